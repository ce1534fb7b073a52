import type { Indicator } from "./document";

/** How a name is written: what tells a heading among the rows from the rows it heads. */
interface Style {
  /** 其中 */
  readonly part: boolean;
  /** Spaces before the first word. */
  readonly indent: number;
  readonly marked: boolean;
  /** 0 for no number; higher for numbers of a lower rank: 一、 then （一） then 1. then （1） then ①, last a dash. */
  readonly rank: number;
}

const RANKS = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}(?:[、．]|\.(?!\d))/,
  /^(?:[(（]\d{1,2}[)）]|\d{1,2}[)）])/,
  /^[①-⑳]/,
  /^[-—–]+(?=[\u4e00-\u9fff])/,
];
const MARK = /^[★☆※●◆■▲△]/;

function rawName({ cells: { levelThree } }: Indicator): string {
  return typeof levelThree?.value === "string" ? levelThree.value : (levelThree?.text ?? "");
}

function styleOf(indicator: Indicator): Style {
  const raw = rawName(indicator);
  const text = raw.trim();
  return {
    part: /^其中/.test(text),
    indent: /^[ \t\u3000\u00a0]*/.exec(raw)?.[0].replaceAll("\u3000", "  ").length ?? 0,
    marked: MARK.test(text),
    rank: RANKS.findIndex((pattern) => pattern.test(text)) + 1,
  };
}

function isEmpty(value: Indicator["actual"] | undefined): boolean {
  return value === null || value === undefined || value.class === "empty";
}

/** Whether a row states nothing of its own, points aside. */
function isFigureless({ target, adjustedTarget, actual }: Indicator): boolean {
  return isEmpty(target) && isEmpty(adjustedTarget) && isEmpty(actual);
}

function isWeighted({ weight }: Indicator): boolean {
  return weight !== null;
}

function sameLevels(a: Indicator, b: Indicator): boolean {
  return a.levelOne === b.levelOne && a.levelTwo === b.levelTwo && !b.residue;
}

const ENDS_OPEN = /(?:其中\s*[:：]?|[:：])\s*$/;

/** Whether a row opens a group whose first detail is the row below. */
function opens(row: Indicator, next: Indicator): boolean {
  if (row.residue || row.name === "" || !sameLevels(row, next) || isFigureless(next)) return false;
  const [head, below] = [styleOf(row), styleOf(next)];
  if (below.part && !head.part) return true;
  if (!isFigureless(row)) return false;
  if (ENDS_OPEN.test(rawName(row))) return true;
  if (isWeighted(row)) return !isWeighted(next);
  return (head.marked && !below.marked) || below.rank > head.rank || (below.indent > head.indent && !below.marked);
}

/** Whether a row goes on with the details that began at `first`. */
function goesOn(first: Indicator, row: Indicator, head: Indicator): boolean {
  if (!sameLevels(head, row) || isFigureless(row) || isWeighted(row) !== isWeighted(first)) return false;
  const [one, own, over] = [styleOf(first), styleOf(row), styleOf(head)];
  if (one.part && !own.part) return isWeighted(head) && !isWeighted(row);
  return one.rank === own.rank && !(over.marked && own.marked);
}

/** Tells the rows that head others, and those they head. */
export function withRoles(indicators: readonly Indicator[]): readonly Indicator[] {
  const roles = new Map<number, NonNullable<Indicator["role"]>>();
  indicators.forEach((head, index) => {
    const first = indicators[index + 1];
    if (!first || roles.has(index) || !opens(head, first)) return;
    roles.set(index, "group");
    for (let at = index + 1; at < indicators.length; at++) {
      const row = indicators[at];
      if (!row || !goesOn(first, row, head)) break;
      const next = indicators[at + 1];
      if (at > index + 1 && next && opens(row, next)) break;
      roles.set(at, "detail");
    }
  });
  if (roles.size === 0) return indicators;
  return indicators.map((indicator, index) => {
    const role = roles.get(index);
    return role ? { ...indicator, role } : indicator;
  });
}
