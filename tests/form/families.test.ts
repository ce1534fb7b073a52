import { recognizeSheet } from "../../src/form/recognize";
import { drawSheet } from "../support/sheet";
import { columnTexts, line, readDrawing } from "./reading";

const recognizeDrawing = (drawing: string) => recognizeSheet(drawSheet(drawing));

/** One form of each family a user meets, drawn small, and what a careful clerk reads on it. */
const FAMILIES: Readonly<
  Record<string, { readonly sheet: string; readonly kind: string; readonly lines: readonly string[] }>
> = {
  "central self-evaluation: the funds row with its points is no indicator, a blank category is a slot": {
    sheet: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < | < | < |
      | （2022年度） | < | < | < | < | < | < | < | < | < |
      | 项目名称 | < | 医疗保险补助 | < | < | < | < | < | < | < |
      | 项目资金\\n（万元） | < | | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | ^ | 年度资金总额 | < | 100 | 90 | 89.5 | 10 | 99.4% | 9.94 |
      | ^ | ^ | 其中：当年财政拨款 | < | 100 | 90 | 89.5 | — | 99.4% | — |
      | 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < | < |
      | ^ | 完成补助发放。 | < | < | < | 已完成。 | < | < | < | < |
      | 绩\\n效\\n指\\n标 | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
      | ^ | 产出指标 | 数量指标 | 参保人数 | < | ≥50万人 | 51万人 | 60 | 60 | |
      | ^ | 效益指标 | 经济效益指标 | | < | | | | | |
      | ^ | ^ | 社会效益指标 | 参保率 | < | ≥95% | 96% | 30 | 30 | |
      | 总分 | < | < | < | < | < | < | 100 | 99.94 | |`,
    kind: "project-self-evaluation",
    lines: [
      "产出指标 / 数量指标 / 参保人数 = ≥50万人",
      "效益指标 / 经济效益指标 = ",
      "效益指标 / 社会效益指标 / 参保率 = ≥95%",
    ],
  },
  "年度指标值 as a merged heading over symbol, value and unit": {
    sheet: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 |
      | ^ | ^ | ^ | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ |
      | 产出指标 | 数量指标 | 修缮面积 | ＝ | 300 | 平方米 | 300 | 60 | 60 |
      | 效益指标 | 社会效益指标 | 游客增长 | 定性 | 有所增长 | | 有所增长 | 30 | 25 |`,
    kind: "project-self-evaluation",
    lines: ["产出指标 / 数量指标 / 修缮面积 = 300", "效益指标 / 社会效益指标 / 游客增长 = 有所增长"],
  },
  "the second level used as the name, with its explanation beside it": {
    sheet: `
      | 2022年市直部门预算项目支出绩效目标表 | < | < | < | < |
      | 项目名称 | 环境监测 | < | 项目类别 | 常年性项目 |
      | 绩效目标 | 一级指标 | 二级指标 | 绩效标准 | 当年预期实现值 |
      | ^ | 产出指标 | 监测断面数 | 反映水质监测断面数量 | 30个 |
      | ^ | ^ | 监测频次 | 反映每年监测次数 | 12次 |
      | ^ | 效益指标 | 水质达标率 | 反映水环境质量 | ≥90% |`,
    kind: "project-target",
    lines: ["产出指标 / 监测断面数 = 30个", "产出指标 / 监测频次 = 12次", "效益指标 / 水质达标率 = ≥90%"],
  },
  "指标内容 as the name where the second level holds categories": {
    sheet: `
      | 绩效目标表 | < | < | < |
      | 项目名称 | 校舍改造 | < | < |
      | 一级指标 | 二级指标 | 指标内容 | 指标值 |
      | 产出指标 | 数量指标 | 校舍改造覆盖率 | 100% |
      | ^ | 质量指标 | 维修改造合格率 | 100% |`,
    kind: "project-target",
    lines: ["产出指标 / 数量指标 / 校舍改造覆盖率 = 100%", "产出指标 / 质量指标 / 维修改造合格率 = 100%"],
  },
  "long-term beside annual indicators: first the one half, then the other": {
    sheet: `
      | 项目支出绩效目标表 | < | < | < | < | < |
      | 项目名称 | 学生资助 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 资助总人数 | 3000人 | 年度资助人数 | 1000人 |
      | 满意度指标 | 服务对象满意度指标 | 学生满意度 | ≥90% | 家长满意度 | ≥85% |`,
    kind: "project-target",
    lines: [
      "产出指标 / 数量指标 / 资助总人数 = 3000人",
      "满意度指标 / 服务对象满意度指标 / 学生满意度 = ≥90%",
      "产出指标 / 数量指标 / 年度资助人数 = 1000人",
      "满意度指标 / 服务对象满意度指标 / 家长满意度 = ≥85%",
    ],
  },
  "one heading over second level and name": {
    sheet: `
      | 财政项目支出绩效目标申报表（绩效目标） | < | < | < | < |
      | 绩效目标 | 二级目标 | 三级目标 | < | 目标值 |
      | ^ | 产出目标 | 数量 | 系统开发 | 100% |
      | ^ | ^ | 质量 | 验收通过 | 100% |
      | ^ | 影响力目标 | 长效管理 | 制定制度 | 2020年前 |`,
    kind: "project-target",
    lines: [
      "产出目标 / 数量 / 系统开发 = 100%",
      "产出目标 / 质量 / 验收通过 = 100%",
      "影响力目标 / 长效管理 / 制定制度 = 2020年前",
    ],
  },
  "four levels: the deepest is the name": {
    sheet: `
      | 财政支出项目绩效评价指标体系 | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 四级指标 | 分值 | 评分标准 | 得分 |
      | 产出（40分） | 产出数量（20分） | 完成率（20分） | 设备购置完成率 | 20 | 按比例 | 20 |
      | ^ | 产出质量（20分） | 合格率（20分） | 设备验收合格率 | 20 | 按比例 | 19 |`,
    kind: "project-evaluation",
    lines: ["产出 / 产出数量 / 设备购置完成率 = ", "产出 / 产出质量 / 设备验收合格率 = "],
  },
  "no second level: the name takes both columns, and so can the first level": {
    sheet: `
      | 项目支出绩效目标表 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 建设数量 | 3个 |
      | 成本指标 | 项目总成本 | < | ≤100万元 |
      | 满意度指标 | < | 群众满意度 | ≥90% |`,
    kind: "project-target",
    lines: [
      "产出指标 / 数量指标 / 建设数量 = 3个",
      "成本指标 / 项目总成本 = ≤100万元",
      "满意度指标 / 满意度指标 / 群众满意度 = ≥90%",
    ],
  },
  "first levels as rows of their own": {
    sheet: `
      | 专项资金绩效自评表 | < | < | < | < |
      | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |
      | 一、产出指标 | < | < | 50 | 48 |
      | 治理河道长度 | 10公里 | 9公里 | 50 | 48 |
      | 二、效益指标 | < | < | 40 | 40 |
      | 水质优良率 | ≥80% | 85% | 40 | 40 |
      | 合计 | < | < | 90 | 88 |`,
    kind: "project-self-evaluation",
    lines: ["产出指标 / 治理河道长度 = 10公里", "效益指标 / 水质优良率 = ≥80%"],
  },
  "three header rows: 名称 and 权重 under each level": {
    sheet: `
      | 2024年部门整体绩效自评指标评分表 | < | < | < | < | < | < | < |
      | 评价指标 | < | < | < | < | < | 评分标准 | 自评分数 |
      | 一级指标 | < | 二级指标 | < | 三级指标 | < | ^ | ^ |
      | 名称 | 权重(%) | 名称 | 权重(%) | 名称 | 权重(%) | ^ | ^ |
      | 履职效能 | 50 | 整体效能 | 50 | 产出指标完成情况 | 25 | 按比例 | 25 |
      | ^ | ^ | ^ | ^ | 效益指标完成情况 | 25 | 按比例 | 24 |`,
    kind: "department-self-evaluation",
    lines: ["履职效能 / 整体效能 / 产出指标完成情况 = ", "履职效能 / 整体效能 / 效益指标完成情况 = "],
  },
  "monitoring: what was done by July stands as the actual value": {
    sheet: `
      | 项目支出绩效目标执行监控表 | < | < | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况 | 偏差原因分析 | < | 备注 |
      | ^ | ^ | ^ | ^ | ^ | ^ | 经费保障 | 原因说明 | ^ |
      | 产出指标 | 数量指标 | 修缮里程 | 10公里 | 5公里 | 10公里 | | 雨季 | |`,
    kind: "project-monitoring",
    lines: ["产出指标 / 数量指标 / 修缮里程 = 10公里"],
  },
  "department targets with the year's tasks as a table of their own": {
    sheet: `
      | 部门整体支出绩效目标申报表 | < | < | < | < |
      | 部门（单位）名称 | 市民政局 | < | < | < |
      | 年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | < |
      | ^ | ^ | ^ | 总额 | 财政拨款 |
      | ^ | 社会救助 | 低保发放 | 500 | 500 |
      | ^ | 金额合计 | < | 500 | 500 |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 低保人数 | ≥2万人 |`,
    kind: "department-target",
    lines: ["产出指标 / 数量指标 / 低保人数 = ≥2万人"],
  },
  "a form without a title is told by its columns": {
    sheet: `
      | 类别 | 指标 | 目标值 | 分值 | 完成情况 | 自评得分 |
      | 产出 | 建设数量 | 3个 | 60 | 3个 | 60 |
      | 效益 | 受益人数 | 100人 | 40 | 90人 | 36 |`,
    kind: "project-self-evaluation",
    lines: ["产出 / 建设数量 = 3个", "效益 / 受益人数 = 100人"],
  },
};

describe.each(Object.entries(FAMILIES))("%s", (_, { sheet, kind, lines }) => {
  const form = readDrawing(sheet);
  test("its kind", () => expect(form.kind).toBe(kind));
  test("its indicators", () => expect(form.indicators.map(line)).toEqual(lines));
});

const LONG_TERM: Readonly<Record<string, string>> = {
  "side by side under groups": `
    | 项目绩效目标表 | < | < | < | < |
    | 一级指标 | 长期绩效指标 | < | 年度绩效指标 | < |
    | ^ | 三级指标 | 指标值 | 三级指标 | 指标值 |
    | 产出指标 | 总里程 | 100公里 | 当年里程 | 20公里 |`,
  "side by side without a word": `
    | 项目绩效目标表 | < | < | < | < |
    | 一级指标 | 三级指标 | 指标值 | 三级指标 | 指标值 |
    | 产出指标 | 总里程 | 100公里 | 当年里程 | 20公里 |`,
  "one below the other": `
    | 项目绩效目标表 | < | < | < |
    | 长期绩效指标 | 一级指标 | 指标内容 | 指标值 |
    | ^ | 产出指标 | 总里程 | 100公里 |
    | 年度绩效指标 | 一级指标 | 指标内容 | 指标值 |
    | ^ | 产出指标 | 当年里程 | 20公里 |`,
};

test.each(Object.entries(LONG_TERM))("long-term indicators are told from the year's own: %s", (_, sheet) => {
  expect(readDrawing(sheet).indicators.map(({ name, longTerm }) => [name, longTerm === true])).toEqual([
    ["总里程", true],
    ["当年里程", false],
  ]);
});

test("指标性质 is the symbol or the type, whichever stands below it", () => {
  const drawn = (first: string, second: string) => `
    | 项目绩效目标表 | < | < | < | < |
    | 一级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 |
    | 产出指标 | 培训期数 | ${first} | 2 | 期 |
    | 效益指标 | 能力提升 | ${second} | 优良中低差 | |`;
  expect(columnTexts(readDrawing(drawn("≥", "定性")), "comparator")).toEqual(["≥", "定性"]);
  expect(columnTexts(readDrawing(drawn("定量", "定性")), "valueType")).toEqual(["定量", "定性"]);
});

test("绩效标准 is a source where it names a kind of standard, the target where there is no other", () => {
  const source = readDrawing(`
    | 项目绩效目标表 | < | < | < |
    | 一级指标 | 三级指标 | 指标值及单位 | 绩效标准 |
    | 成本指标 | 电费支出 | ≤500万元 | 计划标准 |
    | 产出指标 | 路灯盏数 | ≥10000盏 | 历史标准 |`);
  expect(columnTexts(source, "source")).toEqual(["计划标准", "历史标准"]);
  const target = readDrawing(`
    | 项目绩效目标表 | < | < |
    | 一级指标 | 三级指标 | 绩效标准 |
    | 产出指标 | 路灯盏数 | 10000盏 |
    | 效益指标 | 亮灯率 | ≥98% |`);
  expect(target.indicators.map(line)).toEqual(["产出指标 / 路灯盏数 = 10000盏", "效益指标 / 亮灯率 = ≥98%"]);
});

test("one heading over symbol, value and unit in cells of their own", () => {
  const form = readDrawing(`
    | 项目绩效目标表 | < | < | < | < |
    | 一级指标 | 三级指标 | 年度指标值 | < | < |
    | 产出指标 | 路灯盏数 | ≥ | 10000 | 盏 |
    | 效益指标 | 亮灯率 | ≥ | 98 | % |`);
  expect(form.indicators.map(line)).toEqual(["产出指标 / 路灯盏数 = 10000", "效益指标 / 亮灯率 = 98"]);
  expect(columnTexts(form, "comparator")).toEqual(["≥", "≥"]);
  expect(columnTexts(form, "unit")).toEqual(["盏", "%"]);
});

test("a target heading in words nobody knows is found by what stands below it, and said with less certainty", () => {
  const form = readDrawing(`
    | 项目绩效目标表 | < | < |
    | 一级指标 | 三级指标 | 拟达成的量 |
    | 产出指标 | 路灯盏数 | 10000盏 |
    | 效益指标 | 亮灯率 | ≥98% |`);
  expect(form.indicators.map(line)).toEqual(["产出指标 / 路灯盏数 = 10000盏", "效益指标 / 亮灯率 = ≥98%"]);
  expect(form.columns.find(({ name }) => name === "target")?.confidence).toBeLessThan(0.8);
});

test("a list of projects under one heading is a form for each project", () => {
  const { forms } = recognizeDrawing(`
    | 部门预算项目绩效目标表（2024年度） | < | < | < | < |
    | 单位名称 | 项目名称 | 一级指标 | 三级指标 | 指标值 |
    | 县教育局 | 校车补贴 | 产出指标 | 校车数量 | 30辆 |
    | ^ | ^ | 效益指标 | 安全事故数 | 0起 |
    | ^ | 营养改善 | 产出指标 | 受益学生数 | 12000人 |`);
  expect(forms.map(({ fields }) => fields[0]?.text)).toEqual(["校车补贴", "营养改善"]);
  expect(forms.map(({ indicators }) => indicators.map(line))).toEqual([
    ["产出指标 / 校车数量 = 30辆", "效益指标 / 安全事故数 = 0起"],
    ["产出指标 / 受益学生数 = 12000人"],
  ]);
});
