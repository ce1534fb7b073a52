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

/** 财预〔2015〕88号 完整性: who, what and when are filled in. */
export const headerFieldFilled = defineRule({
  id: "header-field-filled",
  meta: {
    title: "表头基本信息应当填全",
    why: "绩效目标审核首先看完整性：项目名称、单位、负责人、起止时间是认定责任和期限的依据。",
    basis: TARGET_MEASURES,
    advice: "据实填写；确实没有的填“无”并说明原因。",
    severity: "warning",
    kinds: "all",
    defects: ["D05"],
    messages: {
      empty: "“{{label}}”没有填写。",
      many: "表头有{{count}}项没有填写（{{labels}}）。",
      blankForm: "本表还没有填写：表头有{{count}}项空白（{{labels}}）。",
    },
  },
  *check({ document, pack }) {
    const demanded = demandedFields(pack, document).filled;
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
