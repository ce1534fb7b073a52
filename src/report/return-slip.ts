import type { FieldName } from "../form/document";
import type { Severity } from "../rules/rule";
import type { DiagnosticReport, FileReport, FormReport } from "./check-report";
import { KIND_NAME } from "./wording";

const SECTIONS: readonly (readonly [Severity, string])[] = [
  ["error", "必须修改"],
  ["warning", "请核实并修改"],
  ["info", "供参考"],
];
const NUMERALS = ["一", "二", "三"];

/**
 * The return slip (退回单) of one file as text to print or send: what must be mended, where, why and how.
 * Null when nothing is wrong with it or it could not be read.
 */
export function returnSlip(file: FileReport): string | null {
  const forms = file.forms.filter((form) => form.diagnostics.length > 0);
  if (file.error || forms.length === 0) return null;
  const lines = ["绩效表退回修改单", "", `文件：${file.path.split(/[\\/]/).at(-1) ?? file.path}`];
  for (const form of forms) lines.push("", ...formLines(form));
  lines.push(
    "",
    "请于      年    月    日前修改后重新报送。",
    "",
    "审核人：            审核单位（盖章）：            日期：",
  );
  return `${lines.join("\n")}\n`;
}

function formLines(form: FormReport): readonly string[] {
  const lines = [`工作表：${form.sheet}（${form.title?.text ?? KIND_NAME[form.kind]}）`];
  const named: readonly (readonly [FieldName, string])[] = [
    ["department", "主管部门"],
    ["implementingUnit", "实施单位"],
    ["projectName", "项目名称"],
  ];
  for (const [name, title] of named) {
    const value = form.fields.find((field) => field.name === name)?.value ?? "";
    if (value !== "") lines.push(`${title}：${value}`);
  }
  const sections = SECTIONS.map(([severity, title]) => ({
    title,
    found: form.diagnostics.filter((one) => one.severity === severity),
  })).filter(({ found }) => found.length > 0);
  sections.forEach(({ title, found }, index) => {
    lines.push("", `${NUMERALS[index] ?? ""}、${title}（${found.length} 处）`, ...found.flatMap(findingLines));
  });
  return lines;
}

function findingLines({ cell, message, basis, advice }: DiagnosticReport, index: number): readonly string[] {
  const lines = [`${index + 1}. ${cell}：${message}`];
  if (basis !== "") lines.push(`   依据：${basis}`);
  if (advice !== "") lines.push(`   修改建议：${advice}`);
  return lines;
}
