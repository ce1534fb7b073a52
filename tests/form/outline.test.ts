import { line, readDrawing } from "./reading";

/** A drawing trims its cells: the name in the cell carries the spaces. */
function indented(cells: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(cells).map(([ref, text]) => [ref, { value: text, text }]));
}

test("levels and names in one column, a level alone on its row", () => {
  const form = readDrawing(
    `
    | 疾控中心2020年项目绩效目标批复表 | < | < |
    | 项目 | 指标值 | 绩效金额 |
    | 市疾病预防控制中心 | | |
    | 疫苗经费 | | 300 |
    | 产出指标 | | |
    | 成本指标（必填） | | |
    | 按定价采购 | 100% | |
    | 时效指标（必填） | | |
    | 疫苗提供及时率 | 100% | |
    | 满意度指标 | | |
    | 服务对象满意度指标 | | |
    | 服务对象满意度 | 95% | |`,
    { cells: indented({ A5: " 产出指标", A6: "  成本指标（必填）", A10: " 满意度指标", A11: "  服务对象满意度指标" }) },
  );
  expect(form.indicators.map(line)).toEqual([
    "产出指标 / 成本指标(必填) / 按定价采购 = 100%",
    "产出指标 / 时效指标(必填) / 疫苗提供及时率 = 100%",
    "满意度指标 / 服务对象满意度指标 / 服务对象满意度 = 95%",
  ]);
  expect(form.levels.map(({ depth, cell }) => `${depth} ${cell}`)).toEqual(["1 A5", "2 A6", "2 A8", "1 A10", "2 A11"]);
});

test("a list of names and values under a title that says what it is", () => {
  const form = readDrawing(`
    | 表1：文化工作经费项目绩效目标 | < | < |
    | 序号 | 三级指标 | 年度指标值 |
    | 1 | 活动次数 | 1次 |
    | 2 | 培训合格率 | 100% |`);
  expect(form.title?.cell).toBe("A1");
  expect(form.indicators.map(line)).toEqual(["活动次数 = 1次", "培训合格率 = 100%"]);
});

test("预算执行率 written into every level is an indicator where it has a target and was reached", () => {
  const form = readDrawing(`
    | 项目支出绩效自评表 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 得分 |
    | 产出指标 | 数量指标 | 培训期数 | 10期 | 10期 | 90 |
    | 预算执行率 | 预算执行率 | 预算执行率 | 100% | 98.6% | 9.86 |
    | 总计 | < | < | < | < | 99.86 |`);
  expect(form.indicators.map(({ name }) => name)).toEqual(["培训期数", "预算执行率"]);
});
