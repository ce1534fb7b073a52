import { recognizeSheet } from "../../src/form/recognize";
import { targetInForce } from "../../src/form/target-in-force";
import { drawSheet } from "../support/sheet";
import { columnTexts, line, readDrawing } from "./reading";

test.each([
  ["一级绩效指标", "二级绩效指标", "三级绩效指标"],
  ["绩效指标一级", "绩效指标二级", "绩效指标三级"],
  ["1级指标", "2级指标", "3级指标"],
  ["Ⅰ级指标", "Ⅱ级指标", "Ⅲ级指标"],
  ["第一级", "第二级", "第三级"],
  ["一级类别", "二级类别", "指标名称"],
])("levels are told by their number: %s, %s, %s", (one, two, three) => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < |
    | ${one} | ${two} | ${three} | 指标值 |
    | 产出指标 | 数量指标 | 培训期数 | 10期 |
    | ^ | 质量指标 | 培训合格率 | ≥95% |`);
  expect(form.indicators.map(line)).toEqual([
    "产出指标 / 数量指标 / 培训期数 = 10期",
    "产出指标 / 质量指标 / 培训合格率 = ≥95%",
  ]);
});

test("headings repeated on a new page go on with the same form", () => {
  const { forms } = recognizeSheet(
    drawSheet(`
    | 2023年度项目支出绩效自评表 | < | < | < | < | < |
    | 项目名称 | 技能培训 | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 培训期数 | ≥10期 | 40 | 40 |
    | 2023年度项目支出绩效自评表（续） | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |
    | 效益指标 | 社会效益指标 | 就业率 | ≥60% | 60 | 60 |
    | 总分 | < | < | < | 100 | 100 |`),
  );
  expect(forms).toHaveLength(1);
  expect(forms[0]?.indicators.map(({ name }) => name)).toEqual(["培训期数", "就业率"]);
  expect(forms[0]?.totals.map(({ row }) => row)).toEqual([8]);
});

test("rows that only name the project of the rows below are passed over", () => {
  const form = readDrawing(`
    | 2024年部门预算项目绩效目标表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 项目一：图书馆免费开放（30万元） | < | < | < |
    | 产出指标 | 数量指标 | 开放天数 | ≥330天 |
    | 项目二：送戏下乡（50万元） | | | |
    | 产出指标 | 数量指标 | 演出场次 | ≥100场 |`);
  expect(form.indicators.map(line)).toEqual([
    "产出指标 / 数量指标 / 开放天数 = ≥330天",
    "产出指标 / 数量指标 / 演出场次 = ≥100场",
  ]);
});

test("a first level written over each block of headings", () => {
  const form = readDrawing(`
    | 财政支出绩效目标申报表 | < | < | < |
    | 项目名称 | 移民培训 | < | < |
    | 产出指标 | < | < | < |
    | 序号 | 指标类别 | 指标名称 | 目标值 |
    | 1 | 数量 | 培训人次 | 1500人次 |
    | 2 | 质量 | 培训合格率 | 95% |
    | 效益指标 | < | < | < |
    | 序号 | 指标类别 | 指标名称 | 目标值 |
    | 1 | 社会效益 | 转移就业率 | 60% |`);
  expect(form.indicators.map(line)).toEqual([
    "产出指标 / 数量 / 培训人次 = 1500人次",
    "产出指标 / 质量 / 培训合格率 = 95%",
    "效益指标 / 社会效益 / 转移就业率 = 60%",
  ]);
});

test("a small table of figures beside the form is none of it", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | | | | | 预算收支情况（万元） | |
    | 项目名称 | 森林病虫害防治 | | | | 项目 | 金额 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | | 财政拨款 | 120 |
    | 产出指标 | 数量指标 | 防治面积 | ≥10万亩 | | 其他收入 | 0 |
    | | 质量指标 | 无公害防治率 | ≥90% | | 合计 | 120 |`);
  expect(form.title?.text).toBe("项目支出绩效目标表");
  expect(form.fields.map(({ name, text }) => [name, text])).toEqual([["projectName", "森林病虫害防治"]]);
  expect(form.indicators.map(({ name }) => name)).toEqual(["防治面积", "无公害防治率"]);
});

test("of the values of several years the year's own is the target", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 全周期指标值 | 年度指标值 | 绩效指标完成时间 |
    | 产出指标 | 数量指标 | 建成公里 | 30公里 | 10公里 | 2024年12月 |
    | 效益指标 | 社会效益指标 | 惠及人口 | 9万人 | 3万人 | 2024年12月 |`);
  expect(columnTexts(form, "target")).toEqual(["10公里", "3万人"]);
  expect(form.columns.some(({ name }) => name === "actual")).toBe(false);
});

test.each([
  [
    "供应商评价评分表",
    `
    | 供应商评价评分表 | < | < | < |
    | 评价指标 | 分值 | 评分标准 | 得分 |
    | 产品质量 | 40 | 每退货一次扣5分 | 38 |
    | 交货及时 | 60 | 每延误一次扣5分 | 55 |`,
  ],
  [
    "安全生产考核细则",
    `
    | 乡镇安全生产目标责任考核评分细则 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 分值 |
    | 组织领导 | 责任落实 | 签订责任书 | 10 |
    | 隐患排查 | 整改 | 整改到位率 | 20 |`,
  ],
])("reviews of other things are left alone: %s", (_, drawing) => {
  const { forms, reason } = recognizeSheet(drawSheet(drawing));
  expect(forms).toEqual([]);
  expect(reason).toMatch(/考核|评价/);
});

test("a stray cell at the far end of the sheet changes nothing", () => {
  const sheet = drawSheet(`
    | 项目支出绩效目标表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训期数 | 10期 |`);
  const rows = [...sheet.rows];
  const stray: (typeof rows)[number] & object = [];
  const far = [...stray];
  far[16_383] = { value: "x", text: "x", formula: null, format: "General" };
  rows[1_048_575] = far;
  const { forms } = recognizeSheet({ ...sheet, rows });
  expect(forms.map(({ area }) => area)).toEqual([{ top: 0, bottom: 2, left: 0, right: 3 }]);
});

test("a sheet too long to be read whole says so", () => {
  const sheet = drawSheet(`
    | 项目支出绩效目标表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训期数 | 10期 |`);
  const remark = [{ value: "其他", text: "其他", formula: null, format: "General" }];
  const rows = [...sheet.rows, ...Array.from({ length: 7_000 }, () => remark)];
  const { forms, reason } = recognizeSheet({ ...sheet, rows });
  expect(forms).toHaveLength(1);
  expect(reason).toContain("6000行");
});

test("the number of the template's slot is no part of a name", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 指标1：培训期数 | 10期 |
    | ^ | 质量指标 | 指标2： | |`);
  expect(form.indicators.map(({ name, residue }) => [name, residue])).toEqual([
    ["培训期数", false],
    ["指标2", true],
  ]);
  expect(form.indicators[0]?.cells.levelThree?.text).toBe("指标1：培训期数");
});

test.each([
  ["年初指标值", "调整指标值"],
  ["年初目标值", "调整后目标值"],
  ["指标值", "年中调整值"],
  ["年度指标值", "年度指标值（调整后）"],
  ["调整前指标值", "调整后指标值"],
])("a value set anew in mid-year stands in a column of its own: %s, %s", (first, adjusted) => {
  const form = readDrawing(`
    | 项目支出绩效自评表 | < | < | < | < | < |
    | 一级指标 | 三级指标 | ${first} | ${adjusted} | 全年完成值 | 得分 |
    | 产出指标 | 培训期数 | ≥10期 | ≥8期 | 9期 | 50 |
    | 效益指标 | 就业率 | ≥60% | | 61% | 50 |`);
  expect(columnTexts(form, "target")).toEqual(["≥10期", "≥60%"]);
  expect(columnTexts(form, "adjustedTarget")).toEqual(["≥8期", ""]);
  expect(form.indicators.map((row) => targetInForce(row).value.text)).toEqual(["≥8期", "≥60%"]);
  expect(form.indicators.map((row) => targetInForce(row).located?.cell)).toEqual(["D3", "C4"]);
  expect(columnTexts(form, "actual")).toEqual(["9期", "61%"]);
});

test("the first and the adjusted value under one heading", () => {
  const form = readDrawing(`
    | 项目支出绩效自评表 | < | < | < | < |
    | 一级指标 | 三级指标 | 年度指标值 | < | 实际完成值 |
    | ^ | ^ | 年初 | 调整后 | ^ |
    | 产出指标 | 培训期数 | ≥10期 | ≥8期 | 9期 |`);
  expect(columnTexts(form, "target")).toEqual(["≥10期"]);
  expect(columnTexts(form, "adjustedTarget")).toEqual(["≥8期"]);
});

test("the only value column is the target, adjusted or not", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < |
    | 一级指标 | 三级指标 | 调整后指标值 |
    | 产出指标 | 培训期数 | ≥8期 |`);
  expect(columnTexts(form, "target")).toEqual(["≥8期"]);
  expect(form.columns.some(({ name }) => name === "adjustedTarget")).toBe(false);
});

test("headings repeated on a new page mean what they mean on all pages together", () => {
  const form = readDrawing(`
    | 项目支出绩效目标申报表 | < | < |
    | 指标 | 指标内容 | 指标值 |
    | 产出指标 | 培训人次 | 200人次 |
    | ^ | 报告次数 | 4次 |
    | ^ | 合格率 | 95% |
    | 指标 | 指标内容 | 指标值 |
    | 效益指标 | 就业率 | ≥60% |`);
  expect(form.indicators.map(line)).toEqual([
    "产出指标 / 培训人次 = 200人次",
    "产出指标 / 报告次数 = 4次",
    "产出指标 / 合格率 = 95%",
    "效益指标 / 就业率 = ≥60%",
  ]);
});
