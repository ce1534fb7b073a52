import { NUMERAL_CHARACTERS, parseChineseNumber, round } from "./chinese-number";
import { alternationOf, PREFIXES, SUFFIXES } from "./comparator";
import { parseUnit, UNIT_SOURCE } from "./units";
import type { Comparator, Quantity } from "./target-value";

/** A quantity with its place in the normalized text. */
export interface FoundQuantity extends Quantity {
  readonly index: number;
  readonly length: number;
  /** The upper bound, where two bounds were written as a range. */
  readonly upper: number | null;
  readonly suffixed: boolean;
}

const FRACTION = "\\d{1,4}(?:\\.\\d+)?[/:][1-9]\\d{0,3}(?:\\.\\d+)?(?![\\d/:万亿千])";
const DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const HAN = `[${NUMERAL_CHARACTERS}半]`;
const PLACES = "\\d+(?:\\.\\d+)?[十百千]?[万亿千百](?:\\d+(?:[十百千]?万|[千百十]))+";
const SPOKEN = `${PLACES}|[百千万]分之(?:${HAN}+(?:点${HAN}+)?|${DIGITS})|${HAN}{1,6}分之${HAN}{1,6}|${HAN}{1,2}成[${NUMERAL_CHARACTERS}半]?(?!本|果|效|功|立|员|熟|为|分)`;
/** 九十九点一: decimals count only where the number ends there, 两点一线 has none. */
const POINT = `点[零〇一二三四五六七八九]+(?=[%‰万亿,;。)]|$|${UNIT_SOURCE})`;
/** 节约3%, 附近3公里: the end of another word, no 约 and no 近. */
const CMP = `(?<![节合契简制](?=约))(?<![附临靠最](?=近))(?:${alternationOf(PREFIXES.keys())})`;
/** 10万+; in 3+2 the sign adds. */
const SUFFIX = alternationOf(SUFFIXES.keys()).replace("\\+", "\\+(?!\\d)");
const PAREN = "(?:\\((?:含|不含|含本数|不含本数|含\\d+%?)\\)|含)?";
/** A counting word nobody listed: one character that ends the value (200筐, 12栏以上). */
const STRANGE = `(?<=\\d)(?![前后内外的等多余为是和及与或至到起底末初均各共达满超整月年日${NUMERAL_CHARACTERS}])[\\u4e00-\\u9fff](?:\\/[\\u4e00-\\u9fff]{1,3})?(?=$|[,;。)]|${SUFFIX})`;
const QUANTITY = new RegExp(
  `(?<first>${CMP})?[:为是]?(?<second>${CMP})?(?<sign>-(?=\\d)|\\+(?=\\d))?` +
    `(?:(?<spoken>${SPOKEN})|(?<digits>${FRACTION}|${DIGITS})|(?<han>${HAN}+(?:${POINT})?))` +
    `(?:[多余来几](?=${UNIT_SOURCE})|(?<half>个半)(?=小时|月|学期))?` +
    `(?<unit>%|${UNIT_SOURCE}|\\((?:${UNIT_SOURCE})\\)|${STRANGE})?(?<tail>半(?![年月天日]))?${PAREN}(?<suffix>${SUFFIX})?${PAREN}`,
  "g",
);

/** What one match of QUANTITY is made of. */
interface Parts {
  /** The comparison words before the number: up to two, "不低于≥95". */
  readonly first?: string;
  readonly second?: string;
  readonly sign?: string;
  readonly spoken?: string;
  readonly digits?: string;
  readonly han?: string;
  /** 1个半小时, 一年半. */
  readonly half?: string;
  readonly tail?: string;
  readonly unit?: string;
  readonly suffix?: string;
}

function partsOf(match: RegExpExecArray): Parts {
  return match.groups ?? {};
}

const JOIN = /^(?:-|~|至|到|—)/;

/** Han numerals are numbers only where something says so: these never are. */
const NOT_A_COUNT =
  /^(?:[一二三两][线流致定般旦切些样体律系批贯级类新直并起同旁味手]|[一二三四五六]期(?!$|[,;、。)]|培训|班|讲座|课|活动|及?以上)|[十百千](?:强|佳|优|万工程)(?:县|市|区|镇|村|企|校|医|单位|$)|一(?:站|把|窗|网|键|卡|码|户一|事一|对一|村一|人一|条龙|系列|次性|次(?:性|合格|通过|验收|办|成)|体)|三(?:公|农|年级|重一|严|支|资|保|包|会一|方)|十分(?!钟)|十四五|十三五|十五五|二十大|百姓|千方|万无|万元以|两(?:不|学|山|新|化|个维|个确|手|委)|四个(?:意识|自信|全面)|五(?:个一|位一)|八项|四风|六稳|六保|双)/;

const HAN_RANGE = new RegExp(`^(?:-|~|至|到)${HAN}+(?:${UNIT_SOURCE})`);
/** A comparison a verb stands after: 至少开展2次, 控制在预算的95%. */
const EARLIER = /(至少|最少|不少于|不低于|不超过|不高于|不多于|至多|最多|控制在)[^,;.。:\d]{1,20}$/;
/** The left end of 90%≤满意度≤100%. */
const LEFT_BOUND = /^([≤<≥>])[^\d,;≤<≥>]{1,12}[≤<≥>]/;
const FLIPPED = new Map<string, Comparator>([
  ["≤", "≥"],
  ["<", ">"],
  ["≥", "≤"],
  [">", "<"],
]);
/** 数百人, 几十场: nobody can say how many. */
const INDEFINITE_BEFORE = /[数几]$/;
/** 统一, 逐一, 唯一: the second half of a word. */
const HAN_BEFORE = /[逐统唯之专单同初进某另任其惟]$/;
const LATIN_BEFORE = /[A-Za-z]$/;
/** 人均GDP10万元, AED5台: two letters or more are a word of their own where a unit follows. */
const LATIN_WORD_BEFORE = /[A-Za-z]{2}$/;
/** 前三名, 前10%, 第一名: a rank is a count from the top. */
const RANK_BEFORE = /[前第]$/;
const RANK_UNIT = /^(?:名|位|强|%)$/;
/** 全省排名前三: a rank with no counting word. */
const RANKED = /(?:排名|排位|名列|位列|位居|稳居|居|列|进入|跻身|保持|全[国省市县区州盟旗])[^,;。]{0,8}前$/;
const ORDINAL_BEFORE = /第$/;
const LATIN_AFTER = /^[A-Za-z]/;

/** 2/3 and 1:20 as one number. */
function ratio(text: string): number {
  const [above, below] = text.split(/[/:]/).map(Number);
  return round((above ?? 0) / (below ?? 1));
}

/** How far the words that decide about a number may stand from it; a bound keeps long cells linear. */
const NEAR = 40;
/** How many later numbers of a clause are looked at. */
const NEIGHBORS = 6;

const beforeOf = (text: string, at: number) => text.slice(Math.max(0, at - NEAR), at);
const afterOf = (text: string, at: number) => text.slice(at, at + NEAR);

interface ReadNumber {
  readonly number: number;
  readonly unit: string | null;
  /** 万 or 亿 at the end of Chinese numerals: part of the unit as written. */
  readonly multiplier?: string | undefined;
}

function numberOf(spoken: string | undefined, digits: string | undefined, han: string | undefined): ReadNumber | null {
  if (spoken !== undefined) {
    const hundredth = /^百分之(.+)$/.exec(spoken);
    const thousandth = /^千分之(.+)$/.exec(spoken);
    const rest = hundredth?.[1] ?? thousandth?.[1];
    if (rest !== undefined) {
      const value = parseChineseNumber(rest.replaceAll(",", ""));
      return value === null ? null : { number: value, unit: hundredth ? "%" : "‰" };
    }
    const value = parseChineseNumber(spoken);
    if (value === null) return null;
    return spoken.includes("成") ? { number: round(value * 100), unit: "%" } : { number: value, unit: null };
  }
  if (digits !== undefined && /[/:]/.test(digits)) return { number: ratio(digits), unit: null };
  if (digits !== undefined) return { number: Number(digits.replaceAll(",", "")), unit: null };
  const big = /^(.+?)(万|亿)$/.exec(han ?? "");
  const value = parseChineseNumber(big?.[1] ?? han ?? "");
  return value === null ? null : { number: value, unit: null, multiplier: big?.[2] };
}

function makeQuantity(comparator: Comparator | null, number: number, unit: string | null): Quantity {
  const read = unit === null ? null : parseUnit(unit);
  const scaled = read && read.kind !== "percent" ? round(number * read.multiplier) : number;
  return { comparator, number, unit, scaled };
}

interface Single extends FoundQuantity {
  readonly han: boolean;
}

/** Whether Chinese numerals at a place are meant as a number: with a unit or comparator, alone, or in a range. */
function isCount(text: string, match: RegExpExecArray): boolean {
  const [whole] = match;
  const { first, second, unit } = partsOf(match);
  const prefixed = first ?? second;
  const before = beforeOf(text, match.index);
  const after = afterOf(text, match.index + whole.length);
  const said = (unit ?? prefixed) !== undefined || whole.length === text.length || HAN_RANGE.test(after);
  if (after === "" && RANKED.test(before)) return true;
  if (INDEFINITE_BEFORE.test(before) || !said || HAN_BEFORE.test(before)) return false;
  return !NOT_A_COUNT.test(afterOf(text, match.index + (prefixed?.length ?? 0)));
}

/** The comparison of a quantity: after it, before it, earlier in its clause, or on the left of an inequality. */
function comparatorOf(match: RegExpExecArray, before: string, after: string, rank: boolean): Comparator | null {
  const { first = "", second = "", suffix = "" } = partsOf(match);
  const own = SUFFIXES.get(suffix) ?? PREFIXES.get(second) ?? PREFIXES.get(first);
  if (own) return own;
  const earlier = EARLIER.exec(before)?.[1];
  const left = LEFT_BOUND.exec(after)?.[1];
  return PREFIXES.get(earlier ?? "") ?? FLIPPED.get(left ?? "") ?? (rank && before.endsWith("前") ? "≤" : null);
}

function unitOf(read: ReadNumber, written: string | undefined): string | null {
  const unit = read.unit ?? (read.multiplier ? `${read.multiplier}${written ?? ""}` : written) ?? null;
  return unit === "百分比" ? "%" : unit;
}

function readAt(text: string, match: RegExpExecArray): Single | null {
  const [whole] = match;
  const { first, second, sign, spoken, digits, han, half, tail, unit: written, suffix } = partsOf(match);
  const unitWord = written?.replace(/^\((.+)\)$/, "$1");
  const before = beforeOf(text, match.index);
  const after = afterOf(text, match.index + whole.length);
  const rank = RANK_BEFORE.test(before) && (RANK_UNIT.test(unitWord ?? "") || (after === "" && RANKED.test(before)));
  const part =
    (LATIN_BEFORE.test(before) && !(unitWord && LATIN_WORD_BEFORE.test(before))) ||
    (ORDINAL_BEFORE.test(before) && !rank);
  if (part && !first && !second && !sign) return null;
  if (digits !== undefined && !unitWord && LATIN_AFTER.test(after)) return null;
  if (han !== undefined && !isCount(text, match)) return null;
  const read = numberOf(spoken, digits, han);
  if (!read) return null;
  const negative = sign === "-" && read.number !== 0 && !/[\d%\p{Script=Han}]$/u.test(before);
  const number = half !== undefined || tail !== undefined ? read.number + 0.5 : read.number;
  return {
    ...makeQuantity(comparatorOf(match, before, after, rank), negative ? -number : number, unitOf(read, unitWord)),
    index: match.index,
    length: whole.length,
    upper: null,
    suffixed: suffix !== undefined,
    han: han !== undefined,
  };
}

function joinRange(first: Single, second: Single): Single {
  const unit = second.unit ?? first.unit;
  return {
    ...makeQuantity(null, first.number, first.unit ?? unit),
    index: first.index,
    length: second.index + second.length - first.index,
    upper: second.number,
    suffixed: false,
    han: first.han,
  };
}

/** Every quantity of a normalized text, in order. Ordinals, model names and idioms (第3, 5G, 三公, 一致) are none. */
export function findQuantities(text: string): readonly FoundQuantity[] {
  const found: Single[] = [];
  QUANTITY.lastIndex = 0;
  let pendingJoin = -1;
  for (let match = QUANTITY.exec(text); match; match = QUANTITY.exec(text)) {
    const quantity = readAt(text, match);
    if (!quantity) {
      QUANTITY.lastIndex = match.index + Math.max(1, match[0].length);
      continue;
    }
    const last = found.at(-1);
    if (last && pendingJoin === quantity.index && last.upper === null)
      found[found.length - 1] = joinRange(last, quantity);
    else found.push(quantity);
    const end = quantity.index + quantity.length;
    const join = JOIN.exec(afterOf(text, end));
    pendingJoin = join ? end + join[0].length : -1;
    if (join) QUANTITY.lastIndex = pendingJoin;
  }
  return found.filter((quantity, at) => !isName(quantity, found.slice(at + 1, at + 1 + NEIGHBORS), text));
}

/** 由80%提高到95%: where it starts is a baseline, where it ends the target. */
const FROM_BEFORE = /[由从]$/;
const TO_BEFORE = /[到至为]$/;

function isTime({ unit }: Single): boolean {
  return unit !== null && parseUnit(unit)?.kind === "time";
}

/** 九年义务教育巩固率≥98%, 12345热线接通率95%: a number inside a name, with the real one after it in the same clause; the
 * period of 半年1次. */
function isName(quantity: Single, later: readonly Single[], text: string): boolean {
  const end = quantity.index + quantity.length;
  const next = later[0];
  if (next?.index === end && isTime(quantity) && !isTime(next)) return true;
  if (next && FROM_BEFORE.test(beforeOf(text, quantity.index))) {
    return next.comparator !== null || TO_BEFORE.test(beforeOf(text, next.index));
  }
  if (
    quantity.comparator ||
    quantity.upper !== null ||
    !(quantity.han || quantity.unit === null || quantity.unit === "号")
  )
    return false;
  if (!/^\p{Script=Han}/u.test(text.slice(end, end + 1))) return false;
  return later.some(
    ({ index, comparator, unit }) => (comparator ?? unit) !== null && !/[,;、。]/.test(text.slice(end, index)),
  );
}
