import { directionOf } from "../../src/value/direction";
import { parseTarget } from "../../src/value/parse-target";

test.each([
  "投诉率",
  "群众投诉次数",
  "系统故障率",
  "安全事故发生率",
  "重大事故起数",
  "差错率",
  "用款计划差错率",
  "结转结余率",
  "结转结余资金率",
  "三公经费控制率",
  "建设项目成本控制率",
  "项目总成本",
  "人均培训成本",
  "平均响应时间",
  "故障响应时长",
  "案件办理时限",
  "核心系统被入侵次数",
  "单位GDP能耗",
  "失业率",
  "返贫人数",
  "预算调整率",
  "污染物排放量",
  "资产负债率",
  "排队等候时间",
  "平均住院日",
  "会议费",
])("%s is better when lower", (name) => {
  expect(directionOf(name)).toBe("lowerIsBetter");
});

test.each([
  "平均无故障时间",
  "无安全事故发生率",
  "垃圾减量率",
  "投诉处理率",
  "投诉办结率",
  "事故下降率",
  "成本节约率",
  "故障修复率",
  "隐患整改率",
  "污水处理率",
  "实际风险事件有效控制率",
  "预算执行率",
  "服务对象满意度",
  "培训人数",
  "培训合格率",
  "覆盖率",
  "资金支出率",
  "带动就业人数",
  "服务时长",
  "发布信息数量",
])("%s is better when higher", (name) => {
  expect(directionOf(name)).toBe("higherIsBetter");
});

test("what is stated beats the comparator, the comparator beats the name", () => {
  const atMost = parseTarget("≤10次");
  expect(directionOf("科目调整次数", { target: atMost })).toBe("lowerIsBetter");
  expect(directionOf("培训次数", { target: atMost })).toBe("lowerIsBetter");
  expect(directionOf("培训次数", { target: atMost, stated: "正向指标" })).toBe("higherIsBetter");
  expect(directionOf("投诉率", { stated: "higherIsBetter" })).toBe("higherIsBetter");
  expect(directionOf("投诉率", { target: parseTarget("=0%") })).toBe("lowerIsBetter");
});

test("an amount under a cost heading is a limit; a name that measures nothing has no direction", () => {
  expect(directionOf("购置服务器", { levelTwo: "成本指标", target: parseTarget("30万元") })).toBe("lowerIsBetter");
  expect(directionOf("流转土地补助标准", { levelTwo: "成本指标", target: parseTarget("475元/亩") })).toBe(
    "lowerIsBetter",
  );
  expect(directionOf("购置服务器", { levelTwo: "数量指标", target: parseTarget("30台") })).toBe("higherIsBetter");
  expect(directionOf("项目成果")).toBeNull();
});
