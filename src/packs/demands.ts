import type { FieldName, FormDocument } from "../form/document";
import { caseHolds } from "./form-case";
import type { Clause, Pack } from "./pack";

/** What a pack demands of the header of one form. */
export interface DemandedFields {
  /** Must not be blank where their label stands. */
  readonly filled: ReadonlySet<FieldName>;
  /** Must stand on the form, and do not. */
  readonly absent: readonly FieldName[];
}

/** The header fields a pack demands of this form: every entry whose case holds counts. */
export function demandedFields(pack: Pack, document: FormDocument): DemandedFields {
  const entries = pack.fields.filter(({ when }) => caseHolds(when, document));
  const there = new Set(document.fields.map(({ name }) => name));
  const present = new Set(entries.flatMap(({ present }) => present));
  return {
    filled: new Set(entries.flatMap(({ filled }) => filled)),
    absent: [...present].filter((name) => !there.has(name)),
  };
}

/** The clause a pack quotes on a topic ("weights", "measurable", "explanation"); its own before those it rests on. */
export function clauseOn(pack: Pack, topic: string): Clause | null {
  return pack.clauses.find((clause) => clause.topic === topic) ?? null;
}
