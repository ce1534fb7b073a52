import type { ScoringRule } from "../packs/scoring-rule";

type Formula = Extract<ScoringRule, { family: "proportional" }>;

/** What a scoring formula in the text amounts to; "other" is arithmetic of its own that we do not follow. */
export type ParsedFormula = { readonly rule: Formula; readonly direction: "higher" | "lower" | null } | "other";

const ACTUAL = "(?:全年|年度|实际)?(?:实际)?(?:完成|执行|支出|到位)[值数量额]?|全年实际值|实际值|B";
const TARGET = "(?:年度|年初|全年)?(?:指标|目标|计划|预算|预期)(?:完成)?[值数量额]?|A";
const cell = (words: string) => `\\(?(?:${words})(?:\\([AB]\\))?\\)?`;
const FULL =
  "(?:该项?|该|本项)?(?:指标)?(?:权重分?值?|分值|满分|标准分|\\d+(?:\\.\\d+)?(?![%\\d.])分?|[^+\\-*/,;。]{1,8}权重)";
const TIMES = "(?:[×*xX]100%)?\\)?[×*xX]";
const AHEAD = new RegExp(
  `${cell(ACTUAL)}[/÷]${cell(TARGET)}${TIMES}${FULL}|${FULL}[×*xX]\\(?${cell(ACTUAL)}[/÷]${cell(TARGET)}`,
);
const BEHIND = new RegExp(`${cell(TARGET)}[/÷]${cell(ACTUAL)}${TIMES}${FULL}`);
/** "到位率×4", "得分=推进率*10分". */
const RATE = new RegExp(`([\\u4e00-\\u9fa5]{0,8})(?:率|度|比例|比重)(?:\\([^()]{0,12}\\))?[×*xX]${FULL}`);
/** Where the text itself computes a score. */
const COMPUTED =
  /得分(?:计算)?(?:方法|公式)?(?:=|为|应用|:)([^;。,]*)|(?:率|度|比例|比重)[×*xX](?:\d|权重|分值|满分|标准分)[^;。,]*/g;
const OWN_ARITHMETIC = /[+\-−]|[/÷][^/÷]*[/÷]|[×*xX][^×*xX]*[×*xX](?!100%)/;

/** Reads a scoring formula: actual ÷ target × weight either way round, or a rate × weight (of completion, or the rate itself). Null where there is none. */
export function parseFormula(even: string): ParsedFormula | null {
  const [ahead, behind] = [AHEAD.test(even), BEHIND.test(even)];
  const rule = { family: "proportional" as const, floor: 0 };
  if ((ahead && behind) || (/B[/÷]A/.test(even) && /A[/÷]B/.test(even)))
    return { rule: { ...rule, reverse: "ratio" }, direction: null };
  const [formula = "", ...others] = (even.match(COMPUTED) ?? []).filter((text) => /[×*xX/÷+]/.test(text));
  if (others.some((other) => other !== formula)) return "other";
  const bare = formula.replace(/[×*xX]100%/g, "");
  if (ahead && !OWN_ARITHMETIC.test(bare)) return { rule, direction: "higher" };
  if (behind && !OWN_ARITHMETIC.test(bare)) return { rule: { ...rule, reverse: "ratio" }, direction: "lower" };
  if (formula === "") return null;
  const rate = RATE.exec(formula);
  if (!rate || OWN_ARITHMETIC.test(bare)) return "other";
  // 满意度 × 权重: the rate that was reached is itself the share, whatever the target.
  const ofTarget = /完成|达成|实现|执行/.test(rate[1] ?? "");
  return { rule: ofTarget ? rule : { ...rule, of: "actual" }, direction: null };
}
