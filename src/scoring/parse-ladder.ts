import type { ScoringRule } from "../packs/scoring-rule";

type Ladder = Extract<ScoringRule, { family: "grades" | "grade-bands" | "checklist" | "reached" }>;

/** A state and the points (or percent of the weight) it is worth; null for the full marks: "较明确2分", "效果显著8~10分". */
interface Rung {
  readonly state: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly percent: boolean;
}

const RUNG =
  /^([^\d~%≥≤<>=⟨]{0,16}?)[的者]?[:,]?[得计给记为赋]?(?:(\d+(?:\.\d+)?)(?:~(\d+(?:\.\d+)?))?(?:分|(%)的?(?:权重分?|分值|满分|得分|分)?)|(满分|全分|权重分)|(不得分|不计分|零分))$/;
const STEPWISE = /[每扣减加各第前]|酌情|比例|插值/;
const NUMBERED = /⟨\d+⟩|(?:^|[;。:,])\(?\d{1,2}[.、)](?!\d)/;

function rungOf(clause: string): Rung | null {
  const match = RUNG.exec(clause);
  if (!match) return null;
  const [, state = "", from, to, sign, full] = match;
  if (from !== undefined) return { state, from: Number(from), to: Number(to ?? from), percent: sign !== undefined };
  const end = full === undefined ? 0 : null;
  return { state, from: end, to: end, percent: false };
}

function rungsIn(even: string): readonly Rung[] | null {
  const clauses = even
    .replace(/\((\d+(?:\.\d+)?(?:~\d+(?:\.\d+)?)?分)\)/g, "$1")
    .split(/[,、;。]/)
    .filter((clause) => clause !== "");
  const rungs = clauses.map(rungOf).filter((rung) => rung !== null);
  const complete = rungs.length === clauses.length && rungs.every(({ state }) => state !== "");
  return complete && rungs.length > 1 ? rungs : null;
}

const falling = (values: readonly number[]) => values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0));

/** "有制度1分,执行良好1分" on a weight of 2: the points add up; they are no rungs. */
function addedUp(rungs: readonly Rung[], weight: number | null): Ladder | null {
  const points = rungs.map(({ from }) => from ?? 0);
  const sum = points.reduce((total, value) => total + value, 0);
  if (weight === null || sum !== weight || points.some((value) => value <= 0)) return null;
  return {
    family: "checklist",
    items: points.length,
    shares: points.map((value) => value / sum),
    unmet: "discretion",
  };
}

/**
 * Rungs of words that each give their own points ("明确3分,较明确2分,不明确0分"; "效果显著8~10分,一般5~7分"), or points
 * of several demands that add up to the weight. Null when a clause is anything else. `even` has come through evenText.
 */
export function parseLadder(even: string, weight: number | null): Ladder | null {
  if (STEPWISE.test(even) || NUMBERED.test(even)) return null;
  const rungs = rungsIn(even);
  if (!rungs) return null;
  const top = Math.max(...rungs.map(({ to }) => to ?? 0));
  const percent = rungs.some((rung) => rung.percent);
  if (percent && rungs.some((rung) => !rung.percent && rung.to !== null && rung.to > 0)) return null;
  const full = percent ? 100 : rungs.some(({ to }) => to === null) ? weight : top;
  if (full === null || full <= 0 || top > full) return null;
  const marks = rungs.map(({ from, to }) => ({ from: from ?? full, to: to ?? full }));
  if (rungs.every(({ from, to }) => from === to)) {
    const points = marks.map(({ to }) => to);
    const ordered = falling(points) || falling(points.toReversed());
    const added = percent || (ordered && top === weight) ? null : addedUp(rungs, weight);
    if (!ordered || added) return added;
    if (points.length === 2 && points.includes(0)) return { family: "reached", otherwise: 0 };
    const map = Object.fromEntries(rungs.map(({ state }, at) => [state, (points[at] ?? 0) / full]));
    return { family: "grades", map, open: !points.includes(0) };
  }
  if (!falling(marks.map(({ to }) => to))) return null;
  const bands = rungs.map(({ state }, at) => ({
    labels: [state],
    from: (marks[at]?.from ?? 0) / full,
    to: (marks[at]?.to ?? 0) / full,
    openFrom: false,
    openTo: false,
  }));
  return { family: "grade-bands", bands };
}
