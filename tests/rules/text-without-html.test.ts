import { textWithoutHtml } from "../../src/rules/text-without-html";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(textWithoutHtml, {
  valid: {
    "plain text": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
  },
  invalid: {
    "tags of the system it came from": {
      form: targetForm(`| 产出指标 | 数量指标 | <p>系统升级数量</p> | ≥3个 |`),
      finds: [["C6", "单元格里有网页代码：“<p>系统升级数量</p>”。"]],
    },
  },
});
