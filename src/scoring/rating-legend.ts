import type { FormText } from "../form/document";
import type { RatingBand } from "../packs/pack";
import { evenText } from "./rule-wording";

const WORD = "优秀|优|良好|良|中等|中|一般|不合格|合格|较差|差";
const N = "(\\d{2,3}(?:\\.\\d+)?)分?(\\((?:含|不含)[^()]*\\))?";
const RANGE = new RegExp(`${N}(?:~|至|以上至|以上,?(?:低于|不足|小于))${N}`);
const FROM = new RegExp(`(?:(≥|>|不低于|达到|高于)${N}|${N}及?以上)`);
const BELOW = new RegExp(`(?:(≤|<|低于|不足|小于)${N}|${N}及?以下)`);
const OUT = /不含/;

/** The name of a rating without its second letter: 优秀 is 优, 良好 is 良. */
export function ratingName(word: string): string {
  return word.replace(/^(优|良|中)[秀好等]$/, "$1");
}

function bandIn(clause: string): RatingBand | null {
  const name = new RegExp(WORD).exec(clause)?.[0];
  if (name === undefined) return null;
  const band = { name: ratingName(name), from: 0, to: 100, openFrom: false, openTo: false };
  const range = RANGE.exec(clause);
  if (range) {
    const [a, b] = [Number(range[1]), Number(range[3])];
    const [low, high] = a <= b ? [range[2], range[4]] : [range[4], range[2]];
    const openTo = Math.max(a, b) < 100 && !(high ?? "").startsWith("(含");
    return { ...band, from: Math.min(a, b), to: Math.max(a, b), openFrom: OUT.test(low ?? ""), openTo };
  }
  const from = FROM.exec(clause);
  if (from) return { ...band, from: Number(from[2] ?? from[4]), openFrom: OUT.test(from[0]) || from[1] === ">" };
  const below = BELOW.exec(clause);
  if (!below) return null;
  const openTo = below[1] === undefined ? !/\(含/.test(below[0]) : below[1] !== "≤";
  return { ...band, to: Number(below[2] ?? below[4]), openTo };
}

/**
 * The bands a form's own note lays down for its ratings ("95分以上为优，85-95分为良……"); "unread" where a note speaks of
 * them in a way we cannot follow, null where none does.
 */
export function ratingLegend(notes: readonly FormText[]): readonly RatingBand[] | "unread" | null {
  const legends = notes
    .map(({ text }) => evenText(text))
    .filter((text) => /优/.test(text) && /良/.test(text) && /差|不合格/.test(text) && /\d{2}分?|100/.test(text))
    .filter((text) => !/权重|档|达成|\d%/.test(text) && /\d分|等级|评级|等次/.test(text));
  const [legend] = legends;
  if (legend === undefined) return null;
  const bands = legend
    .split(/[;。、]|,(?!低于|不足|小于)/)
    .map(bandIn)
    .filter((band) => band !== null);
  const distinct = new Set(bands.map(({ name }) => name)).size === bands.length;
  return bands.length >= 3 && distinct ? bands : "unread";
}
