import type { Indicator } from "../form/document";
import type { ScoringRule } from "../packs/scoring-rule";
import { isPercent } from "../value/one-scale";
import { applyRule } from "./apply-rule";
import { directionFor } from "./direction";
import type { IndicatorScore } from "./form-scores";
import { isInapplicable } from "./form-rules";
import { measureNumbers, readActual } from "./measure";
import type { Reading } from "./measure";
import { countedIn, countStated, parseProcess } from "./parse-process";
import type { ParsedProcess } from "./parse-process";
import { parseRuleText } from "./parse-rule-text";
import { plain, roundTo } from "./round";
import { selectorHolds } from "./select-rule";

import { NOTHING } from "./scoring-context";
import type { Part, RuleInForce, ScoringContext } from "./scoring-context";
import { applyOpenly, scoreStated, statedPoints } from "./stated-score";

/**
 * A rule whose figures are of the very rate the indicator measures ("执行率≥95%得满分" of 预算执行率) is held against that
 * rate, not against its target. Null where its steps are ‰ and the target is none.
 */
function inOwnTerms(rule: ScoringRule, text: string, { name, target }: Indicator): ScoringRule | null {
  if (!isPercent(target)) return rule;
  if (text.includes("‰") && target.unit !== "‰") return null;
  const named = text.match(/[\u4e00-\u9fa5]{2}率/g)?.some((rate) => name.includes(rate)) ?? false;
  if (!named || /目标|计划/.test(text)) return rule;
  const hundred = (end: number | null) => (end === null ? null : roundTo(end * 100, 4));
  if (rule.family === "intervals" && rule.of === "completion") {
    const steps = rule.steps.map((step) => ({ ...step, from: hundred(step.from), to: hundred(step.to) }));
    return { ...rule, of: "actual", steps };
  }
  if (rule.family === "levels" && rule.of === "completion")
    return { ...rule, of: "actual", knots: rule.knots.map(({ at, share }) => ({ at: hundred(at) ?? 0, share })) };
  return rule.family === "deduction" && rule.short?.of === "completion"
    ? { ...rule, short: { ...rule.short, of: "point" } }
    : rule;
}

/** The rule of a row: its own cell, then the form's notes, then the pack. "unread" is a cell that states one we cannot read. */
function ruleInForce(indicator: Indicator, weight: number, context: ScoringContext): RuleInForce | "unread" | null {
  const own = indicator.cells.scoringRule;
  if (own && own.text !== "") {
    const { rule: read } = parseRuleText(own.text, weight);
    const rule = read && inOwnTerms(read, own.text, indicator);
    return rule ? { rule, source: "评分规则列", cell: own.cell, exact: false } : "unread";
  }
  const direction = directionFor(indicator, context.pack);
  const noted = context.notes.rules.find(({ when }) => selectorHolds(when, indicator, direction));
  if (noted) {
    const rule = inOwnTerms(noted.rule, noted.when.names?.join() ?? "", indicator) ?? noted.rule;
    return { rule, source: noted.source, cell: noted.cell, exact: false };
  }
  if (context.notes.unread) return "unread";
  const packed = context.pack.scoring.rules.find(({ when }) => selectorHolds(when, indicator, direction));
  return packed ? { rule: packed.rule, source: packed.source, cell: null, exact: true } : null;
}

function missingData(indicator: Indicator, weight: number, context: ScoringContext): Part {
  const share = context.notes.missing?.share ?? context.pack.scoring.missing;
  const explained = (indicator.cells.deviation?.text ?? "") !== "";
  if (share === null || explained) return { ...NOTHING, problem: "没有实际完成值" };
  const score = roundTo(weight * share, context.style.decimals);
  return { ...NOTHING, expectedScore: score, explanation: `没有实际完成值且无说明，得${plain(score)}分` };
}

/** The row's own rate as the remark states it ("满意度88%。"), where the row has no column of results. */
function statedMeasure(indicator: Indicator, process: ParsedProcess, context: ScoringContext): Reading | null {
  const { target, actual, name } = indicator;
  const own = process.measure.slice(-3);
  const noActual = !actual || actual.class === "empty";
  const counted = noActual && target.class === "numeric" && target.unit !== null && target.number !== null;
  if (counted && target.number !== null && target.upper === null) {
    const done = countStated(indicator.cells.scoringProcess?.text ?? "", target.unit ?? "");
    if (done !== null) return measureNumbers(target.number, done, directionFor(indicator, context.pack), false);
  }
  if (process.measured === null || own.length < 2 || !name.includes(own) || (actual && actual.class !== "empty"))
    return null;
  if (target.class !== "percent" || target.number === null || target.upper !== null) return null;
  return measureNumbers(target.number, process.measured, directionFor(indicator, context.pack), true);
}

function readingOf(
  indicator: Indicator,
  rule: RuleInForce | null,
  process: ParsedProcess | null,
  context: ScoringContext,
): Reading {
  if (process && process.cases !== null) return { kind: "cases", count: process.cases };
  const remarked = process && statedMeasure(indicator, process, context);
  if (remarked) return remarked;
  const counted = rule && countedIn(rule.rule, indicator.actual?.text ?? "");
  if (counted) return counted;
  const reading = readActual(indicator.target, indicator.actual, directionFor(indicator, context.pack));
  // A rate is no grade of the scale a rule lays down; 100% is how people write that all was done.
  return reading.kind === "share" && reading.share < 1 && rule?.rule.family === "grades"
    ? { kind: "word", word: reading.text, same: false }
    : reading;
}

function scorePart(indicator: Indicator, rule: RuleInForce | null, weight: number, context: ScoringContext): Part {
  const remark = indicator.cells.scoringProcess?.text ?? "";
  const process = remark === "" ? null : parseProcess(remark);
  if (process && process.share !== null) return scoreStated(indicator, rule, weight, process, context);
  const points = process && statedPoints(process, weight);
  const allowed = rule ? applyRule(rule.rule, weight, { kind: "missing" }, context.style).allowed : null;
  if (points) return { ...points, allowedScores: allowed };
  const reading = readingOf(indicator, rule, process, context);
  const completion =
    reading.kind === "measure" ? reading.completion : reading.kind === "reached" && reading.reached ? 1 : null;
  if (reading.kind === "missing" && !remark)
    return { ...missingData(indicator, weight, context), allowedScores: allowed };
  if (!rule) return { ...NOTHING, completion, problem: "没有适用的评分规则" };
  const outcome = applyOpenly(rule, weight, reading, context.style);
  return {
    expectedScore: outcome.score,
    allowedScores: outcome.allowed,
    explanation: outcome.explanation,
    problem: outcome.problem,
    completion,
  };
}

/** Scores one indicator by the rule in force for it. `index` is its place in FormDocument.indicators. */
export function scoreRow(indicator: Indicator, index: number, context: ScoringContext): IndicatorScore {
  const weight = indicator.weight ?? indicator.nameWeight;
  const blank = { indicator: index, expectedWeight: null, source: "", sourceCell: null, ...NOTHING };
  if (weight === null || indicator.residue) return blank;
  if (indicator.role === "group" && indicator.target.class === "empty")
    return { ...blank, problem: "数据在下面各行，由各行合并计分" };
  if (isInapplicable(indicator)) return { ...blank, problem: "不适用，不计分" };
  const rule = ruleInForce(indicator, weight, context);
  const known = rule === "unread" ? null : rule;
  const place = known ? { source: known.source, sourceCell: known.cell } : {};
  if (!context.hasResults) {
    const allowedScores = known ? applyRule(known.rule, weight, { kind: "missing" }, context.style).allowed : null;
    return { ...blank, ...place, allowedScores };
  }
  if (rule === "unread" && !indicator.cells.scoringProcess) {
    const own = indicator.cells.scoringRule;
    const stated = own !== undefined && own.text !== "";
    return {
      ...blank,
      source: stated ? "评分规则列" : "填表说明",
      sourceCell: stated ? own.cell : null,
      problem: "评分规则未能识别，无法计算得分",
    };
  }
  return { ...blank, ...place, ...scorePart(indicator, known, weight, context) };
}
