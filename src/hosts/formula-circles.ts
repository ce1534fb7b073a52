import type { Workbook } from "../sheet/sheet";
import { formulaCells, keyOf, keysIn, sameName } from "./formula-cells";
import type { FormulaCell, Place } from "./formula-cells";

/**
 * The formulas among these places that read their own result, directly or through other formulas. Every formula is
 * walked once (Tarjan's strongly connected components, on a stack of our own: a running total over thousands of rows
 * is a chain that recursion could not follow).
 */
export function inCircles(workbook: Workbook, places: readonly Place[]): readonly Place[] {
  const sheets = new Map(
    workbook.sheets.map((sheet) => [
      sheet.name,
      new Map(formulaCells(sheet).map((cell): [number, FormulaCell] => [keyOf(cell), cell])),
    ]),
  );
  const at = ({ sheet, row, column }: Place) => sameName(sheets, sheet)?.get(keyOf({ row, column }));
  const readBy = ({ areas, sheet }: FormulaCell): readonly FormulaCell[] =>
    (areas ?? []).flatMap((area) => {
      const group = sameName(sheets, area.sheet ?? sheet);
      return group ? keysIn(area, group).flatMap((key) => group.get(key) ?? []) : [];
    });

  const order = new Map<FormulaCell, number>();
  const lowest = new Map<FormulaCell, number>();
  const open: FormulaCell[] = [];
  const isOpen = new Set<FormulaCell>();
  const circular = new Set<FormulaCell>();
  const lower = (cell: FormulaCell, to: number) => lowest.set(cell, Math.min(lowest.get(cell) ?? to, to));

  const walk = (start: FormulaCell) => {
    const path: { readonly cell: FormulaCell; readonly reads: readonly FormulaCell[]; next: number }[] = [];
    const enter = (cell: FormulaCell) => {
      order.set(cell, order.size);
      lower(cell, order.size - 1);
      open.push(cell);
      isOpen.add(cell);
      path.push({ cell, reads: readBy(cell), next: 0 });
    };
    enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const other = step.reads[step.next++];
      if (other === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) lower(above.cell, lowest.get(step.cell) ?? 0);
        close(step.cell, step.reads);
      } else if (!order.has(other)) enter(other);
      else if (isOpen.has(other)) lower(step.cell, order.get(other) ?? 0);
    }
  };
  /** A cell that nothing it reads leads above is the first of its circle; alone it is one only where it reads itself. */
  const close = (cell: FormulaCell, reads: readonly FormulaCell[]) => {
    if (lowest.get(cell) !== order.get(cell)) return;
    const circle = open.splice(open.lastIndexOf(cell));
    for (const each of circle) isOpen.delete(each);
    if (circle.length > 1 || reads.includes(cell)) for (const each of circle) circular.add(each);
  };

  return places.filter((place) => {
    const cell = at(place);
    if (!cell) return false;
    if (!order.has(cell)) walk(cell);
    return circular.has(cell);
  });
}
