import { packById } from "../../src/packs/packs";
import type { Pack } from "../../src/packs/pack";
import { scoreForm } from "../../src/scoring/score-form";
import { drawForm } from "./support";

const national = packById("national-evaluation") as Pack;

const form = (rows: string, spent: string, note = "备注：无") =>
  drawForm(`
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| 项目名称 | 某项目 | < | < | < | < | < | < |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 | 偏差原因 |
| ^ | 年度资金总额 | 100 | 100 | ${spent} |
| 年度总体目标 | 完成20场活动 | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
${rows}
| ${note} | < | < | < | < | < | < | < |`);

const SPENT = "85 | 10 | 8.5 |";
const duty = (rows: string, spent = SPENT, note?: string) => scoreForm(form(rows, spent, note), national).executionDuty;

const REACHED = "| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | 90 | 90 | |";
const NOTE = "注：预算执行率=全年执行数/全年预算数，未达到90%的需说明原因。";

test("the form's own note on budget execution is a duty, with the cell that lays it down", () => {
  expect(duty(REACHED, SPENT, NOTE)).toEqual({
    rate: 0.85,
    limit: 0.9,
    cell: "H4",
    explained: false,
    source: "注",
    sourceCell: "A8",
  });
  expect(duty(REACHED, "85 | 10 | 8.5 | 合同尾款按约定下年支付", NOTE)).toMatchObject({ explained: true });
  expect(duty(REACHED, "95 | 10 | 9.5 |", NOTE)).toBeNull();
});

test("where the points of execution stand under the indicators, so does the reason", () => {
  const rows = (reason: string) =>
    `${REACHED}
| 预算执行率得分 | | | | | 10 | 8.5 | ${reason} |`;
  expect(duty(rows(""), "85 | | |", NOTE)).toMatchObject({ rate: 0.85, cell: "H8", explained: false });
  expect(duty(rows("尾款下年支付"), "85 | | |", NOTE)).toMatchObject({ cell: "H8", explained: true });
});

test("a form without results owes no reasons", () => {
  expect(duty("| 产出指标 | 数量指标 | 活动场次 | ≥20场 | | 90 | | |", SPENT, NOTE)).toBeNull();
});
