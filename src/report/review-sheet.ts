import type { Area } from "../sheet/address";
import type { ReportCell, ReportSheet } from "../sheet/host";
import type { FieldName, FormDocument } from "../form/document";
import type { CheckedForm } from "../rules/check";
import type { Diagnostic } from "../rules/rule";
import { REVIEW_FINDINGS, REVIEW_TITLE } from "./own-sheets";
import { ruleReason, ruleTitle } from "./reason";
import { REVIEW_PARTS, reviewParts } from "./review-parts";
import { wrappedLines } from "./text-width";
import { KIND_NAME, severityCounts, SEVERITY_NAME } from "./wording";

/** The name of the review sheet we add; a second run replaces the sheet of this name, and only ours. */
export const REVIEW_SHEET_NAME = "审核意见表";

/** Widths in characters: together the breadth of an upright A4 page. */
const WIDTHS = [11, 9, 7, 27, 22, 22] as const;
const LAST = WIDTHS.length - 1;
const LINE_HEIGHT = 15;
const MAX_HEIGHT = 405;

type Row = readonly (ReportCell | null)[];

/** Rows of the sheet under construction, with the merged areas they need. */
interface Page {
  readonly rows: Row[];
  readonly merges: Area[];
}

/**
 * The review sheet (审核意见表) of a workbook: for each form the five parts reviewers use, every opinion with
 * cell, severity, reason, circular and advice, then grade and signature lines. Upright A4, one page wide.
 */
export function reviewSheet(forms: readonly CheckedForm[]): ReportSheet {
  const page: Page = { rows: [], merges: [] };
  for (const form of forms) {
    if (page.rows.length > 0) page.rows.push([]);
    addHeading(page, form);
    addOpinions(page, form);
    addConclusion(page, form);
  }
  return {
    name: REVIEW_SHEET_NAME,
    rows: page.rows,
    merges: page.merges,
    columnWidths: WIDTHS,
    rowHeights: page.rows.map((row, index) => rowHeight(row, index, page.merges)),
    print: { landscape: false, titleRows: 0 },
  };
}

function addHeading(page: Page, { document, diagnostics, pack }: CheckedForm): void {
  const row = (...cells: Row) => page.rows.push(cells);
  merge(page, 0, LAST);
  row({ value: `${REVIEW_TITLE}（${document.sheet.name}）`, style: "title" });
  const pair = (left: string, leftText: string, right: string, rightText: string) => {
    merge(page, 1, 3);
    row(label(left), text(leftText), null, null, label(right), text(rightText));
  };
  pair("项目名称", fieldText(document, "projectName"), "主管部门", fieldText(document, "department"));
  pair(
    "实施单位",
    fieldText(document, "implementingUnit"),
    "年度",
    document.year === null ? "" : String(document.year),
  );
  pair("表样", document.title?.text ?? KIND_NAME[document.kind], "审核规则", pack.title);
  merge(page, 1, LAST);
  row(label(REVIEW_FINDINGS), text(`共 ${document.indicators.length} 条指标，${severityCounts(diagnostics)}。`));
}

function addOpinions(page: Page, { document, diagnostics }: CheckedForm): void {
  page.rows.push(["审核内容", "单元格", "级别", "审核意见", "原因与依据", "修改建议"].map(heading));
  const byPart = reviewParts(document, diagnostics);
  for (const part of REVIEW_PARTS) {
    const opinions = byPart.get(part) ?? [];
    const top = page.rows.length;
    if (opinions.length === 0) {
      merge(page, 1, LAST);
      page.rows.push([label(part), text("未发现问题。")]);
      continue;
    }
    opinions.forEach((opinion, index) => page.rows.push([index === 0 ? label(part) : null, ...opinionCells(opinion)]));
    if (opinions.length > 1) page.merges.push({ top, left: 0, bottom: top + opinions.length - 1, right: 0 });
  }
}

function opinionCells({ cell, severity, message, rule, basis, advice }: Diagnostic): Row {
  const reason = [ruleReason(rule), basis === "" ? "" : `依据：${basis}`].filter((line) => line !== "").join("\n");
  return [text(cell), text(SEVERITY_NAME[severity]), text(message), text(reason), text(advice)];
}

function addConclusion(page: Page, { verdicts }: CheckedForm): void {
  const line = (name: string, content: string) => {
    merge(page, 1, LAST);
    page.rows.push([label(name), text(content)]);
  };
  const undecided = new Set(verdicts.filter(({ verdict }) => verdict === "cannot-judge").map(({ rule }) => rule));
  if (undecided.size > 0)
    line("人工核对", `以下各项无法自动判断，请人工核对：${[...undecided].map(ruleTitle).join("；")}。`);
  line("审核等级", "□优    □良    □中    □差");
  line("审核结论", "□通过    □修改后通过    □退回修改后重新报送");
  line(
    "签字",
    "审核人：                复核人：                审核单位（盖章）：                日期：      年    月    日",
  );
}

function merge(page: Page, left: number, right: number): void {
  page.merges.push({ top: page.rows.length, left, bottom: page.rows.length, right });
}

function label(value: string): ReportCell {
  return { value, style: "label" };
}

function heading(value: string): ReportCell {
  return { value, style: "heading" };
}

function text(value: string): ReportCell {
  return { value, style: "text" };
}

function fieldText({ fields }: FormDocument, name: FieldName): string {
  return fields.find((field) => field.name === name)?.text ?? "";
}

/** Merged and wrapped cells do not grow by themselves: the height follows from the longest text in the row. */
function rowHeight(row: Row, index: number, merges: readonly Area[]): number {
  const lines = row.map((cell, column) => {
    const area = merges.find(({ top, left }) => top === index && left === column);
    if (!cell || (area && area.bottom > area.top)) return 1;
    const width = WIDTHS.slice(column, (area?.right ?? column) + 1).reduce((sum, part) => sum + part, 0);
    return wrappedLines(String(cell.value ?? ""), width - 1);
  });
  const extra = row[0]?.style === "title" ? 15 : 4;
  return Math.min(MAX_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + extra);
}
