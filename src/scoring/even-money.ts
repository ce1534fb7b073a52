import type { Amount, FormDocument, SideTable } from "../form/document";

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/亿元?$/, 100_000_000],
  [/万元?$/, 10_000],
  [/千元$/, 1_000],
  [/元$/, 1],
];

/** The unit an amount itself is written in ("180万元"), as so many 元; null where it names none. */
function ownUnit({ text, number }: Amount): number | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  return number === null || !/\d/.test(plain) ? null : (UNITS.find(([unit]) => unit.test(plain))?.[1] ?? null);
}

function evenTable(table: SideTable): SideTable {
  const own = new Set(table.rows.flatMap(({ amounts }) => amounts.flatMap((amount) => ownUnit(amount) ?? [])));
  if (own.size === 0) return table;
  const unit = table.moneyUnit ?? (own.has(10_000) ? 10_000 : Math.max(...own));
  // Bare numbers beside several units may be of either: they are not compared.
  const unclear = table.moneyUnit === null && own.size > 1;
  const even = (amount: Amount): Amount => {
    const written = ownUnit(amount);
    if (written === null) {
      const money = amount.number !== null && !/%|率/.test(`${amount.text}${amount.label}`);
      return unclear && money ? { ...amount, number: null } : amount;
    }
    return written === unit || amount.number === null
      ? amount
      : { ...amount, number: Number(((amount.number * written) / unit).toPrecision(12)) };
  };
  const rows = table.rows.map((row) => ({ ...row, amounts: row.amounts.map(even) }));
  return { ...table, moneyUnit: unit, rows };
}

/** The same form with the money of each side table in one unit, whatever each amount is written in; itself where it is. */
export function evenMoney(document: FormDocument): FormDocument {
  const tables = document.tables.map(evenTable);
  return tables.every((table, index) => table === document.tables[index]) ? document : { ...document, tables };
}
