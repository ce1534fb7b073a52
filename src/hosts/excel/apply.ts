import { areaHas, parseCellRef } from "../../sheet/address";
import type { CellEdit, EditOutcome } from "../../sheet/edit";
import { HostError } from "../../sheet/host";
import { batch, writingBatch } from "./batch";
import { cellFormat, cellFormula, cellValue } from "./cells";
import { clustersOf } from "./clusters";
import type { Cluster } from "./clusters";
import { afterEdit, holdsNew, planEdits } from "./edit-plan";
import type { CellState, PlannedWrite } from "./edit-plan";
import { missingSheet, protectedSheet, readOnlyWorkbook } from "./failure";
import { literalEntry } from "./literal";
import type { ExcelSession } from "./session";

/** What a batch of edits found on the sheets it concerns. */
interface Look {
  readonly readOnly: boolean;
  readonly sheets: ReadonlyMap<string, { readonly id: string; readonly protected: boolean }>;
  stateOf(edit: CellEdit): CellState | null;
}

/**
 * Compare-and-set in two syncs: the cells are read again, then what still holds is written and read back. Where a
 * write fails half-way, what it got done is taken back; if even that fails, the error says so.
 */
export async function applyEdits(session: ExcelSession, edits: readonly CellEdit[]): Promise<EditOutcome> {
  if (edits.length === 0) return { applied: [], stale: [] };
  const clusters = clustersOf(edits);
  const look = await lookAt(session, clusters);
  const plan = planEdits(edits, look.stateOf);
  if (plan.writes.length === 0) return { applied: plan.done, stale: plan.stale };
  const after = await writeOrTakeBack(session, { writes: plan.writes, clusters, look });
  const kept = lastWrites(plan.writes).filter(({ edit }) => holds(after, edit));
  const keptCells = new Set(kept.map(({ edit }) => keyOf(edit)));
  const lost = lastWrites(plan.writes).filter(({ edit }) => !keptCells.has(keyOf(edit)));
  // Excel has made something else of it (or hides the cell in a merged area): the old content comes back.
  const changed = lost.filter(({ edit, before }) => !isState(after.stateOf(edit), before));
  if (changed.length > 0) await takeBack(session, changed, look);
  const applied = edits.filter((edit) => plan.done.includes(edit) || keptCells.has(keyOf(edit)));
  const written = new Set(applied.filter((edit) => !plan.stale.includes(edit)));
  return { applied: edits.filter((edit) => written.has(edit)), stale: edits.filter((edit) => !written.has(edit)) };
}

const keyOf = ({ sheet, cell }: CellEdit) => `${sheet}!${cell.toUpperCase()}`;

function holds(look: Look, edit: CellEdit): boolean {
  const state = look.stateOf(edit);
  return state !== null && holdsNew(state, edit);
}

function isState(cell: CellState | null, other: CellState): boolean {
  return cell?.value === other.value && cell.formula === other.formula && cell.format === other.format;
}

/** The last write of each cell, with what the cell held before the first. */
function lastWrites(writes: readonly PlannedWrite[]): readonly PlannedWrite[] {
  const byCell = new Map<string, PlannedWrite>();
  for (const { edit, before } of writes) {
    byCell.set(keyOf(edit), { edit, before: byCell.get(keyOf(edit))?.before ?? before });
  }
  return [...byCell.values()];
}

function lookAt(session: ExcelSession, clusters: readonly Cluster[]): Promise<Look> {
  return batch(async (context) => {
    const names = [...new Set(clusters.map(({ sheet }) => sheet))];
    const sheets = names.map((name) => ({ name, ...askSheet(context, name) }));
    const asked = clusters.map((cluster) => askCluster(context, cluster));
    const { workbook } = context;
    if (session.support.readOnly) workbook.load("readOnly");
    await context.sync();
    const gone = sheets.find(({ sheet }) => sheet.isNullObject);
    if (gone) throw missingSheet(gone.name);
    const known = sheets.map(
      ({ name, sheet, protection }) => [name, { id: sheet.id, protected: protection.protected }] as const,
    );
    const look = lookOf(asked, new Map(known), session.support.readOnly && workbook.readOnly);
    const locked = asked.find(
      ({ sheet, protection }) => look.sheets.get(sheet)?.protected === true && protection.locked,
    );
    if (locked) throw protectedSheet(locked.sheet);
    return look;
  });
}

function askSheet(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id");
  const { protection } = sheet;
  protection.load("protected");
  return { sheet, protection };
}

type Asked = Cluster & { readonly range: Excel.Range; readonly protection: Excel.FormatProtection };

function askCluster(context: Excel.RequestContext, { sheet, area }: Cluster): Asked {
  const { top, left, bottom, right } = area;
  const owner = context.workbook.worksheets.getItemOrNullObject(sheet);
  const range = owner.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load("values,formulas,numberFormat");
  const {
    format: { protection },
  } = range;
  protection.load("locked");
  return { sheet, area, range, protection };
}

function lookOf(asked: readonly Asked[], sheets: Look["sheets"], readOnly: boolean): Look {
  // The proxies change with the next sync: what was read is kept as it is now.
  const found = asked.map(({ sheet, area, range: { values, formulas, numberFormat } }) => ({
    sheet,
    area,
    arrays: { values, formulas, numberFormat },
  }));
  return {
    readOnly,
    sheets,
    stateOf(edit) {
      const at = parseCellRef(edit.cell);
      const place = at && found.find(({ sheet, area }) => sheet === edit.sheet && areaHas(area, at.row, at.column));
      if (!at || !place) return null;
      const [r, c] = [at.row - place.area.top, at.column - place.area.left];
      const { values, formulas, numberFormat } = place.arrays;
      const value = values[r]?.[c];
      return {
        value: cellValue(value),
        formula: cellFormula(formulas[r]?.[c], value),
        format: cellFormat(numberFormat[r]?.[c]),
      };
    },
  };
}

interface Writing {
  readonly writes: readonly PlannedWrite[];
  readonly clusters: readonly Cluster[];
  readonly look: Look;
}

/** Writes and reads back in one sync. */
function write(session: ExcelSession, { writes, clusters, look }: Writing): Promise<Look> {
  return writingBatch(session.support, async (context) => {
    for (const { edit, before } of writes) {
      const sheet = look.sheets.get(edit.sheet);
      const at = parseCellRef(edit.cell);
      if (!sheet || !at) continue;
      session.known.touch(sheet.id);
      const area = { top: at.row, left: at.column, bottom: at.row, right: at.column };
      session.echoes.expect(sheet.id, area, edit.toFormula === undefined ? edit.to : undefined);
      if (setsFormat({ edit, before }, sheet.protected)) session.formats.expect(sheet.id, area);
      enter(
        context.workbook.worksheets.getItem(sheet.id).getCell(at.row, at.column),
        { edit, before },
        sheet.protected,
      );
    }
    const asked = clusters.map((cluster) => askCluster(context, cluster));
    await context.sync();
    return lookOf(asked, look.sheets, look.readOnly);
  });
}

/** A cell formatted as text would take a number or a formula as text. */
function asGeneral({ edit, before }: PlannedWrite): boolean {
  const isText = typeof edit.to === "string" && edit.toFormula === undefined;
  return before.format === "@" && !isText && edit.to !== null;
}

function setsFormat({ edit, before }: PlannedWrite, isProtected: boolean): boolean {
  // A formula takes over the format of what it refers to; on a protected sheet formats cannot be set.
  const mayShift = edit.toFormula !== undefined && !isProtected;
  return asGeneral({ edit, before }) || mayShift || afterEdit(before, edit).format !== before.format;
}

/** Enters what an edit says, so that Excel keeps it as it is and the number format stays what it shall be. */
function enter(cell: Excel.Range, { edit, before }: PlannedWrite, isProtected: boolean): void {
  if (asGeneral({ edit, before })) cell.numberFormat = [["General"]];
  if (edit.toFormula !== undefined) cell.formulas = [[`=${edit.toFormula}`]];
  else if (typeof edit.to === "string") cell.values = [[literalEntry(edit.to, before.format)]];
  else cell.values = [[edit.to ?? ""]];
  if (setsFormat({ edit, before }, isProtected)) cell.numberFormat = [[afterEdit(before, edit).format]];
}

async function writeOrTakeBack(session: ExcelSession, writing: Writing): Promise<Look> {
  try {
    return await write(session, writing);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return await settle(session, writing, refine(error, writing));
  }
}

/** AccessDenied says neither which sheet nor why: what was read before the write does. */
function refine(error: HostError, { look, writes }: Writing): HostError {
  if (error.code !== "protected") return error;
  if (look.readOnly) return readOnlyWorkbook(error);
  const locked = writes.find(({ edit }) => look.sheets.get(edit.sheet)?.protected);
  return locked ? protectedSheet(locked.edit.sheet, error) : error;
}

/** After a failed write: sees how far it came, and takes back a half. Gives the cells where all was written after all. */
async function settle(session: ExcelSession, { writes, clusters, look }: Writing, error: HostError): Promise<Look> {
  let now: Look;
  try {
    now = await lookAt(session, clusters);
  } catch (lookError) {
    throw unsure(error, lookError);
  }
  const last = lastWrites(writes);
  const written = last.filter(({ edit }) => holds(now, edit));
  if (written.length === last.length) return now;
  const touched = last.filter(({ edit, before }) => !isState(now.stateOf(edit), before));
  if (touched.length === 0) throw error;
  try {
    await takeBack(session, touched, look);
  } catch (backError) {
    throw unsure(error, backError);
  }
  throw error;
}

function unsure(error: HostError, second: unknown): HostError {
  const message = `${error.message.replace(/。$/, "")}；部分单元格可能已经写入，请重新检查。`;
  return new HostError(error.code, message, { retryable: error.retryable, cause: second });
}

/** Puts back what the cells held before. */
async function takeBack(session: ExcelSession, writes: readonly PlannedWrite[], look: Look): Promise<void> {
  const back = writes.map(({ edit, before }): PlannedWrite => {
    const inverse: CellEdit = {
      sheet: edit.sheet,
      cell: edit.cell,
      from: edit.to,
      to: before.value,
      toFormat: before.format,
      ...(before.formula === null ? {} : { toFormula: before.formula }),
    };
    return { edit: inverse, before: afterEdit(before, edit) };
  });
  await write(session, { writes: back, clusters: [], look });
}
