import type { ColumnName } from "../../../src/form/document";
import type { Chance } from "./random";

/** Wordings of column headings met on forms of many provinces, some only remembered, none tuned to the recognizer. */
const HEADINGS: Partial<Record<ColumnName, readonly string[]>> = {
  target: [
    "指标值",
    "年度指标值",
    "目标值",
    "年初目标值",
    "预期指标值",
    "绩效目标值",
    "本年度目标值",
    "指标值（年度）",
    "全年目标值",
  ],
  halfYearTarget: ["半年指标值", "上半年目标值", "半年(程)指标值", "阶段目标值"],
  adjustedTarget: ["调整指标值", "调整后目标值", "调整后指标值", "年中调整值"],
  unit: ["计量单位", "度量单位", "单位", "指标单位"],
  comparator: ["计算符号", "运算符号", "指标性质", "符号", "比较符"],
  valueType: ["指标性质", "指标值类型", "指标类型", "定量/定性", "指标属性"],
  direction: ["指标方向", "指标方向性"],
  weight: ["分值", "权重", "分值权重", "指标分值", "标准分值", "权重（%）", "权数"],
  actual: ["实际完成值", "完成值", "全年实际值", "实际完成情况", "全年完成值", "实际完成指标值"],
  score: ["得分", "自评得分", "自评分", "指标得分", "评价得分"],
  deviation: ["偏差原因分析及改进措施", "未完成原因分析", "偏差原因", "未完成原因及改进措施", "偏差原因分析"],
  explanation: ["指标解释", "指标说明", "指标解释及计算公式", "目标解释"],
  source: ["数据来源", "指标值设定依据", "佐证资料", "目标值来源"],
  scoringRule: ["评分规则", "评分标准", "评价标准", "计分方法", "评（扣）分标准"],
  scoringProcess: ["评分过程", "扣分原因", "得分说明", "评分理由"],
  remark: ["备注"],
};

const LEVEL_SETS: readonly (readonly string[])[] = [
  ["一级指标", "二级指标", "三级指标"],
  ["一级指标", "二级指标", "指标名称"],
  ["一级目标", "二级目标", "三级目标"],
  ["一级指标", "二级指标", "指标内容"],
  ["一级", "二级", "三级"],
  ["一级绩效指标", "二级绩效指标", "三级绩效指标"],
  ["指标一级", "指标二级", "指标三级"],
  ["1级指标", "2级指标", "3级指标"],
  ["Ⅰ级指标", "Ⅱ级指标", "Ⅲ级指标"],
  ["第一级", "第二级", "第三级"],
];
const TWO_LEVEL_SETS: readonly (readonly string[])[] = [
  ["一级指标", "二级指标"],
  ["类别", "指标名称"],
  ["指标类别", "指标内容"],
  ["一级指标", "具体指标"],
];

/** Typing noise that does not change what a label says. */
export function noisy(c: Chance, label: string): string {
  switch (c.int(0, 11)) {
    case 0:
      return [...label].join(" ");
    case 1:
      return label.length > 3
        ? `${label.slice(0, Math.ceil(label.length / 2))}\n${label.slice(Math.ceil(label.length / 2))}`
        : label;
    case 2:
      return ` ${label} `;
    case 3:
      return label.replaceAll("(", "（").replaceAll(")", "）");
    case 4:
      return `*${label}`;
    default:
      return label;
  }
}

/** The wording of one column's heading. */
export function headingFor(c: Chance, name: ColumnName): string {
  return noisy(c, c.pick(HEADINGS[name] ?? [name]));
}

/** The wordings of the level columns, outermost first. */
export function levelHeadings(c: Chance, depth: 2 | 3): readonly string[] {
  return c.pick(depth === 2 ? TWO_LEVEL_SETS : LEVEL_SETS).map((label) => noisy(c, label));
}
