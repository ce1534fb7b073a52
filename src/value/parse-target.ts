import { isDateFormat, serialSpan, serialToIso } from "./calendar";
import { parseComparator } from "./comparator";
import { findDate } from "./date";
import type { FoundDate } from "./date";
import { isPlaceholder, judgeWords } from "./judge-words";
import type { WordJudgment } from "./judge-words";
import { hasHtml, normalizedLines, normalizeText, stripHtml } from "./normalize";
import { findQuantities } from "./quantities";
import type { FoundQuantity } from "./quantities";
import { isPercentUnit, parseUnit } from "./units";
import type {
  Comparator,
  DateSpan,
  Quantity,
  TargetContext,
  TargetValue,
  ValueClass,
  ValueTrait,
} from "./target-value";

type Parts = Omit<TargetValue, "text" | "traits">;

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

const UNIT_TAIL = /\(([^()]{1,8})\)$/;

/** The unit an indicator's name ends in, in brackets: "城镇新增就业人数（人）" is "人". Null where there is none. */
export function unitOfName(name: string): string | null {
  const tail = UNIT_TAIL.exec(normalizeText(name))?.[1];
  if (tail === undefined) return null;
  const word = tail.replace(/^单位:/, "");
  return parseUnit(word)?.kind === "other" ? null : word;
}

/** Regulations and document numbers carry digits that are no quantity. */
const DOCUMENTS =
  /《[^》]*》|(?:[\p{Script=Han}]{1,6})?\[(?:19|20)\d\d\]第?\d+号|(?:GB|DB|JG|SL|HJ|CJ|YD|ISO)[A-Z]*(?:\/[TZ])?\s?\d+(?:[.-]\d+)*|第\d+号令?|\d+号文|PM\d+(?:\.\d+)?/gu;
/** A stretch of past years is a baseline, its length no quantity: 近3年平均水平. */
const PAST_YEARS = /(?:上|前|近|过去|最近)(?:[一二两三四五]|\d)个?(?:年度?|季度|月)(?!内)/g;
const ENUMERATION = /(^|[;。,])(?:\(?\d{1,2}\)|\d{1,2}[.、](?!\d)|[①-⑳⑴-⒇])/g;
/** (含), (不含本数): says nothing a comparator has not said. */
const INCLUSIVE = /\((?:不)?含[^()]{0,6}\)/g;
/** Other brackets explain; 人(次) and 台(套) are units. */
const ASIDE = /\((?!(?:次|套|件|人|个|户)\))[^()]*\)/g;
/** [80%,90%) is a range. */
const INTERVAL = /\[(\d[\d.]*[%‰]?),(\d[\d.]*[%‰]?)[\])]|\((\d[\d.]*[%‰]?),(\d[\d.]*[%‰]?)\]/g;
const PERIODIC =
  /(?<![元人次户亩])每(?:个)?(?:[\d一二两三四五六七八九十半]+个?)?(?:年度?|季度?|月|周|星期|日|天|学期|学年|半年)(?:度)?/g;
const RELATIVE_UP = /提高|提升|增长|增加|上升|增幅|增速|新增|扩大|增强|上涨|增收/;
const RELATIVE_DOWN = /下降|降低|减少|降幅|压减|压缩|缩短|节约|节省|减幅|下浮|下调|缩减|核减/;
const BASELINE_WORD =
  /(?:较|比|同比|环比|与|相比)?(上年度?|上一年度?|去年|同期|前年|往年|基期|改造前|实施前|治理前|年初|(?:19|20)\d\d年度?|上季度|上月|同比|环比|目标|计划|预算|市场价|原)/;
const GARBLED = /[↑↓←→�□■]/;
const ARTEFACT = /\d\.\d{7,}/;

function preparedText(text: string): string {
  const lines = normalizedLines(hasHtml(text) ? stripHtml(text) : text);
  const joined = lines.reduce((whole, line) => {
    if (whole === "") return line;
    const apart = /[\d%\p{Script=Han})]$/u.test(whole) && /^(?:[≥≤<>=]|\d|[①-⑳(])/.test(line);
    return whole + (apart ? ";" : "") + line;
  }, "");
  return joined.replace(
    INTERVAL,
    (_, a?: string, b?: string, c?: string, d?: string) => `${a ?? c ?? ""}-${b ?? d ?? ""}`,
  );
}

function isRangePair(a: FoundQuantity, b: FoundQuantity): boolean {
  const up = (c: Comparator | null) => c === "≥" || c === ">";
  const down = (c: Comparator | null) => c === "≤" || c === "<";
  return (up(a.comparator) && down(b.comparator)) || (down(a.comparator) && up(b.comparator));
}

interface Numbers {
  readonly class: ValueClass;
  readonly comparator: Comparator | null;
  readonly number: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
}

function numbersOf(found: readonly FoundQuantity[], context: TargetContext): Numbers {
  const [first, second] = found;
  const columnUnit = context.unit ? normalizeText(context.unit) : "";
  const nameUnit = unitOfName(context.name ?? "");
  const unitOf = (quantity: FoundQuantity | undefined) =>
    quantity?.unit ??
    (columnUnit === "" || columnUnit === "-" || columnUnit === "/"
      ? nameUnit === "%"
        ? "%"
        : null
      : columnUnit === "百分比"
        ? "%"
        : columnUnit);
  const unit = unitOf(first) ?? (second && second.comparator ? unitOf(second) : null);
  const column = context.comparator === undefined ? null : parseComparator(context.comparator);
  if (!first) return { class: "numeric", comparator: column, number: null, upper: null, unit };
  if (first.upper !== null && found.length === 1) {
    return { class: "range", comparator: null, number: first.number, upper: first.upper, unit };
  }
  if (second && found.length === 2 && isRangePair(first, second)) {
    const [low, high] = first.number <= second.number ? [first, second] : [second, first];
    return { class: "range", comparator: null, number: low.number, upper: high.number, unit: unit ?? second.unit };
  }
  const alike = found.every((quantity) => quantity.number === first.number && quantity.unit === first.unit);
  return {
    class: isPercentUnit(unit) ? "percent" : "numeric",
    comparator: first.comparator ?? column,
    number: alike ? first.number : null,
    upper: null,
    unit,
  };
}

function relativeOf(text: string): TargetValue["relative"] {
  const down = RELATIVE_DOWN.test(text);
  if (!down && !RELATIVE_UP.test(text)) return null;
  return { direction: down ? "down" : "up", baseline: BASELINE_WORD.exec(text)?.[1] ?? null };
}

function mask(text: string, index: number, length: number): string {
  return text.slice(0, index) + ";".repeat(length) + text.slice(index + length);
}

interface Scan {
  readonly quantities: readonly FoundQuantity[];
  readonly date: FoundDate | null;
  readonly rest: string;
  readonly traits: ValueTrait[];
}

function scan(text: string, context: TargetContext): Scan {
  const traits: ValueTrait[] = [];
  let work = text.replace(INCLUSIVE, "").replace(DOCUMENTS, (match) => {
    traits.push("reference");
    return ";".repeat(match.length);
  });
  work = work.replace(PAST_YEARS, (match) => ";".repeat(match.length));
  work = work.replace(ENUMERATION, (match, lead: string) => lead + ";".repeat(match.length - lead.length));
  const dates: FoundDate[] = [];
  for (let date = findDate(work, context.year); date && dates.length < 8; date = findDate(work, context.year)) {
    dates.push(date);
    work = mask(work, date.index, date.length);
  }
  const periodic = work.replace(PERIODIC, (match) => ";".repeat(match.length));
  if (periodic !== work) traits.push("frequency");
  work = periodic;
  const outside = findQuantities(work.replace(ASIDE, (note) => ";".repeat(note.length)));
  const quantities = outside.length > 0 ? outside : findQuantities(work);
  for (const quantity of [...quantities].reverse()) work = mask(work, quantity.index, quantity.length);
  return { quantities, date: dates.at(-1) ?? null, rest: work.replace(/;+/g, ";").replace(/^;|;$/g, ""), traits };
}

function traitsOf(text: string, found: readonly FoundQuantity[]): ValueTrait[] {
  const traits: ValueTrait[] = [];
  if (found.some((quantity) => quantity.comparator === "≈")) traits.push("approximate");
  if (found.some((quantity) => quantity.suffixed && quantity.comparator !== "≈")) traits.push("half-open");
  if (found.some((quantity) => quantity.unit !== null)) traits.push("unit-in-text");
  if (found.some((quantity) => quantity.unit !== null && parseUnit(quantity.unit)?.kind === "time"))
    traits.push("duration");
  if (found.some((quantity) => /\/(?:年|月|周|日|天|季|季度|学期)$/.test(quantity.unit ?? "")))
    traits.push("frequency");
  if (ARTEFACT.test(text)) traits.push("float-artefact");
  if (found.length > 0 && GARBLED.test(text)) traits.push("garbled-unit");
  return traits;
}

function plain({ comparator, number, unit, scaled }: FoundQuantity): Quantity {
  return { comparator, number, unit, scaled };
}

function quantified(text: string, read: Scan, context: TargetContext): { parts: Parts; traits: ValueTrait[] } {
  const numbers = numbersOf(read.quantities, context);
  const traits = traitsOf(text, read.quantities);
  if (read.quantities.length > 1 && numbers.class !== "range") traits.push("compound");
  return {
    parts: {
      ...BLANK,
      ...numbers,
      measurability: "measurable",
      quantities: read.quantities.map(plain),
      date: read.date?.span ?? null,
      relative: relativeOf(text),
      rest: read.rest,
    },
    traits,
  };
}

const DEADLINE_FILL = /^[;的于在至到前内止须需应并和、:()]*$/;

function dated(read: Scan, words: WordJudgment): Parts | null {
  if (!read.date) return null;
  const bare = DEADLINE_FILL.test(read.rest);
  if (!bare && (read.date.bareYear || words.class === "vague" || words.traits.includes("deferred"))) return null;
  return {
    ...BLANK,
    class: "deadline",
    measurability: "measurable",
    comparator: read.date.limit === "by" ? "≤" : null,
    date: read.date.span,
    grade: words.grade,
    rest: bare ? "" : read.rest,
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
  return number !== undefined && format !== undefined && number > 0 && isDateFormat(format)
    ? serialSpan(number, format, context.date1904)
    : null;
}

function read(text: string, context: TargetContext): { parts: Parts; traits: ValueTrait[] } {
  const cell = dateCell(context);
  if (cell) return { parts: { ...BLANK, class: "deadline", measurability: "measurable", date: cell }, traits: [] };
  const prepared = preparedText(text);
  if (isDateSerial(prepared, context)) return { parts: artefact(prepared, context), traits: ["date-serial"] };
  const placeholder = isPlaceholder(prepared);
  const found = scan(prepared, context);
  const words = judgeWords(found.date || found.quantities.length > 0 ? found.rest : prepared, context.name);
  if (found.quantities.length > 0 && !placeholder && !words.traits.includes("scale")) {
    const { parts, traits } = quantified(prepared, found, context);
    return { parts, traits: [...found.traits, ...traits] };
  }
  const deadline = placeholder ? null : dated(found, words);
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
 * Total: every text gives a value, nothing throws; what was not understood stands in `rest`.
 */
export function parseTarget(text: string, context: TargetContext = {}): TargetValue {
  const { parts, traits } = read(text, context);
  const html: readonly ValueTrait[] = hasHtml(text) ? ["html"] : [];
  return { ...parts, text, traits: new Set([...html, ...traits]) };
}
