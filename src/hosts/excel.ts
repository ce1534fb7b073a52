import { parseArea } from "../sheet/address";
import type { InteractiveHost } from "../sheet/host";
import { batch } from "./excel/batch";
import { followExcel } from "./excel/events";
import { missingSheet } from "./excel/failure";
import { loadLater } from "./excel/later";
import { askMemory, memoryWriter } from "./excel/memory";
import { readWorkbook } from "./excel/read";
import { createSession } from "./excel/session";
import { excelSupport, limitSentences } from "./excel/support";
import type { ExcelSupport } from "./excel/support";

/** The workbook that is open in Excel, with what this Excel can and cannot do. */
export interface ExcelHost extends InteractiveHost {
  readonly support: ExcelSupport;
  /** What this Excel cannot do, one Chinese sentence each; may grow after the first notes were written. */
  limits(): readonly string[];
}

/**
 * The host over office.js. Make it after Office.onReady. Verbs run one after the other; each failure is a HostError
 * with one Chinese sentence. Text that Excel would take for a formula, number or date is written as text.
 */
export function excelHost(): ExcelHost {
  const session = createSession(excelSupport());
  let last: Promise<unknown> = Promise.resolve();

  /** Runs a verb when those before it are through: two of them would undo each other's half of the workbook's memory. */
  function inTurn<T>(verb: () => Promise<T>): Promise<T> {
    const turn = last.then(verb);
    last = turn.catch(() => undefined);
    return turn;
  }

  const events = followExcel(session, () => last);

  return {
    support: session.support,
    limits: () => limitSentences(session.support, session),
    read: (scope = "whole") =>
      inTurn(async () => {
        await events.ready();
        return readWorkbook(session, scope);
      }),
    apply: (edits) => inTurn(async () => (await loadLater()).applyEdits(session, edits)),
    setNotes: (notes) => inTurn(async () => (await loadLater()).reconcileNotes(session, notes)),
    putSheet: (sheet) => inTurn(async () => (await loadLater()).putReportSheet(session, sheet)),
    readState: (key) => inTurn(() => readState(key)),
    writeState: (key, text) => inTurn(() => writeState(key, text)),
    reveal: async (sheet, place) => reveal(sheet, place),
    onChange: events.onChange,
    onSelect: events.onSelect,
  };
}

function readState(key: string): Promise<string | null> {
  return batch(async (context) => {
    const memory = askMemory(context);
    await context.sync();
    return memory.answer().memory.get(key) ?? null;
  });
}

function writeState(key: string, text: string | null): Promise<void> {
  return batch(async (context) => {
    const question = askMemory(context);
    await context.sync();
    const stored = question.answer();
    const memory = new Map(stored.memory);
    if ((memory.get(key) ?? null) === text) return;
    if (text === null) memory.delete(key);
    else memory.set(key, text);
    memoryWriter(context, stored)(memory);
    await context.sync();
  });
}

function reveal(name: string, place: string): Promise<void> {
  const area = parseArea(place);
  return batch(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== "Visible") throw missingSheet(name);
    sheet.activate();
    if (area) {
      const { top, left, bottom, right } = area;
      sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).select();
    }
    await context.sync();
  });
}
