import { requirementSets } from "../excel-host/generate-requirement-sets";
import { requirementsOf } from "../excel-host/requirements";
import table from "../excel-host/requirement-sets.json";

test("the table of requirement sets is the one of the installed types", () => {
  expect(table).toEqual(requirementSets());
}, 30_000);

test.each([
  ["1.12", "Range", "getMergedAreasOrNullObject", false],
  ["1.13", "Range", "getMergedAreasOrNullObject", true],
  ["1.9", "Worksheet", "comments", false],
  ["1.10", "Worksheet", "comments", true],
  ["1.17", "Workbook", "notes", false],
  ["1.18", "Workbook", "notes", true],
  ["1.21", "Range", "noSuchMember", false],
])("ExcelApi %s: %s.%s is there: %p", (excelApi, type, member, there) => {
  expect(requirementsOf(excelApi).has(type, member)).toBe(there);
});
