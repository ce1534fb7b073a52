import type { ScoringRule } from "../packs/scoring-rule";
import { writtenShare } from "./rule-wording";

type Grades = Extract<ScoringRule, { family: "grades" }>;
type Bands = Extract<ScoringRule, { family: "grade-bands" }>;

const WORD =
  "(?:[不未较很]|完全|基本|大?部分|全部)?(?:优秀|优良|良好|优|良|中等|中|差|好|一般|合格|达标|完成|符合|达成)";
const LISTED = new RegExp(
  `((?:${WORD})(?:[、,和/](?:${WORD})){2,9})[^。;]{0,20}?分别[^。;\\d]{0,20}((?:\\d+(?:\\.\\d+)?%[、,和/]?){3,10})`,
);
const PAIR = new RegExp(
  `(?<![\\u4e00-\\u9fa5])[“"]?(${WORD})[”"]?(?:的|等级|等次)?[:,]?(?:(?:得|为|计|按|\\()(?:权重值?分?的?|分值的?|满分的?)?(?:(\\d+(?:\\.\\d+)?)%|(满分|全分|权重分)|(0(?:分|(?=[,;。]|$))))|(不得分))`,
  "g",
);
const LABELED = new RegExp(
  `(?<![\\u4e00-\\u9fa5])[“"]?(${WORD})[”"]?(?:的|等级)?[:,(]?[得为按]?(?:权重|分值)?的?(\\d+)%?(?:\\(含\\))?~(\\d+)%`,
  "g",
);
const RANGES = /(\d+)%?(?:\(含\))?~(\d+)%?(?:\(含\)|\(不含\))?/g;
const LABELS =
  /((?:全部|基本|部分)?(?:达成|实现|完成)[^、,;。]{0,16}?)[、,;]((?:部分|基本)(?:达成|实现|完成)[^、,;。]{0,16}?)[、,;和及]((?:未|没有|实现)[^、,;。]{0,16}?)(?=三[档个]|分别|等|,|按|$)/;

function listedGrades(even: string): Grades | null {
  const match = LISTED.exec(even);
  if (!match?.[1] || !match[2]) return null;
  const words = match[1].split(/[、,和/]/);
  const shares = match[2].split(/[、,和/]/).filter((share) => share !== "");
  if (words.length !== shares.length) return null;
  const map: Record<string, number> = {};
  words.forEach((word, index) => {
    map[word] = writtenShare(shares[index]) ?? 0;
  });
  return { family: "grades", map, open: false };
}

function pairedGrades(even: string): Grades | null {
  const pairs = [...even.matchAll(PAIR)];
  if (pairs.length < 2) return null;
  const map: Record<string, number> = {};
  for (const [, word = "", percent, full] of pairs) {
    map[word] = percent === undefined ? (full === undefined ? 0 : 1) : Number(percent) / 100;
  }
  const shares = Object.values(map);
  const twoWay = shares.length === 2 && shares.includes(1) && shares.includes(0);
  return !twoWay && shares.every((share) => share <= 1) ? { family: "grades", map, open: false } : null;
}

/** Grades that each name their own band: "优(100%-90%)、良(90%-80%)". */
function labeledBands(even: string): Bands | null {
  const found = [...even.matchAll(LABELED)].map(([, word = "", a, b]) => ({
    labels: [word],
    from: Math.min(Number(a), Number(b)) / 100,
    to: Math.max(Number(a), Number(b)) / 100,
    openFrom: false,
    openTo: Math.max(Number(a), Number(b)) < 100,
  }));
  return found.length > 1 && found.every(({ to }) => to <= 1) ? { family: "grade-bands", bands: found } : null;
}

/** Three bands such as "按100%-80%(含)、80%-60%(含)、60%-0%合理确定分值", with the labels before them. */
function gradeBands(even: string): Bands | null {
  const ranges = [...even.matchAll(RANGES)].map(([text, a, b]) => ({
    from: Math.min(Number(a), Number(b)) / 100,
    to: Math.max(Number(a), Number(b)) / 100,
    openTo: text.includes("不含"),
  }));
  const chained = ranges.length >= 3 && ranges.slice(1, 3).every(({ to }, index) => to === ranges[index]?.from);
  if (!chained || ranges[0]?.to !== 1 || !/达成|达到|实现|完成|定性|档/.test(even)) return null;
  const labels = LABELS.exec(even)
    ?.slice(1)
    .map((label) => label.replace(/^.*(?<!部)分为?/, "")) ?? ["达成", "部分达成", "未达成"];
  const short = ["达成", "部分达成", "未达成"];
  const bands = ranges.slice(0, 3).map(({ from, to }, index) => ({
    labels: [...new Set([labels[index] ?? "", short[index] ?? ""])].filter((label) => label !== ""),
    from,
    to: Math.min(1, to),
    openFrom: false,
    openTo: index > 0,
  }));
  return { family: "grade-bands", bands };
}

/** Grades with their shares, or bands of grades; null when the text states none. `even` has come through evenText. */
export function parseGrades(even: string): Grades | Bands | null {
  return listedGrades(even) ?? labeledBands(even) ?? gradeBands(even) ?? pairedGrades(even);
}
