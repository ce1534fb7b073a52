import { CorrectionsError, exportCorrections, importCorrections } from "../../src/form/corrections-file";
import type { LayoutCorrection } from "../../src/form/document";
import { recognizeSheet } from "../../src/form/recognize";
import { drawSheet } from "../support/sheet";
import { columnTexts, readDrawing } from "./reading";

const DRAWING = `
  | 项目支出绩效目标表 | < | < | < |
  | 承办人 | 张三 | < | < |
  | 一级指标 | 三级指标 | 指标值 | 完成打算 |
  | 产出指标 | 植树数量 | 1000棵 | 900棵 |
  | 效益指标 | 绿化率 | 40% | 41% |`;

function correction(fingerprint: string): LayoutCorrection {
  return {
    fingerprint,
    columns: [{ column: 3, name: "halfYearTarget" }],
    fields: [{ labelCell: "A2", cell: "B2", name: "contact" }],
  };
}

test("what the user said beats the guess, on every form of the same layout", () => {
  const guessed = readDrawing(DRAWING);
  expect(columnTexts(guessed, "halfYearTarget")).toEqual([undefined, undefined]);
  const corrections = [correction(guessed.fingerprint)];
  const another = drawSheet(DRAWING.replace("1000棵", "2000棵"));
  const [form] = recognizeSheet(another, { corrections }).forms;
  expect(form && columnTexts(form, "halfYearTarget")).toEqual(["900棵", "41%"]);
  expect(form?.columns.find(({ name }) => name === "halfYearTarget")?.confidence).toBe(1);
  expect(form?.fields).toContainEqual(expect.objectContaining({ name: "contact", text: "张三", confidence: 1 }));
});

test("another layout is left as it is", () => {
  const [form] = recognizeSheet(drawSheet(DRAWING.replace("完成打算", "补充")), {
    corrections: [correction(readDrawing(DRAWING).fingerprint)],
  }).forms;
  expect(form && columnTexts(form, "halfYearTarget")).toEqual([undefined, undefined]);
});

test("a label that is blank on another sheet of the layout is not made up", () => {
  const guessed = readDrawing(DRAWING);
  const [form] = recognizeSheet(drawSheet(DRAWING.replace("| 承办人 | 张三 |", "| | |")), {
    corrections: [correction(guessed.fingerprint)],
  }).forms;
  expect(form?.fields.some(({ name }) => name === "contact")).toBe(false);
});

test("a column can be taken away from a name", () => {
  const guessed = readDrawing(DRAWING);
  const corrections = [
    {
      fingerprint: guessed.fingerprint,
      columns: [
        { column: 2, name: null },
        { column: 3, name: "target" as const },
      ],
    },
  ];
  const [form] = recognizeSheet(drawSheet(DRAWING), { corrections }).forms;
  expect(form && columnTexts(form, "target")).toEqual(["900棵", "41%"]);
});

test("out as JSON and in again", () => {
  const corrections = [correction("0123456789abcdef")];
  expect(importCorrections(exportCorrections(corrections))).toEqual(corrections);
});

const BAD: readonly (readonly [string, RegExp])[] = [
  ["not json", /JSON/],
  ["{}", /schema/],
  [
    '{"schema":"jixiao-corrections/1","corrections":[{"fingerprint":"a","columns":[{"column":-1,"name":"target"}]}]}',
    /columns\.0\.column/,
  ],
  [
    '{"schema":"jixiao-corrections/1","corrections":[{"fingerprint":"a","fields":[{"labelCell":"?","cell":"B2","name":null}]}]}',
    /labelCell/,
  ],
  [
    '{"schema":"jixiao-corrections/1","corrections":[{"fingerprint":"a","fields":[{"labelCell":"A2","cell":"B2","name":"项目"}]}]}',
    /fields\.0\.name/,
  ],
];

test.each(BAD)("a file that is none is refused: %s", (text, message) => {
  expect(() => importCorrections(text)).toThrow(CorrectionsError);
  expect(() => importCorrections(text)).toThrow(message);
});

const MOVED = `
  | | | | | |
  | | | | | |
  | | | 项目支出绩效目标表 | < | < | < |
  | | | 项目名称 | 绿化 | < | < |
  | | | 承办人 | 李四 | < | < |
  | | | 一级指标 | 三级指标 | 指标值 | 完成打算 |
  | | | 产出指标 | 植树数量 | 1000棵 | 900棵 |
  | | | 效益指标 | 绿化率 | 40% | 41% |`;

test("a correction moves with the form: two columns to the right, and a row put in between", () => {
  const guessed = readDrawing(DRAWING);
  expect(guessed.anchor).toBe("A3");
  const said: LayoutCorrection = {
    fingerprint: guessed.fingerprint,
    origin: "A3",
    columns: [{ column: 3, name: "halfYearTarget" }],
    fields: [{ labelCell: "A2", cell: "B2", name: "contact", label: "承办人" }],
  };
  const corrections = importCorrections(exportCorrections([said]));
  expect(corrections).toEqual([said]);
  const [form] = recognizeSheet(drawSheet(MOVED), { corrections }).forms;
  expect(form && columnTexts(form, "halfYearTarget")).toEqual(["900棵", "41%"]);
  expect(form?.fields).toContainEqual(expect.objectContaining({ name: "contact", cell: "D5", text: "李四" }));
});
