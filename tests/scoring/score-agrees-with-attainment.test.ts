import fc from "fast-check";
import { nationalPack } from "../../src/packs/packs";
import { attainmentOf } from "../../src/rules/attainment";
import { applyRule } from "../../src/scoring/apply-rule";
import { readActual } from "../../src/scoring/measure";
import { scoreForm } from "../../src/scoring/score-form";
import { attains } from "../../src/value/compare";
import { parseTarget } from "../../src/value/parse-target";
import { drawForm } from "./support";

const WEIGHT = 50;

/** One row of a form that scores by proportion: whether its target is met, and the score it should get. */
function judge(name: string, target: string, actual: string) {
  const document = drawForm(`
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| （2023年度） | < | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 评分标准 | 分值 | 得分 |
| 产出指标 | 质量指标 | ${name} | ${target} | ${actual} | 按比例得分 | ${String(WEIGHT)} | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | 按比例得分 | 50 | |`);
  const [row] = document.indicators;
  if (!row) throw new Error("no row");
  const pack = nationalPack(document.kind);
  return {
    attained: attainmentOf(row, pack).attained,
    score: scoreForm(document, pack).indicators[0]?.expectedScore,
  };
}

test.each([
  // A change wanted, told with a verb, with a sign, or by its size alone.
  ["管网漏损率", "下降5%", "下降7%", true, 50],
  ["管网漏损率", "下降5%", "-6%", true, 50],
  ["管网漏损率", "下降5%", "压降6%", true, 50],
  ["管网漏损率", "下降5%", "6%", true, 50],
  ["管网漏损率", "下降5%", "下降3%", false, 30],
  ["管网漏损率", "下降5%", "-3%", false, 30],
  ["管网漏损率", "下降5%", "上升2%", false, null],
  ["管网漏损率", "下降5%", "0%", null, null],
  ["管网漏损率", "压降5%", "-6%", true, 50],
  ["管网漏损率", "压降5%", "降低3%", false, 30],
  ["管网漏损率", "比上年下降5个百分点", "下降7%", true, 50],
  ["管网漏损率", "比上年下降5个百分点", "-6%", true, 50],
  ["管网漏损率", "降低能耗5%", "降低能耗7%", true, 50],
  ["游客人数", "增长5%", "增长6%", true, 50],
  ["游客人数", "增长5%", "-6%", false, null],
  ["游客人数", "增长5%", "增长4%", false, 40],
  ["人员经费", "增长不超过3%", "下降5%", true, 50],
  ["人员经费", "增长不超过3%", "增长6%", false, 25],
  ["投诉件数", "较上年下降", "下降3.6%", true, null],
  ["投诉件数", "较上年下降", "上升3.6%", false, null],
  // So many a month, a quarter, a year.
  ["检查次数", "每周1次", "每季度1次", false, 3.85],
  ["检查次数", "每周1次", "每月1次", false, 11.54],
  ["检查次数", "每月2次", "每季度1次", false, 8.33],
  ["检查次数", "每月2次", "每周1次", true, 50],
  ["检查次数", "每季度1次", "4次", true, 50],
  ["检查次数", "每季度1次", "3次", null, null],
  ["检查次数", "≥4次/年", "3次", false, 37.5],
  ["检查次数", "≥12次", "每月1次", true, 50],
  ["检查次数", "≥12次", "每季度1次", false, 16.67],
  ["故障次数", "≤3次", "每月1次", null, null],
  ["检查次数", "每月1次", "95%", null, null],
  // 约 does not say how near.
  ["培训人数", "约100人", "98人", null, null],
  ["培训人数", "约100人", "102人", true, 50],
  ["培训人数", "约100人", "50人", false, 25],
  ["培训成本", "约100万元", "103万元", null, null],
  // Dates, with the year on one side or on neither.
  ["完工时间", "2023年12月底前", "11月30日", true, 50],
  ["完工时间", "2023年12月底前", "2024年1月", false, null],
  ["完工时间", "12月31日前", "2023年11月", true, 50],
  ["完工时间", "9月底前", "11月5日", false, null],
  ["完工时间", "2月底前", "2月29日", true, 50],
  ["完工时间", "12月20日前", "12月", null, null],
  ["完工时间", "12月底前", "按时完成", true, 50],
  // None, and what only begins like it.
  ["安全事故起数", "0起", "无", true, 50],
  ["安全事故起数", "0起", "未发生", true, 50],
  ["安全事故起数", "0起", "1起", false, 0],
  ["安全事故起数", "零事故", "2起", false, 0],
  ["安全生产", "0起", "1起", false, 0],
  ["安全生产", "0起", "0", true, 50],
  ["安全事故起数", "0起", "无法统计", null, null],
  ["安全事故起数", "0起", "无数据", null, null],
  ["安全事故起数", "0起", "没有数据", null, null],
  ["安全事故起数", "0起", "无线网络覆盖", null, null],
  ["安全事故起数", "0起", "没有统计", null, null],
  // Units: the numbers are those of the target's own unit.
  ["培训人数", "≥1.2万人", "9000人", false, 37.5],
  ["项目成本", "≤90万元", "1000000元", false, 45],
  ["办理时限", "≤2个月", "80天", false, 37.5],
  ["培训人数", "≥100人", "50户", null, null],
  ["合格率", "≥90%", "0.81", false, 45],
  ["差错率", "≤5%", "0.08", null, null],
  ["服务人数", "100-200人", "80人", false, 40],
  ["服务人数", "100-200人", "150人", true, 50],
  // Words.
  ["合格率", "100%", "全部完成", true, 50],
  ["验收结果", "通过验收", "未通过验收", false, null],
  ["验收结果", "通过验收", "通过验收", true, null],
  ["完成率", "≥九十九点一", "99", null, null],
] as const)("%s %s, actual %s: attained %s, score %s", (name, target, actual, attained, score) => {
  expect(judge(name, target, actual)).toEqual({ attained, score });
});

const WRITTEN =
  "95% 100% 0.95 12个 10 9个 0 1.2万人 12000 12000人 35天 2个月 5万元 50000元 下降7% 下降3% 上升2% -6% 增长6% 降低12% 压降6% 6% 缩短4天 节约5万元 4次 24次 2次/月 每月1次 每季度1次 每周1次 98人 约100人 约100万元 103万元 2023年11月 2024年1月 12月 11月30日 12月20日前 12月31日前 2023年12月底前 30天内 90%-95% 增长不超过3% 较上年下降 无 无法统计 无线网络覆盖 未发生 0起 零事故 合格 优秀 良好 优良中低差 达标 未达标 Ⅲ类 Ⅱ类 是 否 完成 未完成 部分完成 全部完成 按时完成 逾期 满意 基本满意 达到预期目标 1600人、200人 1700人、150人 九十九点一 暂无数据 规范 —".split(
    " ",
  );
const value = fc.oneof(
  fc.constantFrom(...WRITTEN),
  fc
    .tuple(
      fc.constantFrom("", "≥", "≤", "=", ">", "<", "约", "增长", "下降", "每月"),
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom("", "%", "个", "次", "人", "万人", "天", "个月", "万元", "次/年"),
    )
    .map(([sign, number, unit]) => `${sign}${String(number)}${unit}`),
);

test("a score by proportion is full where the target is met, less where it is missed, and none where nobody can say", () => {
  fc.assert(
    fc.property(value, value, fc.boolean(), (target, actual, up) => {
      const [wanted, done] = [parseTarget(target, { year: 2023 }), parseTarget(actual, { year: 2023 })];
      const { attained } = attains(done, wanted, up ? "higherIsBetter" : "lowerIsBetter");
      const reading = readActual(wanted, done, up ? "higher" : "lower");
      const { score } = applyRule({ family: "proportional", floor: 0 }, WEIGHT, reading, {
        decimals: 4,
        rounding: "half-up",
        reverse: "ratio",
      });
      if (attained === true) expect([WEIGHT, null]).toContain(score);
      // 50 for ">50" is missed by nothing that a proportion could take off.
      const justMissed = reading.kind === "measure" && reading.actual === reading.target;
      if (attained === false && !justMissed) expect(score ?? 0).toBeLessThan(WEIGHT);
      // A percentage said of a target in words is a share of the weight, which is scoring's own.
      if (attained === null && reading.kind !== "share") expect(score).toBeNull();
      if (reading.kind === "measure" || reading.kind === "reached") expect(reading.reached).toBe(attained);
    }),
    { numRuns: 3000, seed: 20261120 },
  );
});
