import { attains } from "../../src/value/compare";
import { parseTarget } from "../../src/value/parse-target";
import type { Direction } from "../../src/value/direction";
import type { TargetContext } from "../../src/value/target-value";

const UP: Direction = "higherIsBetter";
const DOWN: Direction = "lowerIsBetter";

test.each([
  // target, actual, direction, completion, attained
  ["≥35个", "40个", UP, 1.14285714286, true],
  ["≥35个", "=30个", UP, 0.857142857143, false],
  ["=805个", "1000个", UP, 1.24223602484, true],
  ["=100%", "93%", UP, 0.93, false],
  ["100%", "100%", null, 1, true],
  [">95%", "95%", UP, 1, false],
  ["15%及其以下", "1%", DOWN, 1, true],
  ["≤90万元", "89.974万元", DOWN, 1, true],
  ["≤90万元", "899740元", DOWN, 1, true],
  ["≤90万元", "100万元", DOWN, 0.9, false],
  ["5.5万人次", "60000人次", UP, 1.09090909091, true],
  ["≤3起", "0起", DOWN, 1, true],
  ["0起", "0起", DOWN, 1, true],
  ["0起", "1起", DOWN, 0, false],
  ["80%-90%", "85%", UP, 1, true],
  ["80%-90%", "60%", UP, 0.75, false],
  ["40-50个", "100个", UP, 0.5, false],
  ["≤2小时", "90分钟", DOWN, 1, true],
  ["零事故", "0起", DOWN, 1, true],
  ["2023年12月底前", "2023年11月30日", null, 1, true],
  ["2023年12月底前", "2024年1月15日", null, null, false],
  ["规范", "规范", null, 1, true],
  ["完成", "已完成", null, 1, true],
  ["完成", "未完成", null, null, false],
  ["是", "是", null, 1, true],
  ["是", "否", null, 0, false],
  ["优良中低差", "优", null, 1, true],
  ["优良中低差", "良", null, null, null],
  ["规范", "=100%", null, null, null],
  ["≥35个", "", UP, null, null],
  ["显著提升", "有所提升", null, null, null],
  ["≥35个", "90%", UP, null, null],
  ["1600人、200人", "1600人", UP, null, null],
  ["1600人、200人", "1600人、200人", UP, 1, true],
  // Other units of one kind.
  ["≥1.2万人", "12500人", UP, 1.04166666667, true],
  ["12000人", "1.2万人", UP, 1, true],
  ["12000", "1.2万", UP, 1, true],
  ["≥10公顷", "150亩", UP, 1, true],
  ["≥3.5公里", "3600米", UP, 1.02857142857, true],
  ["≤500元/人·月", "480元/月/人", DOWN, 1, true],
  ["≤1个工作日", "1天", DOWN, 1, true],
  ["≤6个月", "180天", DOWN, 1, true],
  ["≥20年", "240个月", UP, 1, true],
  ["≥1年", "4个季度", UP, 1, true],
  ["≤100万元", "98万", DOWN, 1, true],
  ["100万", "98万元", UP, 0.98, false],
  // An end that was not reached or was passed says no more than that.
  ["≥98%", "不足98%", UP, null, null],
  ["≥98%", "未达到98%", UP, null, null],
  ["≤500元", "超过500元", DOWN, null, null],
  ["≥98%", "98%以上", UP, 1, true],
  ["≤500元", "500元以内", DOWN, 1, true],
  // Unlike things, or a bare number that plainly lost its unit: not judged.
  ["≥100户", "300人", UP, null, null],
  ["≥1.2万人", "12500", UP, null, null],
  // None at all.
  ["0次", "无", DOWN, 1, true],
  ["≤0起", "0", DOWN, 1, true],
  ["0", "未发生", DOWN, 1, true],
  ["零事故", "无", DOWN, 1, true],
  ["无安全事故", "未发生安全事故", DOWN, 1, true],
  ["零事故", "1起", DOWN, 0, false],
  // All of it.
  ["100%", "全覆盖", UP, 1, true],
  ["≥95%", "全部完成", UP, 1, true],
  ["100%", "应发尽发", UP, 1, true],
  // Grades: a better one meets the target, a weaker word does not.
  ["健全", "已健全", UP, 1, true],
  ["健全", "基本健全", UP, null, null],
  ["基本健全", "健全", UP, 1, true],
  ["及时", "基本及时", UP, null, null],
  ["合格", "优秀", UP, 1, true],
  ["优", "良", UP, null, false],
  ["良好及以上", "优秀", UP, 1, true],
  ["良好以上", "合格", UP, null, false],
  ["满意", "基本满意", UP, null, false],
  ["基本满意", "满意", UP, 1, true],
  ["好", "较好", UP, null, false],
  ["较好", "好", UP, 1, true],
  ["合格", "基本合格", UP, null, false],
  // Grades of unlike scales say nothing of each other.
  ["合格", "一般", UP, null, null],
  ["达标", "中", UP, null, null],
  ["满意", "良好", UP, null, null],
  ["达到Ⅲ类及以上", "Ⅱ类", UP, 1, true],
  ["Ⅲ类", "Ⅳ类", UP, null, false],
  ["Ⅲ类", "劣Ⅴ类", UP, null, false],
  ["完成", "达成预期指标", UP, 1, true],
  ["完成", "部分完成", UP, null, false],
  ["完成", "正在进行", UP, null, null],
  ["合规", "是", UP, null, null],
  // Changes against a year before.
  ["下降5%", "下降7.2%", DOWN, 1.44, true],
  ["较上年下降5%", "增长2%", DOWN, null, false],
  ["较上年下降5%", "-7%", DOWN, 1.4, true],
  ["增长6%", "6.5%", UP, 1.08333333333, true],
  ["增长6%", "下降1%", UP, null, false],
  // So many a month or a quarter.
  ["每季度1次", "4次", UP, 1, true],
  ["1次/月", "12次", UP, 1, true],
  ["1次/月", "5次", UP, null, null],
  ["≥4次/年", "4次", UP, 1, true],
  ["≥4次/年", "1次/季度", UP, 1, true],
  ["≤2次/年", "3次/年", DOWN, 0.666666666667, false],
  // 约 does not say how near.
  ["约100个", "98个", UP, 0.98, null],
  ["约100个", "50个", UP, 0.5, false],
  // Words against a number.
  ["≥90%", "显著提升", UP, null, null],
  ["≥90%", "满意", UP, null, null],
  ["≥35个", "完成", UP, null, null],
  ["≥90%", "未完成", UP, null, false],
  // Dates, with the year on one side or on neither.
  ["2023年12月31日前", "12月20日", null, 1, true],
  ["12月底前", "2023年12月25日", null, 1, true],
  ["12月底前", "11月30日", null, 1, true],
  ["三季度", "10月", null, null, false],
  ["12月31日前", "次年1月5日", null, null, false],
  ["2023年12月底前", "按时完成", null, 1, true],
  ["2023年12月底前", "未按时完成", null, null, false],
  ["2023年12月底前", "已完成", null, null, null],
] as const)("target %s, actual %s", (target, actual, direction, completion, attained) => {
  expect(attains(parseTarget(actual), parseTarget(target), direction)).toEqual({ completion, attained });
});

test.each<[string, TargetContext, string, TargetContext, number]>([
  ["90", { unit: "%" }, "88%", { number: 0.88, format: "0%" }, 0.977777777778],
  ["90", { unit: "%" }, "0.88", { number: 0.88, format: "General" }, 0.977777777778],
  ["100%", {}, "1", { number: 1, format: "General" }, 1],
  ["1", { number: 1, format: "General" }, "100%", {}, 1],
  ["95%", {}, "95", {}, 1],
  ["30", { unit: "万元" }, "30", {}, 1],
])("percent and money on one scale: %s %j against %s", (target, targetContext, actual, actualContext, completion) => {
  const result = attains(parseTarget(actual, actualContext), parseTarget(target, targetContext), UP);
  expect(result.completion).toBe(completion);
});
