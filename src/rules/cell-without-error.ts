import { anchorRef, cellAt } from "../sheet/sheet";
import { cellRef } from "../sheet/address";
import { ARITHMETIC } from "./circulars";
import { defineRule } from "./rule";

const ERROR_VALUE = /^#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** A formula that cannot be worked out leaves no figure to judge. */
export const cellWithoutError = defineRule({
  id: "cell-without-error",
  meta: {
    basis: ARITHMETIC,
    advice: "改正公式的引用或除数，使单元格显示数值。",
    severity: "error",
    kinds: "all",
    messages: { broken: "这个单元格是公式错误“{{text}}”，没有算出结果。" },
  },
  *check({ document: { sheet, area } }) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = cellRef(row, column);
        const text = cellAt(sheet, row, column).text.trim();
        if (ERROR_VALUE.test(text) && anchorRef(sheet, row, column) === cell)
          yield { messageId: "broken", cell, data: { text } };
      }
    }
  },
});
