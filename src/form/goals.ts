import type { Field } from "./document";
import { compact, normalizeLabel } from "./label";

const WHOLE = /^(?:项目)?总体(?:绩效)?目标$/;
const OF_LONG = /\((?:中长期|长期|中期|实施期|三年)/;
const OF_THE_YEAR = /年度|本年|当年|年初|全年/;

/** A goal called only 总体目标 is the year's where it is the one goal of the form, and the long-term one beside a goal of the year. */
export function settleGoals(found: readonly Field[]): readonly Field[] {
  const fields = found.map((field) =>
    field.name === "annualGoal" && OF_LONG.test(compact(field.label))
      ? { ...field, name: "longTermGoal" as const }
      : field,
  );
  const goals = fields.filter(({ name }) => name === "annualGoal" || name === "longTermGoal");
  const whole = goals.filter(({ label }) => WHOLE.test(normalizeLabel(label).core) && !OF_LONG.test(compact(label)));
  const [only] = whole;
  if (!only || whole.length > 1) return fields;
  const yearly = goals.some((goal) => goal !== only && OF_THE_YEAR.test(compact(goal.label)));
  const name = goals.length === 1 ? "annualGoal" : yearly ? "longTermGoal" : only.name;
  return fields.map((field) => (field === only ? { ...field, name } : field));
}
