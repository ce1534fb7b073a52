import { recognizeSheet } from "../../src/form/recognize";
import { drawSheet } from "../support/sheet";
import { line, readDrawing } from "./reading";

const TITLE = "| 项目支出绩效自评表 | < | < | < | < |";
const HEAD = "| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |";

test("levels merged, repeated or left blank below give the same indicators, each level with its own cell", () => {
  const merged = readDrawing(`${TITLE}\n${HEAD}
    | 产出指标 | 数量指标 | 建设数量 | 30 | 30 |
    | ^ | ^ | 培训期数 | 20 | 20 |
    | ^ | 质量指标 | 合格率 | 50 | 50 |`);
  const repeated = readDrawing(`${TITLE}\n${HEAD}
    | 产出指标 | 数量指标 | 建设数量 | 30 | 30 |
    | 产出指标 | 数量指标 | 培训期数 | 20 | 20 |
    | 产出指标 | 质量指标 | 合格率 | 50 | 50 |`);
  const blank = readDrawing(`${TITLE}\n${HEAD}
    | 产出指标 | 数量指标 | 建设数量 | 30 | 30 |
    | | | 培训期数 | 20 | 20 |
    | | 质量指标 | 合格率 | 50 | 50 |`);
  expect(repeated.indicators.map(line)).toEqual(merged.indicators.map(line));
  expect(blank.indicators.map(line)).toEqual(merged.indicators.map(line));
  const cells = (form: typeof merged) =>
    form.indicators.map((i) => `${i.cells.levelOne?.cell} ${i.cells.levelTwo?.cell}`);
  expect(cells(merged)).toEqual(["A3 B3", "A3 B3", "A3 B5"]);
  expect(cells(repeated)).toEqual(["A3 B3", "A4 B4", "A5 B5"]);
  expect(cells(blank)).toEqual(["A3 B3", "A3 B3", "A3 B5"]);
  for (const form of [merged, repeated, blank]) {
    expect(form.levels.map(({ depth, name, indicators }) => `${depth} ${name} ${indicators.join()}`)).toEqual([
      "1 产出指标 0,1,2",
      "2 数量指标 0,1",
      "2 质量指标 2",
    ]);
  }
});

test("a level never carries over into the next first level", () => {
  const form = readDrawing(`${TITLE}\n${HEAD}
    | 产出指标 | 数量指标 | 建设数量 | 30 | 30 |
    | 满意度指标 | | 群众满意度 | 10 | 10 |`);
  expect(form.indicators.map(line)).toEqual(["产出指标 / 数量指标 / 建设数量 = ", "满意度指标 / 群众满意度 = "]);
});

const WEIGHTS: readonly (readonly [string, string, number | null])[] = [
  ["产出指标(50分)", "产出指标", 50],
  ["A部门决策（15分）", "部门决策", 15],
  ["产出目标 (24分)", "产出目标", 24],
  ["产出指标（50）", "产出指标", 50],
  ["产\\n出\\n指\\n标\\n(50分)", "产出指标", 50],
  ["C2数据安全保障(4))", "数据安全保障", 4],
  ["一、产出指标", "产出指标", null],
  ["产出指标", "产出指标", null],
];

test.each(WEIGHTS)("the first level %s is %s with the weight %s", (text, name, weight) => {
  const form = readDrawing(`${TITLE}\n${HEAD}\n| ${text} | 数量指标 | 建设数量 | 50 | 50 |`);
  expect(form.levels[0]).toMatchObject({
    name,
    weight: weight === null ? null : { value: weight, source: "name", cell: "A3" },
  });
});

test("weights of the levels in columns of their own", () => {
  const form = readDrawing(`
    | 项目绩效评价评分表 | < | < | < | < | < | < |
    | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 得分 |
    | 决策 | 20 | 项目立项 | 8 | 立项依据充分性 | 4 | 4 |
    | ^ | ^ | ^ | ^ | 立项程序规范性 | 4 | 3 |`);
  expect(form.indicators.map(({ weight, score }) => [weight, score])).toEqual([
    [4, 4],
    [4, 3],
  ]);
  expect(form.levels.map(({ name, weight }) => [name, weight?.value, weight?.cell])).toEqual([
    ["决策", 20, "B3"],
    ["项目立项", 8, "D3"],
  ]);
});

test("totals by word, by arithmetic, and sub-totals within", () => {
  const form = readDrawing(`${TITLE}\n${HEAD}
    | 产出指标 | 数量指标 | 建设数量 | 30 | 28 |
    | ^ | 质量指标 | 合格率 | 20 | 20 |
    | | 小计 | | 50 | 48 |
    | 效益指标 | 社会效益指标 | 受益人数 | 40 | 40 |
    | 合计 | < | < | 90 | 88 |`);
  expect(form.indicators).toHaveLength(3);
  expect(
    form.totals.map(({ row, label, scope, weight, score }) => [row, label, scope, weight?.text, score?.text]),
  ).toEqual([
    [5, "小计", "part", "50", "48"],
    [7, "合计", "all", "90", "88"],
  ]);
  const wordless = readDrawing(`${TITLE}\n${HEAD}
    | 产出指标 | 数量指标 | 建设数量 | 60 | 58 |
    | 效益指标 | 社会效益指标 | 受益人数 | 40 | 40 |
    | | | | 100 | 98 |`);
  expect(wordless.indicators).toHaveLength(2);
  expect(wordless.totals.map(({ row, weight }) => [row, weight?.text])).toEqual([[5, "100"]]);
});

test("an indicator whose name begins like a total stays an indicator", () => {
  const form = readDrawing(`${TITLE}\n${HEAD}
    | 产出指标 | 数量指标 | 合计拨付户数 | 50 | 50 |
    | ^ | ^ | 审核通过率 | 50 | 50 |
    | 总分 | < | < | 100 | 100 |`);
  expect(form.indicators.map(({ name }) => name)).toEqual(["合计拨付户数", "审核通过率"]);
});

test("points added or taken off after the total are no indicators", () => {
  const form = readDrawing(`${TITLE}\n${HEAD}
    | 产出指标 | 数量指标 | 建设数量 | 100 | 98 |
    | 小计 | < | < | 100 | 98 |
    | F 加分项（≤5分） | F1 加分项 | 嘉奖情况 | | |
    | ^ | F2 减分项 | 违法违纪情况 | | |`);
  expect(form.indicators.map(({ name }) => name)).toEqual(["建设数量"]);
});

test("what the template left is marked as residue", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 建设数量 | 3个 |
    | ^ | ^ | 指标2 | |
    | ^ | ^ | …… | |
    | ^ | 质量指标 | | |`);
  expect(form.indicators.map(({ residue }) => residue)).toEqual([false, true, true, true]);
});

test("the table ends where the questions, notes and signatures begin", () => {
  const form = readDrawing(`
    | 项目支出绩效自评表 | < | < | < |
    | 绩效指标 | 一级指标 | 三级指标 | 指标值 |
    | ^ | 产出指标 | 建设数量 | 3个 |
    | 存在问题 | 进度偏慢 | < | < |
    | 注：定量指标按完成比例计分，超额完成的应说明原因。 | < | < | < |
    | 单位负责人： | | 财务负责人： | |`);
  expect(form.indicators.map(({ name }) => name)).toEqual(["建设数量"]);
  expect(form.fields.map(({ name, text }) => [name, text])).toContainEqual(["problems", "进度偏慢"]);
  expect(form.notes.map(({ cell }) => cell)).toEqual(["A5"]);
  expect(form.signatures.map(({ cell }) => cell)).toEqual(["A6", "C6"]);
});

test("rows and columns somebody has hidden are read all the same", () => {
  const drawing = `${TITLE}\n${HEAD}
    | 产出指标 | 数量指标 | 建设数量 | 60 | 60 |
    | ^ | 质量指标 | 合格率 | 40 | 40 |`;
  const hidden = readDrawing(drawing, { hiddenRows: [3], hiddenColumns: [1] });
  expect(hidden.indicators.map(line)).toEqual(readDrawing(drawing).indicators.map(line));
});

test("a header drawn again in the middle goes on with the same form", () => {
  const form = readDrawing(`${TITLE}\n${HEAD}
    | 产出指标 | 数量指标 | 建设数量 | 60 | 60 |\n${HEAD}
    | 效益指标 | 社会效益指标 | 受益人数 | 40 | 40 |`);
  expect(form.indicators.map(line)).toEqual([
    "产出指标 / 数量指标 / 建设数量 = ",
    "效益指标 / 社会效益指标 / 受益人数 = ",
  ]);
  expect(form.headerRows).toEqual([1, 3]);
});

test.each([
  ["三级", "三级"],
  ["二级", "三级"],
])("grades %s and %s of a row with points are values, no heading", (target, actual) => {
  const form = readDrawing(`
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 系统建设数量 | ≥3个 | 3个 | 50 | 50 |
    | ^ | 质量指标 | 系统安全等级保护 | ${target} | ${actual} | 20 | 20 |
    | 效益指标 | 社会效益指标 | 受益人数 | ≥500人 | 600人 | 30 | 30 |`);
  expect(form.headerRows).toEqual([1]);
  expect(form.indicators.map(line)).toEqual([
    "产出指标 / 数量指标 / 系统建设数量 = ≥3个",
    `产出指标 / 质量指标 / 系统安全等级保护 = ${target}`,
    "效益指标 / 社会效益指标 / 受益人数 = ≥500人",
  ]);
});

test("项目 over the label at the side of the table is no column of projects", () => {
  const form = readDrawing(`
    | 财政支出项目绩效自评表 | < | < | < | < |
    | 项目 | 类别 | 指标名称 | 目标值 | 自评分 |
    | 项目绩效实现情况（80分） | 产出目标 | 培训期数 | 10期 | 50 |
    | ^ | 结果目标 | 就业率 | ≥60% | 30 |
    | 合计 | < | < | < | 80 |
    | 填表说明：自评分不得超过权重。 | < | < | < | < |`);
  expect(form.columns.map(({ name }) => name)).not.toContain("subproject");
  expect(form.indicators.map(line)).toEqual(["产出目标 / 培训期数 = 10期", "结果目标 / 就业率 = ≥60%"]);
});

test("项目 over the projects of the rows is a column of its own", () => {
  const drawing = drawSheet(`
    | 财政支出项目绩效自评表 | < | < | < | < |
    | 项目 | 类别 | 指标名称 | 目标值 | 自评分 |
    | 技能培训 | 产出目标 | 培训期数 | 10期 | 50 |
    | 就业补贴 | 结果目标 | 就业率 | ≥60% | 30 |`);
  const { forms } = recognizeSheet(drawing);
  expect(forms.flatMap(({ indicators }) => indicators.map(({ cells }) => cells.subproject?.text))).toEqual([
    "技能培训",
    "就业补贴",
  ]);
});

test("a table of something else under the form is none of it", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
    | 产出指标 | 数量指标 | 培训期数 | 10期 | |
    | | | | | |
    | 资金使用明细表 | < | < | < | |
    | 序号 | 支出内容 | 金额（万元） | 凭证号 | |
    | 1 | 材料费 | 12.5 | 0012 | |
    | 合计 | < | 12.5 | | |`);
  expect(form.indicators.map(({ name }) => name)).toEqual(["培训期数"]);
  expect(form.totals).toEqual([]);
});

test("a column that only numbers the slots of the template holds no names", () => {
  const form = readDrawing(`
    | 财政支出绩效目标表 | < | < | < | < | < |
    | 绩效目标 | 评价指标 | < | 绩效内容 | 绩效标准 | 全年绩效目标 |
    | 投入 | 成本目标 | 目标1 | 发放补助 | 100% | 按实际情况发放 |
    | ^ | ^ | 目标2 | 开展活动 | 100% | 100% |
    | 产出 | 数量目标 | 目标1 | 受益人数 | 每人200元 | 432人 |`);
  expect(form.indicators.map(line)).toEqual([
    "投入 / 成本目标 / 发放补助 = 按实际情况发放",
    "投入 / 成本目标 / 开展活动 = 100%",
    "产出 / 数量目标 / 受益人数 = 432人",
  ]);
});

test("first levels without a heading of their own", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < |
    | | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训期数 | 10期 |
    | 效益指标 | 社会效益指标 | 就业率 | ≥60% |`);
  expect(form.indicators.map(line)).toEqual([
    "产出指标 / 数量指标 / 培训期数 = 10期",
    "效益指标 / 社会效益指标 / 就业率 = ≥60%",
  ]);
});
