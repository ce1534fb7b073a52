import type { CellRef } from "../sheet/address";
import type { CellEdit } from "../sheet/edit";
import type { FormDocument, FormKind } from "../form/document";
import type { Pack } from "../packs/pack";
import type { FormScores } from "../scoring/form-scores";

/** error: contradiction or mandatory item missing. warning: very likely a defect. info: advice. */
export type Severity = "error" | "warning" | "info";

/** A repair the user may accept. certain: one right answer. suggested: needs a person's judgement. */
export interface Fix {
  readonly kind: "certain" | "suggested";
  readonly title: string;
  readonly edits: readonly CellEdit[];
}

/** One finding, as plain JSON. Every renderer starts from this and from nothing else. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: CellRef;
  /** What is wrong, with the figures. */
  readonly message: string;
  /** What to write instead. */
  readonly advice: string;
  /** Why: the circular, or the form's own note. */
  readonly basis: string;
  readonly fix?: Fix;
}

/** What a rule may look at: one form, the pack in force, and the other forms of the same workbook. */
export interface RuleContext {
  readonly document: FormDocument;
  readonly pack: Pack;
  /** Weights and scores as the form's own rules work them out. */
  readonly scores: FormScores;
  /** Every form of the workbook, this one included: a project's goals may stand on another sheet. */
  readonly siblings: readonly FormDocument[];
}

type Holes<M extends string> = M extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Holes<Rest> : never;
type Data<M extends string> = [Holes<M>] extends [never]
  ? { readonly data?: undefined }
  : { readonly data: Readonly<Record<Holes<M>, string | number>> };

/** What a rule yields; the engine adds id, severity and wording. */
export type Finding<M extends Readonly<Record<string, string>>> = {
  [Id in keyof M & string]: {
    readonly messageId: Id;
    readonly cell: CellRef;
    /** Replaces the rule's advice where the case allows something more concrete. */
    readonly advice?: string;
    /** Replaces the rule's basis, where the form's own note is the reason. */
    readonly basis?: string;
    /** A rule may soften or sharpen a single finding. */
    readonly severity?: Severity;
    readonly fix?: Fix;
  } & Data<M[Id]>;
}[keyof M & string];

/** The third verdict: the rule applies but cannot be decided, and why (Chinese, one sentence). */
export interface CannotJudge {
  readonly cannotJudge: string;
  readonly cell?: CellRef;
}

/** What a rule looks for and how it words it. Its title, its reason and the defects it covers: rule-book.json. */
export interface Rule<M extends Readonly<Record<string, string>> = Readonly<Record<string, string>>> {
  /** kebab-case `<thing>-<requirement>`; equals the file name. */
  readonly id: string;
  readonly meta: {
    /** The circular or practice it rests on. */
    readonly basis: string;
    /** What to do about it, in general. */
    readonly advice: string;
    readonly severity: Severity;
    readonly kinds: readonly FormKind[] | "all";
    /** What the rule is about in a pack's clauses: the circular it quotes on it is then the basis. */
    readonly topic?: string;
    /** With {{holes}}; a hole left unfilled does not compile. */
    readonly messages: M;
  };
  /** Pure and synchronous: no host, no clock, no console. */
  check(context: RuleContext): Iterable<Finding<M> | CannotJudge>;
}

/** Types a rule's messages; returns it unchanged. */
export function defineRule<const M extends Readonly<Record<string, string>>>(rule: Rule<M>): Rule<M> {
  return rule;
}

/** How a rule judged a form. */
export interface Verdict {
  readonly rule: string;
  readonly verdict: "pass" | "fail" | "cannot-judge";
  readonly reason?: string;
  readonly cell?: CellRef;
}

/** A finding with its message types forgotten: what the engine handles. */
export interface AnyFinding {
  readonly messageId: string;
  readonly cell: CellRef;
  readonly advice?: string;
  readonly basis?: string;
  readonly severity?: Severity;
  readonly fix?: Fix;
  readonly data?: Readonly<Record<string, string | number>> | undefined;
}

/** A rule with its message types forgotten: every Rule is one. */
export interface AnyRule {
  readonly id: string;
  readonly meta: Rule["meta"];
  check(context: RuleContext): Iterable<AnyFinding | CannotJudge>;
}

/** A finding the user has accepted as it stands; `reason` is kept for the reviewer. `sheet` null means any sheet. */
export interface Suppression {
  readonly rule: string;
  readonly sheet: string | null;
  readonly cell: CellRef;
  readonly reason: string;
}
