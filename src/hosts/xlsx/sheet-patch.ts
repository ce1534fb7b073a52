import type { Area } from "../../sheet/address";
import { areaHas, areaRef, cellRef } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import type { CellWrite } from "../picture";
import { cellXml, formulaXml } from "./cell-xml";
import type { CellElement, FormulaElement, RowElement, SheetIndex } from "./sheet-index";
import { indexSheet } from "./sheet-index";
import type { Splice } from "./splice";
import { spliceText } from "./splice";
import type { XmlTag } from "./xml";
import { attribute, flag, prefixOf, rewriteTag } from "./xml";

/** What a patch of cells needs from the rest of the workbook. */
export interface PatchContext {
  /** The cell style like another one, but with this number format. */
  styleWithFormat(style: number, format: string): number;
  isLocked(style: number): boolean;
  /** The formula a cell had before the patch, in full. */
  formulaAt(row: number, column: number): string | null;
  /** Keeps the element of an array formula that is overwritten. */
  keepArray(row: number, column: number, xml: string): void;
  /** The element kept for a cell, if it held this very formula. */
  keptArray(row: number, column: number, formula: string): string | null;
  readonly sheetName: string;
}

/** One patch: the sheet's text, where its elements stand, and the groups of shared formulas it breaks up. */
interface Patch {
  readonly xml: string;
  readonly index: SheetIndex;
  readonly broken: ReadonlySet<string>;
  readonly context: PatchContext;
}

/**
 * The text of a worksheet with cells written: only their elements change; missing rows and cells are added in order.
 * Throws HostError("protected") for a locked cell of a protected sheet, "unsupported" for a part of an array formula.
 */
export function patchCells(xml: string, part: string, writes: readonly CellWrite[], context: PatchContext): string {
  const wanted = new Set(writes.map(({ row }) => row));
  const found = indexSheet(xml, part, wanted);
  const opened = openSheetData(xml, found);
  const index = opened === xml ? found : indexSheet(opened, part, wanted);
  const patch: Patch = { xml: opened, index, broken: brokenGroups(index, writes), context };
  const rows = new Map(index.rows.map((element) => [element.row, element]));
  const splices = writesByRow(writes).flatMap(([row, own]) => {
    const element = rows.get(row);
    return element ? patchRow(patch, element, own) : addRow(patch, row, own);
  });
  return spliceText(opened, [...splices, ...ungroup(patch, writes), ...growDimension(index, writes)]);
}

/** An empty sheet's self-closing sheetData gets an end tag, so that rows can stand in it. */
function openSheetData(xml: string, { sheetData }: SheetIndex): string {
  if (!sheetData?.tag.isSelfClosing) return xml;
  return spliceText(xml, [{ ...sheetData.open, text: `${startTag(sheetData.tag)}</${sheetData.tag.name}>` }]);
}

function startTag(tag: XmlTag, changed: Readonly<Record<string, undefined>> = {}): string {
  return rewriteTag(tag, changed).replace(/\/>$/, ">");
}

/** The writes of each row from left to right, rows from top to bottom. */
function writesByRow(writes: readonly CellWrite[]): readonly (readonly [number, readonly CellWrite[]])[] {
  const byRow = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const row = byRow.get(write.row);
    if (row) row.push(write);
    else byRow.set(write.row, [write]);
  }
  for (const row of byRow.values()) row.sort((a, b) => a.column - b.column);
  return [...byRow].sort(([a], [b]) => a - b);
}

function patchRow(patch: Patch, { tag, open, closeStart, cells }: RowElement, writes: readonly CellWrite[]): Splice[] {
  const replaced: Splice[] = [];
  const added: Splice[] = [];
  for (const write of writes) {
    const existing = cells.find(({ column }) => column === write.column);
    const at = cells.find(({ column }) => column > write.column)?.start ?? closeStart;
    if (existing)
      replaced.push({ start: existing.start, end: existing.end, text: replaceCell(patch, existing, write) });
    else added.push({ start: at, end: at, text: newCell(patch, tag, write) });
  }
  const filled = added.filter(({ text }) => text !== "");
  if (filled.length === 0) return replaced;
  // spans may not cover the new cells; they are a hint only
  const head = startTag(tag, { spans: undefined });
  if (tag.isSelfClosing) return [{ ...open, text: `${head}${filled.map(({ text }) => text).join("")}</${tag.name}>` }];
  return [...replaced, ...(attribute(tag, "spans") === undefined ? [] : [{ ...open, text: head }]), ...filled];
}

function addRow(patch: Patch, row: number, writes: readonly CellWrite[]): Splice[] {
  const { sheetData, rows } = patch.index;
  if (!sheetData) {
    throw new HostError("damaged", `工作表“${patch.context.sheetName}”没有数据区，无法写入；请用 Excel 另存后再试。`);
  }
  const cells = writes.map((write) => newCell(patch, null, write)).join("");
  if (cells === "") return [];
  const prefix = prefixOf(sheetData.tag);
  const at = rows.find((candidate) => candidate.row > row)?.open.start ?? sheetData.closeStart;
  return [{ start: at, end: at, text: `<${prefix}row r="${row + 1}">${cells}</${prefix}row>` }];
}

function replaceCell(patch: Patch, existing: CellElement, write: CellWrite): string {
  const { tag } = existing;
  const prefix = prefixOf(tag);
  const style = styleOf(patch, Number(attribute(tag, "s") ?? 0), write);
  // cm and vm speak of the value that goes
  const others = Object.values(tag.attributes).filter(({ name }) => !["r", "s", "t", "cm", "vm"].includes(name));
  const formula =
    write.reason === "result" ? oldFormula(patch, prefix, existing.formula) : newFormula(patch, prefix, write);
  if (write.reason === "edit" && existing.formula?.kind === "array") {
    patch.context.keepArray(write.row, write.column, patch.xml.slice(existing.formula.start, existing.formula.end));
  }
  const kept = Object.fromEntries(others.map(({ name, value }) => [name, value]));
  return cellXml(prefix, { row: write.row, column: write.column, style, formula, value: write.cell.value, kept });
}

/** A cell where there was none, in the style of its row or column; "" where there is nothing to show. */
function newCell(patch: Patch, row: XmlTag | null, write: CellWrite): string {
  const { columnStyles, sheetData } = patch.index;
  const rowStyle = row && flag(row, "customFormat") ? Number(attribute(row, "s") ?? 0) : null;
  const column = columnStyles.find(({ left, right }) => write.column >= left && write.column <= right);
  const style = styleOf(patch, rowStyle ?? column?.style ?? 0, write);
  const prefix = prefixOf(row ?? sheetData?.tag ?? null);
  if (isEmpty(write) && style === 0) return "";
  const formula = newFormula(patch, prefix, write);
  return cellXml(prefix, { row: write.row, column: write.column, style, formula, value: write.cell.value });
}

function styleOf({ index, context }: Patch, style: number, { cell, before, reason }: CellWrite): number {
  if (reason === "edit" && index.isProtected && context.isLocked(style)) {
    throw new HostError("protected", `工作表“${context.sheetName}”受保护，不能写入；请先撤销工作表保护再试。`);
  }
  return cell.format === before.format ? style : context.styleWithFormat(style, cell.format);
}

function isEmpty({ cell }: CellWrite): boolean {
  return cell.value === null && cell.formula === null;
}

/** A formula of its own; one that comes back to a cell where it was an array formula is one again. */
function newFormula({ context }: Patch, prefix: string, { row, column, cell: { formula } }: CellWrite): string {
  return (formula === null ? null : context.keptArray(row, column, formula)) ?? formulaXml(prefix, formula);
}

function oldFormula(patch: Patch, prefix: string, formula: FormulaElement | null): string {
  if (!formula) return "";
  if (isBroken(patch, formula)) return formulaXml(prefix, patch.context.formulaAt(formula.row, formula.column));
  return patch.xml.slice(formula.start, formula.end);
}

/** Where the cell that holds a shared formula's text is overwritten, the others of its group get a formula of their own. */
function ungroup(patch: Patch, writes: readonly CellWrite[]): Splice[] {
  const written = new Set(writes.map(({ row, column }) => cellRef(row, column)));
  return patch.index.formulas
    .filter((formula) => isBroken(patch, formula) && !written.has(cellRef(formula.row, formula.column)))
    .map(({ start, end, prefix, row, column }) => ({
      start,
      end,
      text: formulaXml(prefix, patch.context.formulaAt(row, column)),
    }));
}

function isBroken({ broken }: Patch, formula: FormulaElement): boolean {
  return formula.kind === "shared" && broken.has(formula.group);
}

function brokenGroups({ formulas }: SheetIndex, writes: readonly CellWrite[]): ReadonlySet<string> {
  const edits = writes.filter(({ reason }) => reason === "edit");
  for (const { kind, area } of formulas) {
    if (kind !== "array" || !area || (area.top === area.bottom && area.left === area.right)) continue;
    if (edits.some(({ row, column }) => areaHas(area, row, column))) {
      throw new HostError("unsupported", `${areaRef(area)} 是数组公式的一部分，不能单独修改；请在 Excel 中修改。`);
    }
  }
  const edited = new Set(edits.map(({ row, column }) => cellRef(row, column)));
  const masters = formulas.filter(
    ({ kind, area, row, column }) => kind === "shared" && area && edited.has(cellRef(row, column)),
  );
  return new Set(masters.map(({ group }) => group));
}

function growDimension({ dimension }: SheetIndex, writes: readonly CellWrite[]): Splice[] {
  if (!dimension) return [];
  const { area, span, tag } = dimension;
  const grown = writes.filter((write) => !isEmpty(write)).reduce(withCell, area);
  if (areaRef(grown) === areaRef(area)) return [];
  return [{ ...span, text: rewriteTag(tag, { ref: areaRef(grown) }) }];
}

function withCell({ top, left, bottom, right }: Area, { row, column }: CellWrite): Area {
  return {
    top: Math.min(top, row),
    left: Math.min(left, column),
    bottom: Math.max(bottom, row),
    right: Math.max(right, column),
  };
}
