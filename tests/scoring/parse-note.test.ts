import { parseNotes } from "../../src/scoring/parse-note";

const read = (text: string) => parseNotes([{ cell: "A70", text }]);

const note =
  "填表说明：1.“年初预算数”填“二下”数。2.“投入”类指标根据项目类型，按照共性指标的规定逐一对照自评。" +
  "3.各项指标分值=该类总分值/指标个数。" +
  "4.定性指标按照优秀、良好、一般、较差等级评分，分别得对应权重值的100%、75%、50%和25%。" +
  "定量指标评分规则：“产出”类指标完成100%~120%得权重值满分，每低于目标值1个百分点扣减权重值的4%，超过120%的每超过1%扣权重值2%；" +
  "“投入”类指标评分规则同“产出”类指标；“效益”类指标以100%及以上为满分，每降低1%扣权重值3%。" +
  "某项指标无法提供具体数值，且无说明，得0分。";

test("a note is a rule set, category by category", () => {
  const rules = read(note).rules.map(({ when, rule, source }) => [when, rule.family, source]);
  expect(rules).toEqual([
    [{ value: "word" }, "grades", "填表说明4"],
    [{ categories: ["产出"], value: "number" }, "deduction", "填表说明4"],
    [{ categories: ["投入"], value: "number" }, "deduction", "填表说明4"],
    [{ categories: ["效益"], value: "number" }, "deduction", "填表说明4"],
  ]);
});

test("the figures of the note, not those of a pack", () => {
  expect(read(note).rules[1]?.rule).toMatchObject({
    fullFrom: 1,
    fullTo: 1.2,
    short: { deduct: 0.04 },
    over: { deduct: 0.02 },
  });
  expect(read(note).rules[2]?.rule).toEqual(read(note).rules[1]?.rule);
});

test("equal split, the categories left out of it, and missing data", () => {
  const { equalSplit, missing } = read(note);
  expect(equalSplit).toMatchObject({ exempt: ["投入"], source: "填表说明3", cell: "A70" });
  expect(missing).toMatchObject({ share: 0, source: "填表说明4" });
});

test("every sentence about scores says how it was read", () => {
  const readings = read(note).readings;
  expect(readings.every(({ understood }) => understood)).toBe(true);
  expect(readings.map(({ reading }) => reading)).toContain("按等级：优秀100%、良好75%、一般50%、较差25%");
});

test("what could not be parsed is said", () => {
  const { rules, readings } = read("说明：得分由专家组按附件三的办法折算后计入总分。");
  expect(rules).toEqual([]);
  expect(readings).toMatchObject([{ understood: false, reading: "未能识别为评分规则" }]);
});

test("the national wording in two sentences is one rule", () => {
  const { rules } = read(
    "注：1.定量指标，完成值达到指标值，记该指标所赋全部分值；未完成的，按照完成值与指标值的比例记分。",
  );
  expect(rules.map(({ when, rule }) => [when, rule])).toEqual([
    [{ value: "number" }, { family: "proportional", floor: 0 }],
  ]);
});

test("an execution rate to be explained is no scoring rule", () => {
  const { rules, executionBelow } = read("注：预算执行率=预算执行数/调整后预算数，未达到90%的需说明原因。");
  expect([rules, executionBelow]).toEqual([[], { share: 0.9, source: "注", cell: "A70" }]);
});
