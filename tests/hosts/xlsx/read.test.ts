import { readFileSync } from "node:fs";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { cellAtRef } from "../../../src/sheet/sheet";

test("a sample form is read with values, merges and sheet names", () => {
  const { sheets } = readWorkbook(readFileSync("assets/samples/seed2-suzhou-dzzw-zp-2020.xlsx"));
  const [form] = sheets;
  expect(sheets).toHaveLength(2);
  expect(form?.name).toBe("项目绩效自评表");
  expect(form?.merges).toHaveLength(55);
  expect(cellAtRef(form!, "G2")).toEqual({ value: 2020, text: "2020", formula: null, format: "General" });
});
