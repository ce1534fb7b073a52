import { plain } from "./prose";
import type { Indicator } from "../form/document";

/** What kind of indicator a row is filed as, whatever its city calls the level. */
export type Slot =
  | "quantity"
  | "quality"
  | "timeliness"
  | "cost"
  | "economic"
  | "social"
  | "ecological"
  | "sustained"
  | "satisfaction"
  | "output" // under 产出 with no second level
  | "benefit" // under 效益, 效果, 结果, 影响力 with no second level that says more
  | "process" // 决策, 过程, 投入: common indicators of the template
  | "unknown";

/** Level names and the slot they mean, most telling first: 社会成本 is a cost, 公众满意度 a satisfaction. */
const LEVEL_WORDS: readonly (readonly [RegExp, Slot])[] = [
  [/满意/, "satisfaction"],
  [/成本/, "cost"],
  [/数量/, "quantity"],
  [/质量/, "quality"],
  [/时效|进度指标|时间指标/, "timeliness"],
  [/经济效益|经济效果/, "economic"],
  [/可持续|持续影响|持续发展/, "sustained"],
  [/生态|环境/, "ecological"],
  [/社会效益|社会效果|社会影响|公平性/, "social"],
];

const LEVEL_ONE_WORDS: readonly (readonly [RegExp, Slot])[] = [
  [/满意/, "satisfaction"],
  [/成本/, "cost"],
  [/产出/, "output"],
  [/效益|效果|结果|影响/, "benefit"],
  [/决策|过程|投入|管理|预算绩效|预算执行|项目实施|立项|基础/, "process"],
];

/** Whole-department tables join the two: 产出及效益, 产出与效果, 产出及效率. */
const BOTH = /产出[及与和、/]{0,1}(?:效益|效果|效率)/;

/** The slot of an indicator, from its second level first, then its first. */
export function slotOf({ levelOne, levelTwo }: Pick<Indicator, "levelOne" | "levelTwo">): Slot {
  const upper = LEVEL_ONE_WORDS.find(([word]) => word.test(plain(levelOne)))?.[1];
  // A process row keeps its slot: "投入管理 / 质量管理" is no output quality.
  if (upper === "process") return "process";
  const own = LEVEL_WORDS.find(([word]) => word.test(plain(levelTwo)))?.[1];
  if (own) return own;
  // 产出及效益 holds both: only the second level tells which.
  if (BOTH.test(plain(levelOne)) || /效益|效果/.test(plain(levelTwo)))
    return /效益|效果|影响/.test(plain(levelTwo)) ? "benefit" : "unknown";
  return upper ?? LEVEL_WORDS.find(([word]) => word.test(plain(levelOne)))?.[1] ?? "unknown";
}

/** Slots that state what the money buys. */
export const OUTPUT_SLOTS: ReadonlySet<Slot> = new Set(["quantity", "quality", "timeliness", "output"]);

/** Slots that state what changes for whom. */
export const BENEFIT_SLOTS: ReadonlySet<Slot> = new Set(["economic", "social", "ecological", "sustained", "benefit"]);

/** The Chinese word for a slot in messages. */
export const SLOT_NAMES: Readonly<Record<Slot, string>> = {
  quantity: "数量指标",
  quality: "质量指标",
  timeliness: "时效指标",
  cost: "成本指标",
  economic: "经济效益指标",
  social: "社会效益指标",
  ecological: "生态效益指标",
  sustained: "可持续影响指标",
  satisfaction: "满意度指标",
  output: "产出指标",
  benefit: "效益指标",
  process: "决策、过程（投入）类指标",
  unknown: "指标",
};
