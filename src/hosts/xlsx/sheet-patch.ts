import type { Area } from "../../sheet/address";
import { areaHas, areaRef, cellRef } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import type { Cell } from "../../sheet/sheet";
import { ERROR_VALUE } from "../formula";
import type { CellWrite } from "../picture";
import type { CellElement, FormulaElement, RowElement, SheetIndex } from "./sheet-index";
import { indexSheet } from "./sheet-index";
import type { Splice } from "./splice";
import { spliceText } from "./splice";
import type { XmlTag } from "./xml";
import { attribute, encodeXstring, escapeXml, flag } from "./xml";

/** What a patch of cells needs from the rest of the workbook. */
export interface PatchContext {
  /** The cell style like another one, but with this number format. */
  styleWithFormat(style: number, format: string): number;
  isLocked(style: number): boolean;
  /** The formula a cell had before the patch, in full. */
  formulaAt(row: number, column: number): string | null;
  readonly sheetName: string;
}

/**
 * The text of a worksheet with cells written: only their elements change; missing rows and cells are added in order.
 * Throws HostError("protected") for a locked cell of a protected sheet, "unsupported" for a part of an array formula.
 */
export function patchCells(
  original: string,
  part: string,
  writes: readonly CellWrite[],
  context: PatchContext,
): string {
  const wanted = new Set(writes.map(({ row }) => row));
  const closed = indexSheet(original, part, wanted);
  const xml = openSheetData(original, closed);
  const index = xml === original ? closed : indexSheet(xml, part, wanted);
  const broken = brokenGroups(index, writes);
  const rowElements = new Map(index.rows.map((element) => [element.row, element]));
  const splices: Splice[] = [];
  for (const [row, rowWrites] of writesByRow(writes)) {
    const element = rowElements.get(row);
    splices.push(...(element ? patchRow(element, rowWrites) : addRow(row, rowWrites)));
  }
  return spliceText(xml, [...splices, ...ungroup(), ...growDimension(index, writes)]);

  function patchRow(element: RowElement, rowWrites: readonly CellWrite[]): Splice[] {
    const found: Splice[] = [];
    const fresh: { column: number; text: string }[] = [];
    for (const write of rowWrites.toSorted((a, b) => a.column - b.column)) {
      const existing = element.cells.find(({ column }) => column === write.column);
      if (existing) found.push({ start: existing.start, end: existing.end, text: replaceCell(existing, write) });
      else fresh.push({ column: write.column, text: newCell(element.tag, write) });
    }
    const filled = fresh.filter(({ text }) => text !== "");
    if (filled.length === 0) return found;
    const { tag, open, closeStart, cells } = element;
    const keep = openTag(
      tag,
      Object.values(tag.attributes).filter(({ name }) => name !== "spans"),
    );
    if (tag.isSelfClosing) {
      return [...found, { ...open, text: `${keep}${filled.map(({ text }) => text).join("")}</${tag.name}>` }];
    }
    const inserted = filled.map(({ column, text }) => {
      const at = cells.find((cell) => cell.column > column)?.start ?? closeStart;
      return { start: at, end: at, text };
    });
    return [...found, ...(attribute(tag, "spans") === undefined ? [] : [{ ...open, text: keep }]), ...inserted];
  }

  function addRow(row: number, rowWrites: readonly CellWrite[]): Splice[] {
    const { sheetData } = index;
    if (!sheetData)
      throw new HostError("damaged", `工作表“${context.sheetName}”没有数据区，无法写入；请用 Excel 另存后再试。`);
    const prefix = sheetData.tag.prefix === "" ? "" : `${sheetData.tag.prefix}:`;
    const cells = rowWrites.toSorted((a, b) => a.column - b.column).map((write) => newCell(null, write));
    if (cells.every((cell) => cell === "")) return [];
    const text = `<${prefix}row r="${row + 1}">${cells.join("")}</${prefix}row>`;
    const next = index.rows.find((candidate) => candidate.row > row);
    if (next) return [{ start: next.open.start, end: next.open.start, text }];
    return [{ start: sheetData.closeStart, end: sheetData.closeStart, text }];
  }

  function replaceCell(existing: CellElement, write: CellWrite): string {
    const style = Number(attribute(existing.tag, "s") ?? 0);
    const attributes = Object.values(existing.tag.attributes).filter(
      ({ name }) => !["r", "s", "t", "cm", "vm"].includes(name),
    );
    const kept = attributes.map(({ name, value }) => ` ${name}="${escapeXml(value)}"`).join("");
    return renderCell(prefixOf(existing.tag), write, styleOf(style, write), kept, existing);
  }

  function newCell(row: XmlTag | null, write: CellWrite): string {
    const rowStyle = row && flag(row, "customFormat") ? Number(attribute(row, "s") ?? 0) : null;
    const column = index.columnStyles.find(({ left, right }) => write.column >= left && write.column <= right);
    const style = styleOf(rowStyle ?? column?.style ?? 0, write);
    const prefix = prefixOf(row ?? index.sheetData?.tag ?? null);
    return isEmpty(write.cell) && style === 0 ? "" : renderCell(prefix, write, style, "", null);
  }

  function styleOf(style: number, { cell, before, reason }: CellWrite): number {
    if (reason === "edit" && index.isProtected && context.isLocked(style)) {
      throw new HostError("protected", `工作表“${context.sheetName}”受保护，不能写入；请先撤销工作表保护再试。`);
    }
    return cell.format === before.format ? style : context.styleWithFormat(style, cell.format);
  }

  function renderCell(
    prefix: string,
    write: CellWrite,
    style: number,
    kept: string,
    existing: CellElement | null,
  ): string {
    const { cell, row, column } = write;
    const formula = write.reason === "result" ? oldFormula(prefix, existing) : newFormula(prefix, cell.formula);
    const { type, content } = cellContent(prefix, cell, formula !== "");
    const head = `${prefix}c r="${cellRef(row, column)}"${style === 0 ? "" : ` s="${style}"`}${kept}${type === "" ? "" : ` t="${type}"`}`;
    return formula + content === "" ? `<${head}/>` : `<${head}>${formula}${content}</${prefix}c>`;
  }

  function oldFormula(prefix: string, existing: CellElement | null): string {
    const formula = existing?.formula;
    if (!formula) return "";
    return isBroken(formula)
      ? newFormula(prefix, context.formulaAt(formula.row, formula.column))
      : xml.slice(formula.start, formula.end);
  }

  /** Where the cell that holds a shared formula's text is overwritten, the others of the group get a formula of their own. */
  function ungroup(): Splice[] {
    const written = new Set(writes.map(({ row, column }) => cellRef(row, column)));
    return index.formulas
      .filter((formula) => isBroken(formula) && !written.has(cellRef(formula.row, formula.column)))
      .map((formula) => {
        const prefix = /^<(\w+:)?f/.exec(xml.slice(formula.start, formula.end))?.[1] ?? "";
        return {
          start: formula.start,
          end: formula.end,
          text: newFormula(prefix, context.formulaAt(formula.row, formula.column)),
        };
      });
  }

  function isBroken(formula: FormulaElement): boolean {
    return formula.kind === "shared" && broken.has(formula.group);
  }
}

/** An empty sheet's self-closing sheetData gets an end tag, so that rows can stand in it. */
function openSheetData(xml: string, { sheetData }: SheetIndex): string {
  if (!sheetData?.tag.isSelfClosing) return xml;
  const { tag, open } = sheetData;
  return spliceText(xml, [{ ...open, text: `${openTag(tag, Object.values(tag.attributes))}</${tag.name}>` }]);
}

function writesByRow(writes: readonly CellWrite[]): readonly (readonly [number, readonly CellWrite[]])[] {
  const byRow = new Map<number, CellWrite[]>();
  for (const write of writes) byRow.set(write.row, [...(byRow.get(write.row) ?? []), write]);
  return [...byRow].sort(([a], [b]) => a - b);
}

function brokenGroups(index: SheetIndex, writes: readonly CellWrite[]): ReadonlySet<string> {
  const edits = writes.filter(({ reason }) => reason === "edit");
  const held = (area: Area | null) => area !== null && edits.some(({ row, column }) => areaHas(area, row, column));
  for (const { kind, area } of index.formulas) {
    if (kind !== "array" || !held(area) || (area && area.top === area.bottom && area.left === area.right)) continue;
    throw new HostError(
      "unsupported",
      `${area ? areaRef(area) : ""} 是数组公式的一部分，不能单独修改；请在 Excel 中修改。`,
    );
  }
  const masters = index.formulas.filter(({ kind, area, row, column }) => {
    return kind === "shared" && area !== null && edits.some((edit) => edit.row === row && edit.column === column);
  });
  return new Set(masters.map(({ group }) => group));
}

function growDimension({ dimension }: SheetIndex, writes: readonly CellWrite[]): Splice[] {
  if (!dimension) return [];
  const { area, span, tag } = dimension;
  const filled = writes.filter(({ cell }) => !isEmpty(cell));
  const grown = filled.reduce(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    area,
  );
  const [from, to] = [areaRef(area), areaRef(grown)];
  return from === to ? [] : [{ ...span, text: `<${tag.name} ref="${to}"${tag.isSelfClosing ? "/" : ""}>` }];
}

function isEmpty(cell: Cell): boolean {
  return cell.value === null && cell.formula === null;
}

function prefixOf(tag: XmlTag | null): string {
  return tag && tag.prefix !== "" ? `${tag.prefix}:` : "";
}

function openTag(tag: XmlTag, attributes: readonly { readonly name: string; readonly value: string }[]): string {
  return `<${tag.name}${attributes.map(({ name, value }) => ` ${name}="${escapeXml(value)}"`).join("")}>`;
}

function newFormula(prefix: string, formula: string | null): string {
  return formula === null ? "" : `<${prefix}f>${encodeXstring(formula)}</${prefix}f>`;
}

function cellContent(prefix: string, { value }: Cell, hasFormula: boolean): { type: string; content: string } {
  const inV = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: "", content: "" };
  if (typeof value === "number") return { type: "", content: inV(String(value)) };
  if (typeof value === "boolean") return { type: "b", content: inV(value ? "1" : "0") };
  if (hasFormula && ERROR_VALUE.test(value)) return { type: "e", content: inV(value) };
  if (hasFormula) return { type: "str", content: inV(encodeXstring(value)) };
  const text = `<${prefix}t xml:space="preserve">${encodeXstring(value)}</${prefix}t>`;
  return { type: "inlineStr", content: `<${prefix}is>${text}</${prefix}is>` };
}
