import { TARGET_MEASURES } from "./circulars";
import { gapsIn } from "./blank-form";
import { defineRule } from "./rule";

/** Where a form asks for a mid-year value, each indicator gives one. */
export const halfYearTargetFilled = defineRule({
  id: "half-year-target-filled",
  meta: {
    basis: TARGET_MEASURES,
    advice: "填写到6月底应达到的值；年底才有结果的写“不适用”或写明半年的进度节点。",
    severity: "info",
    kinds: ["project-target", "department-target", "project-monitoring"],
    messages: {
      empty: "指标“{{name}}”没有填写半年（程）指标值。",
      most: "{{count}}条指标没有填写半年（程）指标值。",
    },
  },
  *check({ document }) {
    const gaps = gapsIn(
      document,
      "halfYearTarget",
      ({ name, residue, target }) => name !== "" && !residue && target.class !== "empty",
    );
    if (gaps.heading) yield { messageId: "most", cell: gaps.heading, data: { count: gaps.count } };
    for (const { cell, indicator } of gaps.cells) yield { messageId: "empty", cell, data: { name: indicator.name } };
  },
});
