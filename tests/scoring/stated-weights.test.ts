import { packById } from "../../src/packs/packs";
import type { Pack } from "../../src/packs/pack";
import { parseCategoryWeights } from "../../src/scoring/parse-weights";
import { scoreForm } from "../../src/scoring/score-form";
import { planWeights } from "../../src/scoring/weight-plan";
import { drawForm } from "./support";

const national = packById("national-evaluation") as Pack;

test.each([
  ["产出50分、效益30分、满意度10分、预算执行10分", "产出50 效益30 满意度10 | 10"],
  [
    "各类指标权重：产出指标（50分）、效益指标（30分）、服务对象满意度指标（10分），预算执行率（10分）。",
    "产出50 效益30 服务对象满意度10 | 10",
  ],
  ["权重分值90分，产出50 效益30 满意度10", "产出50 效益30 满意度10 | null"],
  ["成本指标20分，产出指标40分，效益指标20分，满意度指标10分，预算执行率10分", "成本20 产出40 效益20 满意度10 | 10"],
  ["产出、效益、满意度指标权重分别为60%、30%、10%", "产出60 效益30 满意度10 | null"],
  ["投入26分、产出24分、结果22分、影响力8分", "投入26 产出24 结果22 影响力8 | null"],
])("%s", (text, reading) => {
  const { categories, execution } = parseCategoryWeights(text) ?? { categories: [], execution: null };
  expect(`${categories.map(({ word, weight }) => `${word}${weight}`).join(" ")} | ${String(execution)}`).toBe(reading);
});

test.each([
  ["counts of indicators", "产出指标不少于3个，效益指标不少于2个"],
  ["levels by number", "一级指标90分，二级指标10分"],
  ["points that make no whole", "产出50分、效益20分"],
  ["shares of completion", "产出指标完成率90%，效益指标完成率10%以上得满分"],
])("no weights of categories: %s", (_what, text) => {
  expect(parseCategoryWeights(text)).toBeNull();
});

test("a recommendation does not bind", () => {
  expect(parseCategoryWeights("原则上产出指标50分、效益指标30分、满意度指标10分、预算执行率10分")?.binding).toBe(false);
});

const form = (note: string, weights: readonly string[] = ["", "", ""]) =>
  drawForm(`
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| 项目名称 | 某项目 | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | ${weights[0] ?? ""} | | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | ${weights[1] ?? ""} | | |
| 满意度指标 | 服务对象满意度 | 观众满意度 | ≥90% | 95% | ${weights[2] ?? ""} | | |
| 填表说明：${note} | < | < | < | < | < | < | < |`);

test("blank weights are filled with the points of the form's own note", () => {
  const plan = planWeights(form("产出40分、效益40分、满意度10分、预算执行10分。"), national);
  expect(plan.rows.map(({ after }) => after)).toEqual([40, 40, 10]);
  expect(plan.base).toBe(90);
});

test("a note for other categories than the form's is left alone", () => {
  const plan = planWeights(form("成本20分、产出40分、效益20分、满意度10分、预算执行10分。"), national);
  expect(plan.rows.map(({ after }) => after)).toEqual([50, 30, 10]);
});

test("the note's points are the base of the sum", () => {
  const noted = form("产出30分、效益40分、满意度10分、预算执行20分。", ["30", "40", "10"]);
  expect(scoreForm(noted, national)).toMatchObject({ weightBase: 80, weightSum: 80 });
});
