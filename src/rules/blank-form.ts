import type { FormDocument, Indicator, Located } from "../form/document";
import type { CellRef } from "../sheet/address";

/** Whether nobody has filled the form in yet: an indicator table without one target, actual value or score. */
export function isBlankForm({ indicators }: FormDocument): boolean {
  return (
    indicators.length > 0 &&
    indicators.every(
      ({ target, actual, score, residue }) =>
        residue || (target.class === "empty" && (actual === null || actual.class === "empty") && score === null),
    )
  );
}

/** Whether a self-evaluation has its targets but neither actual values nor scores yet. */
export function isUnscored({ indicators }: FormDocument): boolean {
  return indicators.every(({ actual, score }) => (actual === null || actual.class === "empty") && score === null);
}

/** Blank cells of one column: told cell by cell where few are missing, once at the heading where most are. */
interface Gaps {
  readonly cells: readonly { readonly cell: CellRef; readonly indicator: Indicator }[];
  readonly heading: CellRef | null;
  readonly count: number;
}

/** The blank cells of a column among the rows that should fill it. */
export function gapsIn(
  document: FormDocument,
  column: "target" | "halfYearTarget" | "actual" | "score" | "weight",
  expected: (indicator: Indicator) => boolean,
): Gaps {
  const rows = document.indicators.filter((indicator) => indicator.cells[column] && expected(indicator));
  const blank = rows.filter(({ cells }) => isBlank(cells[column]));
  const heading = document.columns.find(({ name }) => name === column)?.headerCell ?? null;
  const most = blank.length > 3 && blank.length * 2 > rows.length && heading !== null;
  return {
    cells: most
      ? []
      : blank.flatMap((indicator) => {
          const cell = indicator.cells[column]?.cell;
          return cell === undefined ? [] : [{ cell, indicator }];
        }),
    heading: most ? heading : null,
    count: blank.length,
  };
}

/** Whether a cell holds nothing but white space or a dash. */
export function isBlank(located: Located | undefined): boolean {
  return located === undefined || /^[\s\-—–/\\]*$/.test(located.text);
}
