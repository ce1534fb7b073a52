import { EVALUATION_MEASURES } from "./circulars";
import { figure, sameAmount, sumOf } from "./money";
import { plain, quoted } from "./prose";
import { statedWeights, weightStated } from "../scoring/stated-weights";
import { weightScale } from "./weight-scale";
import { defineRule } from "./rule";
import type { FormDocument, Level } from "../form/document";

/** What a level carries is what its rows carry together. */
export const levelWeightsSum = defineRule({
  id: "level-weights-sum",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "改正该级分值，或调整其下各项权重（尾差放在最后一项）。",
    severity: "error",
    kinds: "all",
    messages: {
      differs: "“{{level}}”标明{{stated}}分，其下各项之和为{{sum}}，{{gap}}。",
      note: "按{{source}}，“{{level}}”应为{{stated}}分，其下各项之和为{{sum}}，{{gap}}。",
      notAsNoted: "按{{source}}，“{{level}}”应为{{stated}}分，这里写的是{{written}}分。",
    },
  },
  *check({ document }) {
    for (const { level, right, is, source } of levelGaps(document)) {
      const data = { level: quoted(level.name), stated: figure(right), sum: figure(is), gap: gapOf(is, right) };
      const cell = level.weight?.cell ?? level.cell;
      if (source === null) yield { messageId: "differs", cell, data };
      else if (level.weight)
        yield { messageId: "notAsNoted", cell, basis: `本表${source}`, data: { ...data, source, written: figure(is) } };
      else yield { messageId: "note", cell, basis: `本表${source}`, data: { ...data, source } };
    }
  },
});

/** "多8", "少3": how far a sum is from what it should be. */
export function gapOf(is: number, right: number): string {
  return is > right ? `多${figure(is - right)}` : `少${figure(right - is)}`;
}

/** A level whose points are not what they should be: by what it says of itself, or by the form's own note (`source`). */
interface LevelGap {
  readonly level: Level;
  readonly right: number;
  /** What its rows carry together; what it says of itself where that is not what the note says. */
  readonly is: number;
  readonly source: string | null;
}

/** The levels of a form whose points are wrong, each told once. */
function levelGaps(document: FormDocument): readonly LevelGap[] {
  const noted = notedGaps(document);
  return [
    ...ownGaps(document).filter(({ level, is }) => !noted.some((one) => one.level === level && one.right === is)),
    ...noted,
  ];
}

/** The levels whose points, too many or too few, make up a gap in the sum of all; none where they do not. */
export function levelsBehind(document: FormDocument, gap: number): readonly Level[] {
  const gaps = levelGaps(document);
  const depth = [1, 2].map((nth) => gaps.filter(({ level }) => level.depth === nth));
  const own = depth.find((list) => list.length > 0 && sameAmount(sumOf(list.map(({ is, right }) => is - right)), gap));
  return own?.map(({ level }) => level) ?? [];
}

function ownGaps(document: FormDocument): readonly LevelGap[] {
  const checks = document.levels.flatMap((level) => {
    const is = sumBelow(document, level);
    // A level without a name is part of one that a page break cut in two.
    return level.weight === null || is === null || plain(level.name) === ""
      ? []
      : [{ level, right: level.weight.value, is, source: null }];
  });
  // Forms that share out 100 inside each level carry shares, not points.
  const shares = checks.filter(({ is, right }) => sameAmount(is, 100) && !sameAmount(right, 100));
  if (shares.length > 1 || (shares.length === 1 && checks.length === 1)) return [];
  const gaps = checks.filter(({ level, right, is }) => {
    const none = level.indicators.some((index) => (document.indicators[index]?.weight ?? 1) <= 0);
    // A row that counts for nothing is told by itself.
    return !sameAmount(right, is) && !(none && is < right);
  });
  // A slip in a second level carries over into what stands above it.
  return gaps.filter(({ level, right, is }) => {
    const below = gaps.filter((one) => one.level.parent === level);
    return below.length === 0 || !sameAmount(sumOf([is, ...below.map((one) => one.is - one.right)]), right);
  });
}

/** The form's own note gives its categories points: each level carries them, in its name or in its rows together. */
function notedGaps(document: FormDocument): readonly LevelGap[] {
  const noted = statedWeights(document);
  if (!noted?.binding || weightScale(document) === 100) return [];
  return document.levels.flatMap((level) => {
    const right = level.depth === 1 ? weightStated(level.name, noted) : null;
    const is = level.weight?.value ?? sumBelow(document, level);
    if (right === null || is === null || sameAmount(right, is)) return [];
    return [{ level, right, is, source: noted.source }];
  });
}

/** The sum of what stands directly below a level, null where one of them carries no weight. */
function sumBelow({ levels, indicators }: FormDocument, level: Level): number | null {
  const twos = levels.filter(({ parent }) => parent === level);
  if (twos.length > 0 && twos.every(({ weight }) => weight !== null))
    return sumOf(twos.map(({ weight }) => weight?.value ?? 0));
  const rows = level.indicators
    .flatMap((index) => indicators[index] ?? [])
    .filter(({ residue, weight, role }) => weight !== null || (!residue && role === undefined));
  const weights = rows.map(({ weight, nameWeight }) => weight ?? nameWeight);
  return rows.length === 0 || weights.some((weight) => weight === null)
    ? null
    : sumOf(weights.map((weight) => weight ?? 0));
}
