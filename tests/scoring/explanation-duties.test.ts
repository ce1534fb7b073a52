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
const duties = (rows: string, spent = SPENT, note?: string) => scoreForm(form(rows, spent, note), national).duties;

test.each([
  [
    "not reached, no reason",
    "≥20场 | 18场 | 90 | 81 |",
    [{ kind: "below", completion: 0.9, cell: "H7", explained: false }],
  ],
  ["not reached, 无 is no reason", "≥20场 | 18场 | 90 | 81 | 无", [{ kind: "below", explained: false }]],
  ["not reached, with its reason", "≥20场 | 18场 | 90 | 81 | 场馆维修停用一个月", [{ kind: "below", explained: true }]],
  ["far above", "≥20场 | 30场 | 90 | 90 |", [{ kind: "over", limit: 1.3, explained: false }]],
  ["well above", "≥20场 | 25场 | 90 | 90 |", [{ kind: "notice", limit: 1.2 }]],
  ["reached", "≥20场 | 20场 | 90 | 90 |", []],
  ["less is better and kept well below", "≤20场 | 5场 | 90 | 90 |", []],
])("a row %s", (_what, cells, expected) => {
  expect(duties(`| 产出指标 | 数量指标 | 活动场次 | ${cells} |`)).toMatchObject(expected);
});

const REACHED = "| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | 90 | 90 | |";
const NOTE = "注：预算执行率=全年执行数/全年预算数，未达到90%的需说明原因。";

test("the form's own note on budget execution is a duty, with the cell that lays it down", () => {
  expect(duties(REACHED, SPENT, NOTE)).toEqual([
    {
      kind: "execution",
      indicator: null,
      completion: 0.85,
      limit: 0.9,
      cell: "H4",
      explained: false,
      source: "注",
      sourceCell: "A8",
    },
  ]);
  expect(duties(REACHED, "85 | 10 | 8.5 | 合同尾款按约定下年支付", NOTE)).toMatchObject([{ explained: true }]);
  expect(duties(REACHED, "95 | 10 | 9.5 |", NOTE)).toEqual([]);
});

test("a form without results owes no reasons", () => {
  expect(duties("| 产出指标 | 数量指标 | 活动场次 | ≥20场 | | 90 | | |", SPENT, NOTE)).toEqual([]);
});
