import { line, readDrawing } from "./reading";
import type { ColumnName } from "../../src/form/document";

const columnsOf = (drawing: string) =>
  readDrawing(drawing).columns.map(({ name, headerText }) => `${headerText}=${name}`);

/** A self-evaluation whose value columns are headed by words the vocabulary does not list. */
const form = (headings: string, rows: readonly string[]) => `
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | ${headings} |
    ${rows.map((row) => `| ${row} |`).join("\n    ")}`;

const ROWS = [
  "产出指标 | 数量指标 | 系统建设数量 | ≥3个 | 3个 | 50 | 50 | ",
  "产出指标 | 质量指标 | 验收合格率 | =100% | 98% | 20 | 19 | 一个模块返工",
  "效益指标 | 社会效益指标 | 受益人数 | ≥500人 | 600人 | 30 | 30 | ",
];

test.each<[string, readonly [string, ColumnName][]]>([
  [
    "年度指标值 | 达成情况 | 应得分值 | 自评赋分 | 未完成理由",
    [
      ["达成情况", "actual"],
      ["自评赋分", "score"],
      ["未完成理由", "deviation"],
    ],
  ],
  [
    "年度指标值 | 落实情况 | 赋值分 | 自查评定分 | 差距缘由",
    [
      ["落实情况", "actual"],
      ["赋值分", "weight"],
      ["自查评定分", "score"],
    ],
  ],
])("%s", (headings, expected) => {
  const columns = columnsOf(form(headings, ROWS));
  for (const [heading, name] of expected) expect(columns).toContain(`${heading}=${name}`);
});

test("a column of nothing but signs is the comparator, whatever heads it", () => {
  const columns = columnsOf(`
    | 项目支出绩效目标表 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 关系式 | 指标值 | 计数单位 |
    | 产出指标 | 数量指标 | 系统建设数量 | ≥ | 3 | 个 |
    | 产出指标 | 质量指标 | 验收合格率 | = | 100 | % |
    | 效益指标 | 社会效益指标 | 受益人数 | ≥ | 500 | 人 |`);
  expect(columns).toContain("关系式=comparator");
  expect(columns).toContain("计数单位=unit");
});

test.each(["国家要求", "抽样数", "样本量"])("figures under %s are neither points nor what was reached", (heading) => {
  const { columns } = readDrawing(`
    | 项目支出绩效目标表 | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | ${heading} |
    | 产出指标 | 数量指标 | 系统建设数量 | 3 | 50 |
    | 产出指标 | 质量指标 | 验收合格率 | 100 | 20 |
    | 效益指标 | 社会效益指标 | 受益人数 | 500 | 30 |`);
  const named = columns.map(({ name }) => name);
  expect(named).toContain("target");
  for (const name of ["weight", "score", "actual"]) expect(named).not.toContain(name);
});

test("the label at the side of the table is not what was reached", () => {
  const { indicators } = readDrawing(`
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    | 年度绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 完成实况 | 分值 |
    | ^ | 产出指标 | 数量指标 | 系统建设数量 | ≥3个 | 3个 | 60 |
    | ^ | 效益指标 | 社会效益指标 | 受益人数 | ≥500人 | 600人 | 40 |`);
  expect(indicators.map(({ cells }) => cells.actual?.text)).toEqual(["3个", "600人"]);
});

test("weights of the first level between it and the second", () => {
  const { indicators } = readDrawing(`
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    |  | 分值 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 |
    | 产出指标 | 60 | 数量指标 | 系统建设数量 | 40 | ≥3个 | 3个 |
    | ^ | ^ | 质量指标 | 验收合格率 | 20 | =100% | 98% |
    | 效益指标 | 40 | 社会效益指标 | 受益人数 | 40 | ≥500人 | 600人 |`);
  expect(indicators.map(line)).toEqual([
    "产出指标 / 数量指标 / 系统建设数量 = ≥3个",
    "产出指标 / 质量指标 / 验收合格率 = =100%",
    "效益指标 / 社会效益指标 / 受益人数 = ≥500人",
  ]);
  expect(indicators.map(({ weight }) => weight)).toEqual([40, 20, 40]);
});
