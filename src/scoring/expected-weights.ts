import type { FormDocument } from "../form/document";
import type { Pack } from "../packs/pack";
import { categoriesOf } from "./level-words";
import type { NoteRules } from "./parse-note";
import { planWeights } from "./weight-plan";
import { weightSumOf } from "./weight-base";
import { splitWeight } from "./weights";

/** Rows of a category whose total the form's note says to share out equally; exempt categories are left out. */
function equalShares(document: FormDocument, pack: Pack, notes: NoteRules): ReadonlyMap<number, number> {
  const expected = new Map<number, number>();
  if (!notes.equalSplit) return expected;
  const { exempt } = notes.equalSplit;
  const { decimals, remainder } = pack.weights;
  for (const { name, level, rows } of categoriesOf(document)) {
    const weight = level?.weight?.value;
    if (weight === undefined || exempt.some((word) => name.includes(word)) || weight * 10 ** decimals < rows.length)
      continue;
    splitWeight(weight, rows.length, { decimals, remainder }).forEach((share, at) => {
      const row = rows[at];
      if (row !== undefined) expected.set(row, share);
    });
  }
  return expected;
}

/** The weight each row should have, by index: where the form's note shares them out, or where one is blank and the sum short. */
export function expectedWeights(document: FormDocument, pack: Pack, notes: NoteRules): ReadonlyMap<number, number> {
  const expected = new Map(equalShares(document, pack, notes));
  const plan = planWeights(document, pack);
  const sum = weightSumOf(document);
  if (plan.base === null || (sum !== null && sum >= plan.base)) return expected;
  for (const { indicator, before, after } of plan.rows) {
    if (before === null && after !== null && !expected.has(indicator)) expected.set(indicator, after);
  }
  return expected;
}
