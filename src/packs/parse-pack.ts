import { packFileSchema } from "./pack";
import type { Pack, PackFile } from "./pack";
import { locateErrors } from "./pack-errors";
import type { PackError } from "./pack-errors";

/** A pack, or every reason why the text is none. */
export type ParsedPack =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly errors: readonly PackError[] };

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

/** A pack that stands by itself: every section is there. Null when one is missing. */
export function wholePack(file: PackFile): Pack | null {
  const { fields, categories, weights, ratings, scoring, explanations, tolerance } = file;
  if (!fields || !categories || !weights || !ratings || !scoring || !explanations || !tolerance) return null;
  return { ...file, fields, categories, weights, ratings, scoring, explanations, tolerance };
}

/** Reads a pack file. `bases` are the packs it may rest on; without `base` it takes the first that shares a kind. */
export function readPack(jsonText: string, bases: readonly Pack[]): ParsedPack {
  let json: unknown;
  try {
    json = JSON.parse(jsonText);
  } catch (error) {
    return {
      ok: false,
      errors: locateErrors(jsonText, { syntax: String(error instanceof Error ? error.message : error) }),
    };
  }
  const parsed = packFileSchema.safeParse(json);
  if (!parsed.success) return { ok: false, errors: locateErrors(jsonText, { issues: parsed.error.issues }) };
  const file = parsed.data;
  const base = file.base
    ? bases.find((pack) => pack.id === file.base)
    : bases.find((pack) => pack.kinds.some((kind) => file.kinds.includes(kind)));
  if (base) return { ok: true, pack: layOver(file, base) };
  const whole = file.base ? null : wholePack(file);
  if (whole) return { ok: true, pack: whole };
  const known = bases.map((pack) => pack.id).join("、");
  return {
    ok: false,
    errors: locateErrors(jsonText, {
      issues: [
        { code: "custom", path: ["base"], message: `没有名为“${file.base ?? ""}”的规则包可作基础`, expected: known },
      ],
    }),
  };
}
