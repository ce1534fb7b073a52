/** A kind of defect no rule looks for, and why. */
interface NotJudged {
  /** Id of the defect catalogue. */
  readonly id: string;
  readonly reason: string;
}

const VACANT = "编号空缺：缺陷目录没有这一项，不对应任何问题。";

/** The defects of the catalogue that are left to the reviewer. With the rules' own ids the catalogue is complete. */
export const NOT_JUDGED: readonly NotJudged[] = [
  {
    id: "D13",
    reason:
      "目标是否只有泛泛的表头式文字、是否列全了重点任务，要通读业务内容才能判断；机器只核对有没有数量和完成时间。",
  },
  { id: "D14", reason: VACANT },
  { id: "D15", reason: VACANT },
  { id: "D16", reason: VACANT },
  { id: "D17", reason: VACANT },
  { id: "D18", reason: VACANT },
  { id: "D19", reason: VACANT },
  {
    id: "D87",
    reason:
      "这一类看似有错而实际正确（按共性表固定的权重、尾差行、反向指标的目标值），不作为问题报告；相关规则已将其排除。",
  },
  {
    id: "D88",
    reason: "文字叙述与表中金额的出入往往是口径不同（总投资与当年预算、含税与不含税），要了解项目情况才能判断。",
  },
  { id: "D90", reason: "指标与文字说明是否自相矛盾取决于业务含义，机器判断容易误报。" },
];
