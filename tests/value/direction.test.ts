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
  "平均办理时长",
  "病床周转天数",
  "药占比",
  "抗菌药物使用强度",
  "误诊率",
  "不良贷款率",
  "化肥使用量",
  "系统宕机次数",
  "网络安全事件数",
  "噪声分贝",
  "黑臭水体数量",
  "劣五类断面比例",
  "近视率",
  "案件发回重审率",
  "违法案件数",
  "信访件数",
  "办理差错数",
  "审理超期案件数",
  "服务投诉次数",
  "检查费用",
  "整改时限",
  "发现漏报次数",
  "监测超标次数",
  "检测不合格批次数",
  "补助资金挤占挪用金额",
  "补贴资金结余金额",
  "补贴发放差错人数",
  "执行中断次数",
  "执行违约数量",
  "治理后反弹数量",
  "清理后积压案件数",
  "整改逾期数量",
  "维修返修次数",
  "审查退件数量",
  "办理差评数量",
  "办结超期案件数",
  "处理投诉超时次数",
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
  "查处违法案件数",
  "办理案件数量",
  "审结案件数",
  "办结案件数",
  "受理投诉件数",
  "化解矛盾纠纷件数",
  "救助贫困人口数",
  "治理污染面积",
  "排查隐患数",
  "消除安全隐患数",
  "帮扶贫困户数",
  "侦破刑事案件数",
  "打击犯罪人数",
  "法律援助案件数",
  "立案查处案件数",
  "处置突发事件次数",
  "拆除违建面积",
  "查处案件数",
  "处理投诉数量",
  "减少投诉数量",
  "减少主要污染物排放量",
  "减少差错次数",
  "清理积压案件数",
  "盘活闲置资金金额",
  "追回挪用资金金额",
  "扑救火灾次数",
  "执行案件数",
  "审查逮捕案件数",
  "培训失业人员数",
  "资助困难学生人数",
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
  expect(directionOf("安全生产", { target: parseTarget("0起") })).toBe("lowerIsBetter");
  expect(directionOf("培训次数", { target: parseTarget("0次") })).toBe("higherIsBetter");
});
