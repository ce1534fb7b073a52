import { recognize } from "../../src/form/recognize";
import { checkWorkbook } from "../../src/rules/check";
import { drawSheet, drawWorkbook } from "../support/sheet";
import { targetForm } from "./forms";

/** Whatever was pasted into a cell, the pane must not stand still: a rule that tries every split never comes to an end here. */
const PASTED: readonly (readonly [what: string, text: string])[] = [
  ["a name of forty clauses", "道路清扫，".repeat(40)],
  ["a name as long as a cell", "百分之五".repeat(8_000)],
  ["a run of marks", `${"、".repeat(12_000)}完`],
  ["a run of numerals", "一".repeat(12_000)],
  ["a bracket that is never closed", `人员(${"1".repeat(60)}`],
  ["grades in a row", `${"优良".repeat(40)}级别`],
  ["signs in a row", "≥".repeat(5_000)],
  ["a goal of many numbers", "完成3个系统升级，".repeat(2_000)],
];

test.each(PASTED)("%s is judged", (_what, text) => {
  const form = drawSheet(
    targetForm(
      `| 产出指标 | 数量指标 | ${text} | ≥3个 |
    | 产出指标 | 质量指标 | 验收合格率 | ${text} |
    | 产出指标 | ${text} | 系统升级数量 | ≥3个 |`,
      { goal: text },
    ),
  );
  expect(checkWorkbook(recognize(drawWorkbook(form)))).toHaveLength(1);
});
