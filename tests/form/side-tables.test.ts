import type { FormDocument } from "../../src/form/document";
import { readDrawing } from "./reading";

function tableLines(form: FormDocument): readonly string[] {
  return form.tables.flatMap(({ kind, moneyUnit, rows }) => [
    `${kind} ${moneyUnit}`,
    ...rows.map(
      ({ role, label, amounts }) =>
        `${role} ${label}: ${amounts.map((a) => `${a.name}=${a.number ?? a.text}`).join(" ")}`,
    ),
  ]);
}

const INDICATORS = `
  | 一级指标 | 三级指标 | 指标值 | 备注 | | |
  | 产出指标 | 建设数量 | 3个 | | | |`;

const CASES: Readonly<Record<string, { readonly sheet: string; readonly lines: readonly string[] }>> = {
  "sources as labels with their amounts": {
    sheet: `
      | 项目资金（万元） | 年度资金总额： | 120.5 | < | < | < |
      | ^ | 其中：财政拨款 | 100 | < | < | < |
      | ^ | 其他资金 | 20.5 | < | < | < |`,
    lines: [
      "funds 10000",
      "total 年度资金总额：: total=120.5",
      "part 其中：财政拨款: fiscalFunding=100",
      "part 其他资金: otherFunding=20.5",
    ],
  },
  "execution with points and score of its own": {
    sheet: `
      | 资金情况（万元） | | 全年预算数(A) | 全年执行数(B) | 分值 | 得分 |
      | ^ | 年度资金总额 | 90 | 89.5 | 10 | 9.94 |
      | ^ | 其中：本年财政拨款 | 90 | 89.5 | — | — |`,
    lines: [
      "execution 10000",
      "total 年度资金总额: budget=90 spending=89.5 weight=10 score=9.94",
      "part 其中：本年财政拨款: budget=90 spending=89.5 weight=— score=—",
    ],
  },
  "items with price and count": {
    sheet: `
      | 项目支出明细预算 | 支出内容 | 数量 | 单价 | 金额（元） | 测算依据 |
      | ^ | 种苗 | 100 | 10 | 1000 | 市价 |
      | ^ | 合计 | | | 1000 | |`,
    lines: [
      "subprojects 1",
      "part 种苗: quantity=100 unitPrice=10 amount=1000 basis=市价",
      "total 合计: quantity= unitPrice= amount=1000 basis=",
    ],
  },
  "steps and dates": {
    sheet: `
      | 项目实施进度计划 | 项目实施内容 | 开始时间 | 完成时间 | | |
      | ^ | 招标 | 2024年3月 | 2024年4月 | | |`,
    lines: ["plan null", "plain 招标: dueDate=2024年3月 dueDate=2024年4月"],
  },
  "label and amount in one cell": {
    sheet: `
      | 项目资金（万元） | 年度资金总额：120.5 | < | < | < | < |
      | ^ | 其中：财政拨款 100 | < | < | < | < |`,
    lines: ["funds 10000", "total 年度资金总额: total=120.5", "part 其中：财政拨款: fiscalFunding=100"],
  },
};

test.each(Object.entries(CASES))("%s", (_, { sheet, lines }) => {
  const form = readDrawing(`| 项目支出绩效目标表 | < | < | < | < | < |${sheet}${INDICATORS}`);
  expect(tableLines(form)).toEqual(lines);
  expect(form.indicators).toHaveLength(1);
});

test("figures of earlier years are kept under no name", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < | < | < |
    | 项目预算成本构成 | 明细内容 | 预算金额 | 上年实际执行数 | | |
    | ^ | 设备维护 | 20 | 18 | | |${INDICATORS}`);
  expect(form.tables[0]?.rows[0]?.amounts.map(({ name, number }) => [name, number])).toEqual([
    ["budget", 20],
    [null, 18],
  ]);
});

const HEADED = (block: string) => `
  | 项目支出绩效目标表 | < | < | < | < |
  | 项目名称 | 养护 | < | < | < |
  ${block}
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
  | 产出指标 | 数量指标 | 养护里程 | ≥10公里 | |`;

/** A side table's rows as "label role number". */
function rowsOf(drawing: string): readonly (readonly string[])[] {
  return readDrawing(drawing).tables.map(({ rows }) =>
    rows.map(({ label, role, amounts }) => `${label} ${role} ${amounts.map(({ number }) => number).join(" ")}`),
  );
}

test("two blocks of money side by side are two tables, each with its own total", () => {
  const block = `
  | 项目资金（万元） | 中期资金总额： | 900 | 年度资金总额： | 300 |
  | ^ | 其中：财政拨款 | 800 | 其中：财政拨款 | 250 |
  | ^ | 其他资金 | 0 | 其他资金 | 80 |`;
  expect(rowsOf(HEADED(block.trim()))).toEqual([
    ["中期资金总额： total 900", "其中：财政拨款 part 800", "其他资金 part 0"],
    ["年度资金总额： total 300", "其中：财政拨款 part 250", "其他资金 part 80"],
  ]);
});

test("amounts written into one cell", () => {
  const block = "| 项目资金（万元） | 年度资金总额：300；其中：财政拨款：200；其他资金：100 | < | < | < |";
  expect(rowsOf(HEADED(block))).toEqual([["年度资金总额 total 300", "其中：财政拨款 part 200", "其他资金 part 100"]]);
});

test("headings of money are no answers to the name of their block", () => {
  const form = readDrawing(
    HEADED(`| 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
  | | 10 | 10 | 9 | 90% |`),
  );
  expect(form.fields.map(({ name }) => name)).toEqual(["projectName"]);
});

test.each([
  ["项目资金（万元）", "年度资金总额"],
  ["项目资金", "年度资金总额（万元）"],
])("one amount beside the name of its block is a table: %s, %s", (block, label) => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < |
    | 项目名称 | 河道整治 | < | < |
    | ${block} | ${label} | 180 | < |
    ${INDICATORS}`);
  expect(tableLines(form)).toEqual(["funds 10000", `total ${label}: total=180`]);
});
