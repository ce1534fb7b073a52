import type { ScoringRule } from "../packs/scoring-rule";

type Intervals = Extract<ScoringRule, { family: "intervals" }>;
type Step = Intervals["steps"][number];

const N = "(?<![\\d.])(\\d+(?:\\.\\d+)?)(?:%|分(?!值))?";
const IN = "(\\((?:含|不含)\\)|\\[含\\]|含)?";
const GIVE =
  "[^;。\\d得计扣]{0,12}[,:]?(?:得|计|赋)?(?:(?:权重分?|分值|该项分值|满分)的?(\\d+(?:\\.\\d+)?)%|(\\d+(?:\\.\\d+)?)%(?:的?(?:权重分?|分值|满分|得分)|(?=[,;。]|$))|(满分|全分|权重分|对应权重分)|(\\d+(?:\\.\\d+)?)分|(不得分|不计分|零分)|(按(?:完成)?比例))";

const BETWEEN = new RegExp(
  `([[(])?${N}${IN}(?:[~,、]|以上(?:至|~)?)(?:小于|低于|不足)?${N}${IN}([\\])])?(?:之间)?${GIVE}`,
  "g",
);
const CHAIN = new RegExp(`${N}(≤|<)[^≤<\\d;。]{0,8}(≤|<)${N}${GIVE}`, "g");
const FROM = new RegExp(
  `(?:(≥|>=|大于等于|大于或等于|不低于|不少于|达到|达|>|大于|高于|超过)${N}(?:\\(?含\\)?)?(?:及?以上)?|${N}${IN}(?:及)?以上)${GIVE}`,
  "g",
);
const BELOW = new RegExp(
  `(?:(≤|<=|小于等于|不高于|不超过|<|小于|低于|不足|未达到?|不到)${N}|${N}${IN}(?:及)?以下)${GIVE}`,
  "g",
);

/** "达到目标值得满分": the step above the table's 100 %. */
const REACHED_FULL =
  /(?:达到|完成)(?:年度)?(?:目标值?|指标值?|任务)[^,;。]{0,4}(?:得|计)(?:满分|全分|权重分)|全部完成[^,;。]{0,2}得(?:满分|全分)/;

function given(groups: readonly (string | undefined)[]): Pick<Step, "give" | "as"> {
  const [ofWeight, percentOf, full, points, none] = groups;
  if (ofWeight !== undefined) return { give: Number(ofWeight) / 100, as: "weight" };
  if (percentOf !== undefined) return { give: Number(percentOf) / 100, as: "weight" };
  if (full !== undefined) return { give: 1, as: "weight" };
  if (points !== undefined) return { give: Number(points), as: "points" };
  if (none !== undefined) return { give: 0, as: "points" };
  return { give: 1, as: "proportional" };
}

/** Takes every match out of the text, so that no later pattern reads it again. */
function takeAll(
  text: string,
  pattern: RegExp,
  read: (groups: readonly (string | undefined)[]) => Step,
  into: Step[],
): string {
  return text.replace(pattern, (...found: unknown[]) => {
    into.push(read(found as readonly (string | undefined)[]));
    return "◇";
  });
}

const open = (mark: string | undefined, plainOpen: boolean) =>
  mark === undefined || mark === "" ? plainOpen : mark.includes("不含");

function between(m: readonly (string | undefined)[]): Step {
  const [a, b] = [Number(m[2]), Number(m[4])];
  const rising = a <= b;
  const lowMark = rising ? m[3] : m[5];
  const highMark = rising ? m[5] : m[3];
  return {
    from: Math.min(a, b),
    to: Math.max(a, b),
    openFrom: m[1] === "(" ? true : open(lowMark, false),
    openTo: m[6] === "]" ? false : open(highMark, true),
    ...given(m.slice(7)),
  };
}

const chain = (m: readonly (string | undefined)[]): Step => ({
  from: Number(m[1]),
  to: Number(m[4]),
  openFrom: m[2] === "<",
  openTo: m[3] === "<",
  ...given(m.slice(5)),
});

const STRICT = /^(>|大于|高于|超过|<|小于|低于|不足|未达到?|不到)$/;

const fromUp = (m: readonly (string | undefined)[]): Step => ({
  from: Number(m[2] ?? m[3]),
  to: null,
  openFrom: STRICT.test(m[1] ?? "") || (m[4] ?? "").includes("不含"),
  openTo: true,
  ...given(m.slice(5)),
});

const below = (m: readonly (string | undefined)[]): Step => ({
  from: null,
  to: Number(m[2] ?? m[3]),
  openFrom: false,
  openTo: m[1] === undefined ? !(m[4] ?? "").includes("含") || (m[4] ?? "").includes("不含") : STRICT.test(m[1]),
  ...given(m.slice(5)),
});

/** Where two steps share an end, only the upper one includes it (a bare "80%~90%" leaves 90 to the next). */
function settleEnds(steps: readonly Step[]): Step[] {
  return steps.map((step) => {
    const next = steps.find((other) => other !== step && other.from !== null && other.from === step.to);
    return next && !next.openFrom && !step.openTo ? { ...step, openTo: true } : step;
  });
}

/**
 * A table of intervals in a sentence ("≥90%得10分,80%~90%得8分,低于60%不得分"), or null with fewer than two steps.
 * `even` has come through evenText.
 */
export function parseIntervals(even: string): Intervals | null {
  const steps: Step[] = [];
  let rest = takeAll(even, CHAIN, chain, steps);
  rest = takeAll(rest, BETWEEN, between, steps);
  rest = takeAll(rest, FROM, fromUp, steps);
  takeAll(rest, BELOW, below, steps);
  const sound = steps.every(({ from, to }) => from === null || to === null || from < to);
  if (steps.length < 2 || !sound) return null;
  const top = Math.max(...steps.map(({ from, to }) => to ?? from ?? 0));
  const openAbove = steps.every(({ to }) => to !== null);
  if (openAbove && top === 100 && REACHED_FULL.test(even))
    steps.push({ from: 100, to: null, openFrom: false, openTo: true, give: 1, as: "weight" });
  const completion = /目标值\d|完成率|完成比例|完成度|完成程度|完成任务|执行率|完成\d/.test(even);
  const scale = (value: number | null) => (value === null || !completion ? value : value / 100);
  const settled = settleEnds(steps).map((step) => ({ ...step, from: scale(step.from), to: scale(step.to) }));
  const sorted = settled.sort((a, b) => (b.from ?? Number.NEGATIVE_INFINITY) - (a.from ?? Number.NEGATIVE_INFINITY));
  return { family: "intervals", of: completion ? "completion" : "actual", steps: sorted };
}
