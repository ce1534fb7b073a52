import { evenText } from "./rule-wording";

/** The points a sentence gives to whole categories: "产出50分、效益30分、满意度10分、预算执行10分". */
export interface CategoryWeights {
  /** Points by the category's word as written (产出, 效益), in order; budget execution is not among them. */
  readonly categories: readonly { readonly word: string; readonly weight: number }[];
  /** Points for budget execution, null where the sentence names none. */
  readonly execution: number | null;
  /** False where the sentence leaves them open: 原则上, 一般, 可以调整. */
  readonly binding: boolean;
}

const EXECUTION = "预算执行率?|资金执行率?|执行率";
const CATEGORY =
  "项目决策|项目过程|项目产出|项目效益|投入|过程|决策|成本|产出|社会经济效益|效益|效果|结果|影响力|服务对象满意度|受益对象满意度|满意度|履职效能|履职|管理效率|运行成本|社会效应|可持续发展能力|可持续性";
const WORD = `(?:${EXECUTION}|${CATEGORY})`;
const TAIL = "(?:类|指标|目标|情况|部分|权重|分值|总分|得分|率)*";
const PAIR = new RegExp(
  `(?<![一二三四]级)(${WORD})${TAIL}(?:[（(:=]|(?:分别)?(?:设置?为?|设定为|为|占|计|共|共计|合计))?(\\d+(?:\\.\\d+)?)(?:分|%)?(?![\\d.个项条类~年月])`,
  "g",
);
const LIST = new RegExp(
  `((?:${WORD}${TAIL}[、,和及/]?){2,8})分别(?:设置?为?|设定为|为|占|计)?((?:\\d+(?:\\.\\d+)?(?:分|%)?[、,和及/]?){2,8})`,
);
const OPEN = /原则上|一般|可以?(?:根据|适当|自行|调整|作)|参考|建议|酌情|左右/;
/** What the points of a whole form sum to, budget execution included or left out. */
const TOTALS: ReadonlySet<number> = new Set([100, 90, 80]);

function pairsIn(even: string): readonly (readonly [word: string, weight: number])[] {
  const list = LIST.exec(even);
  if (list?.[1] && list[2]) {
    const words = [...list[1].matchAll(new RegExp(WORD, "g"))].map(([word]) => word);
    const weights = [...list[2].matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
    return words.length === weights.length ? words.map((word, at) => [word, weights[at] ?? 0] as const) : [];
  }
  return [...even.matchAll(PAIR)].map(([, word = "", weight]) => [word, Number(weight)] as const);
}

/** Reads the points a text gives to whole categories; null unless two or more are named once each and sum to a total. */
export function parseCategoryWeights(text: string): CategoryWeights | null {
  const even = evenText(text);
  const pairs = pairsIn(even);
  const isExecution = (word: string) => /执行/.test(word);
  const categories = pairs.filter(([word]) => !isExecution(word)).map(([word, weight]) => ({ word, weight }));
  const executions = pairs.filter(([word]) => isExecution(word)).map(([, weight]) => weight);
  const distinct = new Set(categories.map(({ word }) => word)).size === categories.length;
  if (categories.length < 2 || !distinct || executions.length > 1) return null;
  const execution = executions[0] ?? null;
  const sum = categories.reduce((total, { weight }) => total + weight, 0);
  const whole = execution === null ? TOTALS.has(sum) : sum + execution === 100;
  return whole ? { categories, execution, binding: !OPEN.test(even) } : null;
}
