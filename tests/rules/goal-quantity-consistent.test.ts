import { goalQuantityConsistent } from "../../src/rules/goal-quantity-consistent";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(goalQuantityConsistent, {
  valid: {
    "a number of pieces beside the price of one": targetForm(
      `| 成本指标 | 经济成本指标 | X光机购置单价 | ≤28万元/台 |
    | 产出指标 | 数量指标 | X光机购置数量 | ≥12台 |`,
      { goal: "为12家卫生院购置X光机12台" },
    ),
    "a level beside a change in points": targetForm(
      `| 效益指标 | 生态效益指标 | 管网漏损率 | 较上年下降0.5个百分点 |`,
      {
        goal: "管网漏损率下降到9%以下",
      },
    ),
    "a rough number": targetForm(`| 产出指标 | 数量指标 | 基层医师培训人次 | ≥240人次 |`, {
      goal: "培训基层医师200多人次",
    }),
    "a sum in two rows": targetForm(
      `| 产出指标 | 数量指标 | 东片区供水管网改造长度 | ≥15公里 |
    | 产出指标 | 数量指标 | 西片区供水管网改造长度 | ≥10公里 |`,
      { goal: "供水管网改造25公里" },
    ),
    "the satisfaction of other people": targetForm(`| 满意度指标 | 服务对象满意度 | 患者及家属满意度 | ≥92% |`, {
      goal: "群众满意度不低于90%",
    }),
    "goal and indicator with one value": targetForm(`| 效益指标 | 社会效益指标 | 档案数字化覆盖率 | ≥95% |`, {
      goal: "档案数字化覆盖率达到95%以上",
    }),
    "the number of the year beside that of three years": targetForm(
      `| 效益指标 | 社会效益指标 | 新增学位数量 | ≥3600个 |`,
      { above: "| 中期目标 | 三年新增学位3600个 | < | < |", goal: "本年新增学位1200个" },
    ),
  },
  invalid: {
    "goal and indicator with two values": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 档案数字化覆盖率 | =100% |`, {
        goal: "档案数字化覆盖率达到95%以上",
      }),
      finds: [
        ["B4", "“年度目标”写的是“档案数字化覆盖率达到95%以上”，对应指标“档案数字化覆盖率”（D6）的指标值却是“=100%”。"],
      ],
    },
    "a count that was lowered in the table": {
      form: targetForm(`| 产出指标 | 数量指标 | 扶持合作社数量 | ≥20个 |`, { goal: "扶持25个村级合作社" }),
      finds: [["B4", "“年度目标”写的是“25个村级合作社”，对应指标“扶持合作社数量”（D6）的指标值却是“≥20个”。"]],
    },
  },
});
