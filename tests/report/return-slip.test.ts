import { formReport } from "../../src/report/json-report";
import { returnSlip } from "../../src/report/return-slip";
import { countByRule, statisticsText } from "../../src/report/statistics";
import { checkedForm, finding } from "./support";

const file = (path: string, ...diagnostics: ReturnType<typeof finding>[]) => ({
  path,
  forms: [formReport(checkedForm(diagnostics))],
  unrecognized: [],
});

test("the slip names unit and project, then what must be mended before what may be", () => {
  const slip = returnSlip(
    file(
      "送审/校舍.xlsx",
      finding("D7", "可更具体。", { severity: "info", basis: "" }),
      finding("D6", "“较好”无法衡量。"),
      finding("D5", "面积与年度目标不一致。", { severity: "error", advice: "改为 800平方米。" }),
      finding("A5", "缺少时效指标。", { severity: "error" }),
    ),
  );
  expect(slip?.map(({ style, text }) => `${style} ${text}`)).toEqual([
    "title 绩效表退回修改单",
    "text 文件：校舍.xlsx",
    "form 工作表：目标表（项目支出绩效目标表）",
    "text 主管部门：教育局",
    "text 项目名称：校舍维修",
    "section 一、必须修改（2 处）",
    "item 1. D5：面积与年度目标不一致。",
    "detail 依据：财预〔2015〕88号",
    "detail 修改建议：改为 800平方米。",
    "item 2. A5：缺少时效指标。",
    "detail 依据：财预〔2015〕88号",
    "detail 修改建议：改为可衡量的写法。",
    "section 二、请核实并修改（1 处）",
    "item 1. D6：“较好”无法衡量。",
    "detail 依据：财预〔2015〕88号",
    "detail 修改建议：改为可衡量的写法。",
    "section 三、供参考（1 处）",
    "item 1. D7：可更具体。",
    "detail 修改建议：改为可衡量的写法。",
    "text 请于      年    月    日前修改后重新报送。",
    "text 审核人：            审核单位（盖章）：            日期：",
  ]);
});

test("numbering of the parts starts at one whatever the worst severity is", () => {
  const slip = returnSlip(file("a.xlsx", finding("D6", "无法衡量。")));
  expect(slip?.filter(({ style }) => style === "section").map(({ text }) => text)).toEqual([
    "一、请核实并修改（1 处）",
  ]);
});

test("no slip for a clean file or an unreadable one", () => {
  expect(returnSlip(file("a.xlsx"))).toBeNull();
  expect(returnSlip({ path: "b.xlsx", error: { code: "x", message: "y" }, forms: [], unrecognized: [] })).toBeNull();
});

test("a rule is counted by files and by findings, the most widespread first", () => {
  const counts = countByRule([
    file(
      "a.xlsx",
      finding("D5", "1", { rule: "甲" }),
      finding("D6", "2", { rule: "乙" }),
      finding("D7", "3", { rule: "甲" }),
    ),
    file("b.xlsx", finding("D5", "1", { rule: "乙", severity: "error" })),
    file("c.xlsx"),
  ]);
  expect(counts.map(({ rule, severity, files, findings }) => [rule, severity, files, findings])).toEqual([
    ["乙", "error", 2, 2],
    ["甲", "warning", 1, 2],
  ]);
  expect(statisticsText(counts)).toBe(
    ["各检查项统计", "  级别  文件  处数  检查项", "  错误  2     2     乙", "  警告  1     2     甲"].join("\n"),
  );
  expect(statisticsText([])).toBe("");
});
