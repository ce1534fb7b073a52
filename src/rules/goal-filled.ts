import { TARGET_MEASURES } from "./circulars";
import { bare, brief, isReferral, plain, quoted } from "./prose";
import { isBlankForm, isUnscored } from "./blank-form";
import { defineRule } from "./rule";
import type { FormDocument } from "../form/document";

/** 财预〔2015〕88号: the goal states outputs and effects; a blank, a number or the project's name states none. */
export const goalFilled = defineRule({
  id: "goal-filled",
  meta: {
    basis: TARGET_MEASURES,
    advice:
      "写清做什么、做多少、何时完成、达到什么效果，例如“年底前完成3个系统升级，覆盖12个部门，用户满意度不低于90%”。",
    severity: "error",
    kinds: "all",
    messages: {
      empty: "“{{label}}”没有填写，看不出要完成什么。",
      number: "“{{label}}”只填了数字“{{text}}”，没有说明要完成的产出和效果。",
      template: "“{{label}}”还是表样的占位文字“{{text}}”，没有填写。",
      referral: "“{{label}}”只写了“{{text}}”，在这张表上看不出要完成什么。",
      actualEmpty: "“{{label}}”没有填写，看不出目标完成得怎样。",
      projectName: "“{{label}}”只是照抄项目名称“{{text}}”，没有说明要完成的产出和效果。",
    },
  },
  *check({ document }) {
    if (isBlankForm(document)) return;
    const project = bare(document.fields.find(({ name }) => name === "projectName")?.text ?? "");
    for (const { name, label, text, cell, confidence } of document.fields) {
      if (name !== "annualGoal" && name !== "longTermGoal" && name !== "goalActual") continue;
      const data = { label: quoted(label), text: brief(text) };
      if (bare(text) === "") {
        // What was achieved is written at year's end; a blank long-term goal is normal for a one-year project.
        if (name === "annualGoal" && confidence >= 0.7) yield { messageId: "empty", cell, data: { label: data.label } };
        if (name === "goalActual" && confidence >= 0.7 && isEvaluated(document))
          yield {
            messageId: "actualEmpty",
            cell,
            data: { label: data.label },
            severity: "warning",
            advice: "对照目标写清实际完成了什么、完成多少、取得什么效果。",
          };
      } else if (isTemplateText(text)) {
        yield { messageId: "template", cell, data };
      } else if (name !== "goalActual" && isReferral(text)) {
        const advice = "把做什么、做多少、何时完成、达到什么效果摘要写进本栏，附件只作补充。";
        yield { messageId: "referral", cell, data, severity: "warning", advice };
      } else if (/^[-\d.,%‰元万亿]+$/.test(plain(text))) {
        const advice = name === "goalActual" ? "写清实际完成了什么、完成多少、取得什么效果。" : undefined;
        yield { messageId: "number", cell, data, ...(advice === undefined ? {} : { advice }) };
      } else if (project !== "" && name !== "goalActual" && bare(text) === project)
        yield { messageId: "projectName", cell, data };
    }
  },
});

/** 目标1：目标2：……: the numbers of a template with nothing behind them. */
function isTemplateText(text: string): boolean {
  return (
    /目标|[…×*]|[xX]{2}/.test(text) &&
    plain(text).replace(/(?:长期|年度|总体)?目标\d{0,2}|[:;.、。…,()·\s×*xX\d-]/g, "") === ""
  );
}

/** A self-evaluation with its scores: what was achieved is known by then. */
function isEvaluated(document: FormDocument): boolean {
  return /self-evaluation/.test(document.kind) && !isUnscored(document);
}
