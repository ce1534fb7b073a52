import { comparableName } from "../value/similarity";
import { TARGET_MEASURES } from "./circulars";
import { bare, plain } from "./prose";
import { filledRows, nameCell, textOf } from "./row-facts";
import { defineRule } from "./rule";
import type { Indicator } from "../form/document";

/** Letters that change what a name means when they are put in: 非, 不, 大, 女. */
const MEANINGFUL =
  /[非不未无大小男女老少新旧前后上下一二三四五六七八九十甲乙丙总分主次增减升降进出内外东西南北\dA-Za-z]/;

/** One thing is asked once. */
export const indicatorNotDuplicated = defineRule({
  id: "indicator-not-duplicated",
  meta: {
    title: "指标不得重复",
    why: "同一个指标出现两次，等于重复计分。",
    basis: TARGET_MEASURES,
    advice: "合并为一条；确是两件事的，把名称写得能够区分。",
    severity: "warning",
    kinds: "all",
    defects: ["D62"],
    messages: {
      same: "“{{name}}”与{{at}}的指标名称相同。",
      alike: "“{{name}}”与{{at}}的“{{other}}”几乎相同，疑为重复。",
    },
  },
  *check({ document }) {
    const rows = filledRows(document);
    for (const [index, row] of rows.entries()) {
      const cell = nameCell(row);
      const name = comparableName(row.name);
      if (cell === null || name.length < 3) continue;
      const earlier = rows
        .slice(0, index)
        .filter((one) => one.row !== row.row && textOf(one, "subproject") === textOf(row, "subproject"));
      const same = earlier.find((one) => bare(one.name) === bare(row.name) && one.levelTwo === row.levelTwo);
      const alike = earlier.find((one) => isSlip(comparableName(one.name), name) && sameKind(one, row));
      const at = same ? nameCell(same) : alike ? nameCell(alike) : null;
      if (at === null) continue;
      // Two values for one name are the worse defect, and told as such.
      if (same && conflicts(same, row)) continue;
      if (same) yield { messageId: "same", cell, data: { name: plain(row.name), at } };
      else if (alike) yield { messageId: "alike", cell, data: { name: plain(row.name), at, other: plain(alike.name) } };
    }
  },
});

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
