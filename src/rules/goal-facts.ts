import { yearlyOf } from "../value/frequency";
import { normalizeText } from "../value/normalize";
import { parseTarget } from "../value/parse-target";
import { findQuantities } from "../value/quantities";
import { isPercentUnit } from "../value/units";
import { bare, plain } from "./prose";
import type { Field, FormDocument, Indicator } from "../form/document";
import type { Comparator } from "../value/target-value";
import type { RuleContext } from "./rule";

/** A number promised in prose, with its unit and the words it counts. */
export interface Pledge {
  /** As written: "至少10个专项资金预警规则". */
  readonly text: string;
  readonly number: number;
  /** With 万 and 亿 multiplied out. */
  readonly scaled: number;
  readonly unit: string;
  readonly comparator: Comparator | null;
  /** 200多人次, 约200人: no exact number was promised. */
  readonly rough: boolean;
  /** What it comes to in a year, where it is promised every month, quarter, week; null otherwise. */
  readonly yearly: number | null;
  /** What is counted, or for a rate what it is the rate of. */
  readonly object: string;
}

/** The goals of a form that are filled in. Beside a goal of the year, a plain 总体目标 is the long-term one. */
export function goalsOf({ fields }: FormDocument, name: "annualGoal" | "longTermGoal"): readonly Field[] {
  const goals = fields.filter((field) => field.name === "annualGoal" || field.name === "longTermGoal");
  const annual = goals.filter((field) => field.name === "annualGoal");
  const dated = annual.filter(({ label }) => /年/.test(label));
  const isAnnual = (field: Field) => field.name === "annualGoal" && (dated.length === 0 || dated.includes(field));
  return goals.filter((field) => isAnnual(field) === (name === "annualGoal") && bare(field.text) !== "");
}

/**
 * The indicators that belong to this form's goals: its own, else those of the one other form of the workbook
 * that speaks of the same project.
 */
export function indicatorsForGoals({ document, siblings }: RuleContext): readonly Indicator[] {
  if (document.indicators.length > 0) return document.indicators;
  const name = projectName(document);
  const tables = siblings.filter(({ indicators }) => indicators.length > 0);
  const same = tables.filter((sibling) => name !== "" && projectName(sibling) === name);
  const chosen = same.length > 0 ? same : tables.length === 1 ? tables : [];
  return chosen.flatMap(({ indicators }) => indicators);
}

/** The project a form is about, for comparing; "" where it does not say. */
export function projectName({ fields }: FormDocument): string {
  return bare(fields.find(({ name }) => name === "projectName")?.text ?? "");
}

/** Names of documents and document numbers: their figures promise nothing. */
const CITATIONS = /《[^》]*》|[〔[(（【]\d{4}[〕\])）】]\d*号?/g;
const DATES = /\d{4}年|\d{1,2}月(?:\d{1,2}日)?|第\d+[^\d]|\d{4}(?=[-—~至])/g;

/** How things stand or stood before the project: 现有, 上年…为. */
const SITUATION = /总人口|现有|已有|目前|截[至止]|仅为|原有|历年|往年|(?:去年|上年度?|上一年)(?!增|提|下|减|同期)/;
/** What will be done about it, in the same clause. */
const CHANGE = /基础上|[较比](?:上年|去年|往年|20\d{2})|提[高升]|增[长加至]|新[建增]|更新|改造|达到|完成|力争|确保/;

/** So much of a goal is read, in characters: a cell holds up to 32,767. */
const LONGEST_GOAL = 5_000;

/** A goal without its clauses on how things stand: they promise nothing. "其中…" goes with the clause it details. */
export function promisesOf(text: string): string {
  let dropped = false;
  return text
    .slice(0, LONGEST_GOAL)
    .split(/(?<=[，,。；;！!\n])/)
    .filter((clause) => {
      const said = plain(clause);
      dropped = (SITUATION.test(said) && !CHANGE.test(said)) || (dropped && /^(?:其中|包括|分别)/.test(said));
      return !dropped;
    })
    .join("");
}

/** The numbers a goal promises. Years, dates, list numbers and document numbers are none. */
export function pledgesIn(text: string): readonly Pledge[] {
  const line = normalizeText(promisesOf(text).replace(/\n/g, "。")).replace(CITATIONS, "，").replace(DATES, "，");
  return findQuantities(line).flatMap(({ number, scaled, unit, comparator, index, length }) => {
    if (unit === null) return [];
    const written = line.slice(index, index + length);
    const before = /[^，,。；;、:!?]*$/.exec(line.slice(0, index))?.[0] ?? "";
    const after = line.slice(index + length);
    const counted =
      /^[^，,。；;、!?和及并\d]*?(?=进行|开展|实施|得到|达到|，|[，,。；;、!?和及并\d]|$)/.exec(after)?.[0] ?? "";
    const object = isPercentUnit(unit) ? `${before}${/^[^，,。；;]*/.exec(after)?.[0] ?? ""}` : counted || before;
    const said = isPercentUnit(unit) || counted === "" ? `${tail(before)}${written}` : `${written}${counted}`;
    const rough = comparator === "≈" || /\d[万千百]?[多余]/.test(written);
    return [{ text: said, number, scaled, unit, comparator, rough, yearly: yearlyIn(before, written), object }];
  });
}

/** The end of a clause, marked where it is cut. */
function tail(clause: string): string {
  return clause.length > 18 ? `…${clause.slice(-16)}` : clause;
}

/** "每月开展巡诊" before "1次": twelve a year. */
function yearlyIn(before: string, written: string): number | null {
  const every = /每个?(?:半年|学期|季度?|月|周|日|天)/.exec(before)?.[0];
  return every === undefined ? null : yearlyOf(parseTarget(`${every}${written}`));
}

/** Whether a text states any amount at all: a number that is no year, list number or document number, or 零, 全部, 百分之…. */
export function statesAmount(text: string): boolean {
  const line = plain(text.slice(0, LONGEST_GOAL))
    .replace(CITATIONS, "")
    .replace(/(?:19|20)\d{2}(?=年|[-./])年?/g, "")
    .replace(/(?:目标|任务|指标|第)\d+|(?<![\d.])\d{1,2}[、.．)）](?!\d)|[（(]\d{1,2}[)）]/g, "");
  return /\d|百分之|[一二两三四五六七八九十百](?:个|家|项|次|人|户|场|套|份|台|件|条|亩|公里|万|处|座|所|名)|零(?:事故|投诉|发生|差错)|全覆盖|[IV]+类|[一二三四五]类(?:水|标准|以上)/.test(
    line,
  );
}
