import { CORE_INDICATORS } from "./circulars";
import { plain, quoted } from "./prose";
import { defineRule } from "./rule";

/** Levels of one form are named in one manner. */
export const namingConsistent = defineRule({
  id: "naming-consistent",
  meta: {
    basis: CORE_INDICATORS,
    advice: "统一写成“××指标”，或统一不写“指标”二字。",
    severity: "info",
    kinds: "all",
    messages: { mixed: "“{{name}}”与“{{other}}”的叫法不统一（有的带“指标”，有的不带）。" },
  },
  *check({ document }) {
    const standard = /^(?:产出|效益|成本|满意度|数量|质量|时效|经济效益|社会效益|生态效益|可持续影响)(指标)?$/;
    // The official table itself mixes them across first levels: only what stands side by side is compared.
    const parents = document.levels.filter(({ depth }) => depth === 1);
    for (const parent of [null, ...parents]) {
      const levels = document.levels.filter((level) => level.parent === parent && standard.test(plain(level.name)));
      const long = levels.filter(({ name }) => plain(name).endsWith("指标"));
      const short = levels.filter(({ name }) => !plain(name).endsWith("指标"));
      const [odd] = short.length <= long.length ? short : long;
      const [other] = short.length <= long.length ? long : short;
      if (!odd || !other) continue;
      yield { messageId: "mixed", cell: odd.cell, data: { name: quoted(odd.name), other: quoted(other.name) } };
      return;
    }
  },
});
