import { TARGET_MEASURES } from "./circulars";
import { isBlank, isBlankForm } from "./blank-form";
import { quoted } from "./prose";
import { defineRule } from "./rule";
import type { ColumnName } from "../form/document";

/** Columns that are there to be filled in, whatever the year. */
const EXPECTED: ReadonlySet<ColumnName> = new Set(["explanation", "source", "scoringRule", "subproject"]);

/** A column the form asks for is not left out altogether. */
export const columnUsed = defineRule({
  id: "column-used",
  meta: {
    basis: TARGET_MEASURES,
    advice: "逐条补填；确不需要的，在备注中说明。",
    severity: "info",
    kinds: "all",
    messages: { blank: "“{{heading}}”一栏整列空白（{{count}}条指标都没有填）。" },
  },
  *check({ document }) {
    if (isBlankForm(document) || document.indicators.length < 3) return;
    for (const { name, headerCell, headerText } of document.columns) {
      if (!EXPECTED.has(name) || headerCell === null) continue;
      const rows = document.indicators.filter(({ residue }) => !residue);
      if (rows.some(({ cells }) => !isBlank(cells[name]))) continue;
      yield { messageId: "blank", cell: headerCell, data: { heading: quoted(headerText), count: rows.length } };
    }
  },
});
