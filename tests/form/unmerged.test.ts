import { columnTexts, line, readDrawing } from "./reading";

/** Label, cell and text of every named field, as a clerk would point at them. */
function fieldsOf(drawing: string): readonly string[] {
  return readDrawing(drawing).fields.map(({ name, cell, text }) => `${name} ${cell} ${text}`);
}

test("labels whose merge was lost are answered by the next cell that says something", () => {
  const found = fieldsOf(`
    | 项目支出绩效目标表 | | | | |
    | 项目名称 | | 农村公路养护 | | |
    | 主管部门 | | 某县交通运输局 | 实施单位 | 某县公路中心 |
    | 项目负责人 | | | 联系电话 | |
    | 年度总体目标 | 预期目标 | | 实际完成情况 | |
    | | 养护公路120公里。 | | 已养护。 | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
    | 产出指标 | 数量指标 | 养护里程 | ≥120公里 | |`);
  expect(found).toEqual([
    "projectName C2 农村公路养护",
    "department C3 某县交通运输局",
    "implementingUnit E3 某县公路中心",
    "leader C4 ",
    "phone E4 ",
    "annualGoal B6 养护公路120公里。",
    "goalActual D6 已养护。",
  ]);
});

test("a second row of headings without merges belongs to the headings", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | | | | | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | | |
    | | | | 符号 | 值 | 单位 |
    | 产出指标 | 数量指标 | 兽医站数量 | ≥ | 210 | 个 |
    | | 质量指标 | 验收合格率 | = | 100 | % |`);
  expect(form.indicators.map(line)).toEqual([
    "产出指标 / 数量指标 / 兽医站数量 = 210",
    "产出指标 / 质量指标 / 验收合格率 = 100",
  ]);
  expect(columnTexts(form, "comparator")).toEqual(["≥", "="]);
  expect(columnTexts(form, "unit")).toEqual(["个", "%"]);
});

const TABLE = `
  | 项目支出绩效自评表 | | | | | | | |
  | 项目名称 | 综合项目 | | | | | | |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 培训人次 | ≥300人次 | 320人次 | 50 | 50 | |
  | 效益指标 | 社会效益指标 | 持证就业率 | ≥60% | 63% | 40 | 40 | |`;

test.each([
  ["存在问题", "支付进度慢"],
  ["单位负责人", "张三"],
  ["联系电话", "13800000000"],
  ["审核意见", "同意"],
  ["结果应用建议", "继续安排"],
  ["备注", "本表一式两份"],
])("what stands under the table without merges is no indicator: %s", (label, value) => {
  const form = readDrawing(`${TABLE}
  | ${label} | | ${value} | | | | | |`);
  expect(form.indicators.map(({ name }) => name)).toEqual(["培训人次", "持证就业率"]);
});

test("points of the budget's execution above the total are told apart from indicators", () => {
  const form = readDrawing(`${TABLE}
  | 预算执行率得分 | | | | | 10 | 9.6 | |
  | 合计 | | | | | 100 | 99.6 | |`);
  expect(form.indicators).toHaveLength(2);
  expect(form.pointsRows?.map(({ row, label, weight, score }) => [row, label, weight?.text, score?.text])).toEqual([
    [6, "预算执行率得分", "10", "9.6"],
  ]);
  expect(form.totals.map(({ row }) => row)).toEqual([7]);
});

test("a row that names itself in the first column and sets a value is an indicator", () => {
  const form = readDrawing(`${TABLE}
  | 预算执行率（10分） | | | ≥95% | 100% | 10 | 10 | |
  | 合计 | | | | | 100 | 100 | |`);
  expect(form.indicators.map(({ name }) => name)).toEqual(["培训人次", "持证就业率", "预算执行率"]);
});
