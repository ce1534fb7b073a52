import { packById } from "../../src/packs/packs";
import type { Pack } from "../../src/packs/pack";
import { planScores } from "../../src/scoring/plan-scores";
import { scoreForm } from "../../src/scoring/score-form";
import { drawForm, written } from "./support";

const national = packById("national-evaluation") as Pack;

const form = (money: string, rows: string) =>
  drawForm(`
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| 项目名称 | 某项目 | < | < | < | < | < | < |
${money}
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
${rows}`);

const MONEY = `| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | | |
| ^ | 年度资金总额 | 100 | 100 | 85 | 85% | | |`;
const INDICATORS = `| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | 50 | 50 | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | 40 | 40 | |`;

test("points for budget execution under the indicators are worked out from the money above them", () => {
  const document = form(
    MONEY,
    `${INDICATORS}
| 预算执行率得分 | | | | | 10 | 10 | |
| 加分项 | | | | | 5 | 2 | |
| 扣分项 | | | | | | 1 | |
| 合计 | | | | | 100 | | |`,
  );
  const scores = scoreForm(document, national);
  expect(scores).toMatchObject({ weightBase: 90, weightSum: 90, expectedTotal: 99.5 });
  expect(scores.budget).toMatchObject({ row: 8, weight: 10, score: 10, expectedScore: 8.5, executionRate: 0.85 });
  expect(written(planScores(document, scores, national))).toEqual({ G8: 8.5, G11: "=SUM(G6:G9)-G10" });
});

test.each([
  ["words in the heading give the full marks", "得分（20分*执行率）", 17, 80, { weight: 20, expectedScore: 17 }],
  ["the pack's points, where the rest makes a hundred", "得分", 8.5, 90, { weight: 10, expectedScore: 8.5 }],
  ["nothing, where the indicators make a hundred by themselves", "得分", 8.5, 100, null],
])("a score beside the money without its full marks: %s", (_what, heading, score, rest, expected) => {
  const document = form(
    `| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | ${heading} | |
| ^ | 年度资金总额 | 100 | 100 | 85 | 85% | ${score} | |`,
    `| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | 40 | 40 | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | ${rest - 40} | ${rest - 40} | |`,
  );
  const { budget } = scoreForm(document, national);
  if (expected === null) expect(budget).toBeNull();
  else expect(budget).toMatchObject(expected);
});
