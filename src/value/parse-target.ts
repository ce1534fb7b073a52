import { parseComparator } from "./comparator";
import { isDateFormat, serialSpan, serialToIso } from "./calendar";
import { isPlaceholder, isScale, judgeWords } from "./judge-words";
import type { WordJudgment } from "./judge-words";
import { hasHtml } from "./normalize";
import type { FoundQuantity } from "./quantities";
import { prepareText, scanTarget } from "./scan-target";
import type { Scan } from "./scan-target";
import { numbersOf, relativeOf, traitsOf } from "./target-numbers";
import type { Comparator, DateSpan, Quantity, TargetContext, TargetValue, ValueTrait } from "./target-value";

type Parts = Omit<TargetValue, "text" | "traits">;

interface Reading {
  readonly parts: Parts;
  readonly traits: readonly ValueTrait[];
}

const BLANK: Parts = {
  class: "empty",
  measurability: "unmeasurable",
  comparator: null,
  number: null,
  upper: null,
  unit: null,
  quantities: [],
  date: null,
  grade: null,
  relative: null,
  vagueWords: [],
  rest: "",
};

function plain({ comparator, number, unit, scaled }: FoundQuantity): Quantity {
  return { comparator, number, unit, scaled };
}

function quantified(text: string, found: Scan, context: TargetContext): Reading {
  const numbers = numbersOf(found.quantities, context);
  const compound: readonly ValueTrait[] = found.quantities.length > 1 && numbers.class !== "range" ? ["compound"] : [];
  return {
    parts: {
      ...BLANK,
      ...numbers,
      measurability: "measurable",
      quantities: found.quantities.map(plain),
      date: found.date?.span ?? null,
      relative: relativeOf(text, numbers.class === "percent", context.name),
      rest: found.rest,
    },
    traits: [...found.traits, ...traitsOf(text, found.quantities), ...compound],
  };
}

/** Words of intent before a date say nothing of their own: 力争12月底前. */
const INTENT =
  /^[\u4e00-\u9fff]{2,10}(?::|为)|截至|截止|不晚于|不迟于|[≤≥<>=]|力争|争取|确保|保证|务必|必须|计划|预计|预期|预定|原则上|尽量|尽快|一般|基本|全部|全面|均|拟|将/g;

const DEADLINE_FILL = /^[;的于在至到前内止须需应并和、:()。,]*$/;

const DEADLINE_END = /^[;于在]*(?:完成|实现|建成|竣工|完工|交付|投用|达标)[;。]*$/;

const unhedged = (rest: string) => rest.replace(INTENT, "");

/** A deadline that is a year and no more: the year is its number, as written. */
const YEAR_ALONE = /^[^\d月季旬]*((?:19|20)\d\d)年度?(?:以前|之前|前|内)?[^\d月季旬底末初半]*$/;

function dueBy({ date, rest }: Scan, context: TargetContext): Comparator | null {
  if (date?.limit === "by" || /[≤<]|不晚于|不迟于|截[至止]/.test(rest)) return "≤";
  return context.comparator === undefined ? null : parseComparator(context.comparator);
}

function dated(text: string, found: Scan, words: WordJudgment, context: TargetContext): Parts | null {
  if (!found.date) return null;
  const year = YEAR_ALONE.exec(text)?.[1];
  const rest = unhedged(found.rest);
  const bare = DEADLINE_FILL.test(rest) || DEADLINE_END.test(rest);
  if (!bare && (found.date.bareYear || words.class === "vague" || words.traits.includes("deferred"))) return null;
  return {
    ...BLANK,
    class: "deadline",
    measurability: "measurable",
    comparator: dueBy(found, context),
    ...(year === undefined ? {} : { number: Number(year), unit: "年" }),
    date: found.date.span,
    grade: words.grade,
    rest: bare ? "" : found.rest,
  };
}

function worded(words: WordJudgment, rest: string): Parts {
  const { class: valueClass, measurability, grade, vagueWords, relative, number } = words;
  return { ...BLANK, class: valueClass, measurability, grade, vagueWords, relative, number, rest };
}

const TIMELINESS = /时效|时间|日期|时限|期限/;

function isDateSerial(text: string, context: TargetContext): boolean {
  if (!/^\d{5}$/.test(text.replace(",", ""))) return false;
  const serial = Number(text.replace(",", ""));
  const timely = TIMELINESS.test(context.levelTwo ?? "") || TIMELINESS.test(context.name ?? "");
  return timely && serial >= 36526 && serial <= 55153;
}

function artefact(text: string, context: TargetContext): Parts {
  const day = serialToIso(Number(text.replace(",", "")), context.date1904);
  return { ...BLANK, class: "other", date: { from: day, to: day } };
}

function dateCell(context: TargetContext): DateSpan | null {
  const { number, format } = context;
  return number !== undefined && format !== undefined && isDateFormat(format)
    ? serialSpan(number, format, context.date1904)
    : null;
}

/** Bounds the time a cell can take, whatever was pasted into it. */
const LONGEST = 2000;

function read(text: string, context: TargetContext): Reading {
  const cell = dateCell(context);
  if (cell) return { parts: { ...BLANK, class: "deadline", measurability: "measurable", date: cell }, traits: [] };
  const prepared = prepareText(text);
  if (isDateSerial(prepared, context)) return { parts: artefact(prepared, context), traits: ["date-serial"] };
  const placeholder = isPlaceholder(prepared);
  const found = scanTarget(prepared, context.year);
  if (found.quantities.length > 0 && !placeholder && !isScale(prepared)) return quantified(prepared, found, context);
  const deadline =
    placeholder || !found.date ? null : dated(prepared, found, judgeWords(unhedged(found.rest), context.name), context);
  if (deadline) return { parts: deadline, traits: found.traits };
  const whole = judgeWords(prepared, context.name);
  return {
    parts: { ...worded(whole, whole.class === "other" ? prepared : ""), date: found.date?.span ?? null },
    traits: [...found.traits, ...whole.traits],
  };
}

/**
 * What a target (or actual) value says: its class, whether a third party could decide it, its comparator, numbers,
 * unit, date or grade (财预〔2015〕88号: 细化量化). `text` is the displayed text; `context` what the row says around it.
 * Total: every text gives a value, nothing throws; what was not understood stands in `rest`. Of a text longer than any
 * value (2000 characters) only the beginning is read.
 */
export function parseTarget(text: string, context: TargetContext = {}): TargetValue {
  const { parts, traits } = read(text.slice(0, LONGEST), context);
  const html: readonly ValueTrait[] = hasHtml(text) ? ["html"] : [];
  return { ...parts, text, traits: new Set([...html, ...traits]) };
}
