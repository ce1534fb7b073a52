import { caseHolds } from "../packs/form-case";
import { CORE_INDICATORS } from "./circulars";
import { isBlankForm } from "./blank-form";
import { slotOf } from "./indicator-slot";
import { DEADLINE_WORDS, TIMELINESS_NAMES } from "./lexicon";
import { plain, quoted } from "./prose";
import { defineRule } from "./rule";
import type { FormDocument, Level } from "../form/document";
import type { RequiredCategory } from "../packs/pack";

/** 财预〔2021〕101号: quantity, quality and timeliness under 产出; other demands come from the pack. */
export const levelTwoComplete = defineRule({
  id: "level-two-complete",
  meta: {
    basis: CORE_INDICATORS,
    advice: "补设该类指标；确不适用的，在备注中说明理由。",
    severity: "warning",
    kinds: "all",
    messages: {
      missing: "“{{level}}”下没有{{name}}。",
      noDeadline: "“{{level}}”下没有时效指标，而本表的计划或目标写有完成时间“{{deadline}}”。",
    },
  },
  *check({ document, pack }) {
    if (isBlankForm(document)) return;
    for (const level of document.levels.filter(({ depth }) => depth === 1)) {
      const twos = document.levels.filter(({ depth, parent }) => depth === 2 && parent === level);
      if (twos.length === 0) {
        yield* withoutSecondLevel(document, level);
        continue;
      }
      for (const category of pack.categories) {
        const here = category.depth === 2 && category.under.some((word) => plain(level.name).includes(word));
        if (!here || !caseHolds(category.when, document) || isThere(category, twos, document, level)) continue;
        // The two-level classification of local forms (履职, 重点工作) knows none of these names.
        if (!twos.some(({ name }) => /数量|质量|时效|进度|成本|效益|影响/.test(name))) continue;
        yield {
          messageId: "missing",
          cell: level.cell,
          data: { level: quoted(level.name), name: category.name },
          severity: category.severity === "error" ? "warning" : category.severity,
          advice:
            ADVICE[category.name] ?? `在“${quoted(level.name)}”下补设${category.name}；确不适用的，在备注中说明理由。`,
          ...(category.basis === "" ? {} : { basis: category.basis }),
        };
      }
    }
  },
});

function isThere(
  { words }: RequiredCategory,
  twos: readonly Level[],
  { indicators, levels }: FormDocument,
  level: Level,
): boolean {
  if (twos.some(({ name }) => words.some((word) => plain(name).includes(word)))) return true;
  // Older forms file timeliness under 投入; a second level under a wrong heading is another rule's business.
  if (levels.some(({ name }) => words.some((word) => plain(name).includes(word)))) return true;
  // The name alone may say it: "按期完成率" under 产出 is a timeliness indicator wherever it is filed.
  if (!words.includes("时效")) return false;
  return level.indicators.some((index) =>
    isTimely(indicators[index]?.name ?? "", indicators[index]?.target.class ?? "empty"),
  );
}

/** On forms with one level only timeliness can be judged, and only where the form itself speaks of a deadline. */
function* withoutSecondLevel(document: FormDocument, level: Level) {
  const rows = level.indicators.flatMap((index) => document.indicators[index] ?? []);
  if (!rows.some((row) => slotOf(row) === "output")) return;
  if (rows.some(({ name, target }) => isTimely(name, target.class))) return;
  const said = document.fields.filter(({ name }) => name === "plan" || name === "annualGoal" || name === "content");
  const deadline = said.map(({ text }) => DEADLINE_WORDS.exec(plain(text))?.[0]).find(Boolean);
  if (deadline === undefined) return;
  yield {
    messageId: "noDeadline" as const,
    cell: level.cell,
    data: { level: quoted(level.name), deadline },
    advice: ADVICE["时效指标"] ?? "",
  };
}

function isTimely(name: string, valueClass: string): boolean {
  return TIMELINESS_NAMES.test(plain(name)) || valueClass === "deadline";
}

const ADVICE: Readonly<Record<string, string>> = {
  数量指标: "补设数量指标，例如：“系统模块开发数量”，指标值“≥3个”。",
  质量指标: "补设质量指标，例如：“验收合格率”，指标值“=100%”。",
  时效指标: "补设时效指标，例如：“项目完成时间”，指标值“12月31日前”，或“任务按期完成率”，指标值“=100%”。",
};
