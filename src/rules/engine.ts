import { clauseOn } from "../packs/demands";
import { parseCellRef } from "../sheet/address";
import { evenMoney } from "../scoring/even-money";
import { withoutConsequences } from "./root-cause";
import { RULES } from "./index";
import type { Pack } from "../packs/pack";
import type { CellRef } from "../sheet/address";
import type { AnyFinding, AnyRule, CannotJudge, Diagnostic, Fix, RuleContext, Suppression, Verdict } from "./rule";

/** What the engine may be told beyond the form itself. */
export interface LintOptions {
  /** The rules to run, in the order a reviewer reads them; all of ours when left out. */
  readonly rules?: readonly AnyRule[];
  readonly suppressions?: readonly Suppression[];
}

/** What was found on one form, in the order of the sheet. `suppressed` are findings the user accepted as they stand. */
export interface LintResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Diagnostic[];
  /** At least one for each rule that applies to the form's kind; a rule may fail on one cell and be undecided on another. */
  readonly verdicts: readonly Verdict[];
}

/** Runs every rule meant for the form's kind. Pure and deterministic; a rule that throws becomes one diagnostic. */
export function lint(given: RuleContext, options: LintOptions = {}): LintResult {
  const context = withEvenMoney(given);
  const rules = (options.rules ?? RULES).filter(
    ({ meta }) => meta.kinds === "all" || meta.kinds.includes(context.document.kind),
  );
  const judgments = rules.map((rule) => judge(rule, context));
  const accepted = (diagnostic: Diagnostic) =>
    (options.suppressions ?? []).some(
      ({ rule, sheet, cell }) =>
        rule === diagnostic.rule && cell === diagnostic.cell && (sheet === null || sheet === diagnostic.sheet),
    );
  const told = distinct(judgments.flatMap(({ diagnostics }) => diagnostics));
  const found = withoutConsequences(told, accepted);
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  const sorted = found.toSorted(
    (a, b) =>
      comparePlaces(a.cell, b.cell) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0),
  );
  return {
    diagnostics: sorted.filter((diagnostic) => !accepted(diagnostic)),
    suppressed: sorted.filter(accepted),
    verdicts: judgments.flatMap(({ verdicts }) => verdicts),
  };
}

/** Amounts are compared in one unit, whatever each is written in. */
function withEvenMoney(context: RuleContext): RuleContext {
  const document = evenMoney(context.document);
  if (document === context.document) return context;
  const siblings = context.siblings.map((one) => (one === context.document ? document : one));
  return { ...context, document, siblings };
}

const SEVERITIES = ["error", "warning", "info"];

interface Judgment {
  readonly diagnostics: readonly Diagnostic[];
  readonly verdicts: readonly Verdict[];
}

function judge(rule: AnyRule, context: RuleContext): Judgment {
  let outcome: (AnyFinding | CannotJudge)[];
  try {
    outcome = [...rule.check(context)];
  } catch (error) {
    return brokenRule(rule, context, error);
  }
  const findings = outcome.filter((item) => "messageId" in item);
  const undecided = outcome.filter((item) => "cannotJudge" in item);
  const verdicts: Verdict[] = undecided.map(({ cannotJudge, cell }) => ({
    rule: rule.id,
    verdict: "cannot-judge",
    reason: cannotJudge,
    ...(cell === undefined ? {} : { cell }),
  }));
  if (findings.length > 0) verdicts.unshift({ rule: rule.id, verdict: "fail" });
  if (verdicts.length === 0) verdicts.push({ rule: rule.id, verdict: "pass" });
  return { diagnostics: findings.map((finding) => toDiagnostic(rule, context, finding)), verdicts };
}

function toDiagnostic({ id, meta }: AnyRule, { document, pack }: RuleContext, finding: AnyFinding): Diagnostic {
  const template = meta.messages[finding.messageId];
  if (template === undefined) throw new Error(`${id} has no message ${finding.messageId}`);
  return {
    rule: id,
    severity: finding.severity ?? meta.severity,
    sheet: document.sheet.name,
    cell: finding.cell,
    message: fillMessage(template, finding.data ?? {}),
    advice: finding.advice ?? meta.advice,
    basis: finding.basis ?? clauseBasis(meta.topic, pack) ?? meta.basis,
    ...(finding.fix === undefined || overwritesFormula(finding.fix) ? {} : { fix: finding.fix }),
  };
}

/** The clause a place quotes on what a rule is about, in its own words. */
function clauseBasis(topic: string | undefined, pack: Pack): string | null {
  const clause = topic === undefined ? null : clauseOn(pack, topic);
  return clause && `${clause.circular}：${clause.text}`;
}

/** A formula works its value out: a number written over it would hide what it works from. A typed "=100%" is no formula. */
function overwritesFormula({ edits }: Fix): boolean {
  return edits.some(
    ({ fromFormula, toFormula }) =>
      fromFormula !== undefined && toFormula === undefined && !/^=?[\d.]+%?$/.test(fromFormula.trim()),
  );
}

/** A message with its {{holes}} filled; numbers without float noise. Throws where a hole has no value. */
export function fillMessage(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, hole: string) => {
    const value = data[hole];
    if (value === undefined) throw new Error(`no value for {{${hole}}} in "${template}"`);
    return typeof value === "number" ? String(Number(value.toFixed(4))) : value;
  });
}

function brokenRule({ id }: AnyRule, { document }: RuleContext, error: unknown): Judgment {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    diagnostics: [
      {
        rule: id,
        severity: "info",
        sheet: document.sheet.name,
        cell: document.title?.cell ?? "A1",
        message: `检查项“${id}”未能完成（${reason}），其余检查不受影响。`,
        advice: "请人工核对这一项，并将本表反馈给维护人员。",
        basis: "程序自检",
      },
    ],
    verdicts: [{ rule: id, verdict: "cannot-judge", reason: `检查未能完成：${reason}` }],
  };
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ rule, sheet, cell, message }) => {
    const key = JSON.stringify([rule, sheet, cell, message]);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

function comparePlaces(a: CellRef, b: CellRef): number {
  const [from, to] = [parseCellRef(a), parseCellRef(b)];
  if (!from || !to) return a < b ? -1 : a > b ? 1 : 0;
  return from.row - to.row || from.column - to.column;
}
