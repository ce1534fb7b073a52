import { noteYearCurrent } from "../../src/rules/note-year-current";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(noteYearCurrent, {
  valid: {
    "this year's date, and the name of an older document": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |`,
      `| 填表说明：数据采集的时间节点为2024年12月31日，按照《2017年度评价规定》执行。 | < | < | < | < | < | < | < |`,
    ),
  },
  invalid: {
    "a date left over from an older form": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |`,
        `| 填表说明：数据采集的时间节点为2023年12月31日。 | < | < | < | < | < | < | < |`,
      ),
      finds: [["A6", "本表是2024年度的，说明写的却是2023年：“填表说明：数据采集的时间节点为2023年12月31日”。"]],
    },
  },
});
