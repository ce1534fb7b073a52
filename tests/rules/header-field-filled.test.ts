import { headerFieldFilled } from "../../src/rules/header-field-filled";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(headerFieldFilled, {
  valid: {
    "a heading that is filled in, with blanks under the table for the signature": targetForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`,
      { below: "| 填报人： |  | 联系电话： |  |" },
    ),
  },
  invalid: {
    "a blank leader and unit": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, { above: "| 项目负责人 |  | 实施单位 |  |" }),
      finds: [
        ["B4", "“项目负责人”没有填写。"],
        ["D4", "“实施单位”没有填写。"],
      ],
    },
    "a form nobody has filled in, told once": {
      form: targetForm(`| 产出指标 | 数量指标 |  |  |`, { goal: "", above: "| 项目负责人 |  | 实施单位 |  |" }),
      finds: [["B4", "本表还没有填写：表头有2项空白（项目负责人、实施单位）。"]],
      severity: "info",
    },
    "a form with most of its heading blank, told once": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        above: `| 实施单位 |  | 项目负责人 |  |
    | 联系人 |  | 联系电话 |  |
    | 开始时间 |  | 完成时间 |  |`,
      }),
      finds: [["B4", "表头有6项没有填写（实施单位、项目负责人、联系人、联系电话、开始时间、完成时间）。"]],
    },
  },
});
