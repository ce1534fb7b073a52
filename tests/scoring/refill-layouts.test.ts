import { recognize } from "../../src/form/recognize";
import type { FormDocument } from "../../src/form/document";
import { memoryHost } from "../../src/hosts/memory";
import { choosePack } from "../../src/packs/choose-pack";
import { checkWorkbook } from "../../src/rules/check";
import { planScores } from "../../src/scoring/plan-scores";
import { scoreForm } from "../../src/scoring/score-form";
import { weightSumOf } from "../../src/scoring/weight-base";
import { planWeights } from "../../src/scoring/weight-plan";
import { drawSheet, drawWorkbook } from "../support/sheet";

const HEAD = `
| 项目支出绩效自评表 | < | < | < | < | < | < | < | < |
| 项目名称 | 某项目 | < | < | < | 主管部门 | 某局 | < | < |
| 年度总体目标 | 完成20场活动，服务300人次 | < | < | < | < | < | < | < |`;

// Every weight and every score is blank; what is filled in must satisfy the same checks a filled form is put to.
const LAYOUTS: Readonly<Record<string, string>> = {
  "one header row, one total": `${HEAD}
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 | 备注 |
| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | | | | |
| ^ | 质量指标 | 活动完成率 | ≥95% | 100% | | | | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | | | | |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | | | | |
| 总分 | < | < | < | < | | | | |`,
  "a header of two rows": `${HEAD}
| 绩效指标 | < | < | 指标值 | < | 自评情况 | < | < | 备注 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 | ^ |
| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | | | | |
| ^ | 质量指标 | 活动完成率 | ≥95% | 100% | | | | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | | | | |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | | | | |
| 总分 | < | < | < | < | | | | |`,
  "weights in the names of the first level": `${HEAD}
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 | 备注 |
| 产出指标（50分） | 数量指标 | 活动场次 | ≥20场 | 20场 | | | | |
| ^ | 质量指标 | 活动完成率 | ≥95% | 100% | | | | |
| ^ | 时效指标 | 活动按时举办率 | ≥95% | 98% | | | | |
| 效益指标（30分） | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | | | | |
| 满意度指标（10分） | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | | | | |
| 合计 | < | < | < | < | | | | |`,
  "a weight column for every level": `${HEAD}
| 一级指标 | 分值 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
| 产出指标 | 50 | 数量指标 | 活动场次 | ≥20场 | 20场 | | | |
| ^ | ^ | 质量指标 | 活动完成率 | ≥95% | 100% | | | |
| ^ | ^ | 时效指标 | 活动按时举办率 | ≥95% | 98% | | | |
| 效益指标 | 30 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | | | |
| 满意度指标 | 10 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | | | |`,
  "sub-totals and a total": `${HEAD}
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 | 备注 |
| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 20场 | | | | |
| ^ | 质量指标 | 活动完成率 | ≥95% | 100% | | | | |
| 小计 | < | < | < | < | | | | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | | | | |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | | | | |
| 小计 | < | < | < | < | | | | |
| 合计 | < | < | < | < | | | | |`,
};

async function filled(layout: string) {
  const host = memoryHost(drawWorkbook(drawSheet(layout)));
  const form = async (): Promise<FormDocument> => {
    const [found] = recognize(await host.read()).forms;
    if (!found) throw new Error("no form");
    return found;
  };
  const before = JSON.stringify((await host.read()).sheets[0]?.rows);
  const blank = await form();
  const plan = planWeights(blank, choosePack(blank));
  await host.apply(plan.edits);
  const weighed = await form();
  await host.apply(planScores(weighed, scoreForm(weighed, choosePack(weighed)), choosePack(weighed)));
  return { host, plan, before, after: await form() };
}

test.each(Object.entries(LAYOUTS))(
  "%s: filled, it sums and has nothing left to say about weights and scores",
  async (_what, layout) => {
    const { host, plan, before, after } = await filled(layout);
    expect(plan.problem).toBeNull();
    expect(weightSumOf(after)).toBe(plan.base);
    expect(after.indicators.every(({ weight, score }) => weight !== null && score !== null)).toBe(true);
    for (const { depth, weight, indicators } of after.levels) {
      if (depth !== 1 || weight === null) continue;
      expect(indicators.reduce((sum, row) => sum + (after.indicators[row]?.weight ?? 0), 0)).toBeCloseTo(
        weight.value,
        9,
      );
    }
    const pack = choosePack(after);
    expect(planWeights(after, pack).edits).toEqual([]);
    expect(planScores(after, scoreForm(after, pack), pack)).toEqual([]);
    const findings = checkWorkbook(recognize(await host.read())).flatMap(({ diagnostics }) => diagnostics);
    expect(findings.filter(({ rule }) => /score|weight|rating/.test(rule))).toEqual([]);
    while (host.undo());
    expect(JSON.stringify((await host.read()).sheets[0]?.rows)).toBe(before);
  },
);
