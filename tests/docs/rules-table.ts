import { ruleTitle } from "../../src/report/reason";
import type { AnyRule, Severity } from "../../src/rules/rule";

const SEVERITY: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };
const START = "<!-- rules: written by `npm run docs:rules`, do not edit -->";
const END = "<!-- end of rules -->";

/** The rules as a Markdown table, in the order they are run. */
export function rulesTable(rules: readonly AnyRule[]): string {
  const rows = rules.map(({ id, meta }) =>
    [`\`${id}\``, SEVERITY[meta.severity], ruleTitle(id), meta.basis]
      .map((text) => text.replaceAll("|", "\\|"))
      .join(" | "),
  );
  return ["| 编号 | 级别 | 检查什么 | 依据 |", "|---|---|---|---|", ...rows.map((row) => `| ${row} |`)].join("\n");
}

/** The README with its rule table replaced. Throws where the table's marks are missing. */
export function withRulesTable(readme: string, rules: readonly AnyRule[]): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md has no place for the rules: ${START} … ${END}`);
  return `${readme.slice(0, start + START.length)}\n\n${rulesTable(rules)}\n\n${readme.slice(end)}`;
}
