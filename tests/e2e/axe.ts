import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

const SOURCE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What axe-core finds wrong, one line each: rule, then the elements. */
export async function violations(where: Page | Frame): Promise<readonly string[]> {
  await where.evaluate(SOURCE);
  const { violations: found } = await where.evaluate(async (): Promise<Pick<AxeResults, "violations">> => {
    const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
    const { violations: all } = await axe.run(document, { resultTypes: ["violations"] });
    return { violations: all };
  });
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary ?? ""})`).join("; ")}`,
  );
}
