import { cellRef, parseArea } from "../../sheet/address";
import type { Area, CellRef } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import type { HostChange } from "../../sheet/host";
import { batch } from "./batch";
import type { ExcelSession } from "./session";

type ChangeListener = (change: HostChange) => void;
type SelectListener = (sheet: string, cell: CellRef) => void;

/** What the host hears from Excel. */
export interface ExcelEvents {
  onChange(listener: ChangeListener): () => void;
  onSelect(listener: SelectListener): () => void;
  /** Settles when Excel has taken all subscriptions; tries again where it refused one, and throws if it still does. */
  ready(): Promise<void>;
}

/** Whole rows and columns as areas: "3:5", "B:C". */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * Follows the workbook. Excel is asked once for each kind, at the first listener, for all sheets at once. `idle`
 * settles when no verb of ours is running: only then is it known which writes were our own.
 */
export function followExcel(session: ExcelSession, idle: () => Promise<unknown>): ExcelEvents {
  const changes = new Set<ChangeListener>();
  const selections = new Set<SelectListener>();
  let last = "";
  const tell = (change: HostChange) => {
    for (const listener of changes) listener(change);
  };

  async function cellsChanged(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    session.known.touch(event.source === "Remote" ? null : event.worksheetId);
    await idle();
    const areas = event.address.split(",").map(readArea);
    const value: unknown = event.details?.valueAfter;
    const echo = areas.map((area) => area !== null && session.echoes.take(event.worksheetId, area, value));
    const own = event.triggerSource === "ThisLocalAddin" || echo.every(Boolean);
    const source = event.source === "Remote" ? "remote" : own ? "own" : "local";
    const sheet = session.nameOf(event.worksheetId) ?? null;
    tell({ kind: "cells", sheet, areas: event.address.split(","), source });
  }

  async function sheetsChanged(event: { readonly worksheetId: string; readonly source?: string }): Promise<void> {
    session.known.touch(null);
    await idle();
    const source = event.source === "Remote" ? "remote" : session.ownSheets.has(event.worksheetId) ? "own" : "local";
    tell({ kind: "sheets", sheet: session.nameOf(event.worksheetId) ?? null, areas: [], source });
  }

  /** Another number format: the reader sees something else in the cell. */
  async function formatChanged(event: Excel.WorksheetFormatChangedEventArgs): Promise<void> {
    const { worksheetId, address } = event;
    session.known.touch(event.source === "Remote" ? null : worksheetId);
    await idle();
    const areas = address.split(",");
    const echo = areas.map(readArea).map((area) => area !== null && session.formats.take(worksheetId, area, undefined));
    const own = session.ownSheets.has(worksheetId) || echo.every(Boolean);
    const source = event.source === "Remote" ? "remote" : own ? "own" : "local";
    tell({ kind: "cells", sheet: session.nameOf(worksheetId) ?? null, areas, source });
  }

  /** What nobody needs to be told of at once, but the next read must see. */
  async function stirred({ worksheetId }: { readonly worksheetId: string }): Promise<void> {
    session.known.touch(worksheetId);
  }

  async function selected({ worksheetId, address }: SelectedArea): Promise<void> {
    const area = readArea(address.split(",")[0] ?? "");
    if (!area) return;
    const cell = cellRef(area.top, area.left);
    last = `${worksheetId}!${cell}`;
    const sheet = session.nameOf(worksheetId) ?? (await ifTold(() => nameOf(worksheetId)));
    if (sheet === null) return;
    for (const listener of selections) listener(sheet, cell);
  }

  /** Of the cell in a sheet that comes to the front Excel tells nothing: it is asked for. */
  async function activated({ worksheetId }: Excel.WorksheetActivatedEventArgs): Promise<void> {
    const address = await ifTold(activeCell);
    const area = address === null ? null : readArea(address);
    if (!address || !area || last === `${worksheetId}!${cellRef(area.top, area.left)}`) return;
    await selected({ worksheetId, address });
  }

  const changeSubscription = subscription(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.onChanged.add(cellsChanged);
    sheets.onAdded.add(sheetsChanged);
    sheets.onDeleted.add(sheetsChanged);
    if (session.support.sheetNameEvents) {
      sheets.onNameChanged.add(sheetsChanged);
      sheets.onVisibilityChanged.add(sheetsChanged);
    }
    await context.sync();
  });
  const stirSubscription = subscription(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.onFormatChanged.add(formatChanged);
    sheets.onCalculated.add(stirred);
    if (session.support.rowEvents) sheets.onRowHiddenChanged.add(stirred);
    // Of hidden columns, merged cells and cut cells Excel says nothing: a sheet is looked at again after the person has left it.
    sheets.onDeactivated.add(stirred);
    await context.sync();
  });
  const selectSubscription = subscription(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add(selected);
    context.workbook.worksheets.onActivated.add(activated);
    await context.sync();
  });

  return {
    onChange(listener) {
      changes.add(listener);
      changeSubscription.begin();
      return () => changes.delete(listener);
    },
    onSelect(listener) {
      selections.add(listener);
      selectSubscription.begin();
      return () => selections.delete(listener);
    },
    async ready() {
      await changeSubscription.ready();
      await selectSubscription.ready();
      if (!(await changeSubscription.taken())) return;
      stirSubscription.begin();
      // An Excel that will not tell everything is read whole each time.
      session.known.follow(await stirSubscription.taken());
    },
  };
}

/** A registration with Excel that is begun once and tried again when it failed. */
function subscription(register: (context: Excel.RequestContext) => Promise<void>) {
  let attempt: Promise<"taken" | "refused"> | null = null;
  const ask = () => batch(register).then((): "taken" => "taken");
  return {
    begin() {
      // A refusal is not lost: the next verb asks again and throws if Excel still refuses.
      attempt ??= ask().catch((): "refused" => "refused");
    },
    /** Whether Excel has taken it. */
    taken: async () => (await attempt) === "taken",
    async ready() {
      if (attempt === null || (await attempt) === "taken") return;
      await ask();
      attempt = Promise.resolve("taken");
    },
  };
}

/** The area of an event's address: "A1", "A1:B2", "3:5" or "B:C"; null for anything else. */
export function readArea(address: string): Area | null {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: LAST_COLUMN };
  const columns = /^(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})$/i.exec(address);
  if (columns) return parseArea(`${columns[1] ?? ""}1:${columns[2] ?? ""}${LAST_ROW + 1}`);
  return parseArea(address.replace(/^.*!/, ""));
}

type SelectedArea = Pick<Excel.WorksheetSelectionChangedEventArgs, "worksheetId" | "address">;

/** What Excel answers about a selection; one it says nothing of just now is passed over. */
async function ifTold(ask: () => Promise<string | null>): Promise<string | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function activeCell(): Promise<string> {
  return batch(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address");
    await context.sync();
    return cell.address;
  });
}

/** The name of a sheet that was never read. */
function nameOf(id: string): Promise<string | null> {
  return batch(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}
