import { singleCell } from "../addresses";
import { ExcelFault, fault } from "../host-object";
import type { HostObject } from "../host-object";
import type { NoteRecord, SheetRecord } from "../model";
import type { Stage } from "../stage";
import { cellArea, demandListing, demandRoom } from "./comments";
import { rangeObject } from "./range";

interface Found {
  readonly sheet: SheetRecord;
  readonly note: NoteRecord;
}

/** Excel.NoteCollection of one sheet, or of the workbook (`home` null): classic notes, by cell address. */
export function noteCollection(stage: Stage, home: SheetRecord | null): HostObject {
  const all = (): Found[] =>
    (home ? [home] : stage.model.sheets).flatMap((sheet) => sheet.notes.map((note) => ({ sheet, note })));
  const one = (found: Found | undefined) => (found ? noteObject(stage, found) : null);
  const at = (given: unknown) => {
    const { sheet, area } = singleCell(stage, home, given, "NoteCollection.getItem");
    return all().find((each) => each.sheet === sheet && each.note.row === area.top && each.note.column === area.left);
  };
  return {
    type: "NoteCollection",
    items: () => {
      demandListing(stage, "NoteCollection.items");
      return all().map((found) => noteObject(stage, found));
    },
    item: (key) => one(at(key)),
    methods: {
      getCount: () => all().length,
      getItemAt: (index) => {
        const found = all()[Number(index)];
        if (!found) throw fault.invalidArgument("NoteCollection.getItemAt");
        return noteObject(stage, found);
      },
      getItemOrNullObject: (key) => one(at(key)),
      add: (given, content) => one(add(stage, home, given, content)),
    },
  };
}

function add(stage: Stage, home: SheetRecord | null, given: unknown, content: unknown): Found {
  const location = "NoteCollection.add";
  let at;
  try {
    at = singleCell(stage, home, given, location);
  } catch (error) {
    // For notes the reference names an error of their own (@types/office-js, NoteCollection.add).
    if (error instanceof ExcelFault) throw new ExcelFault("InvalidCellAddress", error.message, location);
    throw error;
  }
  demandRoom(stage, at, location);
  if (typeof content !== "string" || content === "") throw fault.invalidArgument(location);
  const note: NoteRecord = { row: at.area.top, column: at.area.left, content, author: stage.user?.name ?? "" };
  at.sheet.notes.push(note);
  return { sheet: at.sheet, note };
}

function noteObject(stage: Stage, { sheet, note }: Found): HostObject {
  const demandEditable = () => {
    if (sheet.protected && !sheet.allowEditObjects) throw fault.denied("Note");
  };
  return {
    type: "Note",
    scalars: {
      authorName: { get: () => note.author },
      content: {
        get: () => note.content,
        set: (value) => {
          demandEditable();
          note.content = String(value);
        },
      },
      visible: { get: () => false },
      height: { get: () => 59.25 },
      width: { get: () => 108 },
    },
    methods: {
      delete: () => {
        demandEditable();
        sheet.notes = sheet.notes.filter((each) => each !== note);
      },
      getLocation: () => rangeObject(stage, sheet, cellArea(note)),
    },
  };
}
