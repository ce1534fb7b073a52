import { recognizeSheet } from "../../src/form/recognize";
import { drawSheet } from "../support/sheet";
import { columnTexts, fieldLines, line, readDrawing } from "./reading";

const PAGES = (first: string, second: string) => `
  | 2022年度项目绩效自评表 | < | < | < | < | < |
  | 项目名称 | < | < | 农村公路养护 | < | < |
  | 绩效指标 | < | < | 年度指标值 | 实际完成值 | 分值 |
  ${first}
  | 第1页，共2页 | | | | | |
  | 绩效指标 | < | < | 年度指标值 | 实际完成值 | 分值 |
  ${second}
  | 总分 | < | < | < | < | 100 |`;

test("one heading over all levels, repeated after the mark of a page, goes on with the columns of the first page", () => {
  const form = readDrawing(
    PAGES(
      `| 产出指标 | 数量指标 | 养护里程 | ≥320公里 | 325公里 | 30 |
       | | | 养护桥梁 | ≥12座 | 12座 | 20 |
       | | 质量指标 | 优良路率 | ≥80% | 82% | 20 |`,
      `| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | 30 |`,
    ),
  );
  expect(form.indicators.map(line)).toEqual([
    "产出指标 / 数量指标 / 养护里程 = ≥320公里",
    "产出指标 / 数量指标 / 养护桥梁 = ≥12座",
    "产出指标 / 质量指标 / 优良路率 = ≥80%",
    "满意度指标 / 服务对象满意度指标 / 群众满意度 = ≥90%",
  ]);
  expect(form.headerRows).toEqual([2, 7]);
  expect(form.columns.filter(({ name }) => name === "target").map(({ headerCell }) => headerCell)).toEqual([
    "D3",
    "D8",
  ]);
});

test("the slots of a blank template under one heading over all levels", () => {
  const form = readDrawing(
    PAGES(
      `| 产出指标 | 数量指标 | | | | |
       | ^ | 质量指标 | | | | |
       | 效益指标 | 社会效益指标 | | | | |`,
      `| 满意度指标 | 服务对象满意度指标 | | | | |`,
    ),
  );
  expect(form.indicators.map(({ cells }) => cells.levelThree?.cell)).toEqual(["C4", "C5", "C6", "C9"]);
  expect(form.indicators.every(({ residue }) => residue)).toBe(true);
});

test("headings repeated in words nobody knows are no row of the table", () => {
  const form = readDrawing(`
    | 部门整体支出绩效评价指标评分表 | < | < | < | < | < |
    | 一级指标 | < | 二级指标 | < | 三级指标 | < |
    | 名称 | 占比 | 名称 | 占比 | 名称 | 权重 |
    | 预算编制 | 40 | 预算编制 | 40 | 编制合理性 | 40 |
    | 名称 | 占比 | 名称 | 占比 | 名称 | 权重 |
    | 预算执行 | 60 | 资金管理 | 60 | 资金支出率 | 60 |`);
  expect(form.indicators.map(({ name }) => name)).toEqual(["编制合理性", "资金支出率"]);
});

test("headings whose words are broken over two rows, filled in or not", () => {
  const heading = `
    | 项目支出绩效自评表（2021年度） | | | | |
    | 项目名称 | 校园安全 | | | |
    | 一级 | 二级 | 三级 | 年度 | 实际 |
    | 指标 | 指标 | 指标 | 指标值 | 完成值 |`;
  const filled = readDrawing(`${heading}
    | 产出指标 | 数量指标 | 聘用保安人数 | ≥12人 | 12人 |
    | | 质量指标 | 保安持证率 | 100% | 98% |`);
  expect(filled.indicators.map(line)).toEqual([
    "产出指标 / 数量指标 / 聘用保安人数 = ≥12人",
    "产出指标 / 质量指标 / 保安持证率 = 100%",
  ]);
  expect(columnTexts(filled, "actual")).toEqual(["12人", "98%"]);
  const blank = readDrawing(`${heading}
    | 产出指标 | 数量指标 | | | |
    | | 质量指标 | | | |`);
  expect(blank.indicators.map(({ cells }) => cells.levelThree?.cell)).toEqual(["C5", "C6"]);
});

test("a unit belongs to the values of its own group, though three rows of headings lost their merges", () => {
  const form = readDrawing(`
    | 项目绩效目标表 | | | | | | |
    | 一级指标 | 二级指标 | 三级指标 | 绩效目标值 | | | |
    | | | | 实施期目标 | | 本年度目标 | |
    | | | | 指标值 | 计量单位 | 指标值 | 计量单位 |
    | 产出指标 | 数量指标 | 推广面积 | ≥9 | 万亩 | ≥3000 | 亩 |
    | | 质量指标 | 成活率 | ≥90 | % | ≥95 | % |`);
  expect(columnTexts(form, "target")).toEqual(["≥3000", "≥95"]);
  expect(columnTexts(form, "unit")).toEqual(["亩", "%"]);
});

test("levels under a blank heading are seen where a table has points and no values", () => {
  const form = readDrawing(`
    | 财政支出事前绩效评估评分表 | < | < | < |
    | 项目名称：智慧养老 | < | < | < |
    | | 评估指标 | 分值 | 评估得分 |
    | 立项必要性 | 政策相关性 | 10 | 9 |
    | ^ | 需求相关性 | 10 | 8 |
    | 投入经济性 | 投入合理性 | 40 | 36 |
    | ^ | 成本控制 | 40 | 37 |
    | 合计 | < | 100 | 90 |
    | 评估专家签字： | < | 日期： | < |`);
  expect(form.indicators.map(({ levelOne, name, score }) => [levelOne, name, score])).toEqual([
    ["立项必要性", "政策相关性", 9],
    ["立项必要性", "需求相关性", 8],
    ["投入经济性", "投入合理性", 36],
    ["投入经济性", "成本控制", 37],
  ]);
});

test.each([
  ["成本指标(0-20)分", "成本指标", null],
  ["满意度指标（10）分", "满意度指标", 10],
])("the points behind a level: %s", (text, name, weight) => {
  const form = readDrawing(`
    | 项目支出绩效目标审批表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | ${text} | 二级 | 某某指标 | ≥65 |`);
  const [level] = form.levels;
  expect([level?.name, level?.weight?.value ?? null]).toEqual([name, weight]);
});

test("what was reached in an earlier year than the targets are for is no actual value", () => {
  const form = readDrawing(`
    | 社会保险基金预算绩效目标表 | < | < | < |
    | 指标类别 | 指标 | 2023年完成值 | 2024年目标值 |
    | 产出指标 | 参保人数 | 120万人 | 125万人 |
    | ^ | 基金征缴率 | 98% | ≥98% |`);
  expect(columnTexts(form, "target")).toEqual(["125万人", "≥98%"]);
  expect(form.columns.some(({ name }) => name === "actual")).toBe(false);
});

test("the goal of a project left of numbered levels is no name", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < | < | < |
    | 项目名称 | 绩效目标内容 | 一级指标 | 二级指标 | 绩效指标 | 绩效指标值 |
    | 困难群众救助 | 保障基本生活 | 产出 | 数量 | 救助人次 | ≥1200人次 |
    | ^ | ^ | ^ | 质量 | 救助准确率 | 100% |`);
  expect(form.indicators.map(line)).toEqual(["产出 / 数量 / 救助人次 = ≥1200人次", "产出 / 质量 / 救助准确率 = 100%"]);
});

test("labels side by side are answered alike, and a label may say more than its concept", () => {
  const form = readDrawing(`
    | 2022年度部门预算项目绩效自评表 | < | < | < |
    | 项目主管部门及代码 | 101某县教育局 | 项目总体概况 | 实训基地 |
    | 年度预期目标 | < | 具体完成情况 | 总体完成率 |
    | 建成实训室3间 | < | 已建成3间 | 100% |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 实训室 | 3间 |`);
  expect(fieldLines(form)).toEqual([
    "A2 → B2: department",
    "C2 → D2: overview",
    "A3 → A4: annualGoal",
    "C3 → C4: goalActual",
  ]);
});

test("the report over a form is not its title", () => {
  const form = readDrawing(`
    | 绩效自评报告 | < | < | < |
    | 一、基本情况。 | < | < | < |
    | 项目支出绩效目标表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训期数 | 10期 |`);
  expect([form.title?.text, form.kind]).toEqual(["项目支出绩效目标表", "project-target"]);
});

test.each([
  ["课堂教学质量评估表", "授课教师：张某"],
  ["学生综合素质评价表", "学校名称：某中学"],
  ["物业服务考评表", "小区：某小区"],
])("a table of points that reviews something else is no form: %s", (title, label) => {
  const { forms } = recognizeSheet(
    drawSheet(`
    | ${title} | < | < | < |
    | ${label} | < | < | < |
    | 评估项目 | 评估指标 | 分值 | 评估得分 |
    | 态度 | 备课充分 | 40 | 36 |
    | 方法 | 启发互动 | 60 | 55 |`),
  );
  expect(forms).toEqual([]);
});
