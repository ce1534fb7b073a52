import { nameSimilarity } from "../value/similarity";
import { CORE_INDICATORS } from "./circulars";
import { BENEFIT_SLOTS, slotOf } from "./indicator-slot";
import { filledRows, nameCell, shownName } from "./row-facts";
import { defineRule } from "./rule";

/** The same satisfaction twice, once in place of a benefit, measures nothing new. */
export const satisfactionNotRepeated = defineRule({
  id: "satisfaction-not-repeated",
  meta: {
    basis: CORE_INDICATORS,
    advice: "保留满意度指标下的一条，效益指标改写项目带来的实际变化，例如办理时间、事故率、受益人数。",
    severity: "warning",
    kinds: "all",
    messages: { twice: "“{{name}}”与{{at}}的“{{other}}”是同一个满意度，不能用来代替效益。" },
  },
  *check({ document }) {
    const rows = filledRows(document).filter(({ name }) => /满意/.test(name));
    const own = rows.filter((row) => slotOf(row) === "satisfaction");
    for (const row of rows.filter((one) => BENEFIT_SLOTS.has(slotOf(one)))) {
      const other = own.find(({ name }) => nameSimilarity(name, row.name) >= 0.6);
      const [cell, at] = [nameCell(row), other ? nameCell(other) : null];
      if (cell === null || at === null || !other) continue;
      yield { messageId: "twice", cell, data: { name: shownName(row), at, other: shownName(other) } };
    }
  },
});
