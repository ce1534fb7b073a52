import type { FieldName } from "../form/document";
import type { ExpectedScore } from "../scoring/form-scores";
import type { FileReport, FormReport } from "./check-report";
import { ruleTitle } from "./reason";
import { countByRule } from "./statistics";
import { KIND_NAME, SEVERITY_NAME } from "./wording";

/** One sheet of the summary workbook of a batch: headings with widths in characters, then rows. */
export interface SummaryTable {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A folder of forms as tables: one line a form, one a finding, one a rule. */
export function summaryTables(files: readonly FileReport[]): readonly SummaryTable[] {
  return [
    table("汇总", FORM_COLUMNS, files.flatMap(fileRows)),
    table(
      "问题清单",
      FINDING_COLUMNS,
      files.flatMap((file) => file.forms.flatMap((form) => findingRows(file, form))),
    ),
    table("检查项统计", RULE_COLUMNS, ruleRows(files)),
  ];
}

type Columns = readonly (readonly [title: string, width: number])[];
type Row = SummaryTable["rows"][number];

const FORM_COLUMNS: Columns = [
  ["文件", 34],
  ["工作表", 16],
  ["表样", 20],
  ["主管部门", 20],
  ["实施单位", 20],
  ["项目名称", 30],
  ["指标数", 8],
  ["错误", 8],
  ["警告", 8],
  ["提示", 8],
  ["权重合计", 10],
  ["得分合计", 10],
  ["应得分", 14],
  ["结论", 40],
];
const FINDING_COLUMNS: Columns = [
  ["文件", 34],
  ["工作表", 16],
  ["单元格", 8],
  ["级别", 8],
  ["检查项", 24],
  ["问题", 50],
  ["依据", 28],
  ["修改建议", 50],
];
const RULE_COLUMNS: Columns = [
  ["检查项", 34],
  ["级别", 8],
  ["涉及文件", 10],
  ["处数", 8],
  ["占已检查文件", 14],
];

function table(name: string, columns: Columns, rows: readonly Row[]): SummaryTable {
  return { name, columns: columns.map(([title, width]) => ({ title, width })), rows };
}

function fileRows(file: FileReport): readonly Row[] {
  if (file.error) return [wholeFile(file, `无法读取：${file.error.message}`)];
  if (file.forms.length === 0) return [wholeFile(file, "没有识别出绩效表。")];
  return file.forms.map((form) => formRow(file, form));
}

function wholeFile({ path }: FileReport, conclusion: string): Row {
  return [path, ...FORM_COLUMNS.slice(2).map(() => null), conclusion];
}

function formRow({ path }: FileReport, form: FormReport): Row {
  const field = (name: FieldName) => form.fields.find((one) => one.name === name)?.value ?? null;
  const count = (severity: string) => form.diagnostics.filter((found) => found.severity === severity).length;
  const errors = count("error");
  const warnings = count("warning");
  return [
    path,
    form.sheet,
    form.title?.text ?? KIND_NAME[form.kind],
    field("department"),
    field("implementingUnit"),
    field("projectName"),
    form.indicators.length,
    errors,
    warnings,
    count("info"),
    form.scores.weightSum,
    form.scores.scoreSum,
    scoreText(form.scores.expectedTotal),
    errors > 0 ? "须修改" : warnings > 0 ? "请核实" : "未发现问题",
  ];
}

function scoreText(score: ExpectedScore): string | number | null {
  return typeof score === "object" && score !== null ? `${score.min}～${score.max}` : score;
}

function findingRows({ path }: FileReport, form: FormReport): readonly Row[] {
  return form.diagnostics.map(({ rule, severity, cell, message, basis, advice }) => [
    path,
    form.sheet,
    cell,
    SEVERITY_NAME[severity],
    ruleTitle(rule),
    message,
    basis,
    advice,
  ]);
}

function ruleRows(files: readonly FileReport[]): readonly Row[] {
  const checked = files.filter((file) => file.forms.length > 0).length;
  return countByRule(files).map(({ title, severity, files: broken, findings }) => [
    title,
    SEVERITY_NAME[severity],
    broken,
    findings,
    `${Math.round((100 * broken) / checked)}%`,
  ]);
}
