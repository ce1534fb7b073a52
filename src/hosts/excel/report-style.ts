import type { Area } from "../../sheet/address";
import type { ReportCell, ReportSheet } from "../../sheet/host";

/** How a cell of a report looks. */
export type ReportStyle = NonNullable<ReportCell["style"]>;

/** Cells that look alike, as few rectangles as rows and columns allow: each costs Excel a handful of calls. */
export interface StyledArea {
  readonly area: Area;
  readonly style: ReportStyle;
}

/** The styled rectangles of a report: alike beside each other, then alike below each other. */
export function styledAreas(rows: ReportSheet["rows"]): readonly StyledArea[] {
  const done: StyledArea[] = [];
  let open: readonly StyledArea[] = [];
  rows.forEach((row, r) => {
    const runs = runsOf(row, r);
    const kept = runs.map((run) => {
      const above = open.find(
        ({ area, style }) => style === run.style && area.left === run.area.left && area.right === run.area.right,
      );
      return above ? { ...run, area: { ...run.area, top: above.area.top } } : run;
    });
    done.push(
      ...open.filter(({ area }) => !kept.some((run) => run.area.top === area.top && run.area.left === area.left)),
    );
    open = kept;
  });
  return [...done, ...open];
}

function runsOf(row: readonly (ReportCell | null)[], r: number): readonly StyledArea[] {
  const runs: StyledArea[] = [];
  row.forEach((cell, c) => {
    const style = cell?.style;
    if (style === undefined) return;
    const last = runs.at(-1);
    if (last && last.style === style && last.area.right === c - 1) {
      runs[runs.length - 1] = { style, area: { ...last.area, right: c } };
    } else runs.push({ style, area: { top: r, left: c, bottom: r, right: c } });
  });
  return runs;
}
