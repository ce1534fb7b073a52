import { TARGET_MEASURES } from "./circulars";
import { isBlankForm } from "./blank-form";
import { editCell } from "./cell-edit";
import { brief, plain, quoted } from "./prose";
import { eachOrOnce, saysNone } from "./row-facts";
import { defineRule } from "./rule";
import type { CellRef } from "../sheet/address";
import type { Located } from "../form/document";

/** Template text ("指标1", "……") does not stay on a finished form. */
export const indicatorResidueRemoved = defineRule({
  id: "indicator-residue-removed",
  meta: {
    basis: TARGET_MEASURES,
    advice: "写上真正的指标名称；不需要的行整行删去。",
    severity: "info",
    kinds: "all",
    messages: {
      slot: "这一行还是表样的占位文字“{{text}}”，没有填写内容。",
      hint: "“{{label}}”里还是表样的填写提示“{{text}}”，没有填写内容。",
      prefix: "指标名称前还留着表样的编号“{{prefix}}”。",
      prefixes: "{{count}}条指标的名称前还留着表样的编号（“指标1”等）。",
      slots: "有{{count}}行还是表样的占位文字（“指标1”“……”），没有填写内容。",
      filledSlot: "指标名称还是表样的占位文字“{{text}}”，却填了指标值“{{target}}”。",
    },
  },
  *check({ document }) {
    if (isBlankForm(document)) return;
    for (const { label, text, cell } of document.fields.filter(({ text }) => HINT.test(plain(text))))
      yield { messageId: "hint", cell, data: { label: quoted(label), text: brief(text) }, severity: "warning" };
    const numbered = document.indicators.flatMap(({ cells }) => numberedName(cells.levelThree));
    const { each, heading } = eachOrOnce(document, "levelThree", numbered);
    const fixOf = (names: readonly NumberedName[], title: string) => ({
      kind: "certain" as const,
      title,
      edits: names.map(({ cell, to }) => editCell(document, cell, to)),
    });
    if (heading) {
      const fix = fixOf(numbered, `删去${numbered.length}个编号`);
      yield { messageId: "prefixes", cell: heading, data: { count: numbered.length }, fix };
    }
    for (const name of each) {
      yield {
        messageId: "prefix",
        cell: name.cell,
        data: { prefix: name.prefix },
        fix: fixOf([name], `改为“${name.to}”`),
      };
    }
    const slots = document.indicators.flatMap(({ residue, cells: { levelThree }, target }) => {
      const text = plain(levelThree?.text ?? "");
      if (!levelThree || text === "" || numbered.some(({ cell }) => cell === levelThree.cell)) return [];
      if (saysNone(text)) return [];
      return residue || /^指标\d{0,2}[:：.…]*$/.test(text) ? [{ cell: levelThree.cell, text, target }] : [];
    });
    const empty = eachOrOnce(
      document,
      "levelThree",
      slots.filter(({ target }) => target.class === "empty"),
    );
    if (empty.heading) yield { messageId: "slots", cell: empty.heading, data: { count: slots.length } };
    for (const { cell, text } of empty.each) yield { messageId: "slot", cell, data: { text } };
    for (const { cell, text, target } of slots.filter((slot) => slot.target.class !== "empty")) {
      yield { messageId: "filledSlot", cell, data: { text, target: target.text }, severity: "warning" };
    }
  },
});

/** What a template asks of whoever fills it in: （请简要说明…）, 如没有请填无. */
const HINT = /^[(（]?请(?:在此|在本栏|简要|如实|据实|填写|填列|说明|列明|概述|描述)|(?:没有|如无)的?[,，]?请填/;

interface NumberedName {
  readonly cell: CellRef;
  readonly prefix: string;
  readonly to: string;
}

/** "指标1：培训人次" taken apart; nothing for a name without the template's numbering. */
function numberedName(located: Located | undefined): readonly NumberedName[] {
  const [, prefix = "", name = ""] = /^\s*(指标\d{1,2})[:：、.．\s]*([\s\S]*)$/.exec(located?.text ?? "") ?? [];
  return located && prefix !== "" && !/^[.…:：\s]*$/.test(name)
    ? [{ cell: located.cell, prefix, to: name.trim() }]
    : [];
}
