import { choosePack } from "../../src/packs/choose-pack";
import { caseHolds, weightCase } from "../../src/packs/form-case";
import { nationalPack, packById } from "../../src/packs/packs";
import { drawForm, sampleForms } from "../scoring/support";

test.each([
  ["seed0-nanjing-shenji-2023.xlsx", "nanjing-project-2023"],
  ["seed1-minhang-2020.xlsx", "minhang-project-2020"],
  ["seed2-suzhou-dzzw-zp-2020.xlsx", "suzhou-project-self-evaluation-2020"],
  ["seed3-nanjing-dsj-zt-2022.xlsx", "nanjing-department-evaluation-2022"],
  ["seed4-suzhou-spj-sb-2020.xlsx", "suzhou-project-target-2020"],
])("%s is checked by %s", (file, id) => {
  const forms = sampleForms(file).filter(({ indicators }) => indicators.length > 0);
  expect(forms.map((form) => choosePack(form).id)).toEqual(forms.map(() => id));
});

test("a sheet with nothing but the prose of a form goes with the form whose indicators stand on another", () => {
  const forms = sampleForms("seed2-suzhou-dzzw-zp-2020.xlsx");
  const prose = forms.find(({ indicators }) => indicators.length === 0);
  if (!prose) throw new Error("no sheet of prose in the sample");
  expect(choosePack(prose, undefined, forms).id).toBe("suzhou-project-self-evaluation-2020");
  const other = forms.map((form) => ({ ...form, kind: "department-target" as const }));
  expect(choosePack(prose, undefined, other).id).toBe("national-evaluation");
});

const target = (title: string, department: string, levels = "产出指标 | 数量指标", type = "") =>
  drawForm(`
| ${title} | < | < | < | < |
| 项目名称 | ${type}某项目 | < | 主管部门 | ${department} |
| 年度目标 | 办好20件实事 | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
| ${levels} | 完成件数 | ≥20件 | 90 |`);

test.each([
  ["an unknown city", target("项目支出绩效目标表", "清河市民政局"), "national-target"],
  ["a city we have a pack for, but another layout", target("项目支出绩效目标表", "南京市民政局"), "national-target"],
  ["no place at all", target("项目支出绩效目标表", "民政局"), "national-target"],
])("the national pack holds for %s", (_what, form, id) => {
  expect(choosePack(form).id).toBe(id);
});

test("cases hold by the categories and the type of the project", () => {
  const plain = target("项目支出绩效目标表", "某局");
  const works = target("项目支出绩效目标表", "某局", "成本指标 | 经济成本指标", "道路工程");
  expect(caseHolds({ cost: true }, plain)).toBe(false);
  expect(caseHolds({ cost: true, projectTypes: ["工程"] }, works)).toBe(true);
  expect(caseHolds({ kinds: ["department-target"] }, works)).toBe(false);
});

test.each([
  ["without cost, with satisfaction", "满意度指标 | 服务对象满意度指标", [50, 30, 10]],
  ["without either", "产出指标 | 数量指标", [50, 40]],
  ["with cost, without satisfaction", "成本指标 | 经济成本指标", [20, 40, 30]],
])("the national weights of a form %s", (_what, levels, weights) => {
  const form = target("项目支出绩效目标表", "某局", levels);
  const inForce = weightCase(nationalPack(form.kind), form);
  expect(inForce?.categories.map(({ weight }) => weight)).toEqual(weights);
  expect([inForce?.base, inForce?.outside]).toEqual([90, 10]);
});

test("Suzhou's pack gives its four categories 26, 24, 22 and 8", () => {
  const pack = packById("suzhou-project-self-evaluation-2020");
  expect(pack?.weights.cases[0]?.categories.map(({ weight }) => weight)).toEqual([26, 24, 22, 8]);
});
