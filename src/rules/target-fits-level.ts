import { directionOf } from "../value/direction";
import { parseUnit } from "../value/units";
import { CORE_INDICATORS } from "./circulars";
import { slotOf, SLOT_NAMES } from "./indicator-slot";
import { brief } from "./prose";
import { eachOrOnce, filledRows, targetCell, targetRows } from "./row-facts";
import { rewriteOf } from "./target-rewrite";
import { defineRule } from "./rule";
import type { Slot } from "./indicator-slot";
import type { Indicator } from "../form/document";

const RATE_ADVICE = "数量指标写完成的个数、次数，例如“≥10个”；比率移到质量或时效指标。";
const NO_COUNT = "质量指标应写合格率、达标率等，不是做了多少。";
const COUNT_ADVICE = "移到数量指标（金额移到成本指标）；质量指标另写做得怎样，例如“验收合格率”，指标值“=100%”。";
const GRADES = /^(?:优|良|中|差|好|较好|一般|较差|优秀|良好)$/;
/** What no time is stated in. */
const OTHER_MEASURES: ReadonlySet<string> = new Set(["length", "area", "volume", "weight", "money"]);
/** What makes a count one of quality: prizes won, papers published, faults found, whatever passed or was held to a standard. */
const QUALITY_NAMES =
  /质|合格|标|优|良|奖|誉|称号|(?<!升)级|验收|[通未超]过|准确|错|完好|有效|规范|成[活果]|专利|论文|发表|采[纳用]|批示|典型|示范|精|认[证定]|资格|证|[获入]|转化|整改|解决|问题|故障|投诉|事故|隐患|[无不零未]|正常|稳定|连续|寿命|及时|指数|分|[强浓精厚深硬压密]度|高|骨干|专家|学历|职称|使用|运行|响应/;
const TIME_WORDS =
  /及时|按时|按期|按季|按月|按年|准时|如期|准点|时|期|进度|计划|合同|节点|序时|完成|完工|竣工|结束|当年|年内|年底|同步|定期|适时/;

/** 财预〔2021〕101号: each second level has its own kind of value. */
export const targetFitsLevel = defineRule({
  id: "target-fits-level",
  meta: {
    basis: CORE_INDICATORS,
    advice: "核对是否填串了行；否则改写指标值，或把指标移到相符的类别。",
    severity: "warning",
    kinds: "all",
    messages: {
      clash: "{{slot}}的指标值“{{target}}”与类别不符：{{expected}}",
      percent: "数量指标“{{name}}”用的是比率“{{target}}”，宜写具体数量，比率放到质量或时效指标。",
      percents: "{{count}}条数量指标用的是比率，宜写具体数量。",
    },
  },
  *check({ document }) {
    for (const [indicator, cell] of targetRows(document)) {
      const slot = slotOf(indicator);
      const target = brief(indicator.target.text);
      const expected = clashOf(slot, indicator);
      if (expected !== null) {
        const data = { slot: SLOT_NAMES[slot], target, expected };
        const advice =
          expected === NO_COUNT ? COUNT_ADVICE : `核对是否与相邻行填串了；否则${rewriteOf(indicator, document).advice}`;
        yield { messageId: "clash", cell, data, advice };
      }
    }
    const rates = filledRows(document).filter(
      (row) => slotOf(row) === "quantity" && row.target.class === "percent" && /率$/.test(row.name),
    );
    const { each, heading } = eachOrOnce(document, "target", rates);
    if (heading) yield { messageId: "percents", cell: heading, data: { count: rates.length }, severity: "info" };
    for (const row of each) {
      const cell = targetCell(row);
      const data = { name: brief(row.name), target: brief(row.target.text) };
      if (cell !== null) yield { messageId: "percent", cell, data, severity: "info", advice: RATE_ADVICE };
    }
  },
});

/** So many things, people or times, or so much money: ≥100人, 37个, 28.8万元. */
function isPlainCount({ target, name }: Indicator): boolean {
  const { class: valueClass, comparator, number, unit } = target;
  if (valueClass !== "numeric" || (number ?? 0) <= 0 || comparator === "≤" || comparator === "<") return false;
  const kind = unit === null ? null : parseUnit(unit)?.kind;
  return kind === "money" || (kind === "count" && directionOf(name) !== "lowerIsBetter");
}

/** What the slot asks for, when the value is clearly something else. Vague and blank values have rules of their own. */
function clashOf(slot: Slot, row: Indicator): string | null {
  const { target, name } = row;
  const word = (target.class === "graded" || target.class === "boolean") && !GRADES.test(target.text.trim());
  if (target.class === "boolean" && /是否/.test(name)) return null;
  switch (slot) {
    case "timeliness":
      if (target.class === "numeric" && OTHER_MEASURES.has(parseUnit(target.unit ?? "")?.kind ?? ""))
        return "时效指标应写完成时间、期限或及时率。";
      return word && !target.traits.has("scale") && !TIME_WORDS.test(target.text)
        ? "时效指标应写完成时间、期限或及时率。"
        : null;
    case "quantity":
      if (target.class === "deadline") return "数量指标应写数量，时间放到时效指标。";
      if (target.number === null && target.class !== "empty" && /成本|预算控制/.test(name))
        return "数量指标应写具体数量，成本放到成本指标。";
      return word && target.measurability === "graded" && !target.traits.has("scale") ? "数量指标应写具体数量。" : null;
    case "quality":
      if (target.class === "deadline") return "质量指标应写合格率、达标率等，时间放到时效指标。";
      return isPlainCount(row) && !QUALITY_NAMES.test(name) ? NO_COUNT : null;
    case "economic":
      return word && /^(?:及时|按时|按期|通过|规范|合规|健全|完整|准确)/.test(target.text.trim())
        ? "经济效益指标应写增收、节支的金额或比率。"
        : null;
    case "cost":
      return target.class === "deadline" ? "成本指标应写金额上限。" : null;
    case "satisfaction":
      if (target.class === "deadline") return "满意度指标应写百分比。";
      return word && !target.traits.has("scale") && target.measurability === "graded" ? "满意度指标应写百分比。" : null;
    default:
      return null;
  }
}
