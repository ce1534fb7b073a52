import { isNotApplicable } from "./row-facts";
import { CORE_INDICATORS } from "./circulars";
import { isBlankForm } from "./blank-form";
import { slotOf } from "./indicator-slot";
import { plain, quoted } from "./prose";
import { defineRule } from "./rule";

/** A level that stands on the form holds an indicator; 生态效益 and 可持续影响 are often rightly left out. */
export const levelNotEmpty = defineRule({
  id: "level-not-empty",
  meta: {
    basis: CORE_INDICATORS,
    advice: "补设该类指标；确不适用的删去该行，或在备注中写明“不涉及”。",
    severity: "warning",
    kinds: "all",
    messages: { empty: "“{{level}}”下没有填写任何指标。" },
  },
  *check({ document }) {
    if (isBlankForm(document)) return;
    for (const level of document.levels) {
      const rows = level.indicators.flatMap((index) => document.indicators[index] ?? []);
      // 无, 不涉及 is an answer.
      if (rows.some(isNotApplicable)) continue;
      const blank = rows.every(
        ({ name, target, residue }) =>
          (residue || plain(name) === "") && (target.class === "empty" || target.traits.has("placeholder")),
      );
      const name = plain(level.name);
      const below = document.levels.some(({ parent }) => parent === level);
      if (!blank || below || name === "" || /加分|减分|扣分|其他|^[.…]+$/.test(name)) continue;
      const slot = slotOf({
        levelOne: level.parent?.name ?? level.name,
        levelTwo: level.depth === 2 ? level.name : "",
      });
      // 财预〔2021〕101号: costs to society and nature are for projects that do harm.
      const optional =
        slot === "ecological" ||
        slot === "sustained" ||
        slot === "economic" ||
        slot === "social" ||
        (slot === "cost" && /社会|生态|环境/.test(name));
      yield {
        messageId: "empty",
        cell: level.cell,
        data: { level: quoted(level.name) },
        severity: optional ? "info" : "warning",
      };
    }
  },
});
