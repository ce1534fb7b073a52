import { parseCellRef } from "../sheet/address";
import { anchorRef, cellAt } from "../sheet/sheet";
import { sumOf } from "./money";
import type { FormDocument, TotalRow } from "../form/document";

/**
 * What the weights of a form must be multiplied by to be points: 100 where they are kept as shares of one (0.2 shown
 * as 20%), else 1.
 */
export function weightScale({ indicators }: FormDocument): 1 | 100 {
  const rows = indicators.filter(({ weight, residue }) => weight !== null && !residue);
  const weights = rows.map(({ weight }) => weight ?? 0);
  if (rows.length < 2 || weights.some((weight) => weight > 1)) return 1;
  const shown = rows.every(({ cells }) => /[%％]/.test(`${cells.weight?.format ?? ""}${cells.weight?.text ?? ""}`));
  return shown || Math.abs(sumOf(weights) - 1) <= 0.0501 ? 100 : 1;
}

/**
 * The numbers that stand in the weight or score column between the first indicator and a total (or the last indicator),
 * on rows that are neither indicators, totals nor known rows of points. They may count in the total.
 */
export function numbersBeside(
  { sheet, indicators, totals, columns, pointsRows = [] }: FormDocument,
  column: "weight" | "score",
  total: TotalRow | null,
): readonly number[] {
  const at =
    columns.find(({ name }) => name === column)?.column ??
    parseCellRef(indicators.find(({ cells }) => cells[column])?.cells[column]?.cell ?? "")?.column;
  const first = indicators[0]?.row;
  if (at === undefined || first === undefined) return [];
  const known = new Set([...indicators, ...totals, ...pointsRows].map(({ row }) => row));
  const end = total?.row ?? Math.max(...totals.map(({ row }) => row), indicators.at(-1)?.row ?? first);
  const numbers: number[] = [];
  for (let row = first; row < end; row++) {
    if (known.has(row)) continue;
    const { value } = cellAt(sheet, row - 1, at);
    const anchor = parseCellRef(anchorRef(sheet, row - 1, at));
    // A cell merged over several rows is the number of the row it begins on.
    if (anchor?.row !== row - 1) continue;
    const number = typeof value === "number" ? value : typeof value === "string" ? Number(value.trim() || NaN) : NaN;
    if (Number.isFinite(number)) numbers.push(number);
  }
  return numbers;
}
