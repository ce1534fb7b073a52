import data from "./vocabulary.json";
import type { AmountName, ColumnName, FieldName } from "./document";
import { compact, normalizeLabel, remembered, similarity } from "./label";
import type { Label } from "./label";

/** What a column heading can say: the named columns, and those that are read only to be told apart. */
export type HeadingName = ColumnName | "levelFour" | "levelOneWeight" | "levelTwoWeight" | "longTermTarget" | "ignored";

/** The headings of levels and names, first to last. */
export const LEVEL_HEADINGS: ReadonlySet<HeadingName | null> = new Set<HeadingName | null>([
  "levelOne",
  "levelTwo",
  "levelThree",
  "levelFour",
]);

/** A concept a label was matched to. 1: the very words; from 0.9: all but a remark; lower: part of the words, or alike. */
export interface Match<N extends string> {
  readonly name: N;
  readonly score: number;
}

interface Concept {
  readonly labels: readonly string[];
  readonly parts?: readonly string[];
  /** Words a label ends in, whatever stands before: 购买服务项目名称. */
  readonly ends?: readonly string[];
}

interface Lexicon<N extends string> {
  readonly exact: ReadonlyMap<string, readonly N[]>;
  readonly parts: readonly (readonly [part: string, name: N])[];
  readonly ends: readonly (readonly [end: string, name: N])[];
  /** Labels by each two characters in a row they hold. */
  readonly bigrams: ReadonlyMap<string, readonly (readonly [label: string, name: N])[]>;
}

function lexicon<N extends string>(concepts: Readonly<Record<N, Concept>>): Lexicon<N> {
  const exact = new Map<string, N[]>();
  const parts: (readonly [string, N])[] = [];
  const ends: (readonly [string, N])[] = [];
  const bigrams = new Map<string, (readonly [string, N])[]>();
  for (const [key, concept] of Object.entries(concepts) as [N, Concept][]) {
    for (const label of concept.labels) {
      const { full } = normalizeLabel(label);
      const names = exact.get(full);
      if (!names) exact.set(full, [key]);
      else if (!names.includes(key)) names.push(key);
      for (let at = 0; at + 1 < full.length; at++) {
        const pair = full.slice(at, at + 2);
        bigrams.set(pair, [...(bigrams.get(pair) ?? []), [full, key]]);
      }
    }
    for (const part of concept.parts ?? []) parts.push([part, key]);
    for (const end of concept.ends ?? []) ends.push([end, key]);
  }
  const rank = ([part, name]: readonly [string, N]) => part.length + (name === "ignored" ? 100 : 0);
  parts.sort((a, b) => rank(b) - rank(a));
  return { exact, parts, ends, bigrams };
}

const LONGEST_LABEL = 24;
const ALIKE = 0.75;
/** Signs that a text states or reckons something and heads nothing. */
const SENTENCE = /[×÷=≥≤<>。；;，,①-⑳]|之比|占|除以|乘以/;
/** Longest text in which part of the words still decide: at an end of it, and anywhere. */
const LONGEST_WITH_PART = { atEnd: 18, anywhere: 12 };

/** Best first; several names where the same words mean several things. */
function look<N extends string>(lexicon: Lexicon<N>, { full, core }: Label): readonly Match<N>[] {
  if (full === "" || core.length > LONGEST_LABEL) return [];
  const found = lexicon.exact.get(full);
  if (found) return found.map((name) => ({ name, score: 1 }));
  const bare = lexicon.exact.get(core);
  if (bare) return bare.map((name) => ({ name, score: 0.95 }));
  const part = SENTENCE.test(core) ? undefined : lexicon.parts.find(([words]) => holdsPart(core, words));
  if (part) return [{ name: part[1], score: 0.8 }];
  const end = SENTENCE.test(core) ? undefined : lexicon.ends.find(([words]) => core.endsWith(words));
  if (end && core.length <= LONGEST_WITH_PART.anywhere) return [{ name: end[1], score: 0.85 }];
  return alike(lexicon, core);
}

function holdsPart(core: string, words: string): boolean {
  if (!core.includes(words)) return false;
  const atEnd = core.startsWith(words) || core.endsWith(words);
  return core.length <= (atEnd ? LONGEST_WITH_PART.atEnd : LONGEST_WITH_PART.anywhere);
}

/** The label most like the text. Only labels that share two characters in a row are worth the comparison. */
function alike<N extends string>({ bigrams }: Lexicon<N>, core: string): readonly Match<N>[] {
  if (core.length < 5 || core.length > 14) return [];
  const seen = new Set<string>();
  let best: Match<N> | null = null;
  for (let at = 0; at + 1 < core.length; at++) {
    for (const [label, name] of bigrams.get(core.slice(at, at + 2)) ?? []) {
      if (seen.has(label) || Math.abs(label.length - core.length) > core.length / 4) continue;
      seen.add(label);
      const score = similarity(label, core);
      if (score >= ALIKE && score > (best?.score ?? 0)) best = { name, score };
    }
  }
  return best ? [{ name: best.name, score: best.score * 0.8 }] : [];
}

/** A matcher of short texts. */
function matcher<N extends string>(lexicon: Lexicon<N>): (text: string) => readonly Match<N>[] {
  return remembered((text) => (text.length > 60 ? [] : look(lexicon, normalizeLabel(text))));
}

const wordsOfHeading = matcher(lexicon<HeadingName>(data.columns));

const LEVEL_BY_NUMBER = new RegExp(
  "^(?:绩效|评价)?(?:指标|目标)?第?([一二三四1-4]|I{1,3}|IV)级(?:绩效|评价)?(?:指标|目标|类别|分类|名称)*$",
);
const DEPTHS: Readonly<Record<string, HeadingName>> = {
  ...{ 一: "levelOne", "1": "levelOne", I: "levelOne", 二: "levelTwo", "2": "levelTwo", II: "levelTwo" },
  ...{ 三: "levelThree", "3": "levelThree", III: "levelThree", 四: "levelFour", "4": "levelFour", IV: "levelFour" },
};

/** The level a heading names by its number: "二级绩效指标", "指标二级", "第2级", "Ⅱ级指标". */
function levelByNumber(text: string): HeadingName | null {
  const [, digit] = LEVEL_BY_NUMBER.exec(normalizeLabel(text).core) ?? [];
  return (digit !== undefined && DEPTHS[digit]) || null;
}

/** A year before the words of a label. */
const DATED = /^20\d\d年度?(?=[\u4e00-\u9fff]{2})/;

/** Other words for 评价; the labels are written with that one. */
const JUDGED = /评估|考评|考核/g;

/** The column concepts a heading can stand for; it may name its year: "2023年目标". */
export const matchHeading = remembered((written): readonly Match<HeadingName>[] => {
  const text = compact(written).replace(JUDGED, "评价");
  const level = text.length < 30 && /[级級]/.test(text) ? levelByNumber(text) : null;
  if (level) return [{ name: level, score: 1 }];
  const matches = wordsOfHeading(text);
  return matches.length === 0 && text.length <= 30 && DATED.test(text)
    ? wordsOfHeading(text.replace(DATED, "年度"))
    : matches;
});

const wordsOfField = matcher(lexicon<FieldName>(data.fields));

/** What a label may say besides: 项目概况 is 概况, 主管部门及代码 is 主管部门. */
const FRINGE = /^项目|(?:名称|全称|及代码|及编码)+$/g;

/** The concept of a label without its fringe; none where the fringe says nothing of it. */
function bareField(text: string): readonly Match<FieldName>[] {
  const { core } = normalizeLabel(text);
  const bare = core.replace(FRINGE, "");
  if (bare === core || bare.length < 2) return [];
  // 项目资金来源 heads a block of money.
  return wordsOfField(bare).flatMap(({ name, score }) =>
    score === 1 && name !== "funds" ? [{ name, score: 0.95 }] : [],
  );
}

/** The field concepts a label can stand for; a label may name its year: "2023年绩效目标". */
export const matchField = remembered((text): readonly Match<FieldName>[] => {
  const matches = wordsOfField(text);
  if ((matches[0]?.score ?? 0) >= 0.95 || text.length > 30) return matches;
  const bare = bareField(text);
  if (bare.length > 0) return bare;
  if (matches.length > 0) return matches;
  const plain = compact(text);
  return DATED.test(plain) ? wordsOfField(plain.replace(DATED, "年度")) : firstOfTwo(text);
});

/** A label of two names is the first one's: 项目实施单位/项目负责人. */
function firstOfTwo(text: string): readonly Match<FieldName>[] {
  const [, first, second] = /^([^/、及和与]{2,8})[/、及和与]([^/、及和与]{2,8})$/.exec(normalizeLabel(text).core) ?? [];
  if (!first || !second) return [];
  return wordsOfField(first)
    .filter(({ score }) => score >= 0.85)
    .map(({ name }) => ({ name, score: 0.92 }));
}

/** The money concepts a label or heading of a side table can stand for. */
export const matchAmount = matcher(lexicon<AmountName>(data.amounts));

/** The kinds of side table a block's title can announce. */
export const matchBlock = matcher(
  lexicon<"funds" | "execution" | "subprojects" | "plan">({
    subprojects: { labels: data.blockTitles.subprojects, parts: data.blockTitles.subprojects },
    plan: { labels: data.blockTitles.plan },
    execution: { labels: data.blockTitles.execution, parts: ["执行情况", "使用情况"] },
    funds: { labels: data.blockTitles.funds, parts: ["资金来源"] },
  }),
);

const unnamed = new Set(data.unnamedLabels.map((label) => normalizeLabel(label).full));

const CODE_LABEL = /^[\u4e00-\u9fff]{2,8}(?:编码|代码|编号)$/;

/** Whether the text is a known label of a cell that fits no concept. */
export function isUnnamedLabel(text: string): boolean {
  const { full, core } = normalizeLabel(text);
  return unnamed.has(full) || unnamed.has(core) || CODE_LABEL.test(core);
}

const sides = new Set(data.sideLabels);

/** Whether the text names the block of indicators as a whole: the vertical label at its left. */
export function isSideLabel(text: string): boolean {
  const { core } = normalizeLabel(text);
  return sides.has(core.replace(/\d+分?$/, ""));
}

const bareLevel = remembered((text) =>
  normalizeLabel(text)
    .core.replace(/(?:\d+(?:\.\d+)?)?分?$/, "")
    .replace(/^[A-Z]\d*[.、]?(?=[\u4e00-\u9fff])/, "")
    .replace(/(?:类)?(?:指标|目标)$/, ""),
);

const levelOnes = new Set(data.levelOneWords);
const levelTwos = new Set(data.levelTwoWords);

/** Whether the text is a first-level heading as the circulars and local forms word them. */
export function isLevelOneWord(text: string): boolean {
  return text.length < 40 && levelOnes.has(bareLevel(text));
}

/** Whether the text is a second-level heading as the circulars and local forms word them. */
export function isLevelTwoWord(text: string): boolean {
  return text.length < 40 && levelTwos.has(bareLevel(text));
}

const totals = new Set(data.totalWords);

/** Whether the text labels a row of totals. */
export function isTotalWord(text: string): boolean {
  if (text.length > 30) return false;
  const { core, full } = normalizeLabel(text);
  return totals.has(core) || totals.has(full) || totals.has(core.replace(/[\dA-Z]+$/, ""));
}

/** Whether the text names points added or taken off after the indicators. */
export function isBonusWord(text: string): boolean {
  const core = normalizeLabel(text).core.replace(/^[A-Z]\d*/, "");
  return data.bonusWords.includes(core);
}

const NOTE = new RegExp(`^(?:${data.noteStarts.map((word) => [...word].join("\\s*")).join("|")})\\s*\\d?\\s*[:.、]`);

/** Whether the text is a note about the form: 填表说明, 注, 备注 with what follows. */
export function isNote(text: string): boolean {
  return NOTE.test(
    text
      .slice(0, 60)
      .normalize("NFKC")
      .replace(/^[\s(*★※]+/, ""),
  );
}

/** Whether the text is a line to sign on: "填表人：", "审核意见(盖章)". */
export function isSignature(text: string): boolean {
  if (text.length > 60) return false;
  const plain = normalizeLabel(text).full.replace(/[()]/g, "");
  return (
    data.signatureStarts.some((word) => plain.startsWith(word)) ||
    data.signatureEnds.some((word) => plain.endsWith(word))
  );
}

/** The words that tell kinds of form, titles and look-alikes apart. */
export const { titleWords, decoys, cellWords } = data;
