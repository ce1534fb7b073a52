import { normalizeText } from "./normalize";
import * as words from "./word-classes";
import type { Measurability, TargetValue, ValueClass, ValueTrait } from "./target-value";

/** What words without a number mean. */
export interface WordJudgment {
  readonly class: ValueClass;
  readonly measurability: Measurability;
  readonly grade: string | null;
  readonly vagueWords: readonly string[];
  readonly traits: readonly ValueTrait[];
  readonly relative: TargetValue["relative"];
  /** 0 for 零事故, 不发生; null otherwise. */
  readonly number: number | null;
}

type Extra = Partial<Omit<WordJudgment, "class" | "measurability">>;

function judgment(valueClass: ValueClass, measurability: Measurability, extra: Extra = {}): WordJudgment {
  const plain = { grade: null, vagueWords: [], traits: [], relative: null, number: null };
  return { ...plain, ...extra, class: valueClass, measurability };
}

function vague(clause: string): WordJudgment {
  const found =
    clause.match(words.VERB_WORDS) ?? words.DEGREE_END.exec(clause)?.slice(0, 1) ?? clause.match(words.ADVERB_WORDS);
  return judgment("vague", "unmeasurable", { vagueWords: [...new Set(found ?? [clause])] });
}

function gradedBy(clause: string, ...traits: readonly ValueTrait[]): WordJudgment {
  return judgment("graded", "graded", { grade: clause, traits });
}

/** Whether a yes under this name has no threshold: 是否提高…, 是否有利于…, 提高…能力. */
function isEffectQuestion(name: string): boolean {
  return words.EFFECT_QUESTION.test(name) || words.EFFECT_STATEMENT.test(name);
}

/** Whether the value is a whole scale of grades: 优良中低差. */
export function isScale(text: string): boolean {
  return words.SCALE.test(text) || words.ATTAINMENT_SCALE.test(text);
}

/** Whether the text carries a placeholder (×, XX, **, ……) where a value should be. */
export function isPlaceholder(text: string): boolean {
  return words.PLACEHOLDER.test(text);
}

function judgeBoolean(text: string, name: string): WordJudgment | null {
  if (words.YES_OR_NO.test(text)) return judgment("boolean", "unmeasurable", { grade: text });
  const said = words.YES.test(text) ? "是" : words.NO.test(text) ? "否" : null;
  if (said === null) return null;
  if (text === "无" && !words.ASKS_FOR_NONE.test(name)) return judgment("empty", "unmeasurable");
  return judgment("boolean", isEffectQuestion(name) ? "unmeasurable" : "measurable", { grade: said });
}

function judgeCountable(clause: string): WordJudgment | null {
  if (words.UNIVERSAL.test(clause)) return judgment("graded", "measurable", { grade: clause });
  if (words.ZERO.test(clause)) return judgment("graded", "measurable", { grade: clause, number: 0 });
  return words.NO_WORSE.test(clause) ? judgment("other", "measurable", { traits: ["baseline-only"] }) : null;
}

function judgeTied(clause: string): WordJudgment | null {
  const baseline = words.BASELINE.exec(clause)?.[1];
  if (baseline !== undefined && words.COMPARED.test(clause)) {
    const direction = words.DOWN.test(clause) ? "down" : words.UP.test(clause) ? "up" : null;
    const relative = direction ? ({ direction, baseline } as const) : null;
    return judgment("other", "graded", { traits: ["baseline-only"], relative });
  }
  if (words.BUDGET_LIMIT.test(clause)) return judgment("other", "graded", { traits: ["reference"] });
  if (!words.LIMIT_REFERENCE.test(clause) || words.ADVERB_VERB.test(clause)) return null;
  return clause.startsWith("达到")
    ? gradedBy(clause, "reference")
    : judgment("other", "graded", { traits: ["reference"] });
}

function judgeReference(clause: string): WordJudgment | null {
  if (words.ADVERB_VERB.test(clause)) return null;
  if (words.BY_REFERENCE.test(clause)) return gradedBy(clause, "reference");
  return words.BY_PERIOD.test(clause) && !words.HAS_VERB.test(clause) ? gradedBy(clause, "frequency") : null;
}

function isKeptInTime(clause: string): boolean {
  const rest = words.TIMELY.exec(clause)?.[1];
  return (
    rest !== undefined &&
    !words.STRICT_START.test(rest) &&
    !words.EFFECT.test(clause) &&
    !words.CHANGE_WORD.test(clause)
  );
}

function judgeState(clause: string): WordJudgment | null {
  const end = words.STATE_END.exec(clause);
  if (!end) return isKeptInTime(clause) ? gradedBy(clause) : null;
  const subject = clause.slice(0, end.index);
  const grade = end[0];
  if (subject === "" || words.TRANSPARENT.test(subject)) {
    return gradedBy(`${words.WEAKENED.exec(subject)?.[0] ?? ""}${grade}`);
  }
  if (/[不非]$/.test(subject) || words.CHANGE_WORD.test(subject) || words.EFFECT.test(subject)) return null;
  const predicate = words.VERBAL_NOUN.test(subject) || (words.BARE_VERB.test(subject) && words.PREDICATE.test(grade));
  const completed = words.COMPLETION_STATE.test(grade) && !words.URGING_START.test(subject);
  const aim = words.STRICT_START.test(subject) && !predicate && !completed;
  return aim ? null : gradedBy(grade);
}

/** 提高工作效率 is an aim, 提高率 and 服务人数 are measures. */
function isAim(clause: string): boolean {
  if (words.RATE_OF_CHANGE.test(clause)) return false;
  if (words.ADVERB_VERB.test(clause) || words.CHANGE_START.test(clause)) return true;
  return words.STRICT_START.test(clause) && !words.NEUTRAL_START.test(clause);
}

function isMeasureName(clause: string): boolean {
  return words.MEASURE_NOUN.test(clause) && !isAim(clause);
}

function judgeSlogan(clause: string): WordJudgment {
  if (words.DEGREE_END.test(clause)) return vague(clause);
  if (words.COMPLETE_HEAD.test(clause) && !words.ADVERB_VERB.test(clause)) return gradedBy(clause);
  if (isMeasureName(clause)) return judgment("other", "unmeasurable");
  return words.HAS_VERB.test(clause) || words.HAS_ADVERB.test(clause)
    ? vague(clause)
    : judgment("other", "unmeasurable");
}

/** What is meant to be reached: 力争良好以上 is 良好以上. Aims stay aims: 确保粮食安全, 力争有所提升. */
function judgeClause(clause: string): WordJudgment {
  const [, wished, assured] = words.INTENDED.exec(clause.replace(/^(?:全力|努力|尽力)(?=确保)/, "")) ?? [];
  const meant = wished ?? assured ?? "";
  const judged = meant === "" ? null : judgePlain(meant);
  return judged && judged.measurability !== "unmeasurable" ? judged : judgePlain(clause);
}

function judgePlain(clause: string): WordJudgment {
  const countable = judgeCountable(clause);
  if (countable) return countable;
  if (words.DEGREE_LEVEL.test(clause) || words.INDEFINITE.test(clause)) return vague(clause);
  const tied = judgeTied(clause);
  if (tied) return tied;
  if (words.BARE_GRADE.test(clause) && !words.DEGREE_END.test(clause)) return gradedBy(clause);
  if (words.RANK.test(clause) || words.LEVEL.test(clause) || words.QUALIFIED.test(clause)) return gradedBy(clause);
  if (words.STEADY.test(clause) || words.LASTING.test(clause) || words.PRAISED.test(clause)) return vague(clause);
  if (words.EFFECT.test(clause) && !words.BY_REFERENCE.test(clause)) return vague(clause);
  const reference = judgeReference(clause);
  if (reference) return reference;
  if (words.MEASURE_NAME.test(clause) && !isAim(clause)) return judgment("other", "unmeasurable");
  return judgeState(clause) ?? judgeSlogan(clause);
}

const LEAD: readonly ValueClass[] = ["other", "graded"];

/** Several clauses: one slogan makes the whole vague; otherwise what can be decided leads. */
function combine(parts: readonly WordJudgment[]): WordJudgment {
  const first = parts[0] ?? judgment("empty", "unmeasurable");
  if (parts.length <= 1) return first;
  const slogans = parts.filter((part) => part.class === "vague");
  if (slogans.length > 0) {
    return judgment("vague", "unmeasurable", { vagueWords: slogans.flatMap((part) => part.vagueWords) });
  }
  const known = parts.filter((part) => part.measurability !== "unmeasurable");
  const ranked = [...(known.length > 0 ? known : parts)].sort((a, b) => LEAD.indexOf(a.class) - LEAD.indexOf(b.class));
  return { ...(ranked[0] ?? first), traits: [...new Set(parts.flatMap((part) => part.traits))] };
}

function clausesOf(text: string): readonly string[] {
  const clauses = text
    .replace(/\([^()]*\)/g, "")
    .split(/[,;。:!]/)
    .map((clause) => clause.replace(/^["'、]+|["'、]+$/g, ""))
    .filter((clause) => clause !== "");
  return clauses.length > 0 ? clauses : [text];
}

/**
 * Judges a normalized value that carries no number and no date by the classes of its words (RUBRIC value_class and
 * measurable). `name` is the indicator's name: 是 under 是否提高… has no threshold. Total.
 */
export function judgeWords(text: string, name = ""): WordJudgment {
  if (words.NOTHING.test(text) || words.BLANK_WORD.test(text)) {
    return judgment("empty", "unmeasurable", /…|\.\.\./.test(text) ? { traits: ["placeholder"] } : {});
  }
  const boolean = judgeBoolean(text.replace(/\([^()]*\)$/, ""), name);
  if (boolean) return boolean;
  if (isPlaceholder(text)) return judgment("other", "unmeasurable", { traits: ["placeholder"] });
  if (isScale(text)) return gradedBy(text, "scale");
  if (words.DEFERRED.test(text)) return judgment("other", "unmeasurable", { traits: ["deferred"] });
  if (text === normalizeText(name) && words.MEASURE_NOUN.test(text)) return judgment("other", "unmeasurable");
  const judged = combine(clausesOf(text).map(judgeClause));
  const restated = judged.class === "graded" && words.RESTATED.test(text);
  return restated ? { ...judged, traits: [...judged.traits, "restated-task"] } : judged;
}
