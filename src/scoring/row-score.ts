import type { Indicator } from "../form/document";
import type { Pack } from "../packs/pack";
import type { Rounding, ScoringRule } from "../packs/scoring-rule";
import type { CellRef } from "../sheet/address";
import { applyRule } from "./apply-rule";
import { directionFor } from "./direction";
import type { ExpectedScore, IndicatorScore } from "./form-scores";
import { isInapplicable } from "./form-rules";
import { measureNumbers, readActual } from "./measure";
import type { Reading } from "./measure";
import type { Outcome, ScoreStyle } from "./outcome";
import type { NoteRules } from "./parse-note";
import { parseProcess } from "./parse-process";
import type { ParsedProcess } from "./parse-process";
import { parseRuleText } from "./parse-rule-text";
import { percent, plain, roundTo } from "./round";
import { selectorHolds } from "./select-rule";

/** What every row of a form is scored with. */
export interface ScoringContext {
  readonly pack: Pack;
  readonly notes: NoteRules;
  readonly style: ScoreStyle;
  /** Whether the form carries any results; without them nothing is scored. */
  readonly hasResults: boolean;
}

interface RuleInForce {
  readonly rule: ScoringRule;
  readonly source: string;
  readonly cell: CellRef | null;
  /** False where the form's own words leave open how part of a step counts. */
  readonly exact: boolean;
}

type Part = Pick<IndicatorScore, "expectedScore" | "allowedScores" | "explanation" | "problem" | "completion">;

const NOTHING: Part = { expectedScore: null, allowedScores: null, explanation: "", problem: "", completion: null };

/** The rule of a row: its own cell, then the form's notes, then the pack. "unread" is a cell that states one we cannot read. */
function ruleInForce(indicator: Indicator, weight: number, context: ScoringContext): RuleInForce | "unread" | null {
  const own = indicator.cells.scoringRule;
  if (own && own.text !== "") {
    const { rule } = parseRuleText(own.text, weight);
    return rule ? { rule, source: "评分规则列", cell: own.cell, exact: false } : "unread";
  }
  const direction = directionFor(indicator, context.pack);
  const noted = context.notes.rules.find(({ when }) => selectorHolds(when, indicator, direction));
  if (noted) return { rule: noted.rule, source: noted.source, cell: noted.cell, exact: false };
  const packed = context.pack.scoring.rules.find(({ when }) => selectorHolds(when, indicator, direction));
  return packed ? { rule: packed.rule, source: packed.source, cell: null, exact: true } : null;
}

const OTHER_ROUNDINGS: readonly Rounding[] = ["ceil", "half-up", "truncate"];

/** Where a rule leaves open how part of a step counts, the scores of every way of counting. */
function applyOpenly({ rule, exact }: RuleInForce, weight: number, reading: Reading, style: ScoreStyle): Outcome {
  const outcome = applyRule(rule, weight, reading, style);
  if (exact || rule.family !== "deduction" || typeof outcome.score !== "number") return outcome;
  const open = [rule.short, rule.over].some((deduction) => deduction?.rounding === "none");
  if (!open) return outcome;
  const scores = OTHER_ROUNDINGS.map((rounding) => {
    const short = rule.short && { ...rule.short, rounding };
    const over = rule.over && { ...rule.over, rounding };
    return applyRule({ ...rule, short, over }, weight, reading, style).score;
  }).filter((score) => typeof score === "number");
  const [min, max] = [Math.min(outcome.score, ...scores), Math.max(outcome.score, ...scores)];
  if (min === max) return outcome;
  const explanation = `${outcome.explanation}；不足一档如何计算没有写明，在${plain(min)}～${plain(max)}之间`;
  return { ...outcome, score: { min, max }, explanation };
}

const close = (a: number, b: number) => Math.abs(a - b) < 0.0051;

function allowedText(allowed: readonly number[]): string {
  return allowed.length > 8
    ? `${allowed
        .slice(0, 8)
        .map((score) => plain(score))
        .join("、")}……`
    : allowed.map((score) => plain(score)).join("、");
}

/** A stated score against the scores its rule can give: itself, or the two it lies between. */
function againstAllowed(stated: Outcome, allowed: readonly number[] | null): Part {
  const score = stated.score;
  if (allowed === null || typeof score !== "number" || allowed.some((one) => close(one, score)))
    return { ...NOTHING, expectedScore: score, allowedScores: allowed, explanation: stated.explanation };
  const min = Math.max(0, ...allowed.filter((one) => one < score));
  const max = Math.min(...allowed.filter((one) => one > score));
  return {
    ...NOTHING,
    expectedScore: { min, max },
    allowedScores: allowed,
    explanation: `${stated.explanation}（评分过程）`,
    problem: `评分过程得出${plain(score)}分，但按评分规则只可能得${allowedText(allowed)}分`,
  };
}

function inRange(score: number, range: ExpectedScore): boolean {
  if (range === null) return false;
  if (typeof range === "number") return close(score, range);
  return score >= range.min - 0.0051 && score <= range.max + 0.0051;
}

/** A score the form's own remark states: kept when the rule can give it. */
function scoreStated(
  indicator: Indicator,
  rule: RuleInForce | null,
  weight: number,
  process: ParsedProcess,
  context: ScoringContext,
): Part {
  const { style } = context;
  const share = process.share ?? 0;
  const score = roundTo(weight * share, Math.max(2, style.decimals));
  const sum =
    share === 1
      ? `${plain(weight)}（${process.words}）`
      : `${plain(weight)} × ${percent(share)} = ${score.toFixed(2)}（${process.words}）`;
  const stated: Outcome = { score, allowed: null, explanation: sum, problem: "" };
  if (!rule) return { ...NOTHING, expectedScore: score, explanation: sum };
  const measured =
    rule.rule.family === "deduction" && process.measured !== null && indicator.target.number !== null
      ? measureNumbers(indicator.target.number, process.measured, directionFor(indicator, context.pack), true)
      : null;
  if (!measured)
    return againstAllowed(
      stated,
      applyRule(rule.rule, weight, { kind: "share", share, text: process.words }, style).allowed,
    );
  const worked = applyOpenly(rule, weight, measured, style);
  const completion = measured.completion;
  if (inRange(score, worked.score)) return { ...NOTHING, expectedScore: score, explanation: sum, completion };
  return {
    expectedScore: worked.score,
    allowedScores: worked.allowed,
    explanation: worked.explanation,
    problem: `评分过程得出${plain(score)}分，与评分规则算出的不一致`,
    completion,
  };
}

function statedPoints(process: ParsedProcess, weight: number): Part | null {
  if (process.deducted !== null) {
    const score = Math.max(0, roundTo(weight - process.deducted, 2));
    return {
      ...NOTHING,
      expectedScore: score,
      explanation: `${plain(weight)} − ${plain(process.deducted)} = ${score.toFixed(2)}`,
    };
  }
  if (process.points === null || process.points > weight) return null;
  return { ...NOTHING, expectedScore: process.points, explanation: `评分过程：得${plain(process.points)}分` };
}

function missingData(indicator: Indicator, weight: number, context: ScoringContext): Part {
  const share = context.notes.missing?.share ?? context.pack.scoring.missing;
  const explained = (indicator.cells.deviation?.text ?? "") !== "";
  if (share === null || explained) return { ...NOTHING, problem: "没有实际完成值" };
  const score = roundTo(weight * share, context.style.decimals);
  return { ...NOTHING, expectedScore: score, explanation: `没有实际完成值且无说明，得${plain(score)}分` };
}

function readingOf(indicator: Indicator, process: ParsedProcess | null, context: ScoringContext): Reading {
  if (process && process.cases !== null) return { kind: "cases", count: process.cases };
  return readActual(indicator.target, indicator.actual, directionFor(indicator, context.pack));
}

function scorePart(indicator: Indicator, rule: RuleInForce | null, weight: number, context: ScoringContext): Part {
  const remark = indicator.cells.scoringProcess?.text ?? "";
  const process = remark === "" ? null : parseProcess(remark);
  if (process && process.share !== null) return scoreStated(indicator, rule, weight, process, context);
  const points = process && statedPoints(process, weight);
  if (points)
    return {
      ...points,
      allowedScores: rule ? applyRule(rule.rule, weight, { kind: "missing" }, context.style).allowed : null,
    };
  const reading = readingOf(indicator, process, context);
  const completion =
    reading.kind === "measure" ? reading.completion : reading.kind === "reached" && reading.reached ? 1 : null;
  const allowed = rule ? applyRule(rule.rule, weight, { kind: "missing" }, context.style).allowed : null;
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
  if (isInapplicable(indicator)) return { ...blank, problem: "不适用，不计分" };
  const rule = ruleInForce(indicator, weight, context);
  const known = rule === "unread" ? null : rule;
  const place = known ? { source: known.source, sourceCell: known.cell } : {};
  if (!context.hasResults) {
    const allowedScores = known ? applyRule(known.rule, weight, { kind: "missing" }, context.style).allowed : null;
    return { ...blank, ...place, allowedScores };
  }
  if (rule === "unread" && !indicator.cells.scoringProcess)
    return {
      ...blank,
      source: "评分规则列",
      sourceCell: indicator.cells.scoringRule?.cell ?? null,
      problem: "评分规则未能识别，无法计算得分",
    };
  return { ...blank, ...place, ...scorePart(indicator, known, weight, context) };
}
