import { levelTwoPlaced } from "../../src/rules/level-two-placed";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(levelTwoPlaced, {
  valid: {
    "outputs under output, benefits under benefit": targetForm(`| 产出指标 | 质量指标 | 验收合格率 | =100% |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |`),
  },
  invalid: {
    "quality under benefit": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 效益指标 | 质量指标 | 继续在基层就业比例 | ≥35% |`),
      finds: [["B7", "二级指标“质量指标”属于产出指标，却列在“效益指标”下。"]],
    },
  },
});
