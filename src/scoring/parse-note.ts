import type { FormText } from "../form/document";
import type { RuleSelector, ScoringRule, SelectedRule } from "../packs/scoring-rule";
import type { CellRef } from "../sheet/address";
import { describeRule } from "./describe-rule";
import { parseFormula } from "./parse-formula";
import { parseIntervals } from "./parse-intervals";
import { parseRuleText } from "./parse-rule-text";
import { parseCategoryWeights } from "./parse-weights";
import { evenText } from "./rule-wording";

/** A rule of the form's own, with the cell that states it. */
export interface NoteRule extends SelectedRule {
  /** The cell that states it, null where that is on another sheet. */
  readonly cell: CellRef | null;
  readonly rule: ScoringRule;
}

/** One sentence of a note about weights or scores, and what became of it. */
export interface NoteReading {
  readonly cell: CellRef;
  readonly text: string;
  readonly understood: boolean;
  readonly reading: string;
}

/** What the form's own notes lay down. They beat the pack (DESIGN.md, decision 6). */
export interface NoteRules {
  readonly rules: readonly NoteRule[];
  /** Share of the weight for a row with neither data nor explanation; null where the notes do not say. */
  readonly missing: { readonly share: number; readonly source: string; readonly cell: CellRef | null } | null;
  /** Weights within a category are its total shared out equally; the categories named are left out of it. */
  readonly equalSplit: {
    readonly exempt: readonly string[];
    readonly source: string;
    readonly cell: CellRef | null;
  } | null;
  /** An execution rate below this must be explained, as a share. */
  readonly executionBelow: { readonly share: number; readonly source: string; readonly cell: CellRef | null } | null;
  /** A sentence on how indicators are scored that could not be read: what it says must not be guessed. */
  readonly unread: boolean;
  readonly readings: readonly NoteReading[];
}

interface Sentence {
  readonly text: string;
  readonly cell: CellRef;
  readonly source: string;
}

const HEADING = /^(填表说明|填报说明|评分说明|说明|备注|注)/;
const ITEM = /(?:^|[。;:])\(?(\d{1,2})[.、)](?!\d)/g;
const CATEGORY_WORD =
  "投入|过程|决策|产出|结果|效益|效果|影响力|满意度|成本|数量|质量|时效|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|履职|管理";
const QUOTED = /[“"「]([^”"」]{1,12})[”"」]/g;
const PLAIN = new RegExp(`(?:^|[:,])(${CATEGORY_WORD})(?:类|目标|指标)`);
const SAME_AS =
  /[“"「]([^”"」]{1,12})[”"」]?类?指标?(?:的)?评分(?:规则|标准|办法|方法)(?:同|参照|与)[“"「]([^”"」]{1,12})[”"」]/;
const EQUAL_SPLIT =
  /(?:分值|权重)[^。;]{0,10}=[^。;]{0,14}(?:总分值?|分值|权重)[/÷](?:该类)?(?:指标)?(?:个数|数量|指标数)|平均分[配摊]|均分到|等额分摊|等权/;
const FIXED_ELSEWHERE = /按照?[^。;]{0,40}(?:规定|共性指标|统一规定|执行)/;
const MISSING = /(?:无法提供|没有提供|未提供|未填|缺少)[^。;]{0,16}(?:得0分|不得分|计0分)/;
const EXECUTION = /(?:未达到?|低于|不足|小于)(\d+(?:\.\d+)?)%的?[^。;]{0,6}[需应须要请][^。;]{0,6}(?:说明|分析)/;
const AT_MOST = /得分[^,;。]{0,8}(?:不能|不得|不)(?:超过|高于|大于)[^,;。]{0,8}(?:分值|权重|满分|上限)(?!的?\d)/;
const FULL_MARKS = /满分|全分|权重分|全部分值|不得分|得0分/;
const ABOUT_SCORES = /[得扣满计记赋评][^,。;]{0,6}分|权重|分值|酌情/;

/** The sentences of a note, each with its number in it: "填表说明2". */
export function noteSentences(note: FormText): readonly Sentence[] {
  const even = evenText(note.text);
  const title = HEADING.exec(even)?.[1] ?? "填表说明";
  const starts = [...even.matchAll(ITEM)].map((match) => ({ at: match.index, number: match[1] ?? "" }));
  const pieces =
    starts.length === 0 ? [{ at: 0, number: "" }] : starts[0]?.at === 0 ? starts : [{ at: 0, number: "" }, ...starts];
  return pieces.flatMap(({ at, number }, index) =>
    sentencesIn(even.slice(at, pieces[index + 1]?.at).replace(/^[。;:]?\(?\d{1,2}[.、)]/, "")).map((text) => ({
      text,
      cell: note.cell,
      source: `${title}${number}`,
    })),
  );
}

/** Families that one step of a ladder may be read into by itself. */
const STEPS: ReadonlySet<string> = new Set(["reached", "discretion", "intervals", "proportional"]);

/** The sentences of an item; the steps of one ladder ("≥90%得10分;80%~90%得8分") stay together. */
function sentencesIn(item: string): readonly string[] {
  const sentences = item
    .split(/[。;]/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const ladder = sentences.length > 1 ? parseIntervals(item) : null;
  const stepwise = sentences.every(
    (text) => !text.includes("酌情") && STEPS.has(parseRuleText(text).rule?.family ?? "reached"),
  );
  return ladder !== null && ladder !== "torn" && stepwise ? [item.replace(/[。;\s]+$/, "")] : sentences;
}

function categoriesIn(sentence: string): readonly string[] {
  const quoted = [...sentence.matchAll(QUOTED)]
    .map(([, word]) => word ?? "")
    .filter((word) => new RegExp(`^(?:${CATEGORY_WORD})`).test(word));
  const plain = PLAIN.exec(sentence)?.[1];
  return quoted.length > 0 ? quoted : plain ? [plain] : [];
}

const bareCategory = (word: string) => word.replace(/(?:类|指标|目标)+$/, "");

function valueWord(sentence: string, rule: ScoringRule, before: RuleSelector["value"]): RuleSelector["value"] {
  if (rule.family === "grades" || rule.family === "grade-bands") return "word";
  if (/定性/.test(sentence)) return "word";
  if (/定量/.test(sentence)) return "number";
  return rule.family === "deduction" || rule.family === "proportional" || rule.family === "intervals"
    ? "number"
    : before;
}

interface Builder {
  rules: NoteRule[];
  missing: NoteRules["missing"];
  equal: { source: string; cell: CellRef } | null;
  exempt: string[];
  executionBelow: NoteRules["executionBelow"];
  readings: NoteReading[];
  unread: boolean;
  value: RuleSelector["value"];
}

function readSameAs(sentence: Sentence, into: Builder): boolean {
  const match = SAME_AS.exec(sentence.text);
  if (!match?.[1] || !match[2]) return false;
  const [copy, original] = [bareCategory(match[1]), bareCategory(match[2])];
  const found = into.rules.filter(({ when }) => when.categories?.some((word) => bareCategory(word) === original));
  for (const rule of found) into.rules.push({ ...rule, when: { ...rule.when, categories: [copy] } });
  note(
    sentence,
    found.length > 0,
    found.length > 0 ? `“${copy}”与“${original}”同一规则` : "所参照的规则未能识别",
    into,
  );
  return true;
}

function note(sentence: Sentence, understood: boolean, reading: string, into: Builder): void {
  into.readings.push({ cell: sentence.cell, text: sentence.text, understood, reading });
}

/** Families a sentence on the full marks alone is read into. */
const SAYS_LESS: ReadonlySet<string> = new Set(["reached", "discretion"]);

/** "完成的得满分" and "未完成的按比例得分" are one rule: the one that says more comes first, or replaces the other. */
function addRule(rule: NoteRule, into: Builder): void {
  const same = into.rules.findIndex(({ when }) => JSON.stringify(when) === JSON.stringify(rule.when));
  if (same >= 0) {
    if (SAYS_LESS.has(into.rules[same]?.rule.family ?? "")) into.rules[same] = rule;
    return;
  }
  const wider = into.rules.findIndex(
    (other) =>
      SAYS_LESS.has(other.rule.family) &&
      Object.entries(other.when).every(([key, value]) => rule.when[key as keyof RuleSelector] === value),
  );
  into.rules.splice(wider < 0 ? into.rules.length : wider, 0, rule);
}

/** The rows a sentence is for, where it says which way they get better: 正向, 反向, or target ÷ actual. */
function directionWord(sentence: string): RuleSelector["direction"] {
  if (/反向|负向|逆向/.test(sentence)) return /正向/.test(sentence) ? undefined : "lower";
  if (/正向/.test(sentence)) return "higher";
  const formula = parseFormula(sentence);
  return formula !== null && formula !== "other" && formula.direction === "lower" ? "lower" : undefined;
}

/** Marks for indicators or for what was completed; totals, bonus points and the budget are no rule for a row. */
const ROW_MARKS =
  /(?:指标|完成|达到|目标)[^;。]*(?:不得分|满分|[得扣计]\d+(?:\.\d+)?(?:分|%)|按[^,;。]{0,12}[得计扣记]分|得分不[^,;。]{0,2}超过)/;
/** “偏离率在10%以内的得满分”: marks by the distance from the target, in either direction. */
const BY_DEVIATION = /偏[差离](?:[率度]|程度|值?[在超不])/;
const NOT_OF_ROWS = /总分|总得分|加分|执行率|预算执行|等级|优秀|评价得分|复核/;

function unreadRule(sentence: Sentence, into: Builder): void {
  const ofRows = ROW_MARKS.test(sentence.text) || (/分/.test(sentence.text) && BY_DEVIATION.test(sentence.text));
  if (ofRows && !NOT_OF_ROWS.test(sentence.text)) into.unread = true;
  note(sentence, false, "未能识别为评分规则", into);
}

function isLatenessRule(rule: ScoringRule): boolean {
  return rule.family === "deduction" && (rule.over?.of === "day" || rule.over?.of === "month");
}

function readRule(sentence: Sentence, into: Builder): void {
  const { rule } = parseRuleText(sentence.text);
  if (/定量/.test(sentence.text)) into.value = "number";
  if (/定性/.test(sentence.text)) into.value = "word";
  // A deviation is no completion: which way it went the note does not say.
  if (BY_DEVIATION.test(sentence.text)) return unreadRule(sentence, into);
  if (!rule || (SAYS_LESS.has(rule.family) && !FULL_MARKS.test(sentence.text) && !/酌情/.test(sentence.text)))
    return unreadRule(sentence, into);
  const categories = categoriesIn(sentence.text).map(bareCategory);
  const direction = directionWord(sentence.text);
  const value = valueWord(sentence.text, rule, into.value);
  const when: RuleSelector = {
    ...(categories.length > 0 ? { categories: [...categories] } : {}),
    ...(value ? { value } : {}),
    ...(direction ? { direction } : {}),
  };
  if (/执行率/.test(sentence.text) && categories.length === 0) when.names = ["执行率"];
  // What each day late costs is no rule for counts and rates.
  else if (isLatenessRule(rule) && categories.length === 0) when.categories = ["时效", "进度"];
  addRule({ when, rule, source: sentence.source, cell: sentence.cell }, into);
  note(sentence, true, describeRule(rule), into);
}

function readSentence(sentence: Sentence, into: Builder): void {
  const { text, cell, source } = sentence;
  if (readSameAs(sentence, into)) return;
  const weights = parseCategoryWeights(text);
  if (weights) {
    const listed = weights.categories.map(({ word, weight }) => `${word}${weight}分`);
    const execution = weights.execution === null ? [] : [`预算执行${weights.execution}分`];
    return note(sentence, true, `各类分值：${[...listed, ...execution].join("、")}`, into);
  }
  if (EQUAL_SPLIT.test(text)) {
    into.equal = { source, cell };
    return note(sentence, true, "权重在同类指标间平均分配", into);
  }
  if (MISSING.test(text)) {
    into.missing = { share: 0, source, cell };
    return note(sentence, true, "没有数据且无说明的指标得0分", into);
  }
  const execution = EXECUTION.exec(text);
  if (execution) {
    into.executionBelow = { share: Number(execution[1]) / 100, source, cell };
    return note(sentence, true, `执行率低于${execution[1] ?? ""}%须说明原因`, into);
  }
  if (AT_MOST.test(text)) return note(sentence, true, "得分不超过该项分值", into);
  if (FIXED_ELSEWHERE.test(text)) into.exempt.push(...categoriesIn(text.split(/[,]/)[0] ?? "").map(bareCategory));
  if (ABOUT_SCORES.test(text)) readRule(sentence, into);
}

/** Reads the form's notes for what they lay down about weights and scores. Total: never throws. */
export function parseNotes(notes: readonly FormText[]): NoteRules {
  const built: Builder = {
    rules: [],
    missing: null,
    equal: null,
    exempt: [],
    executionBelow: null,
    readings: [],
    unread: false,
    value: undefined,
  };
  for (const sentence of notes.flatMap(noteSentences)) readSentence(sentence, built);
  return {
    rules: built.rules,
    missing: built.missing,
    equalSplit: built.equal ? { ...built.equal, exempt: built.exempt } : null,
    executionBelow: built.executionBelow,
    unread: built.unread,
    readings: built.readings,
  };
}
