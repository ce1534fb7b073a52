import { CORE_INDICATORS } from "./circulars";
import { plain, quoted } from "./prose";
import { defineRule } from "./rule";

const OUTPUT = /^(?:产出)?(?:数量|质量|时效)(?:指标)?$/;
const BENEFIT = /^(?:经济|社会|生态|环境|可持续)[\p{Script=Han}]*(?:效益|效果|影响)(?:指标)?$/u;

/** 财预〔2021〕101号: quantity, quality and time are outputs; economy, society and nature are benefits. */
export const levelTwoPlaced = defineRule({
  id: "level-two-placed",
  meta: {
    basis: CORE_INDICATORS,
    advice: "把该二级指标移到所属的一级指标下，或改正二级指标的名称。",
    severity: "warning",
    kinds: "all",
    messages: { misplaced: "二级指标“{{two}}”属于{{right}}，却列在“{{one}}”下。" },
  },
  *check({ document }) {
    for (const { depth, name, parent, cell } of document.levels) {
      if (depth !== 2 || parent === null) continue;
      const [one, two] = [plain(parent.name), plain(name)];
      const isBenefit = /效益|效果/.test(one) && !/产出/.test(one);
      const isOutput = /产出/.test(one) && !/效益|效果/.test(one);
      if (isBenefit && OUTPUT.test(two))
        yield {
          messageId: "misplaced",
          cell,
          data: { two: quoted(name), one: quoted(parent.name), right: "产出指标" },
        };
      else if (isOutput && BENEFIT.test(two))
        yield {
          messageId: "misplaced",
          cell,
          data: { two: quoted(name), one: quoted(parent.name), right: "效益指标" },
        };
    }
  },
});
