import { cellNotes, NOTE_LIMIT } from "../../src/report/cell-notes";
import { ruleReason } from "../../src/report/reason";
import { drawSheet } from "../support/sheet";
import { finding } from "./support";

const sheet = drawSheet(
  `
  | 一级指标 | 指标值 |
  | 产出指标 | 较好   |
  | ^        | 完成   |
  `,
  { name: "目标表" },
);

test("a note says what is wrong, on what basis and what to write", () => {
  expect(cellNotes([finding("B2", "“较好”无法衡量。", { advice: "写成“合格率≥95%”。" })], [sheet])).toEqual([
    { sheet: "目标表", cell: "B2", text: "【警告】“较好”无法衡量。\n依据：财预〔2015〕88号\n建议：写成“合格率≥95%”。" },
  ]);
});

test("the reason is the rule's own", () => {
  const rule = "score-total-correct";
  const [note] = cellNotes([finding("B2", "有问题。", { rule, basis: "", advice: "" })], [sheet]);
  expect(ruleReason(rule)).not.toBe("");
  expect(note?.text).toBe(`【警告】有问题。\n原因：${ruleReason(rule)}`);
});

test("several findings of a cell share one note, the worst first", () => {
  const notes = cellNotes(
    [
      finding("B2", "可以更具体。", { severity: "info", basis: "", advice: "" }),
      finding("B3", "只写了“完成”。", { basis: "", advice: "" }),
      finding("B2", "与年度目标矛盾。", { severity: "error", basis: "", advice: "" }),
    ],
    [sheet],
  );
  expect(notes.map(({ cell, text }) => [cell, text])).toEqual([
    ["B2", "【错误】与年度目标矛盾。\n\n【提示】可以更具体。"],
    ["B3", "【警告】只写了“完成”。"],
  ]);
});

test("a finding inside a merged area stands on its top-left cell", () => {
  const notes = cellNotes([finding("A3", "缺少时效指标。"), finding("A2", "缺少质量指标。")], [sheet]);
  expect(notes.map(({ cell }) => cell)).toEqual(["A2"]);
});

test("equal cells of two sheets keep notes of their own", () => {
  const notes = cellNotes([finding("B2", "甲"), finding("B2", "乙", { sheet: "自评表" })], [sheet]);
  expect(notes.map((note) => note.sheet)).toEqual(["目标表", "自评表"]);
});

test("a note never passes the limit: whole findings are left out and counted", () => {
  const many = Array.from({ length: 20 }, (_, i) => finding("B2", `第 ${i + 1} 个问题，${"说明".repeat(40)}。`));
  const [note] = cellNotes(many, [sheet]);
  expect(note?.text.length).toBeLessThanOrEqual(NOTE_LIMIT);
  const shown = note?.text.match(/【警告】/g)?.length ?? 0;
  expect(shown).toBeGreaterThan(3);
  expect(note?.text.endsWith(`另有 ${20 - shown} 个问题，见审核意见表。`)).toBe(true);
});

test("a single finding that is too long is cut at the limit", () => {
  const [note] = cellNotes([finding("B2", "长".repeat(3000))], [sheet]);
  expect(note?.text).toHaveLength(NOTE_LIMIT);
  expect(note?.text.endsWith("…")).toBe(true);
});
