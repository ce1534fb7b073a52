import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "../../src/rules/index";
import { RULE_BOOK } from "../../src/report/reason";
import { NOT_JUDGED } from "../../src/rules/not-judged";

/** The defect catalogue: what reviewers criticize, by id. */
const DEFECTS = [
  ...["D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10", "D11", "D12", "D13", "D14", "D15", "D16"],
  ...["D17", "D18", "D19", "D20", "D21", "D22", "D23", "D24", "D25", "D26", "D27", "D28", "D29", "D30", "D31", "D32"],
  ...["D33", "D34", "D35", "D36", "D37", "D40", "D41", "D42", "D43", "D44", "D45", "D46", "D47", "D48", "D50", "D51"],
  ...["D52", "D53", "D54", "D55", "D56", "D57", "D58", "D59", "D60", "D61", "D62", "D63", "D64", "D65", "D70", "D71"],
  ...["D72", "D73", "D74", "D75", "D76", "D77", "D78", "D79", "D80", "D81", "D82", "D83", "D84", "D85", "D86", "D87"],
  ...["D88", "D89", "D90", "D91", "D92", "D93", "D94", "D95"],
];

const HAN = /\p{Script=Han}/u;

test("the catalogue has 88 ids, each with a rule or a reason why there is none", () => {
  const ruled = Object.values(RULE_BOOK).flatMap((entry) => entry?.defects ?? []);
  const left = NOT_JUDGED.map(({ id }) => id);
  expect(DEFECTS).toHaveLength(88);
  expect([...new Set([...ruled, ...left])].toSorted()).toEqual(DEFECTS);
  expect(left.filter((id) => ruled.includes(id))).toEqual([]);
  expect(NOT_JUDGED.filter(({ reason }) => reason.length < 10)).toEqual([]);
});

test("at least sixty rules, each in a file and with a test file of its name, all of them in the list", () => {
  const files = readdirSync(path.join("src", "rules"))
    .filter((file) => readFileSync(path.join("src", "rules", file), "utf8").includes("= defineRule({"))
    .map((file) => file.replace(/\.ts$/, ""));
  const tests = new Set(readdirSync(path.join("tests", "rules")));
  expect(RULES.length).toBeGreaterThanOrEqual(60);
  expect(RULES.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  expect(RULES.filter(({ id }) => !tests.has(`${id}.test.ts`)).map(({ id }) => id)).toEqual([]);
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  "%s says what, why, on what basis and what to do",
  (id, { meta }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    const { title = "", why = "", defects = [] } = RULE_BOOK[id] ?? {};
    for (const text of [title, why, meta.basis, meta.advice, ...Object.values(meta.messages)])
      expect(text).toMatch(HAN);
    expect(defects.filter((defect) => !DEFECTS.includes(defect))).toEqual([]);
    expect(defects).not.toHaveLength(0);
    expect(Object.keys(meta.messages)).not.toHaveLength(0);
    expect(why).not.toBe(meta.advice);
  },
);

test("the book has an entry for each rule and no other", () => {
  expect(Object.keys(RULE_BOOK).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
});

test("no two rules share an id, a title or a message", () => {
  const messages = RULES.flatMap(({ meta }) => Object.values(meta.messages));
  const titles = RULES.map(({ id }) => RULE_BOOK[id]?.title);
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  expect(messages.filter((message, index) => messages.indexOf(message) !== index)).toEqual([]);
});
