import { ARITHMETIC, FORM_NOTE } from "./circulars";
import { figure, sameAmount, sumOf } from "./money";
import { identitiesOf } from "./note-identities";
import { plain } from "./prose";
import { defineRule } from "./rule";
import type { Amount, SideTable } from "../form/document";

/** What is left over is what is carried over and what is handed back; the form's own note may say more. */
export const fundsBalance = defineRule({
  id: "funds-balance",
  meta: {
    basis: ARITHMETIC,
    advice: "核实后把结余数分解到结转数和收回数，使等式成立。",
    severity: "error",
    kinds: "all",
    messages: {
      split: "结余{{balance}}≠结转{{carried}}＋收回{{recovered}}（＝{{sum}}）。",
      note: "按填表说明“{{identity}}”，“{{label}}”应为{{sum}}，表中是{{stated}}。",
    },
  },
  *check({ document }) {
    const spoken = new Set<string>();
    for (const { left, sum, text } of identitiesOf(document)) {
      spoken.add(left.cell);
      if (left.number === null || sameAmount(left.number, sum)) continue;
      const data = {
        identity: text,
        label: left.label.replace(/\s/g, ""),
        sum: figure(sum),
        stated: figure(left.number),
      };
      yield { messageId: "note", cell: left.cell, data, basis: FORM_NOTE };
    }
    for (const table of document.tables) {
      const balance = only(table, /结余/);
      const carried = only(table, /^(?:其中:?)?结转/);
      const recovered = only(table, /收回|上缴/);
      if (balance?.number == null || carried?.number == null || recovered?.number == null || spoken.has(balance.cell))
        continue;
      const sum = sumOf([carried.number, recovered.number]);
      if (sameAmount(balance.number, sum)) continue;
      const data = {
        balance: figure(balance.number),
        carried: figure(carried.number),
        recovered: figure(recovered.number),
        sum: figure(sum),
      };
      yield { messageId: "split", cell: balance.cell, data };
    }
  },
});

function only({ rows }: SideTable, label: RegExp): Amount | undefined {
  const found = rows.flatMap(({ amounts }) =>
    amounts.filter((amount) => label.test(plain(amount.label)) && amount.number !== null),
  );
  return found.length === 1 ? found[0] : undefined;
}
