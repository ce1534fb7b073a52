import type { FormDocument } from "../../src/form/document";
import { choosePack } from "../../src/packs/choose-pack";
import type { FormScores } from "../../src/scoring/form-scores";
import { scoreForm } from "../../src/scoring/score-form";
import { sampleForms } from "./support";

function scored(file: string, at = 0): { form: FormDocument; scores: FormScores } {
  const forms = sampleForms(file);
  const form = forms[at];
  if (!form) throw new Error(file);
  return { form, scores: scoreForm(form, choosePack(form), forms) };
}

const rowNamed = ({ form, scores }: ReturnType<typeof scored>, name: string) => {
  const index = form.indicators.findIndex((indicator) => indicator.name.replace(/\s/g, "").includes(name));
  const row = scores.indicators[index];
  if (!row) throw new Error(name);
  return row;
};

describe("Suzhou self-evaluation 2020, by its own 填表说明", () => {
  const suzhou = scored("seed2-suzhou-dzzw-zp-2020.xlsx");

  test.each([
    ["预算执行率", 3.9, "6 × (1 − 7 × 5%) = 3.90"],
    ["圈存机布点数", 2.18, "完成率124.22%，得满分2.18"],
    ["业务中台通用服务能力", 2.18, "完成率116.67%，得满分2.18"],
    ["APP下载数", 2.44, "完成率538%，得满分2.44"],
    ["资金使用合规性", 3, "“好”：3 × 100% = 3.00"],
    ["资金节约率", 1, "已达到目标值，得满分1"],
    ["政府采购规范性", 2, "2 × 100% = 2.00"],
  ])("%s gets %s", (name, expected, explanation) => {
    expect(rowNamed(suzhou, name)).toMatchObject({ expectedScore: expected, explanation, source: "填表说明4" });
  });

  test("the total is 77.90, not the 80 claimed", () => {
    expect(suzhou.scores).toMatchObject({ weightBase: 80, weightSum: 80, scoreSum: 80, expectedTotal: 77.9 });
  });

  test("grades off the scale cannot be derived, and say so", () => {
    expect(rowNamed(suzhou, "项目建设管理规范")).toMatchObject({ expectedScore: null });
    expect(rowNamed(suzhou, "项目建设管理规范").problem).toContain("不在等级");
  });

  test("weights as the note shares them out: 投入 is fixed elsewhere", () => {
    const of = (level: string) =>
      suzhou.form.indicators.flatMap(({ levelOne }, index) =>
        levelOne.includes(level) ? [suzhou.scores.indicators[index]?.expectedWeight] : [],
      );
    expect(of("投入").every((weight) => weight === null)).toBe(true);
    expect(of("产出")).toEqual([...Array<number>(10).fill(2.18), 2.2]);
    expect(of("结果")).toEqual([...Array<number>(8).fill(2.44), 2.48]);
    expect(of("影响力")).toEqual([2, 2, 2, 2]);
  });
});

describe("Nanjing whole-department evaluation 2022, by its 评分规则 column", () => {
  const nanjing = scored("seed3-nanjing-dsj-zt-2022.xlsx");

  test("weights 100, scores 93.08, rating 优", () => {
    expect(nanjing.scores).toMatchObject({ weightBase: 100, weightSum: 100, scoreSum: 93.08, rating: "优" });
  });

  test("exactly four scores cannot be reached under their own rule", () => {
    const unreachable = nanjing.scores.indicators.filter(({ indicator, allowedScores }) => {
      const score = nanjing.form.indicators[indicator]?.score ?? null;
      return allowedScores !== null && score !== null && !allowedScores.some((one) => Math.abs(one - score) < 0.0051);
    });
    expect(
      unreachable.map(({ indicator, allowedScores }) => [nanjing.form.indicators[indicator]?.name, allowedScores]),
    ).toEqual([
      ["年度工作目标科学性合理性", [0, 1, 2]],
      ["组织管理情况", [0, 1, 2]],
      ["工作开展情况", [0, 0.2, 0.4, 0.6, 0.8, 1]],
      ["专业能力建设度", [0, 2]],
    ]);
  });

  test.each([
    ["部门预算执行率", 0.93],
    ["专项资金执行率", 0.97],
    ["中长期目标明确性", 1.5],
    ["预算编制科学规范", 1.33],
    ["城市治理数字化水平", 0.5],
    ["数据共享方面满意度", 4.5],
  ])("%s is %s as its 评分过程 states", (name, expected) => {
    expect(rowNamed(nanjing, name).expectedScore).toBe(expected);
  });

  test("a score the rule cannot give lies between the two it can", () => {
    expect(rowNamed(nanjing, "组织管理情况")).toMatchObject({ expectedScore: { min: 1, max: 2 } });
    expect(rowNamed(nanjing, "组织管理情况").problem).toContain("评分过程得出1.6分");
  });

  test("rules that could not be read are listed, the others are not", () => {
    expect(nanjing.scores.parsedNotes.filter(({ understood }) => !understood)).toHaveLength(3);
  });
});

test.each([
  ["seed0-nanjing-shenji-2023.xlsx", 0],
  ["seed4-suzhou-spj-sb-2020.xlsx", 0],
])("a declaration without weights has nothing to score: %s", (file, at) => {
  const { scores } = scored(file, at);
  expect(scores).toMatchObject({ weightBase: null, weightSum: null, expectedTotal: null, rating: null });
  expect(scores.indicators.every(({ expectedScore }) => expectedScore === null)).toBe(true);
});
