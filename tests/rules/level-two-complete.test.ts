import { levelTwoComplete } from "../../src/rules/level-two-complete";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(levelTwoComplete, {
  valid: {
    "timeliness filed under input, as older forms do": targetForm(`| 投入 | 时效目标 | 资金拨付及时率 | =100% |
    | 产出 | 数量目标 | 系统升级数量 | ≥3个 |
    | 产出 | 质量目标 | 验收合格率 | =100% |
    | 效果 | 社会效益目标 | 办理时间压减率 | ≥20% |`),
    "quantity, quality and time": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |
    | 产出指标 | 时效指标 | 完成时间 | 12月31日前 |`),
    "a timely rate filed under quality": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 质量指标 | 任务按期完成率 | =100% |`),
  },
  invalid: {
    "no timeliness": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |`),
      finds: [["A6", "“产出指标”下没有时效指标。"]],
    },
  },
});
