import { goalFilled } from "../../src/rules/goal-filled";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(goalFilled, {
  valid: {
    "what was achieved, told in a report of its own": `
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < | < | < |
    | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |
    | ^ | 年底前完成3个系统升级 | < | < | 详见自评报告附件 | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 100 | 100 |`,
    "a goal that says what is done and where more of it stands": targetForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`,
      { goal: "年底前完成3个系统升级（详见附件1）" },
    ),
    "a goal that begins like a referral": targetForm(`| 产出指标 | 数量指标 | 表彰见义勇为人员 | ≥3人 |`, {
      goal: "见义勇为人员表彰慰问",
    }),
    "a goal that says what is done": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
  },
  invalid: {
    "the template's own numbering": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, { goal: "目标1： 目标2： 目标3： ……" }),
      finds: [["B4", "“年度目标”还是表样的占位文字“目标1： 目标2： 目标3： ……”，没有填写。"]],
    },
    "a blank goal": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, { goal: "" }),
      finds: [["B4", "“年度目标”没有填写，看不出要完成什么。"]],
    },
    "a sum of money for a goal": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, { goal: "43.2万元" }),
      finds: [["B4", "“年度目标”只填了数字“43.2万元”，没有说明要完成的产出和效果。"]],
    },
    "the project's name for a goal": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, { goal: "智慧档案馆建设" }),
      finds: [["B4", "“年度目标”只是照抄项目名称“智慧档案馆建设”，没有说明要完成的产出和效果。"]],
    },
    "a goal that stands elsewhere": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, { goal: "详见附件2" }),
      finds: [["B4", "“年度目标”只写了“详见附件2”，在这张表上看不出要完成什么。"]],
      severity: "warning",
    },
  },
});
