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

/** One paragraph of a return slip. */
export interface SlipLine {
  readonly text: string;
  /** "item" opens a numbered finding, "detail" stands under it. */
  readonly style: "title" | "form" | "section" | "item" | "detail" | "text";
}

/**
 * The return slip (退回单) of one file, to print or send: what must be mended, where, why and how.
 * Null when nothing is wrong with it or it could not be read.
 */
export function returnSlip(file: FileReport): readonly SlipLine[] | null {
  const forms = file.forms.filter((form) => form.diagnostics.length > 0);
  if (file.error || forms.length === 0) return null;
  return [
    { text: "绩效表退回修改单", style: "title" },
    { text: `文件：${file.path.split(/[\\/]/).at(-1) ?? file.path}`, style: "text" },
    ...forms.flatMap(formLines),
    { text: "请于      年    月    日前修改后重新报送。", style: "text" },
    { text: "审核人：            审核单位（盖章）：            日期：", style: "text" },
  ];
}

function formLines(form: FormReport): readonly SlipLine[] {
  const named: readonly (readonly [FieldName, string])[] = [
    ["department", "主管部门"],
    ["implementingUnit", "实施单位"],
    ["projectName", "项目名称"],
  ];
  const facts = named.flatMap(([name, title]): SlipLine[] => {
    const value = form.fields.find((field) => field.name === name)?.value ?? "";
    return value === "" ? [] : [{ text: `${title}：${value}`, style: "text" }];
  });
  const sections = SECTIONS.map(([severity, title]) => ({
    title,
    found: form.diagnostics.filter((one) => one.severity === severity),
  })).filter(({ found }) => found.length > 0);
  return [
    { text: `工作表：${form.sheet}（${form.title?.text ?? KIND_NAME[form.kind]}）`, style: "form" },
    ...facts,
    ...sections.flatMap(({ title, found }, index): SlipLine[] => [
      { text: `${NUMERALS[index] ?? ""}、${title}（${found.length} 处）`, style: "section" },
      ...found.flatMap(findingLines),
    ]),
  ];
}

function findingLines({ cell, message, basis, advice }: DiagnosticReport, index: number): readonly SlipLine[] {
  const lines: SlipLine[] = [{ text: `${index + 1}. ${cell}：${message}`, style: "item" }];
  if (basis !== "") lines.push({ text: `依据：${basis}`, style: "detail" });
  if (advice !== "") lines.push({ text: `修改建议：${advice}`, style: "detail" });
  return lines;
}
