import type { CellValue } from "../../../src/sheet/sheet";
import type { Chance } from "./random";
import type { PlanName } from "./table-plan";
import { words } from "./words";

/** What stands in a cell: value, and text and format where they differ from it. */
export interface DrawnValue {
  readonly value: CellValue;
  readonly text?: string;
  readonly format?: string;
}

function amount(c: Chance): DrawnValue {
  if (c.maybe(0.04)) return { value: null };
  if (c.maybe(0.15)) return { value: 0.95, text: "95%", format: "0%" };
  if (c.maybe(0.1)) return { value: c.int(1, 400) };
  if (c.maybe(0.02)) return { value: 45657 };
  if (c.maybe(0.02)) return { value: "<p>完成</p>" };
  return { value: words.target(c) };
}

const VALUES: Partial<Record<PlanName, (c: Chance) => DrawnValue>> = {
  target: amount,
  halfYearTarget: amount,
  adjustedTarget: (c) => (c.maybe(0.6) ? { value: null } : amount(c)),
  actual: amount,
  ignored: amount,
  unit: (c) => ({ value: c.pick(["%", "个", "人次", "次", "万元", "户", ""]) }),
  comparator: (c) => ({ value: c.pick(["≥", "≤", "＝", "=", ">", "定性"]) }),
  valueType: (c) => ({ value: c.pick(["定量", "定性"]) }),
  direction: (c) => ({ value: c.pick(["正向", "反向"]) }),
  score: (c) => (c.maybe(0.15) ? { value: null } : { value: c.pick([2, 5, 9.5, 1.8]) }),
  deviation: (c) => ({ value: words.reason(c) }),
  explanation: (c) => ({
    value: c.pick(["反映任务完成程度的情况", "实际完成数与年初计划数之比", "考核服务对象对工作的认可程度"]),
  }),
  source: (c) => ({ value: c.pick(["计划标准", "历史标准", "工作台账", "业务统计", ""]) }),
  scoringRule: (c) => ({ value: words.rule(c) }),
  scoringProcess: (c) => ({ value: c.pick(["经核查，得满分。", "抽查发现2处不规范，扣1分。", ""]) }),
  remark: (c) => ({ value: c.pick(["", "", "按季统计"]) }),
};

/** A value such as people write in a column. */
export function valueFor(c: Chance, name: PlanName): DrawnValue {
  return VALUES[name]?.(c) ?? { value: null };
}
