import { TARGET_MEASURES } from "./circulars";
import { bare, containment, plain, quoted } from "./prose";
import { defineRule } from "./rule";
import type { FormDocument } from "../form/document";

/** Payments that buy no work of their own. */
const NO_WORK = /尾款|质保金|预备费|不可预见|税金|税费|其他|其它|合计|小计|预留/;

/** On a form that ties indicators to sub-projects, every sub-project that costs money has an indicator. */
export const subprojectCovered = defineRule({
  id: "subproject-covered",
  meta: {
    basis: TARGET_MEASURES,
    advice: "为该子项目增设指标（如完成数量、验收合格率、单位成本），或并入相关子项目。",
    severity: "warning",
    kinds: ["project-target", "project-self-evaluation", "project-evaluation", "project-monitoring"],
    messages: { uncovered: "子项目“{{name}}”安排了资金{{amount}}，但没有一条指标与它对应。" },
  },
  *check({ document }) {
    const texts = spokenOf(document);
    const parts = document.tables.filter(({ kind }) => kind === "subprojects").flatMap(({ rows }) => rows);
    const named = document.indicators.map(({ cells }) => cells.subproject?.text ?? "");
    // A column of that name that holds something else ties nothing to nothing.
    if (!parts.some(({ label, role }) => role !== "total" && named.some((text) => speaksOf(text, label)))) return;
    for (const { label, labelCell, role, amounts, row } of parts) {
      if (role === "total" || bare(label).length < 2 || NO_WORK.test(plain(label))) continue;
      const amount = amounts.find(({ number }) => number !== null && number !== 0);
      const cell = labelCell ?? amount?.cell;
      if (!amount || cell === undefined || texts.some((text) => speaksOf(text, label))) continue;
      const money = document.tables.find(({ rows }) => rows.some((one) => one.row === row))?.moneyUnit;
      const unit = money === 10_000 ? "万元" : money === 1 ? "元" : "";
      yield {
        messageId: "uncovered",
        cell,
        data: { name: quoted(label), amount: `${amount.text.replace(/\s/g, "")}${unit}` },
      };
    }
  },
});

function spokenOf({ indicators }: FormDocument): string[] {
  return indicators.flatMap(({ name, cells }) => [
    name,
    ...(cells.subproject?.text.split(/[;；、\n]/) ?? []),
    cells.explanation?.text ?? "",
  ]);
}

function speaksOf(text: string, label: string): boolean {
  const core = plain(label).replace(/(?:费用|费|服务|项目|经费|建设)$/, "");
  return bare(text) !== "" && (bare(text).includes(bare(core)) || containment(text, label) >= 0.75);
}
