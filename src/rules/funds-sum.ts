import { budgetsOf, totalsOf } from "./amount-facts";
import { ARITHMETIC } from "./circulars";
import { figure, sameAmount } from "./money";
import { plain, quoted } from "./prose";
import { parseCellRef } from "../sheet/address";
import { defineRule } from "./rule";
import type { Amount, FormDocument } from "../form/document";

/** The total of the funds is the sum of their sources. */
export const fundsSum = defineRule({
  id: "funds-sum",
  meta: {
    basis: ARITHMETIC,
    advice: "核实各项金额，改正总额或分项。",
    severity: "error",
    kinds: "all",
    messages: {
      differs: "“{{label}}”{{column}}为{{total}}，各分项之和为{{sum}}，相差{{gap}}。",
      term: "“{{label}}”为{{total}}，超过了“{{other}}”{{most}}（{{at}}）。",
    },
  },
  *check({ document, pack }) {
    yield* yearBeyondTerm(document);
    for (const table of document.tables) {
      if (table.kind !== "funds" && table.kind !== "execution") continue;
      for (const { total, totalLabel, parts, sum } of totalsOf(table)) {
        const filled = parts.filter(({ number }) => number !== null);
        if (total.number === null || total.number === 0 || filled.length === 0) continue;
        // "其中" may name only some sources: less than the total is an error only where every line is filled.
        const blanks = sum < total.number && filled.length < parts.length;
        if (sum < total.number && isNamedInPart(total, parts)) continue;
        if (
          (sum < total.number && filled.length < 2) ||
          sameAmount(total.number, sum, Math.max(pack.tolerance.amount, 0.01) + 0.001)
        )
          continue;
        const data = {
          label: quoted(totalLabel).replace(/[:：]$/, ""),
          column: total.label !== "" && plain(total.label) !== plain(totalLabel) ? `（${plain(total.label)}）` : "",
          total: figure(total.number),
          sum: figure(sum),
          gap: figure(Math.abs(total.number - sum)),
        };
        yield { messageId: "differs", cell: total.cell, data, severity: blanks ? "warning" : "error" };
      }
    }
  },
});

/** "总额 300 其中：中央 100 省级 120" on one line names what it likes; with 其他 among them the parts are all there. */
function isNamedInPart({ cell }: Amount, parts: readonly Amount[]): boolean {
  const row = parseCellRef(cell)?.row;
  const beside = parts.some((part) => parseCellRef(part.cell)?.row === row);
  return beside && !parts.some(({ label }) => /其他|自筹|结转/.test(plain(label)));
}

/** 年度资金总额 340 under 中期资金总额 170: one year cannot cost more than the term it is part of. */
function* yearBeyondTerm(document: FormDocument) {
  const budgets = budgetsOf(document);
  const term = budgets.find(({ ofYears }) => ofYears);
  const year = budgets.find(({ label }) => /年度|本年|当年/.test(label));
  if (!term || !year || year.yuan <= term.yuan * 1.0001) return;
  const name = (label: string) => quoted(label).replace(/[:：]$/, "");
  yield {
    messageId: "term" as const,
    cell: year.amount.cell,
    data: {
      label: name(year.label),
      total: figure(year.amount.number ?? 0),
      other: name(term.label),
      most: figure(term.amount.number ?? 0),
      at: term.amount.cell,
    },
    severity: "warning" as const,
    advice: "核实两处金额，是否填反或漏填其他年度。",
  };
}
