import { readFileSync } from "node:fs";
import path from "node:path";
import { recognize } from "../../src/form/recognize";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { checkWorkbook } from "../../src/rules/check";
import type { Diagnostic } from "../../src/rules/rule";

function checkSample(file: string): readonly Diagnostic[] {
  const workbook = readWorkbook(new Uint8Array(readFileSync(path.join("assets", "samples", file))));
  return checkWorkbook(recognize(workbook)).flatMap(({ diagnostics }) => diagnostics);
}

/** Defects of the five real forms, found by hand: sheet, cell, rule. */
const KNOWN: Readonly<Record<string, readonly (readonly [sheet: string, cell: string, rule: string])[]>> = {
  "seed0-nanjing-shenji-2023.xlsx": [
    ["绩效目标表", "E6", "header-field-filled"],
    ["绩效目标表", "B15", "goal-quantity-covered"],
    ["绩效目标表", "A16", "level-one-complete"],
    ["绩效目标表", "E28", "target-unit-stated"],
    ["绩效目标表", "E29", "target-standard-stated"],
    ["绩效目标表", "C30", "indicator-name-without-value"],
  ],
  "seed1-minhang-2020.xlsx": [
    ["项目总体情况", "B5", "checkbox-ticked"],
    ["项目总体情况", "B13", "goal-year-current"],
    ["绩效目标", "F9", "target-fits-level"],
    ["绩效目标", "F10", "target-fits-level"],
    ["绩效目标", "F11", "target-baseline-stated"],
    ["绩效目标", "F12", "target-date-in-period"],
    ["绩效目标", "E19", "price-times-quantity"],
    ["绩效目标", "E20", "total-filled"],
  ],
  "seed2-suzhou-dzzw-zp-2020.xlsx": [
    ["项目绩效自评表", "D8", "funds-balance"],
    ["项目绩效自评表", "G29", "score-follows-rule"],
    ["项目绩效自评表", "F34", "actual-fits-target"],
    ["项目绩效自评表", "D45", "target-unit-stated"],
    ["项目绩效自评表", "F53", "overachievement-explained"],
    ["项目绩效自评表", "D59", "target-measurable"],
    ["项目绩效自评表", "A64", "note-year-current"],
    ["项目基本情况", "B4", "goals-differ"],
    ["项目基本情况", "B4", "goal-quantified"],
  ],
  "seed3-nanjing-dsj-zt-2022.xlsx": [
    ["附件1", "H8", "score-reachable"],
    ["附件1", "H25", "score-reachable"],
    ["附件1", "E27", "target-measurable"],
    ["附件1", "F28", "scoring-rule-full-marks"],
    ["附件1", "F43", "scoring-rule-item-count"],
    ["附件1", "C47", "indicator-not-duplicated"],
    ["附件1", "E48", "target-within-domain"],
    ["附件1", "H58", "score-has-data"],
  ],
  "seed4-suzhou-spj-sb-2020.xlsx": [
    ["绩效目标申报表", "B7", "checkbox-ticked"],
    ["绩效目标申报表", "B24", "subproject-covered"],
    ["绩效目标申报表", "B34", "goal-quantified"],
    ["绩效目标申报表", "B35", "goal-quantity-consistent"],
    ["绩效目标申报表", "B51", "level-two-complete"],
    ["绩效目标申报表", "E51", "target-comparator-suitable"],
    ["绩效目标申报表", "D55", "satisfaction-object-stated"],
    ["绩效目标申报表", "D60", "output-not-input"],
    ["绩效目标申报表", "E60", "target-unit-legible"],
  ],
};

/** Columns of the same forms that are right throughout: no error and no warning may stand there. */
const RIGHT: Readonly<Record<string, RegExp>> = {
  "seed0-nanjing-shenji-2023.xlsx": /^(?:[DE]24|E23|E11|[DE]13)$/,
  "seed1-minhang-2020.xlsx": /^E1[678]$/,
  "seed2-suzhou-dzzw-zp-2020.xlsx": /^(?:E(?:2[5-9]|[3-5]\d|6[0-2])|[DFG]31|G(?:44|47|5[0-8])|F(?:1\d|2[0-3]|44|47))$/,
  "seed3-nanjing-dsj-zt-2022.xlsx": /^(?:D\d+|H(?:5|6|7|9|11|12|27|29|35|45|49|61))$/,
  "seed4-suzhou-spj-sb-2020.xlsx": /^(?:F2[0-3]|[DG]26)$/,
};

describe.each(Object.keys(KNOWN))("%s", (file) => {
  const diagnostics = checkSample(file);
  const loud = diagnostics.filter(({ severity }) => severity !== "info");

  test.each(KNOWN[file] ?? [])("%s %s: %s", (sheet, cell, rule) => {
    expect(loud.map((one) => [one.sheet, one.cell, one.rule])).toContainEqual([sheet, cell, rule]);
  });

  test("stays quiet where the form is right", () => {
    const alarms = loud.filter(({ cell }) => RIGHT[file]?.test(cell));
    // The first form's second sheet has cells of the same names.
    expect(alarms.map(({ sheet, cell, rule }) => `${sheet} ${cell} ${rule}`)).toEqual([]);
  });

  test("no rule breaks", () => {
    expect(diagnostics.filter(({ basis }) => basis === "程序自检")).toEqual([]);
  });
});
