import { satisfactionObjectStated } from "../../src/rules/satisfaction-object-stated";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(satisfactionObjectStated, {
  valid: {
    "whose it is in brackets": targetForm(`| 满意度指标 | 服务对象满意度指标 | 服务对象满意度（村民） | ≥90% |`),
    "the users of a service": targetForm(`| 满意度指标 | 服务对象满意度指标 | 服务企业满意度 | ≥90% |`),
    "somebody's satisfaction": targetForm(`| 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | ≥90% |`),
  },
  invalid: {
    "nobody's satisfaction": {
      form: targetForm(`| 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | ≥90% |`),
      finds: [["C6", "“服务对象满意度”没有写明是谁的满意度。"]],
    },
  },
});
