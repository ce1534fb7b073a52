import { bare, plain } from "./prose";
import type { Amount, FormDocument } from "../form/document";

/** An equation of the form's own note with its amounts filled in: the left side must be `sum`. */
export interface Identity {
  readonly text: string;
  readonly left: Amount;
  readonly sum: number;
}

/**
 * The equations between amounts that a form's notes state ("资金结余、结转数=财政拨款数-实际支付数=结转数+财政收回数").
 * Only sums and differences, and only where every name is found once in the tables.
 */
export function identitiesOf({ notes, tables }: FormDocument): readonly Identity[] {
  const amounts = tables
    .flatMap(({ rows }) => rows.flatMap((row) => row.amounts))
    .filter(({ number }) => number !== null);
  return notes.flatMap(({ text }) =>
    plain(text)
      .split(/[。；;…]/)
      .filter((clause) => /^[^=]{2,20}=[^=]/.test(clause) && !/[×÷/*%]/.test(clause))
      .flatMap((clause) => {
        const [name = "", ...sides] = clause.split("=");
        const left = find(amounts, name.replace(/^.*[,:：，]/, "").replace(/^\d+[.、)）]/, ""));
        return left ? sides.flatMap((side) => evaluate(amounts, side, left)) : [];
      }),
  );
}

function evaluate(amounts: readonly Amount[], side: string, left: Amount): readonly Identity[] {
  const terms = [...side.matchAll(/([+-]?)([^+-]+)/g)].map(([, sign = "", name = ""]) => ({
    sign: sign === "-" ? -1 : 1,
    amount: find(amounts, name),
  }));
  let sum = 0;
  for (const { sign, amount } of terms) {
    if (amount?.number == null) return [];
    sum += sign * amount.number;
  }
  return terms.length < 2 ? [] : [{ text: `${plain(left.label)}=${side}`, left, sum: Number(sum.toFixed(4)) }];
}

/** The amount of that name; of several (拨款 in two blocks) only when they agree. */
function find(amounts: readonly Amount[], name: string): Amount | undefined {
  const wanted = bare(name);
  const hits = amounts.filter(({ label }) => wanted !== "" && bare(label) === wanted);
  return hits.every(({ number }) => number === hits[0]?.number) ? hits[0] : undefined;
}
