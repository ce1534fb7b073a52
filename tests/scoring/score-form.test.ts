import { packById } from "../../src/packs/packs";
import { parsePack } from "../../src/packs/parse-pack";
import type { Pack } from "../../src/packs/pack";
import { lightOf, ratingOf } from "../../src/scoring/rating";
import { scoreForm } from "../../src/scoring/score-form";
import { planScores } from "../../src/scoring/plan-scores";
import { planWeights } from "../../src/scoring/weight-plan";
import { drawForm, packOf } from "./support";

const national = packById("national-evaluation") as Pack;

const form = (rows: string, note = "") =>
  drawForm(`
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| 项目名称 | 某项目 | < | < | 主管部门 | 某局 | < | < |
| 年度总体目标 | 完成20场活动 | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
${rows}
${note === "" ? "" : `| ${note} | < | < | < | < | < | < | < |`}`);

const first = (rows: string, pack: Pack = national, note = "") => scoreForm(form(rows, note), pack).indicators[0];

test.each([
  ["a percent-formatted 0.93 against 100 %", "=100% | 93%", 9.3],
  ["a bare 0.93 against 100 %", "=100% | 0.93", 9.3],
  ["a bare 100 against 95 %", "≥95% | 100", 10],
  ["units of ten thousand", "≥1.5万人次 | 12000人次", 8],
  ["lower is better by the sign", "≤30天 | 40天", 7.5],
  ["a strict limit that is just met is the full ratio", ">50次 | 50次", 10],
  ["an open range", "40-50个 | 45个", 10],
  ["below a range", "40-50个 | 36个", 9],
  ["the same words", "通过验收 | 通过验收", { min: 8, max: 10 }],
  ["the middle band", "通过验收 | 部分达成", { min: 6, max: 8 }],
  ["other words cannot be scored", "通过验收 | 情况良好", null],
  ["units that do not meet", "≥20场 | 3万元", null],
  ["people are no households", "≥1000人 | 980户", null],
  ["a decimal spelled out", "≥98% | 九十九点一%", null],
  ["the way that was wanted", "较上年下降 | 下降3.6%", { min: 8, max: 10 }],
  ["the other way", "较上年下降 | 上升3.6%", null],
  ["nearly the target's word is not its word", "健全 | 基本健全", null],
  ["the best of the scale a target lists", "优良中低差 | 优", { min: 8, max: 10 }],
  ["another of that scale", "优良中低差 | 中", null],
  ["a limit in percent and a bare fraction that may be either", "≤5% | 0.5", null],
  ["a limit in percent that both readings keep", "≤5% | 0.03", 10],
])("%s", (_what, cells, expected) => {
  expect(first(`| 产出指标 | 数量指标 | 活动完成情况 | ${cells} | 10 | 10 | |`)?.expectedScore).toEqual(expected);
});

test("lower is better by the name, where the sign says nothing", () => {
  expect(first("| 产出指标 | 质量指标 | 有效投诉数 | 4件 | 5件 | 10 | 10 | |")?.expectedScore).toBe(8);
});

test.each([
  ["before the deadline", "12月31日前 | 11月20日", 10],
  ["before a deadline with its year", "2023年6月底前 | 2023年6月15日", 10],
  ["as planned", "12月底前 | 按时完成", 10],
  ["after it, how much is lost cannot be told", "10月31日前 | 11月20日", null],
])("a date %s", (_what, cells, expected) => {
  expect(first(`| 产出指标 | 时效指标 | 完成时间 | ${cells} | 10 | 10 | |`)?.expectedScore).toEqual(expected);
});

test("the form's note beats the pack", () => {
  const note = "填表说明：1.“产出”类指标完成100%及以上得满分，每低于目标值1个百分点扣权重的2%。";
  const row = first("| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 18场 | 10 | 10 | |", national, note);
  expect(row).toMatchObject({ expectedScore: 8, source: "填表说明1", explanation: "10 × (1 − 10 × 2%) = 8.00" });
});

test("where a note leaves parts of a step open, the score is a range", () => {
  const note = "填表说明：1.“产出”类指标完成100%及以上得满分，每低于目标值1个百分点扣权重的2%。";
  const row = first("| 产出指标 | 质量指标 | 验收合格率 | =100% | 97.5% | 10 | 10 | |", national, note);
  expect(row?.expectedScore).toEqual({ min: 9.4, max: 9.6 });
});

test("the pack's rule comes with its circular", () => {
  expect(first("| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 18场 | 10 | 9 | |")).toMatchObject({
    expectedScore: 9,
    completion: 0.9,
    source: "财预〔2020〕10号",
    sourceCell: null,
  });
});

const madeUp = (more: object) => {
  const parsed = parsePack(
    JSON.stringify({
      schema: "jixiao-pack/1",
      id: "made-up",
      title: "某市",
      basis: "某财〔2024〕1号",
      kinds: ["project-self-evaluation"],
      ...more,
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.pack;
};

test("no data and no explanation gives nothing where the pack says so, and stays open otherwise", () => {
  const rows = "| 产出指标 | 数量指标 | 活动场次 | ≥20场 | | 10 | | |\n| ^ | ^ | 参加人数 | ≥100人 | 120人 | 10 | | |";
  const strict = madeUp({ scoring: { rules: national.scoring.rules, missing: 0 } });
  expect(first(rows, strict)).toMatchObject({ expectedScore: 0, explanation: "没有实际完成值且无说明，得0分" });
  expect(first(rows)?.expectedScore).toBeNull();
  const explained = rows.replace("| 10 | | |\n", "| 10 | | 因疫情取消 |\n");
  expect(first(explained, strict)?.expectedScore).toBeNull();
});

const three = `| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | 40 | 40 | |
| ^ | ^ | 参加人数 | ≥100人 | 90人 | 40 | 36 | |
| 满意度指标 | 满意度指标 | 群众满意度 | ≥90% | 不适用 | 20 | | |`;

test("rows that do not apply: the others are scaled up, or their points are lost", () => {
  expect(scoreForm(form(three), national).expectedTotal).toBe(95);
  const lose = madeUp({ scoring: { rules: national.scoring.rules, inapplicable: "lose" } });
  expect(scoreForm(form(three), lose).expectedTotal).toBe(76);
});

test("bonus points count up to the cap and stand outside the base", () => {
  const rows = `| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | 100 | 90 | |
| 效益指标 | 社会效益指标 | 获得省级表彰次数 | ≥1次 | 2次 | 8 | 8 | |`;
  const capped = madeUp({ weights: { cases: [{ when: {}, base: 100 }], bonusCap: 5 } });
  const plainForm = form(rows);
  const [main, bonus] = plainForm.indicators;
  if (!main || !bonus) throw new Error("rows");
  const withBonus = { ...plainForm, indicators: [main, { ...bonus, levelOne: "加分项" }] };
  expect(scoreForm(plainForm, capped)).toMatchObject({ weightSum: 108, expectedTotal: 108 });
  expect(scoreForm(withBonus, capped)).toMatchObject({ weightSum: 100, expectedTotal: 105 });
});

test.each([
  [100, "优"],
  [90, "优"],
  [89.99, "良"],
  [80, "良"],
  [60, "中"],
  [59.99, "差"],
  [0, "差"],
  [103, "优"],
])("%s of 100 is rated %s", (score, rating) => {
  expect(ratingOf(score, 100, national)).toBe(rating);
});

test("a rating is by the share of the full mark: 64 of 80 is 良, and ends may be open", () => {
  expect(ratingOf(64, 80, national)).toBe("良");
  const open = madeUp({
    ratings: [
      { name: "优秀", from: 90, to: 100, openFrom: true, openTo: false },
      { name: "良好", from: 0, to: 90, openTo: false },
    ],
  });
  expect([ratingOf(90, 100, open), ratingOf(90.5, 100, open)]).toEqual(["良好", "优秀"]);
});

test.each([
  [0.2, "红灯"],
  [0.35, "黄灯"],
  [0.5, "绿灯"],
  [0.7, "蓝灯"],
])("half way through the year %s done is %s", (completion, light) => {
  expect(lightOf(completion, 0.5, packById("national-target") as Pack)).toBe(light);
});

test("an unread 评分规则 cell is not replaced by the pack's rule", () => {
  const own = drawForm(`
| 部门整体支出绩效自评表 | < | < | < | < | < | < |
| 部门名称 | 某局 | < | < | < | < | < |
| 年度总体目标 | 完成20场活动 | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 评分规则 |
| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 18场 | 10 | 由第三方机构核定 |`);
  const [row] = scoreForm(own, packOf(own)).indicators;
  expect(row).toMatchObject({ expectedScore: null, problem: "评分规则未能识别，无法计算得分" });
});

test("points of 90 with a budget row of 10 make 100 (Sichuan)", () => {
  const sichuan = drawForm(`
| 部门预算项目支出绩效自评表 | < | < | < | < | < | < | < | < |
| 项目名称 | 人员经费 | < | < | 主管部门 | 乐山市某局 | < | < | < |
| 预算执行情况(10分) | | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 |
| ^ | 总额 | 200 | 250 | 225 | 90% | 10 | | |
| 年度目标 | 保障工资及时足额发放 | < | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 |
| 产出指标 | 数量指标 | 工资发放月数 | = | 12 | 月 | 12 | 60 | |
| 效益指标 | 社会效益指标 | 足额保障率 | = | 100 | % | 95 | 30 | |
| 合计 | < | < | < | < | < | < | 100 | |`);
  const scores = scoreForm(sichuan, national);
  expect(scores).toMatchObject({ weightBase: 90, weightSum: 90, expectedTotal: 97.5 });
  expect(scores.budget).toMatchObject({
    weight: 10,
    expectedScore: 9,
    executionRate: 0.9,
    reason: { cell: "I4", text: "" },
    explanation: "10 × 225 ÷ 250 = 9.00",
  });
});

test("first levels weighed out of 100 each have no common base", () => {
  const blocks = drawForm(`
| 项目支出绩效评价表 | < | < | < | < | < |
| 一级指标 | 分值 | 二级指标 | 三级指标 | 目标值 | 分值 |
| 项目产出 | 60 | 产出数量 | 培训人次 | 500人次 | 40 |
| ^ | ^ | ^ | 培训期数 | 10期 | 60 |
| 项目效果 | 40 | 社会效益 | 持证上岗率 | 90% | 70 |
| ^ | ^ | ^ | 学员满意度 | 90% | 30 |`);
  expect(blocks.levels.filter(({ depth }) => depth === 1).map(({ weight }) => weight?.value)).toEqual([60, 40]);
  expect(scoreForm(blocks, national)).toMatchObject({ weightBase: null, weightSum: 200 });
});

test("a total of 100 over rows of 90 has budget execution in it, wherever that stands", () => {
  const document = form(`| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | 50 | 50 | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥3000人次 | 2400人次 | 40 | 32 | |
| 总分 | < | < | < | < | 100 | 91.6 | |`);
  expect(scoreForm(document, national)).toMatchObject({ weightBase: 90, weightSum: 90, rating: "优" });
});

test.each([
  ["the adjusted budget", "年初预算 | 调整预算 | 实际支出", "100 | 90 | 81", 9],
  ["the year's full budget", "年初预算数 | 全年预算数 | 全年执行数", "100 | 120 | 90", 7.5],
  ["the initial budget where no other stands", "年初预算数 | 备注 | 全年执行数", "100 | 无 | 90", 9],
])("budget execution is measured against %s", (_what, headings, figures, expected) => {
  const document = drawForm(`
| 项目支出绩效自评表 | < | < | < | < | < | < |
| 项目名称 | 某项目 | < | < | < | < | < |
| 项目资金（万元） | | ${headings} | 分值 | 得分 |
| ^ | 年度资金总额 | ${figures} | 10 | 9 |
| 年度总体目标 | 完成20场活动 | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | 90 | 90 |`);
  expect(scoreForm(document, national).budget?.expectedScore).toBe(expected);
});

test.each(["无", "未发生", "0起"])("%s is what a target of none asks for", (said) => {
  const row = first(`| 产出指标 | 质量指标 | 安全事故发生数 | 0起 | ${said} | 10 | 10 | |
| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | 80 | 80 | |`);
  expect(row?.expectedScore).toBe(10);
});

test("weights written as shares of one are points of a hundred", () => {
  const document = form(`| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 18场 | 0.6 | 54 | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥3000人次 | 3000人次 | 0.4 | 40 | |`);
  const scores = scoreForm(document, national);
  expect(scores.indicators.map(({ expectedScore }) => expectedScore)).toEqual([54, 40]);
  expect(scores).toMatchObject({ weightSum: 100, weightBase: 100, expectedTotal: 94 });
  expect(planScores(document, scores, national)).toEqual([]);
  expect(planWeights(document, national)).toMatchObject({
    edits: [],
    problem: "权重按百分比填写，合计100%，不需要填写",
  });
});
