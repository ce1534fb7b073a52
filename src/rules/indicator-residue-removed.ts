import { TARGET_MEASURES } from "./circulars";
import { isBlankForm } from "./blank-form";
import { editCell } from "./cell-edit";
import { plain } from "./prose";
import { defineRule } from "./rule";

const NUMBERED = /^指标\d{1,2}[:：、.．]?(.+)$/;

/** Template text ("指标1", "……") does not stay on a finished form. */
export const indicatorResidueRemoved = defineRule({
  id: "indicator-residue-removed",
  meta: {
    title: "模板提示文字应当清除",
    why: "“指标1”“……”是表样的占位文字，留在表里会被当作没有填完的指标。",
    basis: TARGET_MEASURES,
    advice: "写上真正的指标名称；不需要的行整行删去。",
    severity: "info",
    kinds: "all",
    defects: ["D04", "D28"],
    messages: {
      slot: "这一行还是表样的占位文字“{{text}}”，没有填写内容。",
      prefix: "指标名称前还留着表样的编号“{{prefix}}”。",
      filledSlot: "指标名称还是表样的占位文字“{{text}}”，却填了指标值“{{target}}”。",
    },
  },
  *check({ document }) {
    if (isBlankForm(document)) return;
    for (const { residue, cells, target } of document.indicators) {
      const { cell, text = "" } = cells.levelThree ?? {};
      if (cell === undefined || text === "") continue;
      const kept = NUMBERED.exec(text.trim())?.[1]?.trim();
      if (kept !== undefined && kept !== "" && !/^[.…:：]+$/.test(kept)) {
        const to = kept.replace(/^[:：、.．\s]+/, "");
        const fix = { kind: "certain" as const, title: `改为“${to}”`, edits: [editCell(document, cell, to)] };
        yield {
          messageId: "prefix",
          cell,
          data: { prefix: plain(text).slice(0, plain(text).indexOf(plain(kept))) },
          fix,
        };
      } else if (residue || /^指标\d{0,2}[:：.…]*$/.test(plain(text))) {
        const filled = target.class !== "empty";
        if (filled)
          yield {
            messageId: "filledSlot",
            cell,
            data: { text: plain(text), target: target.text },
            severity: "warning",
          };
        else yield { messageId: "slot", cell, data: { text: plain(text) } };
      }
    }
  },
});
