import { scoringRuleSchema } from "../../src/packs/scoring-rule";
import { parseProcess } from "../../src/scoring/parse-process";
import { parseRuleText } from "../../src/scoring/parse-rule-text";

const perStep = (deduct: number, as: "weight" | "points", step: object = {}, rule: object = {}) => ({
  family: "deduction",
  short: { per: 1, of: "point", deduct, as, ...step },
  ...rule,
});
const perPoint = (deduct: number, as: "weight" | "points", step: object = {}) => perStep(deduct, as, step);

/** Only going over costs: the target is an upper limit. */
const perPointOver = (deduct: number, as: "weight" | "points", step: object = {}) => ({
  family: "deduction",
  fullFrom: 0,
  fullTo: 1,
  short: null,
  over: { per: 1, of: "point", deduct, as, ...step },
});

test.each([
  // Checklists
  [
    "①有制度；②制度可行；③流程规范。以上各项各占1/3权重，符合得对应权重分，否则不得分。",
    { family: "checklist", items: 3 },
  ],
  ["①有人负责；②有制度。以上 2 项各占 1/2 权重分，符合得对应权重分，否则不得分", { family: "checklist", items: 2 }],
  [
    "①制定计划；②节点合理。以上2项各占1/2权重，符合则得分，否则酌情扣除权重分。",
    { family: "checklist", items: 2, unmet: "discretion" },
  ],
  [
    "①有适用的制度（2分）；②制度执行到位（3分）",
    { family: "checklist", items: 2, shares: [0.4, 0.6], unmet: "discretion" },
  ],
  [
    "①有适用的制度（2分）；②制度执行到位（3分）。符合得分，否则不得分",
    { family: "checklist", items: 2, shares: [0.4, 0.6] },
  ],
  [
    "①有内部财务制度，1分；②有厉行节约制度，2分；③制度得到执行，1分。",
    { family: "checklist", items: 3, shares: [0.25, 0.5, 0.25], unmet: "discretion" },
  ],
  ["有制度1分，执行良好3分", { family: "checklist", items: 2, shares: [0.25, 0.75], unmet: "discretion" }],
  ["每满足一个要点得权重的50%", { family: "checklist", items: 2 }],
  ["每符合一项得1分", { family: "checklist", items: 4 }],
  ["①开展了人才培养计划，符合得权重分。", { family: "checklist", items: 1 }],
  // Faults
  ["每发现一例不匹配事项，扣25%权重，扣完为止。", { family: "defects", deduct: 0.25, as: "weight" }],
  ["符合条件得分，否则每有一项不符合扣10%权重分", { family: "defects", deduct: 0.1, as: "weight" }],
  ["符合得对应权重分,每发现一处不规范，扣20%权重分。", { family: "defects", deduct: 0.2, as: "weight" }],
  ["全部完成得4分，每有1项未完成扣1分", { family: "defects", deduct: 1, as: "points" }],
  ["发生安全事故的，每起扣2分，扣完为止", { family: "defects", deduct: 2, as: "points" }],
  ["合规得4分，发现一处不合规扣1分，扣完为止", { family: "defects", deduct: 1, as: "points" }],
  // Deductions by step
  ["得到100%得对应权重分,否则每降低1%扣1%权重分,扣完为止。", perPoint(0.01, "weight")],
  ["完成得满分，每低于1个百分点扣0.5分，扣完为止", perPoint(0.5, "points")],
  ["达到目标值得满分，每降低5%扣1分", perPoint(1, "points", { per: 5 })],
  ["每低于目标值2个百分点，扣减权重分的10%", perPoint(0.1, "weight", { per: 2 })],
  ["100%得满分；每降低1个百分点扣1分，不足1个百分点按1个百分点计算", perPoint(1, "points", { rounding: "ceil" })],
  ["控制在预算内得满分，每超支1%扣0.5分", perPointOver(0.5, "points")],
  ["每少一项扣2分，扣完为止", perPoint(2, "points", { of: "unit" })],
  ["每延迟1天扣1分", perPointOver(1, "points", { of: "day" })],
  ["按期完成得满分，每延期1个月扣2分，扣完为止", perPointOver(2, "points", { of: "month" })],
  ["每逾期一周扣权重的10%", perPointOver(0.1, "weight", { of: "day", per: 7 })],
  [
    "完成100%~130%得权重值满分，实际完成值每低于目标值1个百分点相应扣减权重值的5%，超过130%的每超过1%扣权重值1%",
    {
      family: "deduction",
      fullFrom: 1,
      fullTo: 1.3,
      short: { per: 1, of: "point", deduct: 0.05, as: "weight" },
      over: { per: 1, of: "point", deduct: 0.01, as: "weight" },
    },
  ],
  ["以100%及以上为满分，每降低1%扣权重值5%", perPoint(0.05, "weight", { of: "completion" })],
  [
    "满意度≥90%得满分，每下降1个百分点扣0.2分，低于60%不得分",
    perStep(0.2, "points", {}, { threshold: 90, floor: 0.6 }),
  ],
  ["95%及以上得满分，95%以下每降低1%扣1分", perStep(1, "points", {}, { threshold: 95 })],
  ["实际值≤目标值，得满分；实际值>目标值，每超出1%扣该指标分值的5%", perPointOver(0.05, "weight")],
  ["变动率≦0，计8分；>0的，每超过一个百分点扣0.8分", { ...perPointOver(0.05 * 2, "weight"), threshold: 0 }],
  ["漏损率≤9%得满分，每超过1个百分点扣1分", { ...perPointOver(1, "points"), threshold: 9 }],
  ["≤5次得满分，每增加1次扣1分", perPointOver(1, "points", { of: "unit" })],
  ["得2分，每低于1个百分点扣0.1分", perPoint(0.05, "weight")],
  // Ratios
  ["推进率达到100%，得10分；否则得分=推进率*10分。", { family: "proportional", of: "actual" }],
  ["得分=完成率×10分", { family: "proportional" }],
  ["达到指标值，得权重分，或按比例得分。", { family: "proportional" }],
  ["按比例得分，低于60%不得分", { family: "proportional", floor: 0.6 }],
  ["达到目标值得满分，未达到按完成率计分", { family: "proportional" }],
  ["到位率×4", { family: "proportional", of: "actual" }],
  ["质量达标率*10", { family: "proportional", of: "actual" }],
  ["实际值达到指标值，记满分；未达到的，按B/A或A/B×该指标分值记分", { family: "proportional", reverse: "ratio" }],
  ["得分计算方法应用全年实际值（B）/年度指标值（A）*该指标分值", { family: "proportional" }],
  ["得分计算方法应用年度指标值（A）/全年实际值（B）*该指标分值", { family: "proportional", reverse: "ratio" }],
  ["得分=实际完成值/目标值×分值", { family: "proportional" }],
  // Grades
  [
    "按好、较好、一般、较差、差等级评分，分别得对应权重值的100%、80%、60%、40%和20%",
    { family: "grades", map: { 好: 1, 较好: 0.8, 一般: 0.6, 较差: 0.4, 差: 0.2 } },
  ],
  ["优得100%，良得80%，中得60%，差不得分", { family: "grades", map: { 优: 1, 良: 0.8, 中: 0.6, 差: 0 } }],
  [
    "完全符合得满分，基本符合得60%分值，不符合不得分",
    { family: "grades", map: { 完全符合: 1, 基本符合: 0.6, 不符合: 0 } },
  ],
  ["明确4分，较明确2分，不明确0分", { family: "grades", map: { 明确: 1, 较明确: 0.5, 不明确: 0 } }],
  ["健全8分；基本健全5分；不健全0分", { family: "grades", map: { 健全: 1, 基本健全: 0.625, 不健全: 0 } }],
  [
    "效益显著得4分，较好得3分，一般得1分",
    { family: "grades", map: { 效益显著: 1, 较好: 0.75, 一般: 0.25 }, open: true },
  ],
  [
    "效果显著8-10分，效果一般5-7分，效果不明显0-4分",
    {
      family: "grade-bands",
      bands: [
        { labels: ["效果显著"], from: 0.8, to: 1 },
        { labels: ["效果一般"], from: 0.5, to: 0.7 },
        { labels: ["效果不明显"], from: 0, to: 0.4 },
      ],
    },
  ],
  // All or nothing, discretion
  ["有得4分，无不得分", { family: "reached" }],
  ["成本控制在预算内得满分，超出预算不得分", { family: "reached" }],
  ["完成得满分，未完成不得分", { family: "reached" }],
  ["实际未超预算，得权重分。", { family: "discretion" }],
  ["上述工作均达标得权重分。", { family: "discretion" }],
  ["合理得5分", { family: "discretion" }],
  ["明确得4分，未细化扣2分", { family: "discretion" }],
  ["每发现一处扣1-3分", { family: "discretion" }],
  ["未达指标值酌情扣分", { family: "discretion" }],
  ["≥100家得权重分，否则酌情扣除权重分。", { family: "discretion" }],
  ["符合得满分，不符合扣相应分值", { family: "discretion" }],
  ["按计划完成得2分，延期1个月内完成得1分，延期1个月以上不得分", { family: "discretion" }],
  ["未发生得满分，发生1起扣5分，发生2起及以上不得分", { family: "discretion" }],
])("“%s”", (text, expected) => {
  expect(parseRuleText(text, 4).rule).toEqual(scoringRuleSchema.parse(expected));
});

const points = (from: number | null, to: number | null, give: number) => ({
  from,
  to,
  openFrom: false,
  openTo: true,
  give,
  as: "points",
});

test.each([
  [
    "≥90%得10分，80%-90%得8分，60%-80%得5分，60%以下不得分",
    "actual",
    [points(90, null, 10), points(80, 90, 8), points(60, 80, 5), points(null, 60, 0)],
  ],
  [
    "满意度95%（含）以上得5分；85%（含）-95%得3分；低于85%不得分",
    "actual",
    [points(95, null, 5), points(85, 95, 3), points(null, 85, 0)],
  ],
  [
    "完成率≥100%得10分，80%≤完成率<100%得7分，完成率<80%得0分",
    "completion",
    [points(1, null, 10), points(0.8, 1, 7), points(null, 0.8, 0)],
  ],
  [
    "全部完成得10分，完成80%以上得8分，完成60%以上得6分，低于60%不得分",
    "completion",
    [points(1, null, 10), points(0.8, null, 8), points(0.6, null, 6), points(null, 0.6, 0)],
  ],
  [
    "预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；大于20%不得分。",
    "actual",
    [
      { ...points(20, null, 0), openFrom: true },
      { ...points(10, 20, 3), openFrom: true, openTo: false },
      { ...points(0, 0, 5), openTo: false },
      { ...points(0, 10, 4), openTo: false },
    ],
  ],
  [
    "≥95%得满分；90%-95%得10分；低于90%不得分",
    "actual",
    [{ ...points(95, null, 1), as: "weight" }, points(90, 95, 10), points(null, 90, 0)],
  ],
  [
    "满意度≥95%得满分，85%-95%（含85%）按比例得分，低于85%不得分",
    "actual",
    [{ ...points(95, null, 1), as: "weight" }, { ...points(85, 95, 1), as: "proportional" }, points(null, 85, 0)],
  ],
  [
    "细化率≥90%得10分；80%≤细化率＜90%得6分；其余不得分",
    "actual",
    [points(90, null, 10), points(80, 90, 6), { ...points(null, null, 0), openTo: false }],
  ],
])("intervals: “%s”", (text, of, steps) => {
  expect(parseRuleText(text).rule).toEqual({ family: "intervals", of, steps });
});

test("grades in bands keep their labels", () => {
  const { rule } = parseRuleText(
    "根据指标完成情况分为达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照100%-80%（含）、80%-50%（含）、50%-0%合理确定分值。",
  );
  expect(rule).toMatchObject({
    family: "grade-bands",
    bands: [
      { labels: ["达成预期指标", "达成"], from: 0.8, to: 1 },
      { labels: ["部分达成预期指标并具有一定效果", "部分达成"], from: 0.5, to: 0.8 },
      { labels: ["未达成预期指标且效果较差", "未达成"], from: 0, to: 0.5 },
    ],
  });
});

test.each([
  "",
  "根据项目建设进展情况，做好各阶段跟踪审计工作。",
  "资料来源：统计年鉴",
  "预算执行率=实际支出÷预算数×100%",
  "该项得分＝（为民办实事得分+部门重点工作得分）/25*8",
  "得分=（实际完成率-60%）/（1-60%）×分值",
  "发生重大安全事故不得分",
  "制度健全（2分），执行有效（1-2分）",
  "预算执行率".repeat(500),
])("no rule is read into “%s”", (text) => {
  expect(parseRuleText(text).rule).toBeNull();
});

test("full marks and counted items are kept for comparison", () => {
  expect(parseRuleText("①服务质量；②支付时间。以上1项各占1/2权重，符合则得分")).toMatchObject({
    itemsListed: 2,
    itemsStated: 1,
  });
  expect(parseRuleText("推进率达到100%，得10分；否则得分=推进率*10分。").fullMarks).toBe(10);
});

test.each([
  ["时间未明确，扣25%权重分。", { share: 0.75 }],
  ["考核办法不明确，得75%权重分。", { share: 0.75 }],
  ["匹配性有待加强，扣1/3权重分。", { share: 2 / 3 }],
  ["流程清晰、合理，得权重分满分。", { share: 1 }],
  ["标准未明确，扣25%权重分。未开展评价扣权重分扣25%权重分。", { share: 0.5 }],
  ["未能制定明确目标，酌情扣除25%权重分", { share: 0.75 }],
  ["执行率为93.25%，扣7%权重分。", { share: 0.93, measured: 93.25 }],
  ["未开展，不得分", { share: 0 }],
  ["发现2处不规范，扣1.5分", { share: null, cases: 2, deducted: 1.5 }],
  ["制度健全、完善。", { share: null, points: null, deducted: null }],
])("a remark: “%s”", (text, expected) => {
  const process = parseProcess(text);
  const rounded = { ...process, share: process.share === null ? null : Number(process.share.toFixed(6)) };
  const wanted =
    "share" in expected && expected.share !== null
      ? { ...expected, share: Number(expected.share.toFixed(6)) }
      : expected;
  expect(rounded).toMatchObject(wanted);
});
