import { TARGET_MEASURES } from "./circulars";
import { slotOf } from "./indicator-slot";
import { brief, plain } from "./prose";
import { declaresGrades, hasScoringItems, isGraded, targetRows } from "./row-facts";
import { rewriteOf } from "./target-rewrite";
import { defineRule } from "./rule";
import type { Indicator } from "../form/document";

/** Events that happen or do not, with a paper to prove it: good enough as they stand. */
const EVIDENCED = /验收|审批|批复|公开|公示|印发|出台|发布|上线|签订|备案|零/;

/** Grades that others lay down, with the names of what they grade: 工程质量 合格, 等保 三级, 水质 Ⅲ类, 评审 通过, 考核 优秀. */
const OFFICIAL_GRADES: readonly (readonly [value: RegExp, name: RegExp])[] = [
  [
    /^(?:验收|检验|检测|质量|评审|审查)?(?:合格|优良|优质|达标|通过)(?:标准)?(?:及以上)?$/,
    /等级|级别|验收|工程|检测|检验|监测|质量|评级|资质|评审|审查|评定|考核/,
  ],
  [/^(?:优秀?|良好?)(?:等次|等级|以上)?$/, /等级|等次|级别|空气质量|水质|评定|考核结果|评估结果|评价结果|评级/],
  [
    /^(?:达到|不低于|优于|符合)?(?:国家|省|市)?(?:地表水|地下水|环境空气|等保|安全等级)?(?:(?:[一二三四五甲乙丙]|\d?A{1,5}|\d)级[AB]?|(?:i{1,3}|iv|v|[一二三四五])类(?:水质?|水体)?|\dA|A{3,5})(?:等保|标准|水平|水质)?(?:及)?(?:以上)?(?:标准)?$/i,
    /./,
  ],
  [/(?:GB|DB|HJ|JTG|CJJ|JGJ|ISO|GB\/T)[\/-]?T?\s*\d{2,}|(?:国家|行业|地方)标准|国标|行标|地标/i, /./],
];

/** A percentage by its name; 效率, 频率 and 功率 are none. */
function isRate(name: string): boolean {
  return /(?<![效频功])率$/.test(plain(name));
}

/** Whether a row's value is a grade that others lay down for what it names. */
export function isOfficial({ target, name }: Indicator): boolean {
  const text = plain(target.text);
  // A rate is owed a percentage, whatever was accepted.
  if (isRate(name)) return false;
  return OFFICIAL_GRADES.some(([value, graded]) => value.test(text) && graded.test(plain(name)));
}

/** 财预〔2015〕88号: a state word needs a rate, a date or graded standards behind it. */
export const targetStandardStated = defineRule({
  id: "target-standard-stated",
  meta: {
    basis: TARGET_MEASURES,
    advice: "改成比率、时间或数量；确需定性的，在评分规则中写明分档标准。",
    severity: "warning",
    kinds: "all",
    messages: {
      timeliness: "时效指标的指标值“{{target}}”没有写明完成时间。",
      state: "{{slot}}的指标值“{{target}}”没有判断标准。",
    },
  },
  *check({ document, pack }) {
    if (declaresGrades(document)) return;
    for (const [indicator, cell] of targetRows(document)) {
      const { target } = indicator;
      if (target.measurability !== "graded" || target.traits.has("scale") || target.traits.has("restated-task"))
        continue;
      if (target.class !== "graded" && target.class !== "boolean") continue;
      if (hasScoringItems(indicator) || isGraded(indicator) || pack.words.states.includes(plain(target.text))) continue;
      const slot = slotOf(indicator);
      const { advice } = rewriteOf(indicator, document);
      const data = { target: brief(target.text) };
      if (slot === "timeliness") {
        // 按合同进度, 序时进度: the contract or the calendar is the standard; "在计划时间内" names no time.
        if (/^(?:实时|即时|当日|当天|次日)/.test(data.target)) continue;
        if (
          !target.traits.has("reference") ||
          /(?:计划|规定|要求)(?:的)?(?:完成)?时间内|按(?:时|期|计划|规定|要求)(?:时间)?完成$/.test(plain(target.text))
        )
          yield { messageId: "timeliness", cell, data, advice };
      } else if (
        slot === "quality" ||
        slot === "social" ||
        slot === "economic" ||
        slot === "output" ||
        slot === "benefit"
      ) {
        const settled = isOfficial(indicator) || EVIDENCED.test(target.text) || target.traits.has("reference");
        if (settled && !isRate(indicator.name)) continue;
        yield { messageId: "state", cell, data: { ...data, slot: NAMES[slot] }, advice };
      }
    }
  },
});

const NAMES = {
  quality: "质量指标",
  social: "社会效益指标",
  economic: "经济效益指标",
  output: "产出指标",
  benefit: "效益指标",
} as const;
