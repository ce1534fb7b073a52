import type { Deduction, ScoringRule } from "../packs/scoring-rule";
import { percent, plain } from "./round";

function costText(deduction: Deduction, verb: string): string {
  const step =
    deduction.of === "unit"
      ? plain(deduction.per)
      : deduction.of === "point"
        ? `${plain(deduction.per)}个百分点`
        : deduction.of === "day" || deduction.of === "month"
          ? `${plain(deduction.per)}${deduction.of === "day" ? "天" : "个月"}`
          : `${plain(deduction.per)}%`;
  const cost = deduction.as === "weight" ? `权重的${percent(deduction.deduct)}` : `${plain(deduction.deduct)}分`;
  return `每${verb}${step}扣${cost}`;
}

function deductionText(rule: Extract<ScoringRule, { family: "deduction" }>): string {
  const most = rule.threshold === null ? percent(rule.fullTo ?? 1) : `${plain(rule.threshold)}%`;
  const least = rule.threshold === null ? percent(rule.fullFrom) : `${plain(rule.threshold)}%`;
  const range =
    rule.fullTo === null
      ? `完成${least}及以上`
      : rule.fullFrom === 0
        ? `不超过目标（${most}）`
        : `完成${percent(rule.fullFrom)}～${percent(rule.fullTo)}`;
  const short = rule.short ? `，${costText(rule.short, "低于目标")}` : "";
  const over = rule.over ? `，${costText(rule.over, "超出")}` : "";
  return `${range}得满分${short}${over}，扣完为止`;
}

function stepText(step: Extract<ScoringRule, { family: "intervals" }>["steps"][number], completion: boolean): string {
  const end = (value: number) => (completion ? percent(value) : plain(value));
  const exact = step.from !== null && step.from === step.to ? `等于${end(step.from)}` : null;
  const from = step.from === null ? "" : `${step.openFrom ? ">" : "≥"}${end(step.from)}`;
  const to = step.to === null ? "" : `${step.openTo ? "<" : "≤"}${end(step.to)}`;
  const give =
    step.as === "proportional" ? "按比例" : step.as === "weight" ? percent(step.give) : `${plain(step.give)}分`;
  const between = [from, to].filter((part) => part !== "").join("且");
  return `${exact ?? (between === "" ? "其余" : between)}得${give}`;
}

/** A rule in one Chinese sentence, for preview and for saying how a text was read. */
export function describeRule(rule: ScoringRule): string {
  switch (rule.family) {
    case "proportional":
      return `达到目标得满分，未达到按完成比例得分${rule.floor > 0 ? `，低于${percent(rule.floor)}不得分` : ""}`;
    case "reverse-linear":
      return `不超过目标得满分，超过后按比例递减，达到目标的${plain(rule.zeroAt)}倍为0分`;
    case "reached":
      return `达到目标得满分，否则得${rule.otherwise === 0 ? "0分" : percent(rule.otherwise)}`;
    case "deduction":
      return deductionText(rule);
    case "checklist":
      return `共${rule.items}项，${rule.shares ? `各占${rule.shares.map(percent).join("、")}` : `各占1/${rule.items}`}，不符合的${rule.unmet === "discretion" ? "酌情扣分" : "不得分"}`;
    case "defects":
      return `每发现一处扣${rule.as === "weight" ? `权重的${percent(rule.deduct)}` : `${plain(rule.deduct)}分`}，扣完为止`;
    case "grades":
      return `按等级：${Object.entries(rule.map)
        .map(([word, share]) => `${word}${percent(share)}`)
        .join("、")}`;
    case "grade-bands":
      return `按档次：${rule.bands.map(({ labels, from, to }) => `${labels[0] ?? ""}${percent(from)}～${percent(to)}`).join("、")}`;
    case "intervals":
      return `按区间：${rule.steps.map((step) => stepText(step, rule.of === "completion")).join("；")}`;
    case "levels":
      return `按档次插值：${rule.knots.map(({ at, share }) => `${plain(at)}得${percent(share)}`).join("、")}`;
    case "discretion":
      return rule.judged ? "由评分人评定" : "达到目标得满分，达不到的由评分人酌定";
    case "budget":
      return "权重×执行数÷预算数，不超过权重";
  }
}
