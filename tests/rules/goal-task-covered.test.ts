import { goalTaskCovered } from "../../src/rules/goal-task-covered";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(goalTaskCovered, {
  valid: {
    "pieces of a clause are no tasks": targetForm(
      `| 产出指标 | 数量指标 | 预警规则数量 | ≥10条 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |
    | 产出指标 | 时效指标 | 完成时间 | 12月31日前 |`,
      { goal: "建立10条预警规则，补助必须的办案、业务、装备等开支，继续实施一、二期" },
    ),
    "tasks that come back in the indicators": targetForm(
      `| 产出指标 | 数量指标 | 预警规则数量 | ≥10条 |
    | 产出指标 | 质量指标 | 外部系统数据对接完成率 | =100% |
    | 产出指标 | 时效指标 | 完成时间 | 12月31日前 |`,
      { goal: "建立10条预警规则，完善与外部系统数据对接，提升服务水平" },
    ),
  },
  invalid: {
    "a task no indicator names": {
      form: targetForm(
        `| 产出指标 | 数量指标 | 预警规则数量 | ≥10条 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |
    | 产出指标 | 时效指标 | 完成时间 | 12月31日前 |`,
        { goal: "建立10条预警规则，完善与外部系统数据对接，提升服务水平" },
      ),
      finds: [["B4", "“年度目标”中的“外部系统数据对接”没有找到对应的指标。"]],
    },
  },
});
