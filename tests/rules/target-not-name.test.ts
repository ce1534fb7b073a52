import { targetNotName } from "../../src/rules/target-not-name";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetNotName, {
  valid: {
    "a state word out of the name": targetForm(`| 过程 | 项目立项 | 立项依据充分性 | 充分 |`),
  },
  invalid: {
    "the name without its last word": {
      form: targetForm(`| 产出指标 | 质量指标 | 设备验收合格率 | 设备验收合格 |`),
      finds: [["D6", "指标值“设备验收合格”只是重复指标名称“设备验收合格率”。"]],
    },
    "the name told again": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 完成各项安全保障工作 | 完成各项安全保障工作 |`),
      finds: [["D6", "指标值“完成各项安全保障工作”只是重复指标名称“完成各项安全保障工作”。"]],
    },
  },
});
