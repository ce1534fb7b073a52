import type { Field, FieldName, FormDocument, Indicator, Level, Located } from "../../src/form/document";
import type { Diagnostic } from "../../src/rules/rule";
import type { CheckedForm } from "../../src/rules/check";
import type { CellRef } from "../../src/sheet/address";
import { nationalPack } from "../../src/packs/packs";
import { drawSheet } from "../support/sheet";

const FORM = drawSheet(
  `
  | 项目支出绩效目标表 | <          | <              | <       |
  | 项目名称           | 校舍维修   | 主管部门       | 教育局  |
  | 年度目标           | 维修校舍若干，改善条件 | < | <      |
  | 一级指标           | 二级指标   | 三级指标       | 指标值  |
  | 产出指标           | 数量指标   | 维修面积       | ≥500平方米 |
  | ^                  | 质量指标   | 验收情况       | 较好    |
  | 效益指标           | 社会效益   | 办学条件       | 明显改善 |
  | 满意度指标         | 服务对象满意度 | 师生满意度 | ≥90%    |
  `,
  { name: "目标表" },
);

function located(cell: CellRef, text: string): Located {
  return { cell, text, value: text, formula: null, format: "General" };
}

function indicator(
  row: number,
  levelOne: readonly [CellRef, string],
  levelTwo: string,
  name: string,
  target: string,
): Indicator {
  return {
    row,
    cells: {
      levelOne: located(...levelOne),
      levelTwo: located(`B${row}`, levelTwo),
      levelThree: located(`C${row}`, name),
      target: located(`D${row}`, target),
    },
    levelOne: levelOne[1],
    levelTwo,
    name,
    nameWeight: null,
    target: {
      text: target,
      class: "other",
      measurability: "unmeasurable",
      comparator: null,
      number: null,
      upper: null,
      unit: null,
      quantities: [],
      date: null,
      grade: null,
      relative: null,
      vagueWords: [],
      traits: new Set(),
      rest: "",
    },
    halfYearTarget: null,
    actual: null,
    weight: null,
    score: null,
    residue: false,
  };
}

function level(cell: CellRef, name: string, top: number, bottom: number, indicators: readonly number[]): Level {
  return { depth: 1, cell, text: name, name, weight: null, parent: null, indicators, top, bottom };
}

function field(name: FieldName, label: string, labelCell: CellRef, cell: CellRef, text: string): Field {
  return { name, label, labelCell, cell, text, value: text, confidence: 0.987 };
}

/** The form drawn above, as the recognizer would hand it on. */
export const DOCUMENT: FormDocument = {
  id: "目标表#1",
  sheet: FORM,
  area: { top: 0, left: 0, bottom: 7, right: 3 },
  kind: "project-target",
  confidence: 0.9612,
  title: { cell: "A1", text: "项目支出绩效目标表" },
  year: 2024,
  fields: [
    field("projectName", "项目名称", "A2", "B2", "校舍维修"),
    field("department", "主管部门", "C2", "D2", "教育局"),
    field("annualGoal", "年度目标", "A3", "B3", "维修校舍若干，改善条件"),
  ],
  columns: [],
  headerRows: [3],
  levels: [
    level("A5", "产出指标", 4, 5, [0, 1]),
    level("A7", "效益指标", 6, 6, [2]),
    level("A8", "满意度指标", 7, 7, [3]),
  ],
  indicators: [
    indicator(5, ["A5", "产出指标"], "数量指标", "维修面积", "≥500平方米"),
    indicator(6, ["A5", "产出指标"], "质量指标", "验收情况", "较好"),
    indicator(7, ["A7", "效益指标"], "社会效益", "办学条件", "明显改善"),
    indicator(8, ["A8", "满意度指标"], "服务对象满意度", "师生满意度", "≥90%"),
  ],
  totals: [],
  tables: [],
  notes: [],
  signatures: [],
  fingerprint: "f",
};

/** A finding on the drawn form; whatever the case does not name is filled in. */
export function finding(cell: CellRef, message: string, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: "a-rule",
    severity: "warning",
    sheet: "目标表",
    cell,
    message,
    advice: "改为可衡量的写法。",
    basis: "财预〔2015〕88号",
    ...more,
  };
}

/** The drawn form, checked, with those findings. */
export function checkedForm(diagnostics: readonly Diagnostic[], more: Partial<CheckedForm> = {}): CheckedForm {
  return {
    document: DOCUMENT,
    pack: nationalPack("project-target"),
    scores: {
      indicators: [],
      weightBase: 100,
      weightSum: 98,
      scoreSum: null,
      expectedTotal: null,
      rating: null,
      parsedNotes: [],
    },
    diagnostics,
    suppressed: [],
    verdicts: [],
    ...more,
  };
}
