/** @jest-environment jsdom */
import { modelOf } from "../excel-host/load-picture";
import { describeHost } from "./contract";
import { open, switchOn } from "./excel-desk";

beforeAll(switchOn);

/** What each Excel lacks by its requirement sets; everything else of the contract holds in all of them. */
const MATRIX = [
  { excelApi: "1.9", notes: false, merges: false },
  { excelApi: "1.12", merges: false },
  { excelApi: "1.14" },
  { excelApi: "1.17" },
  { excelApi: "1.18" },
];

for (const { excelApi, ...lacks } of MATRIX) {
  describeHost(
    `excel ${excelApi}`,
    async (workbook) => {
      const model = modelOf(workbook);
      if (excelApi !== "1.18") {
        // Before 1.18 an add-in sees no classic notes: the user's own is a thread there.
        for (const sheet of model.sheets) {
          sheet.comments = sheet.notes.map((note, i) => ({ ...note, id: `{user-${i}}`, resolved: false, replies: [] }));
          sheet.notes = [];
        }
      }
      return open(model, { excelApi }).excel;
    },
    lacks,
  );
}
