import { TARGET_MEASURES } from "./circulars";
import { bare, containment, plain, quoted } from "./prose";
import { defineRule } from "./rule";
import type { AmountRow, FormDocument } from "../form/document";

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
    const named = document.indicators.map(({ cells }) => cells.subproject?.text ?? "");
    const parts = document.tables
      .filter(({ kind }) => kind === "subprojects")
      .flatMap(({ rows, moneyUnit }) => rows.map((row) => ({ ...row, moneyUnit })))
      .filter(({ label, role }) => role !== "total" && bare(label).length >= 2);
    // A column of that name that holds something else ties nothing to nothing.
    const tied = parts.some(({ label }) => named.some((text) => speaksOf(text, label)));
    // Half its words are enough for the benefit of the doubt where nothing ties it.
    const isCovered = ({ label }: AmountRow) => texts.some((text) => speaksOf(text, label, tied ? 0.75 : 0.5));
    // Without such a column the form shows that it follows its parts: two or more, and most of them, have indicators.
    const owed = parts.filter(
      ({ label }) => !NO_WORK.test(plain(label)) && (tied || !/[费用]$|支出$/.test(plain(label))),
    );
    const uncovered = owed.filter((part) => !isCovered(part));
    const covered = owed.length - uncovered.length;
    if (!tied && (covered < 2 || covered * 2 < owed.length)) return;
    for (const part of uncovered) {
      const filled = part.amounts.filter(({ number }) => number !== null && number !== 0);
      const amount = filled.find(({ name }) => name === "amount" || name === "total" || name === "budget") ?? filled[0];
      const cell = part.labelCell ?? amount?.cell;
      if (!amount || cell === undefined) continue;
      const unit = part.moneyUnit === 10_000 ? "万元" : part.moneyUnit === 1 ? "元" : "";
      yield {
        messageId: "uncovered",
        cell,
        data: { name: quoted(part.label), amount: `${amount.text.replace(/\s/g, "")}${unit}` },
        severity: tied ? "warning" : "info",
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

function speaksOf(text: string, label: string, likeness = 0.75): boolean {
  const core = plain(label).replace(/(?:费用|费|服务|项目|经费|建设)$/, "");
  return bare(text) !== "" && (bare(text).includes(bare(core)) || containment(text, label) >= likeness);
}
