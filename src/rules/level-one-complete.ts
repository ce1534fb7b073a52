import { caseHolds } from "../packs/form-case";
import { CORE_INDICATORS } from "./circulars";
import { isBlankForm } from "./blank-form";
import { plain, quoted } from "./prose";
import { defineRule } from "./rule";
import type { FormDocument } from "../form/document";
import type { RequiredCategory } from "../packs/pack";

/** 财预〔2021〕101号 and the pack in force: the first levels a form of this kind must carry. */
export const levelOneComplete = defineRule({
  id: "level-one-complete",
  meta: {
    basis: CORE_INDICATORS,
    advice: "补设该类指标；确不适用的，在备注中说明理由。",
    severity: "error",
    kinds: "all",
    messages: { missing: "没有设置{{name}}（现有：{{levels}}）。" },
  },
  *check({ document, pack }) {
    if (document.indicators.length === 0 || isBlankForm(document)) return;
    const levels = document.levels.filter(({ depth }) => depth === 1);
    const [first] = levels;
    if (!first) return;
    const names = levels.map(({ name }) => quoted(name));
    if (names.some((name) => name === "")) {
      yield { cannotJudge: "有一级指标没有写名称，无法判断类别是否齐全。", cell: first.cell };
      return;
    }
    if (names.some((name) => OTHER_TAXONOMY.test(name))) {
      yield { cannotJudge: "一级指标按履职、管理等另行分类，不适用产出、效益的分类要求。", cell: first.cell };
      return;
    }
    if (names.every((name) => /决策|过程|管理|投入/.test(name))) {
      yield { cannotJudge: "只有决策、过程类指标，这张表可能只是全表的一部分。", cell: first.cell };
      return;
    }
    for (const category of pack.categories) {
      if (category.depth !== 1 || !caseHolds(category.when, document) || isThere(category, document)) continue;
      yield {
        messageId: "missing",
        cell: document.columns.find(({ name }) => name === "levelOne")?.headerCell ?? first.cell,
        data: { name: category.name, levels: [...new Set(names)].join("、") },
        severity: category.severity,
        advice: ADVICE[category.name] ?? `补设${category.name}；确不适用的，在备注中说明理由。`,
        ...(category.basis === "" ? {} : { basis: category.basis }),
      };
    }
  },
});

/** Whole-department forms sort by duty and management instead. */
const OTHER_TAXONOMY = /项目绩效|履职|运行成本|管理效率|社会效应|部门管理|预算管理|目标管理|任务目标/;

/**
 * A category may stand at either level (成本 in 2020 and 2021 forms), or only in the indicators' own names (满意度).
 * The national second levels stand for the first level they belong to, wherever a form puts them.
 */
function isThere({ name: category, words }: RequiredCategory, { levels, indicators }: FormDocument): boolean {
  const named = levels.map(({ name }) => plain(name));
  const names = [...named, ...indicators.map(({ name }) => plain(name))];
  const roots = words.map((word) => word.replace(/度$/, ""));
  const parts = PARTS.find(([root]) => category.includes(root))?.[1];
  return (
    names.some((name) => roots.some((word) => name.includes(word))) ||
    named.some((name) => parts?.test(name)) ||
    (category.includes("产出") && names.some((name) => /^完成(?:数量|质量|时效|进度|情况|成本)/.test(name)))
  );
}

/** Other names of the first levels, and the second levels that belong to none but them. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ["产出", /数量|质量|时效|完成/],
  ["效益", /经济效|社会效|生态效|环境效|可持续|持续影响/],
  ["成本", /(?:预算|投资|造价|费用|支出)[^，。]{0,10}控制/],
];

const ADVICE: Readonly<Record<string, string>> = {
  满意度指标:
    "补设满意度指标，写明调查对象，例如：三级指标“使用单位满意度”，指标值“≥90%”；项目不直接服务社会公众、确不适用的，在备注中说明。",
  效益指标: "补设效益指标，写明项目给谁带来什么变化，例如：三级指标“业务办理时间压减率”，指标值“≥20%（较上年）”。",
  产出指标: "补设产出指标，写明完成的数量、质量和时间，例如：三级指标“系统模块完成数量”，指标值“≥3个”。",
  成本指标: "补设成本指标，例如：三级指标“项目总成本”，指标值“≤50万元”（不高于预算批复数）。",
};
