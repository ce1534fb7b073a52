import { sameNotes } from "../../sheet/same-sheet";
import type { CellNote, Sheet } from "../../sheet/sheet";
import { BLANK } from "./sheet-question";
import type { Content, Reading } from "./sheet-question";
import type { SheetHead } from "./session";

/** What Excel has told since the sheets were read. `anything`: more may have changed than the sheets named by id. */
export interface Changes {
  readonly anything: boolean;
  readonly sheets: ReadonlySet<string>;
}

/** A sheet as it was last read. */
export interface KnownSheet {
  readonly head: SheetHead;
  readonly content: Content;
  readonly sheet: Sheet;
}

/**
 * The sheets as they were last read, and what Excel has told of changes since. A change is on the account from the
 * moment it is heard until a read that began later has succeeded: one that fails loses none.
 */
export interface KnownSheets {
  /** Whether Excel tells of changes: without that nothing can be relied on, nor what was read before. */
  follow(told: boolean): void;
  /** A change was heard of, on a sheet (by id) or nobody knows where. */
  touch(id: string | null): void;
  /** Takes the account of changes for a read that begins now; to be given back if it fails. */
  take(): Changes;
  giveBack(changes: Changes): void;
  /** In tab order, hidden ones too. */
  list(): readonly KnownSheet[];
  /** Takes a reading over. A sheet whose content and notes are as before is the object it was before. */
  keep(reading: Reading): readonly Sheet[];
}

/** Nothing known yet. */
export function createKnownSheets(): KnownSheets {
  let known: readonly KnownSheet[] = [];
  let following = false;
  let anything = true;
  let touched = new Set<string>();
  return {
    follow(told) {
      if (told !== following) anything = true;
      following = told;
    },
    touch(id) {
      if (id === null) anything = true;
      else touched.add(id);
    },
    take() {
      const changes = { anything: anything || !following, sheets: touched };
      anything = false;
      touched = new Set();
      return changes;
    },
    giveBack(changes) {
      anything ||= changes.anything;
      touched = new Set([...changes.sheets, ...touched]);
    },
    list: () => known,
    keep(reading) {
      const before = new Map(known.map((each) => [each.head.id, each]));
      known = reading.heads.map((head) => knownSheet(head, reading, before.get(head.id)));
      return known.map(({ sheet }) => sheet);
    },
  };
}

function knownSheet(head: SheetHead, { contents, marks }: Reading, before: KnownSheet | undefined): KnownSheet {
  const content = contents.get(head.id) ?? BLANK;
  const mine = (marks ?? []).filter(({ sheet }) => sheet === head.id);
  const notes: readonly CellNote[] = mine.map(({ cell, text, ours }) => ({ cell, text, ours }));
  const same =
    before && before.content === content && sameHead(before.head, head) && sameNotes(before.sheet.notes, notes);
  if (same) return before;
  return { head, content, sheet: { name: head.name, visibility: head.visibility, ...content, notes } };
}

/** Whether the same sheets stand in the same order, by name and visibility. */
export function sameHeads(a: readonly SheetHead[], b: readonly SheetHead[]): boolean {
  return a.length === b.length && a.every((head, i) => sameHead(head, b[i]));
}

function sameHead(a: SheetHead, b: SheetHead | undefined): boolean {
  return a.id === b?.id && a.name === b.name && a.visibility === b.visibility;
}
