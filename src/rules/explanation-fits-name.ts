import { CORE_INDICATORS } from "./circulars";
import { plain } from "./prose";
import { filledRows, textOf } from "./row-facts";
import { defineRule } from "./rule";

const HEAD = /(合格|完成|通过|满意|覆盖|及时|达标|准确|到位|执行|使用|普及|参与)(?:率|度)$/;

/** The explanation explains the measure in the name, not another one. */
export const explanationFitsName = defineRule({
  id: "explanation-fits-name",
  meta: {
    basis: CORE_INDICATORS,
    advice: "按名称改写解释（写明分子、分母和数据来源），或按解释改名称。",
    severity: "warning",
    kinds: "all",
    messages: { differs: "指标名称说的是“{{named}}”，解释说的却是“{{explained}}”。" },
  },
  *check({ document }) {
    for (const indicator of filledRows(document)) {
      const cell = indicator.cells.explanation?.cell;
      const named = HEAD.exec(plain(indicator.name));
      const explained = HEAD.exec(plain(textOf(indicator, "explanation")));
      if (cell === undefined || !named || !explained || named[1] === explained[1]) continue;
      yield { messageId: "differs", cell, data: { named: named[0], explained: explained[0] } };
    }
  },
});
