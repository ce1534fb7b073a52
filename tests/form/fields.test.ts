import { fieldLines, readDrawing } from "./reading";

const CASES: Readonly<Record<string, { readonly sheet: string; readonly fields: readonly string[] }>> = {
  "label left, value right, two pairs a row, blanks included": {
    sheet: `
      | 项目支出绩效目标申报表 | < | < | < |
      | 项目名称 | 农村公路养护 | < | < |
      | 主管部门 | 交通局 | 实施单位 | |
      | 开始时间 | 2024年1月 | 完成时间 | 2024年12月 |`,
    fields: [
      "A2 → B2: projectName",
      "A3 → B3: department",
      "C3 → D3: implementingUnit",
      "A4 → B4: startDate",
      "C4 → D4: endDate",
    ],
  },
  "label above, value below, under a label of the whole block": {
    sheet: `
      | 项目支出绩效自评表 | < | < | < |
      | 项目名称 | 防汛物资 | < | < |
      | 年度总体目标 | 年初设定目标 | < | 年度总体目标完成情况 |
      | ^ | 储备防汛物资 | < | |`,
    fields: ["A2 → B2: projectName", "B3 → B4: annualGoal", "D3 → D4: goalActual"],
  },
  "label and value in one cell, several pairs set apart by gaps": {
    sheet: `
      | 项目支出绩效目标申报表 | < |
      | 项目名称：智慧社区　　　金额单位：万元 | < |
      | 年度绩效目标 | 建成平台 |`,
    fields: ["A2 → A2: projectName", "A2 → A2: moneyUnit", "A3 → B3: annualGoal"],
  },
  "split, spaced, starred and numbered labels are the same labels": {
    sheet: `
      | 项目支出绩效目标申报表 | < |
      | 项 目 名 称： | 绿化 |
      | 主管\\n部门（盖章） | 林业局 |
      | *年度绩效目 标 | 植树 |
      | 2.项目实施内容及过程概述 | 已完成 |`,
    fields: ["A2 → B2: projectName", "A3 → B3: department", "A4 → B4: annualGoal", "A5 → B5: content"],
  },
  "a label that fits no concept is listed without a name": {
    sheet: `
      | 项目支出绩效目标申报表 | < |
      | 项目名称 | 绿化 |
      | 归口科室 | 农业科 |`,
    fields: ["A2 → B2: projectName", "A3 → B3: ?"],
  },
};

test.each(Object.entries(CASES))("%s", (_, { sheet, fields }) => {
  expect(fieldLines(readDrawing(sheet))).toEqual(fields);
});

test("a value that is itself a word of the trade is no label", () => {
  const form = readDrawing(`
    | 项目支出绩效目标申报表 | < | < | < |
    | 项目名称 | 部门 | 资金性质 | 一般公共预算 |
    | 主管部门 | 财政局 | 项目属性 | 其他 |`);
  expect(form.fields.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    "项目名称: 部门",
    "资金性质: 一般公共预算",
    "主管部门: 财政局",
    "项目属性: 其他",
  ]);
});

test("a blank spacer column between label and value is stepped over", () => {
  const form = readDrawing(`
    | 项目支出绩效目标申报表 | < | < | < | < |
    | 项目名称 | | 绿化 | | |
    | 主管部门 | | 林业局 | 联系人 | 张三 |`);
  expect(fieldLines(form)).toEqual(["A2 → C2: projectName", "A3 → C3: department", "D3 → E3: contact"]);
});

test("words alike are said with less certainty than the very words", () => {
  const form = readDrawing(`
    | 项目支出绩效目标申报表 | < |
    | 项目名称 | 绿化 |
    | 部门职能职责描述 | 负责绿化 |`);
  const [exact, alike] = form.fields;
  expect(exact?.confidence).toBeGreaterThanOrEqual(0.95);
  expect(alike?.name).toBe("overview");
  expect(alike?.confidence).toBeLessThan(0.8);
});

const YEARS: readonly (readonly [string, number | null])[] = [
  ["| 项目支出绩效目标申报表 | < |\n| （ 2023 年） | < |\n| 项目名称 | 绿化 |", 2023],
  ["| 2021年度项目支出绩效自评表 | < |\n| 项目名称 | 绿化 |", 2021],
  ["| 项目支出绩效目标申报表 | < |\n| 项目年度 | 2020 |\n| 项目名称 | 绿化 |", 2020],
  ["| 项目支出绩效目标申报表 | < |\n| 预算年度：2022  单位：万元 | < |\n| 项目名称 | 绿化 |", 2022],
  ["| 项目支出绩效目标申报表 | < |\n| 项目名称 | 绿化2000亩 |", null],
];

test.each(YEARS)("the year of %j", (sheet, year) => {
  expect(readDrawing(sheet).year).toBe(year);
});

test.each([
  ["购买服务项目名称", "projectName"],
  ["产业引导基金名称", "projectName"],
  ["项目实施单位/项目负责人", "implementingUnit"],
  ["主管部门及联系人", "department"],
  ["项目总体绩效目标（长期目标）", "longTermGoal"],
])("a label with more words than usual: %s", (label, name) => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < |
    | ${label} | 某县农技中心 |
    | 一级指标 | 指标值 |
    | 产出指标 | 10期 |`);
  expect(form.fields.map((field) => field.name)).toEqual([name]);
});

test("after a label and its answer an unknown one with its answer is listed without a name", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < |
    | 项目名称 | 社区养老 | 承接方情况 | 某社工服务社 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 服务人次 | 3200人次 |`);
  expect(fieldLines(form)).toEqual(["A2 → B2: projectName", "C2 → D2: ?"]);
});

test("a label beside headings of money is answered below it, as they are", () => {
  const form = readDrawing(`
    | 部门整体支出绩效目标表 | < | < | < |
    | 单位名称 | 年度预算 | 基本支出 | 项目支出 |
    | 某县水利局 | 100 | 60 | 40 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 治理河道 | 3条 |`);
  expect(form.fields.filter(({ name }) => name !== null).map(({ name, cell }) => [name, cell])).toEqual([
    ["department", "A3"],
  ]);
});

test("a label and its answer beside a block of money, both as tall as the block, are a field", () => {
  const form = readDrawing(`
    | 部门整体支出绩效目标表 | < | < | < | < |
    | 单位名称 | 某县文旅局 | 年度预算申请 | 总额 | 2860.5 |
    | ^ | ^ | ^ | 财政拨款 | 2860.5 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
    | 产出指标 | 数量指标 | 接待游客 | 1800万人次 | |`);
  expect(fieldLines(form)).toEqual(["A2 → B2: department"]);
  expect(form.tables.map(({ title, rows }) => [title, rows.length])).toEqual([["年度预算申请", 2]]);
});
