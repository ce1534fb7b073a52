import { columnTexts, line, readDrawing } from "./reading";

test("of values that each have a unit of their own, the target's unit is the one of its group", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < | < | < |
    | 一级指标 | 三级指标 | 实施期指标 | < | 年度指标 | < |
    | ^ | ^ | 指标值 | 计量单位 | 指标值 | 计量单位 |
    | 产出指标 | 新建管网 | ≥30 | 公里 | ≥12 | 千米 |`);
  expect(columnTexts(form, "target")).toEqual(["≥12"]);
  expect(form.indicators[0]?.cells.unit?.cell).toBe("F4");
});

test.each([
  ["上半年", "全年"],
  ["半年目标", "年度目标"],
  ["1-6月", "全年"],
])("half a year and the year under one heading: %s, %s", (half, year) => {
  const form = readDrawing(`
    | 部门整体绩效目标表 | < | < | < |
    | 一级指标 | 三级指标 | 绩效目标值 | < |
    | ^ | ^ | ${half} | ${year} |
    | 履职效能 | 粮食总产 | ≥8亿斤 | ≥25亿斤 |`);
  expect(columnTexts(form, "halfYearTarget")).toEqual(["≥8亿斤"]);
  expect(columnTexts(form, "target")).toEqual(["≥25亿斤"]);
});

test("of the values of several years the target is the form's own year's", () => {
  const form = readDrawing(`
    | 2022年项目绩效目标表 | < | < | < | < |
    | 一级指标 | 三级指标 | 指标值 | < | < |
    | ^ | ^ | 2021年 | 2022年 | 2023年 |
    | 产出指标 | 建档率 | ≥88% | ≥90% | ≥92% |`);
  expect(columnTexts(form, "target")).toEqual(["≥90%"]);
});

test("a value of the whole period is not the year's", () => {
  const form = readDrawing(`
    | 绩效目标表 | < | < | < |
    | 一级指标 | 三级指标 | 实施周期目标值 | 年度目标值 |
    | 产出指标 | 新建校区 | 7个 | 2个 |`);
  expect(columnTexts(form, "target")).toEqual(["2个"]);
});

test("what explains a value is nothing reached", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < |
    | 一级指标 | 三级指标 | 目标值 | 指标值内容 |
    | 产出指标 | 监督任务数 | 320家 | 反映双随机任务数。 |
    | 效益指标 | 应急能力 | 提高 | 反映应急能力。 |`);
  expect(form.columns.map(({ name }) => name)).toEqual(["levelOne", "levelThree", "explanation", "target"]);
});

test.each([
  ["1 | 2 | 3 | 4", "numbers"],
  ["（1） | （2） | （3） | （4）", "numbers in brackets"],
  ["A | B | C | D", "letters"],
  ["栏次 | 1 | 2 | 3", "numbers after a word"],
])("a row that numbers the columns belongs to the headings: %s", (numbers) => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | ${numbers} |
    | 产出指标 | 数量指标 | 获补人数 | 3200人 |`);
  expect(form.indicators.map(line)).toEqual(["产出指标 / 数量指标 / 获补人数 = 3200人"]);
});

test.each(["类别", "指标类别", "指标类型"])("what stands under %s says which level it is", (heading) => {
  const form = readDrawing(`
    | 政府购买服务项目绩效目标表 | < | < |
    | ${heading} | 具体指标 | 目标值 |
    | 数量指标 | 服务人次 | ≥3200人次 |
    | 质量指标 | 投诉办结率 | 100% |
    | 社会效益指标 | 照护压力 | 有所缓解 |`);
  expect(form.indicators.map(({ levelOne, levelTwo }) => [levelOne, levelTwo])).toEqual([
    ["", "数量指标"],
    ["", "质量指标"],
    ["", "社会效益指标"],
  ]);
});

test("指标 beside 指标内容 is the first level", () => {
  const form = readDrawing(`
    | 项目支出绩效目标申报表 | < | < |
    | 指标 | 指标内容 | 指标值 |
    | 产出指标 | 培训人次 | 200人次 |
    | ^ | 报告次数 | 4次 |
    | 效益指标 | 因害损失量 | 有效减少 |`);
  expect(form.indicators.map(line)).toEqual([
    "产出指标 / 培训人次 = 200人次",
    "产出指标 / 报告次数 = 4次",
    "效益指标 / 因害损失量 = 有效减少",
  ]);
});

test("a blank row inside the block of a first level is no indicator", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训期数 | 10期 |
    | ^ | | | |
    | ^ | 质量指标 | 合格率 | 95% |`);
  expect(form.indicators.map(({ name }) => name)).toEqual(["培训期数", "合格率"]);
});

test.each(["第1页，共2页", "— 2 —", "续表"])("the mark of a page is no indicator: %s", (mark) => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | | | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训期数 | 10期 |
    | ${mark} | | | |
    | | 质量指标 | 合格率 | 95% |`);
  expect(form.indicators.map(({ name }) => name)).toEqual(["培训期数", "合格率"]);
});

test("a form in traditional characters", () => {
  const form = readDrawing(`
    | 項目支出績效目標申報表 | < | < | < |
    | 項目名稱 | 青年交流計劃 | 實施單位 | 青年中心 |
    | 一級指標 | 二級指標 | 三級指標 | 指標值 |
    | 產出指標 | 數量指標 | 交流場次 | ≥24場 |`);
  expect(form.kind).toBe("project-target");
  expect(form.fields.map(({ name }) => name)).toEqual(["projectName", "implementingUnit"]);
  expect(form.indicators.map(({ cells }) => cells.target?.text)).toEqual(["≥24場"]);
});

test("绩效标准 is the value where no other heading is", () => {
  const form = readDrawing(`
    | 项目支出绩效目标表 | < | < | < |
    | 绩效指标 | 指标内容 | 绩效标准 | 备注 |
    | 产出指标 | 救助人数 | ≥1200人 | |
    | 效益指标 | 政策知晓率 | ≥90% | |`);
  expect(form.indicators.map(line)).toEqual(["产出指标 / 救助人数 = ≥1200人", "效益指标 / 政策知晓率 = ≥90%"]);
});
