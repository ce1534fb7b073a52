import { recognize, recognizeSheet } from "../../src/form/recognize";
import { drawSheet, drawWorkbook } from "../support/sheet";
import { readDrawing } from "./reading";

const TARGET = `
  | 项目支出绩效目标申报表 | < | < | < |
  | 项目名称 | 绿化 | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 植树数量 | 1000棵 |`;

const LEFT_ALONE: Readonly<Record<string, { readonly sheet: string; readonly reason: RegExp }>> = {
  "a staff appraisal": {
    sheet: `
      | 2023年度员工绩效考核评分表 | < | < | < | < | < |
      | 姓名 | 张三 | 部门 | 财务部 | 岗位 | 会计 |
      | 考核项目 | 考核指标 | 目标值 | 权重 | 完成情况 | 得分 |
      | 工作业绩 | 报表准确率 | 100% | 40 | 99% | 39 |
      | 工作态度 | 出勤率 | 100% | 30 | 100% | 30 |`,
    reason: /考核表/,
  },
  "a budget": {
    sheet: `
      | 2024年项目支出预算明细表 | < | < | < |
      | 项目名称 | 预算数 | 执行数 | 执行率 |
      | 校车补贴 | 100 | 90 | 90% |
      | 合计 | 100 | 90 | 90% |`,
    reason: /没有绩效/,
  },
  "a table of statistics": {
    sheet: `
      | 全市主要经济指标完成情况表 | < | < | < | < |
      | 指标名称 | 计量单位 | 年度目标 | 实际完成 | 完成率 |
      | 地区生产总值 | 亿元 | 1000 | 980 | 98% |`,
    reason: /不是绩效表/,
  },
  "a list of people": {
    sheet: `
      | 单位 | 姓名 | 联系电话 |
      | 绩效科 | 李四 | 010-66666666 |`,
    reason: /没有找到/,
  },
  "a notice that speaks of performance": {
    sheet: `
      | 2024年绩效评价工作安排表 | < | < |
      | 序号 | 工作事项 | 完成时限 |
      | 1 | 印发通知 | 3月底 |`,
    reason: /没有找到/,
  },
  "a blank sheet": { sheet: "| | |", reason: /空白/ },
};

test.each(Object.entries(LEFT_ALONE))("%s is left alone, with a reason", (_, { sheet, reason }) => {
  const { forms, unrecognized } = recognize(drawWorkbook(drawSheet(sheet, { name: "表一" })));
  expect(forms).toEqual([]);
  expect(unrecognized).toEqual([{ sheet: "表一", reason: expect.stringMatching(reason) as string }]);
});

test("two forms on one sheet, and a third on the next", () => {
  const two = drawSheet(`${TARGET}
    | | | | |
    | 附件2 | | | |
    | 项目支出绩效自评表 | < | < | < |
    | 项目名称 | 路灯 | < | < |
    | 一级指标 | 三级指标 | 实际完成值 | 得分 |
    | 产出指标 | 路灯数量 | 50盏 | 90 |`);
  const { forms } = recognize(drawWorkbook(two, drawSheet(TARGET, { name: "表二" })));
  expect(forms.map(({ id, kind, indicators }) => [id, kind, indicators.map(({ name }) => name)])).toEqual([
    ["Sheet1", "project-target", ["植树数量"]],
    ["Sheet1#2", "project-self-evaluation", ["路灯数量"]],
    ["表二", "project-target", ["植树数量"]],
  ]);
});

test("a sheet of prose is of the kind of the form beside it", () => {
  const form = drawSheet(
    `| 项目绩效自评表 | < | < | < |
     | 类别 | 指标名称 | 目标值 | 自评分 |
     | 产出 | 路灯数量 | 50盏 | 90 |`,
    { name: "自评表" },
  );
  const prose = drawSheet(
    `| 项目基本情况 | < |
     | 项目概况 | 更换路灯 |
     | 项目总目标 | 全部更换 |
     | 年度绩效目标 | 更换50盏 |`,
    { name: "情况" },
  );
  expect(recognize(drawWorkbook(prose, form)).forms.map(({ kind }) => kind)).toEqual([
    "project-self-evaluation",
    "project-self-evaluation",
  ]);
});

const KINDS: readonly (readonly [string, string])[] = [
  ["项目支出绩效目标申报表", "project-target"],
  ["财政支出项目绩效目标批复表", "project-target"],
  ["部门预算项目支出绩效自评表", "project-self-evaluation"],
  ["项目支出绩效评价指标体系表", "project-evaluation"],
  ["项目绩效运行监控表", "project-monitoring"],
  ["部门（单位）整体支出绩效目标表", "department-target"],
  ["部门整体支出绩效自评表", "department-self-evaluation"],
  ["某市大数据局2022年度部门整体绩效评价评分表", "department-evaluation"],
];

test.each(KINDS)("%s is a %s", (title, kind) => {
  expect(
    readDrawing(`| ${title} | < | < |\n| 一级指标 | 三级指标 | 指标值 |\n| 产出指标 | 植树数量 | 1000棵 |`).kind,
  ).toBe(kind);
});

const TITLES: readonly (readonly [string, string])[] = [
  ["| 项目支出绩效自评表 | < | 单位：万元 |", "项目支出绩效自评表"],
  ["| 附件3 | | |\n| 2023年度项目支出绩效自评 | < | < |", "2023年度项目支出绩效自评"],
  ["| 项 目 支 出 绩 效 自 评 表 | < | < |\n| （2023年度） | < | < |", "项 目 支 出 绩 效 自 评 表"],
];

test.each(TITLES)("the title over %j", (top, title) => {
  const form = readDrawing(`${top}\n| 一级指标 | 三级指标 | 得分 |\n| 产出指标 | 植树数量 | 90 |`);
  expect(form.title?.text).toBe(title);
  expect(form.kind).toBe("project-self-evaluation");
});

test("moving the form, or rows above it, changes nothing but the addresses", () => {
  const moved = drawSheet(`
    | | 内部资料 注意保管 | | | | |
    | | | | | | |
    | | 项 目 支 出 绩 效 目 标 申 报 表 | < | < | < | < |
    | | 项目名称： | 绿化 | < | < | < |
    | | 一级\\n指标 | 二级 指标 | | 三级指标 | 指标值 |
    | | 产出指标 | 数量指标 | | 植树数量 | 1000棵 |`);
  const [form] = recognizeSheet(moved).forms;
  expect(form?.fields.map(({ name, cell }) => [name, cell])).toEqual([["projectName", "C4"]]);
  expect(
    form?.indicators.map(({ cells }) => [cells.levelOne?.cell, cells.levelThree?.cell, cells.target?.cell]),
  ).toEqual([["B6", "E6", "F6"]]);
  expect(form?.fingerprint).toBe(readDrawing(TARGET).fingerprint);
});

test("a big sheet that is no form is passed over quickly", () => {
  const row = (r: number) =>
    [`单位${r}`, `事项${r}`, r, r * 2, `备注${r}`].map((value) => ({
      value,
      text: String(value),
      formula: null,
      format: "General",
    }));
  const sheet = { ...drawSheet("| |"), rows: Array.from({ length: 20_000 }, (_, r) => row(r)) };
  const before = performance.now();
  expect(recognizeSheet(sheet).forms).toEqual([]);
  expect(performance.now() - before).toBeLessThan(1_000);
});

test.each([
  ["部门整体支出绩效自评报告", "department-self-evaluation"],
  ["2023年度项目支出绩效自评材料", "project-self-evaluation"],
  ["预算绩效目标申报书", "project-target"],
])("a form without a title is what the cover says: %s", (title, kind) => {
  const { forms } = recognize(
    drawWorkbook(
      drawSheet(`| ${title} | < |\n| 填报日期： | 2024年3月1日 |`, { name: "封面" }),
      drawSheet(
        `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 建设数量 | 3个 | 10 |`,
        { name: "表1" },
      ),
    ),
  );
  expect(forms.map((form) => form.kind)).toEqual([kind]);
});
