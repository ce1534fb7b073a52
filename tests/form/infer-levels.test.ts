import { recognizeSheet } from "../../src/form/recognize";
import { drawSheet } from "../support/sheet";
import { line, readDrawing } from "./reading";

const ROWS = `
  | 产出指标 | 数量指标 | 养护里程 | ≥120公里 | 126公里 | 40 |
  | ^ | ^ | 绿化里程 | ≥20公里 | 21公里 | 10 |
  | ^ | 质量指标 | 合格率 | ≥95% | 96% | 10 |
  | 效益指标 | 社会效益指标 | 通车保障率 | ≥98% | 99% | 40 |
  | 总分 | < | < | < | < | 100 |`;
const LINES = [
  "产出指标 / 数量指标 / 养护里程 = ≥120公里",
  "产出指标 / 数量指标 / 绿化里程 = ≥20公里",
  "产出指标 / 质量指标 / 合格率 = ≥95%",
  "效益指标 / 社会效益指标 / 通车保障率 = ≥98%",
];

test.each([
  ["类型", "类别", "名称"],
  ["目标层", "准则层", "指标层"],
  ["L1指标", "L2指标", "L3指标"],
  ["模块", "内容", "指标"],
  ["评价内容", "评价要素", "评价指标"],
  ["指标分类", "指标细分", "指标名称"],
  ["", "", ""],
])("levels whose headings nobody knows are told by their shape: %s, %s, %s", (one, two, name) => {
  const form = readDrawing(`
    | 项目支出绩效自评表 | < | < | < | < | < |
    | 项目名称 | 公路养护 | < | < | < | < |
    | ${one} | ${two} | ${name} | 年度指标值 | 实际完成值 | 得分 |${ROWS}`);
  expect(form.indicators.map(line)).toEqual(LINES);
});

test("categories in words of their own", () => {
  const form = readDrawing(`
    | 部门整体支出绩效考评表 | < | < | < | < |
    | 项目 | 考核内容 | 考核指标 | 年度工作目标 | 考评得分 |
    | 支出管理（60分） | 支出完成 | 支出完成率 | 100% | 40 |
    | ^ | 结转结余 | 结转结余率 | 9% | 20 |
    | 履职（40分） | 重点工作 | 重点工作完成率 | 100% | 40 |`);
  expect(form.indicators.map(line)).toEqual([
    "支出管理 / 支出完成 / 支出完成率 = 100%",
    "支出管理 / 结转结余 / 结转结余率 = 9%",
    "履职 / 重点工作 / 重点工作完成率 = 100%",
  ]);
});

test("a goals' row above the table is no heading row", () => {
  const { forms } = recognizeSheet(
    drawSheet(`
    | 项目支出绩效自评表 | < | < | < | < | < |
    | 年度总体目标 | < | 预期目标 | < | 实际完成情况 | < |
    | ^ | ^ | 养护公路 | < | 已养护 | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |${ROWS}`),
  );
  expect(forms.map(({ headerRows }) => headerRows)).toEqual([[3]]);
});

test.each(["项目指标", "明细", "具体事项"])(
  "beside numbered levels the column of names may be called anything: %s",
  (name) => {
    const form = readDrawing(`
    | 项目支出绩效自评表 | < | < | < | < | < |
    | 一级指标 | 二级指标 | ${name} | 年度指标值 | 实际完成值 | 得分 |${ROWS}`);
    expect(form.indicators.map(line)).toEqual(LINES);
  },
);

test("a label and its text under a table without merges is no slot to fill in", () => {
  const form = readDrawing(`
    | 项目支出绩效自评表 | | | | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 得分 |
    | 产出指标 | 数量指标 | 培训期数 | 10期 | 100 |
    | 总分 | | | | 100 |
    | 主要经验做法 | 加强组织领导 | | | |`);
  expect(form.indicators.map(({ name }) => name)).toEqual(["培训期数"]);
});

test("a second row of years under a heading that lost its merge", () => {
  const form = readDrawing(`
    | 2022年项目绩效目标表 | | | | |
    | 一级指标 | 三级指标 | 指标值 | | |
    | | | 2021年 | 2022年 | 2023年 |
    | 产出指标 | 建档率 | ≥88% | ≥90% | ≥92% |`);
  expect(form.indicators.map(line)).toEqual(["产出指标 / 建档率 = ≥90%"]);
});
