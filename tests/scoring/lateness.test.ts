import { packById } from "../../src/packs/packs";
import type { Pack } from "../../src/packs/pack";
import { latenessOf } from "../../src/scoring/lateness";
import { scoreForm } from "../../src/scoring/score-form";
import { drawForm } from "./support";

const national = packById("national-evaluation") as Pack;

test.each([
  ["a day", "2024-06-30", "2024-07-01", "2024-07-01", 1, 1 / 30],
  ["a month to the day", "2024-06-15", "2024-07-15", "2024-07-15", 30, 1],
  ["from one month's end to the next", "2024-10-31", "2024-11-30", "2024-11-30", 30, 1],
  ["some day of the next month", "2024-10-31", "2024-11-01", "2024-11-30", 30, 1],
])("%s late", (_what, due, from, to, days, months) => {
  const late = latenessOf(due, { from, to });
  expect(late.days.max).toBe(days);
  expect(late.months.max).toBeCloseTo(months, 2);
});

const scoreOf = (rule: string, target: string, actual: string) =>
  scoreForm(
    drawForm(`
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| （2024年度） | < | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 评分标准 | 分值 | 得分 |
| 产出指标 | 时效指标 | 任务按期完成情况 | ${target} | ${actual} | ${rule} | 10 | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | 按比例得分 | 10 | |`),
    national,
  ).indicators[0]?.expectedScore;

const MONTHLY = "按期完成得满分，每延期1个月扣2分，不足1个月按1个月计";

test.each([
  ["kept", MONTHLY, "2024年10月31日前", "2024年10月20日", 10],
  ["eleven days late", MONTHLY, "2024年10月31日前", "2024年11月11日", 8],
  ["a month and more late, no years written", MONTHLY, "9月底前", "11月5日", 6],
  ["some day of the next month", MONTHLY, "2024年10月底前", "2024年11月", 8],
  ["months counted any way", "每延期1个月扣2分", "2024年10月31日前", "2024年11月11日", { min: 8, max: 10 }],
  ["days of a duration", "每逾期1天扣0.5分", "≤30天", "34天", 8],
  ["a duration in months", "每延期1个月扣2分", "≤3个月", "5个月", 6],
  ["a rate says nothing of time", "每逾期1天扣0.5分", "=100%", "98%", null],
])("%s", (_what, rule, target, actual, expected) => {
  expect(scoreOf(rule, target, actual)).toEqual(expected);
});
