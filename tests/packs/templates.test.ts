import { readdirSync } from "node:fs";
import path from "node:path";
import { templateFromForm } from "../../src/packs/template-from-form";
import { suggestMissing } from "../../src/packs/template-match";
import { parseTemplate, templateById, TEMPLATES, templatesFor } from "../../src/packs/templates";
import type { Template } from "../../src/packs/template";
import { planInsert } from "../../src/scoring/insert-template";
import { scaleWeights } from "../../src/scoring/scale-weights";
import { drawForm, edited, formOn, packOf, sampleForms, written } from "../scoring/support";

const training = templateById("training") as Template;

test("at least twelve types of project, one file each", () => {
  const files = readdirSync(path.join(__dirname, "../../src/packs/templates"));
  expect(TEMPLATES.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort());
  expect(TEMPLATES.length).toBeGreaterThanOrEqual(12);
});

describe.each(TEMPLATES.map((template) => [template.title, template] as const))("%s", (_title, template) => {
  test("weights sum to 90, in hundredths to any other base", () => {
    const weights = template.indicators.map(({ weight }) => weight);
    expect(weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)).toBe(90);
    for (const base of [80, 100, 37.5]) {
      const units = scaleWeights(weights, base, 2).map((weight) => Math.round(weight * 100));
      expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(base * 100);
    }
  });

  test("output has quantity, quality and time; benefit and satisfaction are there", () => {
    const levels = template.indicators.map(({ levelOne, levelTwo }) => `${levelOne}/${levelTwo}`);
    for (const level of [
      "产出指标/数量指标",
      "产出指标/质量指标",
      "产出指标/时效指标",
      "满意度指标/服务对象满意度指标",
    ])
      expect(levels).toContain(level);
    expect(levels.some((level) => level.startsWith("效益指标/"))).toBe(true);
  });

  test("every indicator says what it measures, and its sign fits its direction", () => {
    for (const { name, measures, comparator, direction, unit, levelTwo } of template.indicators) {
      expect(measures.length).toBeGreaterThan(name.length / 2);
      if (comparator === "≤") expect([name, direction]).toEqual([name, "lower"]);
      if (comparator === "≥") expect([name, direction]).toEqual([name, "higher"]);
      if (levelTwo === "数量指标") expect([name, unit]).not.toEqual([name, ""]);
    }
    expect(new Set(template.indicators.map(({ name }) => name)).size).toBe(template.indicators.length);
  });
});

const slots = `
| 项目支出绩效目标申报表 | < | < | < | < | < | < |
| 项目名称 | 干部培训 | < | < | 主管部门 | 某局 | < |
| 年度目标 | 举办10期培训班 | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 |
| 产出指标 | 数量指标 | 指标1： | | | | |
| ^ | ^ | 指标2： | | | | |
| ^ | 质量指标 | | | | | |
| 效益指标 | 社会效益指标 | | | | | |
| 满意度指标 | 服务对象满意度指标 | | | | | |`;

test("a template goes into the slots of its categories, weights summing to the base", () => {
  const form = drawForm(slots);
  const { edits, inserted, left, problem } = planInsert(form, training, packOf(form));
  expect(written(edits)).toMatchObject({
    C5: "培训人次",
    D5: "≥",
    F5: "人次",
    C6: "培训期数",
    C7: "培训考核合格率",
    E7: 95,
    C8: "持证上岗率",
    C9: "参训学员满意度",
  });
  const weights = edits.filter(({ cell }) => cell.startsWith("G")).map(({ to }) => Number(to));
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(90);
  expect(inserted.length + left.length).toBe(training.indicators.length);
  expect(problem).toBe(`空行不够，还有${left.length}个指标没有位置，请先插入行`);
});

test("into blank rows below the header, with the levels and the unit in the value", () => {
  const rows = Array.from({ length: 12 }, () => "| | | | | |").join("\n");
  const form = drawForm(`
| 项目支出绩效目标申报表 | < | < | < | < |
| 项目名称 | 干部培训 | < | 主管部门 | 某局 |
| 年度目标 | 举办10期培训班 | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
${rows}
| 填报人： | 张三 | < | 联系电话 | 0 |`);
  const { edits, left, problem } = planInsert(form, training, packOf(form));
  expect([left, problem]).toEqual([[], null]);
  expect(written(edits)).toMatchObject({
    A5: "产出指标",
    B5: "数量指标",
    C5: "培训人次",
    C8: "培训考核合格率",
    D8: "≥95%",
  });
  const after = formOn(edited(form.sheet, edits));
  expect(after.indicators.map(({ name }) => name)).toEqual(training.indicators.map(({ name }) => name));
});

test("a form with indicators of its own is left alone", () => {
  const [form] = sampleForms("seed4-suzhou-spj-sb-2020.xlsx");
  if (!form) throw new Error("form");
  expect(planInsert(form, training, packOf(form))).toMatchObject({ edits: [], problem: "表中没有空着的指标行" });
});

test("what a form lacks is suggested, whole categories first", () => {
  const form = drawForm(`
| 项目支出绩效目标申报表 | < | < | < | < |
| 项目名称 | 干部培训 | < | 主管部门 | 某局 |
| 年度目标 | 举办10期培训班 | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
| 产出指标 | 数量指标 | 培训总人次 | ≥500人次 | 50 |
| 效益指标 | 社会效益指标 | 持证上岗率 | ≥80% | 40 |`);
  const missing = suggestMissing(form, training);
  expect(missing.map(({ indicator }) => indicator.name)).not.toContain("持证上岗率");
  expect(missing.map(({ indicator }) => indicator.name)).not.toContain("培训人次");
  expect(missing.find(({ indicator }) => indicator.levelOne === "满意度指标")).toMatchObject({
    category: true,
    reason: "缺少“满意度指标”",
  });
  expect(missing.at(-1)?.category).toBe(false);
});

test("a recognized form is saved as a template and comes back the same", () => {
  const [form] = sampleForms("seed2-suzhou-dzzw-zp-2020.xlsx");
  if (!form) throw new Error("form");
  const template = templateFromForm(form, { id: "own", title: "电子政务自评" });
  expect(template?.base).toBe(80);
  expect(template?.indicators).toHaveLength(38);
  expect(template?.indicators[4]).toMatchObject({
    name: "预算执行率",
    comparator: "=",
    target: "100",
    unit: "%",
    weight: 6,
  });
  expect(parseTemplate(JSON.stringify(template))).toEqual({ ok: true, template });
});

test("a broken template is refused with its line", () => {
  const text =
    '{\n  "schema": "jixiao-template/1",\n  "id": "x",\n  "title": "t",\n  "indicators": [\n    { "levelOne": "产出指标", "levelTwo": "数量指标", "name": "" }\n  ]\n}';
  expect(parseTemplate(text)).toMatchObject({
    ok: false,
    errors: [{ path: "indicators[0].name", line: 6, message: "内容太少" }],
  });
});

test("templates that suit the project come first", () => {
  const form = drawForm(slots);
  expect(templatesFor(form)[0]?.id).toBe("training");
});

test("where a form has a long-term and an annual block, the template goes into the annual one", () => {
  const block = (label: string) => `
| ${label} | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| ^ | 产出指标 | 数量指标 | 指标1： | |
| ^ | ^ | 质量指标 | 指标1： | |
| ^ | 满意度指标 | 服务对象满意度指标 | 指标1： | |`;
  const form = drawForm(`
| 项目支出绩效目标申报表 | < | < | < | < |
| 项目名称 | 干部培训 | < | 主管部门 | 某局 |${block("长期绩效指标")}${block("年度绩效指标")}`);
  const { edits } = planInsert(form, training, packOf(form));
  expect(new Set(edits.map(({ cell }) => cell)).size).toBe(edits.length);
  expect(edits.length).toBeGreaterThan(0);
  expect(edits.filter(({ cell }) => Number(cell.slice(1)) < 7)).toEqual([]);
});

test("a saved template keeps which way an indicator gets better, and no date of the old project", () => {
  const form = drawForm(`
| 项目支出绩效目标申报表 | < | < | < | < |
| 项目名称 | 干部培训 | < | 主管部门 | 某局 |
| 年度目标 | 举办10期培训班 | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
| 产出指标 | 数量指标 | 培训人次 | ≥500人次 | 30 |
| ^ | 时效指标 | 培训完成时间 | 2023年11月底前 | 20 |
| ^ | 成本指标 | 人均培训成本 | 400元 | 20 |
| 效益指标 | 社会效益指标 | 有效投诉数 | 0件 | 20 |`);
  const indicators = templateFromForm(form, { id: "own", title: "培训" })?.indicators;
  expect(indicators?.map(({ name, direction, target }) => [name, direction, target])).toEqual([
    ["培训人次", "higher", "500"],
    ["培训完成时间", "higher", ""],
    ["人均培训成本", "lower", "400"],
    ["有效投诉数", "lower", "0"],
  ]);
});
