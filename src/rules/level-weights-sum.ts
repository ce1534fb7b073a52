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
    const checks = document.levels.flatMap((level) => {
      const sum = sumBelow(document, level);
      // A level without a name is part of one that a page break cut in two.
      return level.weight === null || sum === null || plain(level.name) === ""
        ? []
        : [{ level, stated: level.weight.value, cell: level.weight.cell, sum }];
    });
    // Forms that share out 100 inside each level carry shares, not points.
    const shares = checks.filter(({ sum, stated }) => sameAmount(sum, 100) && !sameAmount(stated, 100));
    if (shares.length > 1 || (shares.length === 1 && checks.length === 1)) return;
    for (const { level, stated, cell, sum } of checks) {
      const none = level.indicators.some((index) => (document.indicators[index]?.weight ?? 1) <= 0);
      // A row that counts for nothing is told by itself.
      if (sameAmount(stated, sum) || (none && sum < stated)) continue;
      const gap = sum > stated ? `多${figure(sum - stated)}` : `少${figure(stated - sum)}`;
      yield {
        messageId: "differs",
        cell,
        data: { level: quoted(level.name), stated: figure(stated), sum: figure(sum), gap },
      };
    }
    yield* againstNote(document);
  },
});

/** The form's own note gives its categories points: each level carries them, in its name or in its rows together. */
function* againstNote(document: FormDocument) {
  const noted = statedWeights(document);
  if (!noted?.binding || weightScale(document) === 100) return;
  for (const level of document.levels.filter(({ depth }) => depth === 1)) {
    const stated = weightStated(level.name, noted);
    const written = level.weight?.value ?? null;
    const sum = written ?? sumBelow(document, level);
    if (stated === null || sum === null || sameAmount(stated, sum)) continue;
    const common = { cell: level.weight?.cell ?? level.cell, basis: `本表${noted.source}` };
    const data = { source: noted.source, level: quoted(level.name), stated: figure(stated) };
    const gap = sum > stated ? `多${figure(sum - stated)}` : `少${figure(stated - sum)}`;
    if (written !== null)
      yield { messageId: "notAsNoted" as const, ...common, data: { ...data, written: figure(sum) } };
    else yield { messageId: "note" as const, ...common, data: { ...data, sum: figure(sum), gap } };
  }
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
