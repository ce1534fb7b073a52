import { findDate } from "./date";
import type { FoundDate } from "./date";
import { hasHtml, normalizedLines, stripHtml } from "./normalize";
import { findQuantities } from "./quantities";
import { UNIT_SOURCE } from "./units";
import type { FoundQuantity } from "./quantities";
import type { ValueTrait } from "./target-value";

/** What stands in a prepared text, and what is left when it is taken out. */
export interface Scan {
  readonly quantities: readonly FoundQuantity[];
  /** The last date, where several stand in one cell: what is due is due by then. */
  readonly date: FoundDate | null;
  /** What is left when numbers, dates and references are taken out; ";" marks the gaps. */
  readonly rest: string;
  readonly traits: readonly ValueTrait[];
}

/** 95%±2%: the tolerance is no target of its own. */
const TOLERANCE = new RegExp(`(\\d[\\d.]*)(%|‰|${UNIT_SOURCE})?±\\d[\\d.]*(?:\\2)?`, "g");
/** A letter for a digit: 10O%, l00%. */
const LETTER_FOR_DIGIT = /(?<![A-Za-z\d.])(?=[lIOo]*\d)[\dlIOo]{2,}(?=[%‰])/g;
/** 》95%: what a keyboard gives for ">" where no 《 is open. */
const LONE_MARK = /^([^《》]*)([《》])(?=\d)([^《》]*)$/;

/** [80%,90%) is a range. */
const INTERVAL = /\[(\d[\d.]*[%‰]?),(\d[\d.]*[%‰]?)[\])]|\((\d[\d.]*[%‰]?),(\d[\d.]*[%‰]?)\]/g;

/** ¥1,200.00 is an amount of 元; 5E+05 is how a narrow column shows 500000. */
const CURRENCY = /[¥$]\s?(\d[\d,]*(?:\.\d+)?)(?![\d.,]*\s?[万亿千百元美])/g;
const SCIENTIFIC = /^-?\d(?:\.\d+)?E[+-]?\d{1,2}$/i;

/** A date wrapped onto the next line: 2023年12月 / 31日前. */
const DATE_BROKEN = /\d[年月]\n\d{1,2}[月日]/;

/** The cell's text as one normalized line: HTML out, and lines that are targets of their own kept apart by ";". */
export function prepareText(text: string): string {
  const lines = normalizedLines(hasHtml(text) ? stripHtml(text) : text);
  const joined = lines.reduce((whole, line) => {
    const apart =
      !DATE_BROKEN.test(`${whole.slice(-2)}\n${line}`) &&
      /[\d%\p{Script=Han})]$/u.test(whole) &&
      /^(?:[≥≤<>=]|\d|[①-⑳(])/.test(line);
    return whole + (apart ? ";" : "") + line;
  }, "");
  if (SCIENTIFIC.test(joined)) return String(Number(joined));
  const clean = mended(joined);
  const priced = /[¥$]/.test(clean) ? clean.replace(CURRENCY, "$1元") : clean;
  if (!/[[(]/.test(priced)) return priced;
  return priced.replace(
    INTERVAL,
    (_, a?: string, b?: string, c?: string, d?: string) => `${a ?? c ?? ""}-${b ?? d ?? ""}`,
  );
}

function mended(text: string): string {
  const marked = text.replace(LONE_MARK, (_, before: string, mark: string, after: string) =>
    [before, mark === "》" ? ">" : "<", after].join(""),
  );
  const digits = /[lIOo]/.test(marked)
    ? marked.replace(LETTER_FOR_DIGIT, (token) => token.replace(/[Oo]/g, "0").replace(/[lI]/g, "1"))
    : marked;
  return digits.includes("±") ? digits.replace(TOLERANCE, "约$1$2") : digits;
}

/** (含), (不含本数): says nothing a comparator has not said. */
const INCLUSIVE = /\((?:不)?含[^()]{0,6}\)/g;
/** Other brackets explain; 人(次) and 台(套) are units. */
const ASIDE = new RegExp(`\\((?!(?:${UNIT_SOURCE})\\))[^()]*\\)`, "g");
/** Regulations, document numbers and names of substances carry digits that are no quantity. */
const DOCUMENTS =
  /《[^》]*》|\[(?:19|20)\d\d\]第?\d+号|(?:等保|版本|[Vv])\d(?:\.\d)*(?![\d%])|(?:GB|DB|JG|SL|HJ|CJ|YD|ISO)[A-Z]*(?:\/[TZ])?\s?\d+(?:[.-]\d+)*|第\d+号令?|\d+号文|PM\d+(?:\.\d+)?|"?\d{1,2}[·•]\d{1,2}"?(?![\d%])/g;
const MAY_HOLD_DOCUMENT = /[《号A-Zv等版·•]/;
/** A stretch of past years is a baseline, its length no quantity: 近3年平均水平. */
const PAST_YEARS = /(?:(?<!原则)上|前|近|过去|最近)(?:[一二两三四五]|\d)个?(?:年度?|季度|月)(?!内)/g;
const ENUMERATION = /(^|[;。,])(?:\(?\d{1,2}\)|\d{1,2}[.、](?!\d)|[①-⑳⑴-⒇])/g;
/** 每季度, 每2年: how often, not how many. After a unit it belongs to the unit: 元每人每月. */
const PERIODIC =
  /(?<![元人次户亩])每(?:个)?(?:[\d一二两三四五六七八九十半]+个?)?(?:年度?|季度?|月|周|星期|日|天|学期|学年|半年)(?:度)?/g;
const MAY_HOLD_NUMBER = /[\d零〇一二两三四五六七八九十百千万亿半壹贰叁肆伍陆柒捌玖拾①-⑳⑴-⒇]/;

const blanks = (match: string) => ";".repeat(match.length);

function maskAt(text: string, at: { readonly index: number; readonly length: number }): string {
  return text.slice(0, at.index) + ";".repeat(at.length) + text.slice(at.index + at.length);
}

/** All of them at once, in order of place: one pass, however many. */
function maskAll(text: string, places: readonly { readonly index: number; readonly length: number }[]): string {
  let from = 0;
  const parts = places.flatMap(({ index, length }) => {
    const kept = text.slice(from, index);
    from = index + length;
    return [kept, ";"];
  });
  return parts.join("") + text.slice(from);
}

function takeDates(text: string, year: number | undefined): { readonly last: FoundDate | null; readonly left: string } {
  let last: FoundDate | null = null;
  let left = text;
  for (let count = 0; count < 8; count++) {
    const date = findDate(left, year);
    if (!date) break;
    last = date;
    left = maskAt(left, date);
  }
  return { last, left };
}

function takeQuantities(text: string): { readonly quantities: readonly FoundQuantity[]; readonly left: string } {
  if (!MAY_HOLD_NUMBER.test(text)) return { quantities: [], left: text };
  const outside = findQuantities(text.replace(ASIDE, blanks));
  const quantities = outside.length > 0 ? outside : findQuantities(text);
  return { quantities, left: maskAll(text, quantities) };
}

/** Finds dates and quantities of a prepared text (prepareText); `year` completes dates that name none. */
export function scanTarget(text: string, year: number | undefined): Scan {
  const traits: ValueTrait[] = [];
  const inclusive = text.includes("含") ? text.replace(INCLUSIVE, "") : text;
  const plain = MAY_HOLD_DOCUMENT.test(inclusive) ? inclusive.replace(DOCUMENTS, blanks) : inclusive;
  if (plain !== inclusive) traits.push("reference");
  const counted = MAY_HOLD_NUMBER.test(plain) ? plain.replace(PAST_YEARS, blanks).replace(ENUMERATION, blanks) : plain;
  const { last, left } = takeDates(counted, year);
  const timeless = left.includes("每") ? left.replace(PERIODIC, blanks) : left;
  if (timeless !== left) traits.push("frequency");
  const { quantities, left: rest } = takeQuantities(timeless);
  return { quantities, date: last, rest: rest.replace(/;+/g, ";").replace(/^;|;$/g, ""), traits };
}
