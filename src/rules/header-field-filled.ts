import { demandedFields } from "../packs/demands";
import { parseCellRef } from "../sheet/address";
import { isBlankForm } from "./blank-form";
import { TARGET_MEASURES } from "./circulars";
import { bare, quoted } from "./prose";
import { defineRule } from "./rule";
import type { FieldName } from "../form/document";

/** What identifies a project and who answers for it. Goals have a rule of their own. */
const IDENTITY: ReadonlySet<FieldName> = new Set([
  "projectName",
  "department",
  "implementingUnit",
  "leader",
  "contact",
  "phone",
  "startDate",
  "endDate",
  "period",
  "projectType",
  "projectAttribute",
]);

/** What a reader calls the fields a pack may demand. */
const FIELD_TITLES: Readonly<Partial<Record<FieldName, string>>> = {
  projectName: "项目名称",
  department: "主管部门",
  implementingUnit: "实施单位",
  year: "年度",
  projectType: "项目类型",
  projectAttribute: "项目属性",
  startDate: "开始时间",
  endDate: "完成时间",
  period: "项目期",
  leader: "负责人",
  contact: "联系人",
  phone: "联系电话",
  preparer: "填报人",
  overview: "项目概况",
  basis: "立项依据",
  necessity: "必要性",
  feasibility: "可行性",
  content: "项目内容",
  plan: "实施计划",
  funds: "项目资金",
  longTermGoal: "总体目标",
  annualGoal: "年度目标",
};

/** 财预〔2015〕88号 完整性: who, what and when are filled in. */
export const headerFieldFilled = defineRule({
  id: "header-field-filled",
  meta: {
    basis: TARGET_MEASURES,
    advice: "据实填写；确实没有的填“无”并说明原因。",
    severity: "warning",
    kinds: "all",
    messages: {
      absent: "本表没有“{{name}}”一项，{{basis}}要求填写。",
      empty: "“{{label}}”没有填写。",
      many: "表头有{{count}}项没有填写（{{labels}}）。",
      blankForm: "本表还没有填写：表头有{{count}}项空白（{{labels}}）。",
    },
  },
  *check({ document, pack }) {
    const { filled: demanded, absent } = demandedFields(pack, document);
    const top = document.title?.cell ?? document.fields[0]?.labelCell;
    for (const name of top === undefined ? [] : absent)
      yield { messageId: "absent", cell: top ?? "A1", data: { name: FIELD_TITLES[name] ?? name, basis: pack.basis } };
    // Names and telephone numbers under the table are written in by hand when the form is signed.
    const lastRow = document.indicators.at(-1)?.row ?? Infinity;
    const empty = document.fields.filter(
      ({ name, text, confidence, labelCell }) =>
        name !== null &&
        (parseCellRef(labelCell)?.row ?? 0) < lastRow &&
        (IDENTITY.has(name) || demanded.has(name)) &&
        name !== "annualGoal" &&
        bare(text) === "" &&
        confidence >= 0.6,
    );
    const [first] = empty;
    if (!first) return;
    const data = { count: empty.length, labels: empty.map(({ label }) => quoted(label)).join("、") };
    if (isBlankForm(document)) {
      yield { messageId: "blankForm", cell: first.cell, data, severity: "info" };
      return;
    }
    if (empty.length > 5) {
      yield { messageId: "many", cell: first.cell, data };
      return;
    }
    for (const { label, cell } of empty) yield { messageId: "empty", cell, data: { label: quoted(label) } };
  },
});
