import fc from "fast-check";
import { recognize } from "../../src/form/recognize";
import { memoryHost } from "../../src/hosts/memory";
import { planScores } from "../../src/scoring/plan-scores";
import { scoreForm } from "../../src/scoring/score-form";
import { sumExactly, weightSumOf } from "../../src/scoring/weight-base";
import { planWeights } from "../../src/scoring/weight-plan";
import { drawSheet, drawWorkbook } from "../support/sheet";
import { packOf } from "./support";

const LEVELS = ["产出指标 | 数量指标", "效益指标 | 社会效益指标", "满意度指标 | 服务对象满意度指标"] as const;
const NAMES = [
  "服务人次",
  "办结件数",
  "培训期数",
  "巡查次数",
  "建成站点数",
  "发放份数",
  "覆盖社区数",
  "受益户数",
] as const;

interface Row {
  readonly weight: number | null;
  readonly actual: number;
}

/** A self-evaluation with a few rows in each category; a null weight is a blank cell. */
function drawing(rows: readonly (readonly Row[])[]): string {
  const lines = rows.flatMap((group, level) =>
    group.map(
      ({ weight, actual }, at) => `| ${LEVELS[level]} | ${NAMES[at]} | 100 | ${actual} | ${weight ?? ""} | | |`,
    ),
  );
  return `
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| 项目名称 | 某项目 | < | < | 主管部门 | 某局 | < | < |
| 年度总体目标 | 完成20场活动 | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
${lines.join("\n")}
| 合计 | < | < | < | < | | | |`;
}

const row = fc.record({
  weight: fc.option(
    fc.integer({ min: 100, max: 400 }).map((hundredths) => hundredths / 100),
    { freq: 2 },
  ),
  actual: fc.integer({ min: 1, max: 180 }),
});
const group = fc.array(row, { minLength: 1, maxLength: NAMES.length });

test("filling any form: weights sum, filled ones stay, scores follow, and undo gives the sheet back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(group, group, group), async (rows) => {
      const host = memoryHost(drawWorkbook(drawSheet(drawing(rows))));
      const form = async () => {
        const [found] = recognize(await host.read()).forms;
        if (!found) throw new Error("no form");
        return found;
      };
      const before = JSON.stringify((await host.read()).sheets[0]?.rows);
      const blank = await form();
      const pack = packOf(blank);
      const plan = planWeights(blank, pack);
      await host.apply(plan.edits);
      const weighed = await form();
      if (plan.problem === null) {
        expect(weightSumOf(weighed)).toBe(plan.base);
        expect(weighed.totals[0]?.weight?.value).toBe(plan.base);
      }
      if (blank.indicators.some(({ weight }) => weight === null))
        for (const [at, { weight }] of blank.indicators.entries())
          if (weight !== null) expect(weighed.indicators[at]?.weight).toBe(weight);
      const edits = planScores(weighed, scoreForm(weighed, pack), pack);
      await host.apply(edits);
      const scored = await form();
      if (edits.length > 0) {
        const sum = sumExactly(scored.indicators.map(({ score }) => score ?? 0));
        expect(scored.totals[0]?.score?.value).toBeCloseTo(sum, 9);
        expect(planScores(scored, scoreForm(scored, pack), pack)).toEqual([]);
      }
      while (host.undo());
      expect(JSON.stringify((await host.read()).sheets[0]?.rows)).toBe(before);
    }),
    { numRuns: 60 },
  );
});
