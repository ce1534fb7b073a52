import type { ScoringRule } from "../packs/scoring-rule";

type Intervals = Extract<ScoringRule, { family: "intervals" }>;
type Step = Intervals["steps"][number];
/** A step as read, with the ends for which the text says itself whether they count. */
type Read = Step & { readonly marked: { readonly from: boolean; readonly to: boolean } };

// A number right after 得, 计 or 扣 is a mark, never the end of an interval.
const N = "(?<![\\d.得计扣减给记赋])(\\d+(?:\\.\\d+)?)(?![\\d.])(?:%|分(?!值))?";
const IN = "(\\((?:含|不含)\\)|\\[含\\]|含)?";
const GIVE =
  "[^;。\\d得计扣减]{0,12}[,:]?[得计赋]?(?:(?:权重分?|分值|该项分值|满分)的?(\\d+(?:\\.\\d+)?)%|(\\d+(?:\\.\\d+)?)%(?:的?(?:权重分?|分值|满分|得?分)|(?=[,;。]|$))|(满分|全分|权重分|对应权重分|不扣分)|([扣减]?\\d+(?:\\.\\d+)?)分|(不得分|不计分|零分)|(按(?:完成)?比例|按(?:实际)?(?:完成率|完成比例|得分率)[^,;。\\d]{0,4}分|分=[^,;。]{1,8}率[×*xX](?:权重分?|分值|\\d+分?)))";

const BETWEEN = new RegExp(
  `([[(])?${N}${IN}(?:[~,、]|以上(?:至|~)?)(?:小于|低于|不足)?${N}${IN}([\\])])?(?:之间)?${GIVE}`,
  "g",
);
const EXACT = new RegExp(`(?:=|等于|为|(?<=^|[;。,]))${N}${GIVE}`, "g");
const OTHERWISE = /(?:其余|其他|其它|否则|反之)[^,;。]{0,6}(?:不得分|不计分|零分|得0分|计0分)/;
/** "A.100%得8分;B.95%~100%得6分". */
const LETTERED = /(?<![\w%])[A-H][.、:)]/g;
/** Ends or marks that no step took. */
const LEFT_OVER = /\d%|[得计扣减]\d+(?:\.\d+)?分|[得计](?:满分|全分|权重分)|不得分|不计分/;
/** "80%≤X<90%", "10%>X≥8%", "≥80%<90%": inequalities with two ends. */
const CHAIN = new RegExp(`${N}(≤|<)[^≤<\\d;。]{0,8}(≤|<)${N}`, "g");
const FALLING = new RegExp(`${N}(≥|>)[^≥>≤<\\d;。]{0,8}(≥|>)${N}`, "g");
const BOTH_ENDS = new RegExp(`(≥|>)${N}[,且并]{0,2}(≤|<)${N}`, "g");
const FROM = new RegExp(
  `(?:(≥|>=|大于等于|大于或等于|不低于|不少于|达到|达|>|(?<![不未])(?:大于|高于|超过))${N}(?:\\(?含\\)?)?(?:及?以上)?|${N}${IN}(?:及)?以上)${GIVE}`,
  "g",
);
const BELOW = new RegExp(
  `(?:(≤|<=|小于等于|不高于|不超过|<|小于|低于|不足|未达到?|不到)${N}|${N}${IN}(?:及)?以下)${GIVE}`,
  "g",
);

/** "达到目标值得满分", "全部完成得10分": the step above the table. */
const REACHED_FULL =
  /(?:(?:达到|完成|≥)(?:年度)?(?:目标值?|指标值?|任务),?|(?:全部|全面|按时|按期)(?:完成|达到|达成))[^,;。\d]{0,4}[得计](?:(满分|全分|权重分)|(\d+(?:\.\d+)?)分)/;

function given(groups: readonly (string | undefined)[]): Pick<Step, "give" | "as"> {
  const [ofWeight, percentOf, full, points, none] = groups;
  if (ofWeight !== undefined) return { give: Number(ofWeight) / 100, as: "weight" };
  if (percentOf !== undefined) return { give: Number(percentOf) / 100, as: "weight" };
  if (full !== undefined) return { give: 1, as: "weight" };
  // Points taken off are below nothing until the full marks are known.
  if (points !== undefined) return { give: Number(points.replace(/[扣减]/, "-")), as: "points" };
  if (none !== undefined) return { give: 0, as: "points" };
  return { give: 1, as: "proportional" };
}

/** Takes every match out of the text, so that no later pattern reads it again. */
function takeAll(
  text: string,
  pattern: RegExp,
  read: (groups: readonly (string | undefined)[]) => Read,
  into: Read[],
): string {
  return text.replace(pattern, (...found: unknown[]) => {
    into.push(read(found as readonly (string | undefined)[]));
    return "◇";
  });
}

const open = (mark: string | undefined, plainOpen: boolean) =>
  mark === undefined || mark === "" ? plainOpen : mark.includes("不含");

const marks = (from: boolean, to: boolean) => ({ marked: { from, to } });
const written = (mark: string | undefined) => (mark ?? "") !== "";

function between(m: readonly (string | undefined)[]): Read {
  const [a, b] = [Number(m[2]), Number(m[4])];
  const rising = a <= b;
  const lowMark = rising ? m[3] : m[5];
  const highMark = rising ? m[5] : m[3];
  return {
    from: Math.min(a, b),
    to: Math.max(a, b),
    openFrom: m[1] === "(" ? true : open(lowMark, false),
    openTo: m[6] === ")" && written(m[1]) ? true : m[6] !== "]" && open(highMark, false),
    ...marks(written(m[1]) || written(lowMark), written(m[6]) || written(highMark)),
    ...given(m.slice(7)),
  };
}

const STRICT = /^(>|大于|高于|超过|<|小于|低于|不足|未达到?|不到)$/;

const fromUp = (m: readonly (string | undefined)[]): Read => ({
  from: Number(m[2] ?? m[3]),
  to: null,
  openFrom: STRICT.test(m[1] ?? "") || (m[4] ?? "").includes("不含"),
  openTo: true,
  ...marks(m[1] !== undefined || written(m[4]), true),
  ...given(m.slice(5)),
});

const below = (m: readonly (string | undefined)[]): Read => ({
  from: null,
  to: Number(m[2] ?? m[3]),
  openFrom: false,
  openTo: m[1] === undefined ? !(m[4] ?? "").includes("含") || (m[4] ?? "").includes("不含") : STRICT.test(m[1]),
  ...marks(true, m[1] !== undefined || written(m[4])),
  ...given(m.slice(5)),
});

const exactly = (m: readonly (string | undefined)[]): Read => ({
  from: Number(m[1]),
  to: Number(m[1]),
  openFrom: false,
  openTo: false,
  ...marks(true, true),
  ...given(m.slice(2)),
});

/** "85%~95%(含85%)" says which end counts: the mark moves to it. */
function placeMarks(even: string): string {
  return even.replace(
    /(\d+(?:\.\d+)?)(%?)~(\d+(?:\.\d+)?)(%?)\((含|不含)(\d+(?:\.\d+)?)%?\)/g,
    (_text, a: string, aSign: string, b: string, bSign: string, mark: string, end: string) =>
      end === a ? `${a}${aSign}(${mark})~${b}${bSign}` : `${a}${aSign}~${b}${bSign}(${mark})`,
  );
}

/** Where two steps share an end it belongs to the one that says so, else to the upper one (a bare "80%~90%" leaves 90 to the next). */
function settleEnds(steps: readonly Read[]): Step[] {
  return steps.map(({ marked, ...step }) => {
    const next = steps.find((other) => other.from !== null && other.from === step.to && other.to !== other.from);
    const before = steps.find((other) => other.to !== null && other.to === step.from && other.from !== step.from);
    const openTo = marked.to ? step.openTo : next !== undefined && !next.openFrom;
    const openFrom = marked.from ? step.openFrom : step.openFrom || (before?.marked.to === true && !before.openTo);
    return { ...step, openFrom, openTo };
  });
}

const COUNTER = /\d([万千]?(?:人次|[个场次家项件人户期篇台套辆处条名座所亩份本批天起例种]))(?=\(|及?以[上下]|,?得)/;

/** "10场及以上得5分;8~9场得4分": one counting word at every end says nothing. */
function withoutCounter(even: string): string {
  const counter = COUNTER.exec(even)?.[1];
  if (counter === undefined) return even;
  const everywhere = even.split(new RegExp(`(?<=\\d)${counter}`)).length - 1;
  return everywhere > 1 ? even.replace(new RegExp(`(?<=\\d)${counter}`, "g"), "") : even;
}

/** An inequality with two ends as an interval: "[80~90)". */
function interval(low: string, above: string, high: string, below: string): string {
  return `${/[<>]/.test(above) ? "(" : "["}${low}~${high}${/[<>]/.test(below) ? ")" : "]"}`;
}

/** One way to write every end: words as signs, inequalities as intervals, no counting words. */
function withEvenEnds(even: string): string {
  const signed = even
    .replace(/大于(?:或)?等于/g, "≥")
    .replace(/小于(?:或)?等于/g, "≤")
    .replace(/大于(?=\d)/g, ">")
    .replace(/小于(?=\d)/g, "<")
    .replace(/(?:目标|指标|计划)[值数]?的?(?=\d+(?:\.\d+)?%)/g, "")
    .replace(/超过?(\d+)%[^,;。]{0,4}按\1%计?算?/, ">$1%得满分");
  return withoutCounter(placeMarks(signed).replace(LETTERED, ""))
    .replace(CHAIN, (_, low: string, above: string, below: string, high: string) => interval(low, above, high, below))
    .replace(FALLING, (_, high: string, below: string, above: string, low: string) => interval(low, above, high, below))
    .replace(BOTH_ENDS, (_, above: string, low: string, below: string, high: string) =>
      interval(low, above, high, below),
    );
}

/** The steps of a table in a sentence, in no order, and what is left of it. */
export function readSteps(even: string): { steps: readonly Read[]; rest: string } {
  const steps: Read[] = [];
  let rest = takeAll(withEvenEnds(even), BETWEEN, between, steps);
  rest = takeAll(rest, FROM, fromUp, steps);
  rest = takeAll(rest, BELOW, below, steps);
  rest = takeAll(rest, EXACT, exactly, steps);
  return { steps, rest };
}

/** The step above a table whose steps all end, where the text gives one in words. */
function topStep(even: string, steps: readonly Read[]): Step | null {
  const reached = REACHED_FULL.exec(even);
  const top = Math.max(...steps.map(({ from, to }) => to ?? from ?? 0));
  if (!reached || top > 100) return null;
  const give =
    reached[2] === undefined ? { give: 1, as: "weight" as const } : { give: Number(reached[2]), as: "points" as const };
  return { from: 100, to: null, openFrom: false, openTo: true, ...give };
}

/** Whether ends or marks are left that no step took. */
export function isTorn(rest: string): boolean {
  return LEFT_OVER.test(rest);
}

/** Whether the ends of a table are rates of completion, not figures of the indicator itself. */
export function isOfCompletion(even: string): boolean {
  return (
    withoutCounter(even) === even &&
    /目标值?的?\d|完成率|完成比例|完成度|完成程度|完成任务|达成率|执行率|完成\d/.test(even)
  );
}

/**
 * A table of intervals in a sentence ("≥90%得10分,80%~90%得8分,低于60%不得分"), null with fewer than two steps, and
 * "torn" where some of its steps could be read and others not. `even` has come through evenText; `full` are the full
 * marks that points are taken off ("80%~90%扣2分").
 */
export function parseIntervals(even: string, full: number | null = null): Intervals | "torn" | null {
  const { steps: read, rest } = readSteps(even);
  const steps = read.map((step) => (step.give < 0 ? { ...step, give: Math.max(0, (full ?? 0) + step.give) } : step));
  const sound = steps.every(
    ({ from, to, give, as }) => (from === null || to === null || from <= to) && (as !== "weight" || give <= 1),
  );
  if (steps.length < 2 || !sound) return null;
  const above = topStep(even, steps);
  const left = rest.replace(REACHED_FULL, above ? "" : "$&").replace(OTHERWISE, "");
  if (isTorn(left) || (read.some(({ give }) => give < 0) && (full === null || even.includes("每")))) return "torn";
  const completion = isOfCompletion(even) || (above !== null && withoutCounter(even) === even);
  const scale = (value: number | null) => (value === null || !completion ? value : value / 100);
  const rungs = [
    ...(above ? [above] : []),
    ...settleEnds(steps),
    ...(OTHERWISE.test(rest)
      ? [{ from: null, to: null, openFrom: false, openTo: false, give: 0, as: "points" as const }]
      : []),
  ].map((step) => ({ ...step, from: scale(step.from), to: scale(step.to) }));
  const low = (value: number | null) => value ?? Number.NEGATIVE_INFINITY;
  const high = (value: number | null) => value ?? Number.POSITIVE_INFINITY;
  const sorted = rungs.sort((a, b) => low(b.from) - low(a.from) || high(a.to) - high(b.to));
  return { family: "intervals", of: completion ? "completion" : "actual", steps: sorted };
}
