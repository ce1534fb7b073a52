import { areaHas, cellRef, parseCellRef } from "../../sheet/address";
import type { Area, CellRef } from "../../sheet/address";
import type { SheetNote } from "../../sheet/host";
import type { Mark } from "./marks";

/** A note of ours that shall stand on one cell; `notes` are the callers' that it was put together from. */
export interface WantedMark {
  /** Sheet id. */
  readonly sheet: string;
  readonly cell: CellRef;
  readonly text: string;
  readonly notes: readonly SheetNote[];
}

/** What has to be done so that our marks are exactly the wanted ones. */
export interface MarkPlan {
  readonly add: readonly WantedMark[];
  readonly change: readonly { readonly mark: Mark; readonly text: string; readonly wanted: WantedMark }[];
  readonly remove: readonly Mark[];
  readonly keep: readonly WantedMark[];
  /** The cell carries the user's own note or thread. */
  readonly skip: readonly WantedMark[];
}

/** Notes on one cell become one; a cell inside a merged area is its top-left one. */
export function wantedMarks(
  notes: readonly SheetNote[],
  sheetId: (name: string) => string,
  mergesOf: (name: string) => readonly Area[],
): readonly WantedMark[] {
  const byCell = new Map<string, WantedMark>();
  for (const note of notes) {
    const sheet = sheetId(note.sheet);
    const cell = topLeft(note.cell, mergesOf(note.sheet));
    const key = `${sheet}!${cell}`;
    const other = byCell.get(key);
    const text = other && other.text !== note.text ? `${other.text}\n${note.text}` : note.text;
    byCell.set(key, { sheet, cell, text, notes: [...(other?.notes ?? []), note] });
  }
  return [...byCell.values()];
}

function topLeft(cell: CellRef, merges: readonly Area[]): CellRef {
  const at = parseCellRef(cell);
  const merge = at && merges.find((area) => areaHas(area, at.row, at.column));
  if (!at) return cell;
  return merge ? cellRef(merge.top, merge.left) : cellRef(at.row, at.column);
}

/**
 * Compares what stands with what is wanted. `kind` is what new marks are written as. A thread is not rewritten, for it
 * may carry another person's name: it goes and a new one comes. One that somebody has answered holds that person's
 * words and stays as it is.
 */
export function planMarks(marks: readonly Mark[], wanted: readonly WantedMark[], kind: Mark["kind"]): MarkPlan {
  const plan = {
    add: [] as WantedMark[],
    change: [] as { mark: Mark; text: string; wanted: WantedMark }[],
    keep: [] as WantedMark[],
    skip: [] as WantedMark[],
  };
  const used = new Set<Mark>();
  for (const want of wanted) {
    const here = marks.filter(({ sheet, cell }) => sheet === want.sheet && cell === want.cell);
    const [mark] = here;
    if (here.some(({ ours }) => !ours)) plan.skip.push(want);
    else if (!mark || !stays(mark, want, kind)) plan.add.push(want);
    else {
      used.add(mark);
      if (mark.text === want.text || mark.kind === "thread") plan.keep.push(want);
      else plan.change.push({ mark, text: want.text, wanted: want });
    }
  }
  return { ...plan, remove: marks.filter((mark) => mark.ours && !used.has(mark) && mark.replies === 0) };
}

function stays(mark: Mark, { text }: WantedMark, kind: Mark["kind"]): boolean {
  if (mark.replies > 0) return true;
  return mark.kind === kind && (kind === "note" || mark.text === text);
}

/** How many marks of ours go without another one coming in their place. */
export function removedBy({ remove, add }: MarkPlan): number {
  const places = new Set(add.map(({ sheet, cell }) => `${sheet}!${cell}`));
  return remove.filter(({ sheet, cell }) => !places.has(`${sheet}!${cell}`)).length;
}
