import { comparableName } from "../value/similarity";
import { TARGET_MEASURES } from "./circulars";
import { CATEGORY_NAME } from "./indicator-name-filled";
import { MEASURE_ENDINGS } from "./lexicon";
import { bare, plain, quoted } from "./prose";
import { blockOf, filledRows, nameCell, shownName, shownTarget, textOf } from "./row-facts";
import { defineRule } from "./rule";
import type { Indicator } from "../form/document";

/** Letters that change what a name means when they are put in: 非, 不, 大, 女. */
const MEANINGFUL =
  /[非不未无大小男女老少新旧前后上下一二三四五六七八九十甲乙丙总分主次增减升降进出内外东西南北\dA-Za-z]/;

/** One thing is asked once. */
export const indicatorNotDuplicated = defineRule({
  id: "indicator-not-duplicated",
  meta: {
    basis: TARGET_MEASURES,
    advice: "合并为一条；确是两件事的，把名称写得能够区分。",
    severity: "warning",
    kinds: "all",
    messages: {
      same: "“{{name}}”与{{at}}的指标名称相同。",
      levels: "“{{name}}”在“{{other}}”（{{at}}）和“{{level}}”下各列了一条，指标值也相同。",
      alike: "“{{name}}”与{{at}}的“{{other}}”几乎相同，疑为重复。",
    },
  },
  *check({ document }) {
    const same = new Map<string, Indicator>();
    const alike = new Map<string, Indicator>();
    const levels = new Map<string, Indicator>();
    for (const row of filledRows(document)) {
      const cell = nameCell(row);
      const name = comparableName(row.name);
      if (cell === null || name.length < 3 || CATEGORY_NAME.test(plain(row.name))) continue;
      const place = `${blockOf(document, row)}/${textOf(row, "subproject")}/${row.longTerm ?? false}`;
      const twin = same.get(keyOf(bare(row.name), row.levelTwo, place));
      const value = keyOf(bare(row.name), place, plain(shownTarget(row)));
      const elsewhere = MEASURE_ENDINGS.test(name) && !/满意/.test(name) ? levels.get(value) : undefined;
      const slips = [name, ...shortened(name)].flatMap((one) => alike.get(keyOf(one, place)) ?? []);
      const slip = slips.find(
        (one) => one.row !== row.row && isSlip(comparableName(one.name), name) && sameKind(one, row),
      );
      same.set(keyOf(bare(row.name), row.levelTwo, place), twin ?? row);
      levels.set(value, elsewhere ?? row);
      for (const one of [name, ...shortened(name)])
        if (!alike.has(keyOf(one, place))) alike.set(keyOf(one, place), row);
      const first = twin ?? elsewhere ?? slip;
      const at = first && first.row !== row.row ? nameCell(first) : null;
      if (first === undefined || at === null) continue;
      // Two values for one name are the worse defect, and told as such.
      if (twin && !conflicts(twin, row)) yield { messageId: "same", cell, data: { name: shownName(row), at } };
      else if (!twin && elsewhere) {
        const data = { name: shownName(row), at, other: levelOf(elsewhere), level: levelOf(row) };
        yield { messageId: "levels", cell, data, advice: "留在相符的一类下，另一类改设别的指标。" };
      } else if (!twin) yield { messageId: "alike", cell, data: { name: shownName(row), at, other: shownName(first) } };
    }
  },
});

function levelOf({ levelOne, levelTwo }: Indicator): string {
  return quoted(levelTwo || levelOne);
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** A slip of one letter is a defect of names; what is longer is a sentence. */
const LONGEST_NAME = 60;

/** A name with each of its letters left out in turn. */
function shortened(name: string): readonly string[] {
  if (name.length > LONGEST_NAME) return [];
  return Array.from(name, (_letter, at) => name.slice(0, at) + name.slice(at + 1));
}

/** One name is the other with one letter put in that adds no meaning: 在建项目推进率, 在建设项目推进率. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = [a, b].toSorted((x, y) => x.length - y.length) as [string, string];
  if (short.length < 6 || long.length - short.length !== 1 || short === long) return false;
  const at = Array.from(short).findIndex((letter, index) => letter !== long[index]);
  const place = at === -1 ? short.length : at;
  const extra = long[place] ?? "";
  return place > 0 && short.slice(place) === long.slice(place + 1) && !MEANINGFUL.test(extra);
}

function sameKind(a: Indicator, b: Indicator): boolean {
  return a.target.unit === b.target.unit || a.target.unit === null || b.target.unit === null;
}

function conflicts({ target: a }: Indicator, { target: b }: Indicator): boolean {
  return a.number !== null && b.number !== null && a.unit === b.unit && a.number !== b.number;
}
