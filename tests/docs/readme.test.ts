import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parsePack } from "../../src/packs/parse-pack";
import { RULES } from "../../src/rules/index";
import { rulesTable, withRulesTable } from "./rules-table";

const readme = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

test("the rule table in README is the one the rules give (npm run docs:rules)", () => {
  expect(withRulesTable(readme, RULES)).toBe(readme);
});

test("every rule has its line, with a bar in its words kept inside the cell", () => {
  const [rule] = RULES;
  if (!rule) throw new Error("there are no rules");
  const table = rulesTable([{ ...rule, id: "a|rule", meta: { ...rule.meta, basis: "丙|丁", severity: "error" } }]);
  expect(table.split("\n").slice(2)).toEqual(["| `a\\|rule` | 错误 | a\\|rule | 丙\\|丁 |"]);
});

test("the pack README writes out loads as it stands, and so do its fragments inside it", () => {
  const examples = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  const [whole = "", ...fragments] = examples;
  expect(parsePack(whole)).toMatchObject({ ok: true });
  expect(fragments.length).toBeGreaterThan(1);
  for (const fragment of fragments) {
    const larger = JSON.stringify({ ...JSON.parse(whole), ...JSON.parse(`{${fragment}}`) });
    expect(parsePack(larger)).toMatchObject({ ok: true });
  }
});

test("every npm script README names exists", () => {
  const named = [...readme.matchAll(/npm (?:run (?:--silent )?)?([\w:-]+)/g)].map(([, name = ""]) => name);
  const builtIn = ["ci", "install"];
  expect(named.filter((name) => !builtIn.includes(name) && !(name in scripts))).toEqual([]);
  expect(named.length).toBeGreaterThan(5);
});

test("every file and folder README points at exists", () => {
  const paths = [...readme.matchAll(/`((?:src|tests|assets|\.ci|\.config)\/[\w./-]*)`/g)].map(([, name = ""]) => name);
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, name = ""]) => name);
  expect([...paths, ...links].filter((name) => !existsSync(path.normalize(name)))).toEqual([]);
});
