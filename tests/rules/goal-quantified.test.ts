import { goalQuantified } from "../../src/rules/goal-quantified";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(goalQuantified, {
  valid: {
    "a class of water to be kept": targetForm(`| 效益指标 | 生态效益指标 | 断面水质达标率 | ≥90% |`, {
      goal: "保持河道清洁，河道水质稳定在Ⅳ类以上",
    }),
    "a heading over the goal proper": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      goal: "中期滚动目标（2024年—2026年）",
    }),
    "a goal with a number": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
    "a goal with a number in words": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      goal: "完成三个系统升级，保障系统稳定运行",
    }),
  },
  invalid: {
    "a slogan": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        goal: "进一步完善档案管理体系，提升服务水平",
      }),
      finds: [
        ["B4", "“年度目标”只有“完善”等方向性表述，没有任何数量、比例或标准：“进一步完善档案管理体系，提升服务水平”。"],
      ],
    },
    "a task whose only figures are years and document numbers": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        goal: "根据国办发〔2023〕12号文件要求，2024年完成系统建设任务",
      }),
      finds: [
        [
          "B4",
          "“年度目标”没有任何数量、比例或标准，无法衡量：“根据国办发〔2023〕12号文件要求，2024年完成系统建设任务”。",
        ],
      ],
    },
  },
});
