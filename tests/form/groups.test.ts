import type { FormDocument } from "../../src/form/document";
import { readDrawing } from "./reading";

function roles(form: FormDocument): readonly string[] {
  return form.indicators.map(({ name, role }) => `${name}: ${role ?? "plain"}`);
}

const HEAD = `
  | 项目支出绩效自评表 | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年完成值 |`;

test.each([
  [
    "its points stand beside it, its figures below",
    `
    | 产出指标 | 数量指标 | ★补助种植面积 | 10 | | |
    | ^ | ^ | 梨树 | | 6亩 | 6亩 |
    | ^ | ^ | 桃树 | | 1亩 | 1亩 |
    | ^ | ^ | ★补助养殖数量 | 10 | | |
    | ^ | ^ | 猪 | | 80头 | 80头 |`,
    ["补助种植面积: group", "梨树: detail", "桃树: detail", "补助养殖数量: group", "猪: detail"],
  ],
  [
    "其中 after a row with figures of its own",
    `
    | 产出指标 | 数量指标 | 补助面积 | 20 | 29亩 | 29亩 |
    | ^ | ^ | 其中桃树 | | 9亩 | 9亩 |
    | ^ | ^ | 其中蔬菜 | | 20亩 | 20亩 |
    | ^ | ^ | 补助户数 | 10 | 39户 | 39户 |`,
    ["补助面积: group", "其中桃树: detail", "其中蔬菜: detail", "补助户数: plain"],
  ],
  [
    "a name that ends in 其中",
    `
    | 产出指标 | 数量指标 | 培训人数，其中： | | | |
    | ^ | ^ | 管理人员 | 5 | 30人 | 30人 |
    | ^ | ^ | 技术人员 | 5 | 60人 | 61人 |
    | ^ | 质量指标 | 合格率 | 10 | 95% | 96% |`,
    ["培训人数,其中: group", "管理人员: detail", "技术人员: detail", "合格率: plain"],
  ],
  [
    "numbers of a lower rank",
    `
    | 产出指标 | 数量指标 | 一、举办培训 | | | |
    | ^ | ^ | （1）期数 | 5 | 3期 | 3期 |
    | ^ | ^ | （2）人数 | 5 | 90人 | 90人 |
    | ^ | ^ | 二、发放资料 | 5 | 900份 | 900份 |`,
    ["举办培训: group", "期数: detail", "人数: detail", "发放资料: plain"],
  ],
])("rows that head others: %s", (_, rows, expected) => {
  expect(roles(readDrawing(HEAD + rows))).toEqual(expected);
});

test.each([
  [
    "a row left blank among its like",
    `
    | 产出指标 | 数量指标 | 培训期数 | 10 | | |
    | ^ | ^ | 培训人数 | 10 | 90人 | 90人 |`,
    ["培训期数: plain", "培训人数: plain"],
  ],
  [
    "numbered rows with one left blank",
    `
    | 产出指标 | 数量指标 | 1.培训期数 | 10 | | |
    | ^ | ^ | 2.培训人数 | 10 | 90人 | 90人 |`,
    ["培训期数: plain", "培训人数: plain"],
  ],
  [
    "rows of different levels",
    `
    | 产出指标 | 数量指标 | 培训期数 | 10 | | |
    | ^ | 质量指标 | 合格率 | | 95% | 96% |`,
    ["培训期数: plain", "合格率: plain"],
  ],
])("rows that head none: %s", (_, rows, expected) => {
  expect(roles(readDrawing(HEAD + rows))).toEqual(expected);
});
