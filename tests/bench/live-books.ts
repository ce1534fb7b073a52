import { createExaminer } from "../../src/app/session-examine";
import type { Examiner } from "../../src/app/session-examine";
import { EMPTY_MEMORY } from "../../src/app/session-memory";
import { PACKS } from "../../src/packs/packs";
import { keepUnchanged } from "../../src/sheet/same-sheet";
import type { Cell, Sheet, Workbook } from "../../src/sheet/sheet";

/** A workbook someone types into: two states of it that differ in one cell of the first form. */
export interface LiveBook {
  readonly name: string;
  readonly states: readonly [Workbook, Workbook];
}

/** Books of many forms, and one form beside a long sheet of data. */
export function liveBooks(forms: readonly Sheet[]): readonly LiveBook[] {
  const book = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...formAt(forms, i), name: `附表${i + 1}` }));
  return [
    { name: "10 sheets", states: statesOf(book(10)) },
    { name: "30 sheets", states: statesOf(book(30)) },
    { name: "a form beside 20,000 rows", states: statesOf([...book(1), longSheet()]) },
  ];
}

function formAt(forms: readonly Sheet[], index: number): Sheet {
  const form = forms[index % forms.length];
  if (!form) throw new Error("no form to copy");
  return form;
}

function longSheet(): Sheet {
  const cell = (value: string | number): Cell => ({ value, text: String(value), formula: null, format: "General" });
  const rows = Array.from({ length: 20_000 }, (_, r) => [r, `第${r}笔指标支出`, "某某单位", r * 2, r % 7].map(cell));
  const none = { merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>(), notes: [] };
  return { name: "明细", rows, visibility: "visible", ...none };
}

function statesOf([first, ...others]: readonly Sheet[]): LiveBook["states"] {
  if (!first) throw new Error("a workbook without sheets");
  const row = first.rows.findLastIndex((cells) => cells?.some((cell) => cell && cell.text !== ""));
  const typed = (text: string): Sheet => ({
    ...first,
    rows: first.rows.map((cells, r) =>
      r === row ? cells?.map((cell) => cell && { ...cell, value: text, text }) : cells,
    ),
  });
  const state = (text: string): Workbook => ({ sheets: [typed(text), ...others], date1904: false });
  return [state("改动"), state("又改")];
}

/** A sheet as another reading gives it: the same in other objects. */
const anew = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => row?.map((cell) => cell && { ...cell })),
});
const allAnew = ({ sheets, date1904 }: Workbook): Workbook => ({ sheets: sheets.map(anew), date1904 });
const firstAnew = ({ sheets, date1904 }: Workbook): Workbook => ({
  sheets: sheets.map((sheet, i) => (i === 0 ? anew(sheet) : sheet)),
  date1904,
});

function look(examiner: Examiner, workbook: Workbook): number {
  const steps = examiner.examine(workbook, EMPTY_MEMORY, PACKS);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value.forms.length;
}

/** Rechecks of a book after each change: as if it were seen for the first time, or as a session does. */
export function rechecks({ states }: LiveBook) {
  let turn = 0;
  const next = <T>(list: readonly T[]): T => {
    const item = list[turn++ % list.length];
    if (item === undefined) throw new Error("no state");
    return item;
  };
  const session = () => {
    const examiner = createExaminer();
    let shown: Workbook | null = null;
    return (workbook: Workbook) => {
      shown = keepUnchanged(shown, workbook);
      return look(examiner, shown);
    };
  };
  const [told, untold] = [session(), session()];
  return {
    /** Everything is judged anew. */
    first: () => look(createExaminer(), allAnew(next(states))),
    /** The host has read one sheet anew. */
    changed: () => told(firstAnew(next(states))),
    /** The host has read every sheet anew, and all but one are as before. */
    whole: () => untold(allAnew(next(states))),
  };
}
