import type { Pack, PackFile } from "./pack";

/** Lays a pack file over the pack it rests on: a section given replaces that one's; words, directions and clauses add to it. */
export function layOver(file: PackFile, base: Pack): Pack {
  return {
    ...base,
    ...file,
    fields: file.fields ?? base.fields,
    categories: file.categories ?? base.categories,
    weights: file.weights ?? base.weights,
    ratings: file.ratings ?? base.ratings,
    scoring: file.scoring ?? base.scoring,
    explanations: file.explanations ?? base.explanations,
    tolerance: file.tolerance ?? base.tolerance,
    words: {
      vague: [...base.words.vague, ...file.words.vague],
      states: [...base.words.states, ...file.words.states],
    },
    directions: [...file.directions, ...base.directions],
    clauses: [...file.clauses, ...base.clauses],
  };
}

/** The pack a file rests on: the one it names, else the first that shares a kind. */
export function baseOf(file: PackFile, packs: readonly Pack[]): Pack | undefined {
  return packs.find((pack) =>
    file.base ? pack.id === file.base : pack.kinds.some((kind) => file.kinds.includes(kind)),
  );
}

/** A pack that stands by itself: every section is there. Null when one is missing. */
export function wholePack(file: PackFile): Pack | null {
  const { fields, categories, weights, ratings, scoring, explanations, tolerance } = file;
  if (!fields || !categories || !weights || !ratings || !scoring || !explanations || !tolerance) return null;
  return { ...file, fields, categories, weights, ratings, scoring, explanations, tolerance };
}
