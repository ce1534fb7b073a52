import { singleCell } from "../addresses";
import { fault } from "../host-object";
import type { HostObject } from "../host-object";
import type { CommentRecord, SheetRecord } from "../model";
import type { Cells, Stage } from "../stage";
import { isCovered, rangeObject } from "./range";

interface Found {
  readonly sheet: SheetRecord;
  readonly comment: CommentRecord;
}

/** Excel.CommentCollection of one sheet, or of the workbook (`home` null): threaded comments. */
export function commentCollection(stage: Stage, home: SheetRecord | null): HostObject {
  const all = (): Found[] =>
    (home ? [home] : stage.model.sheets).flatMap((sheet) => sheet.comments.map((comment) => ({ sheet, comment })));
  const byId = (id: unknown) => all().find(({ comment }) => comment.id === id);
  const one = (found: Found | undefined) => (found ? commentObject(stage, found) : null);
  return {
    type: "CommentCollection",
    items: () => {
      demandListing(stage, "CommentCollection.items");
      return all().map((found) => commentObject(stage, found));
    },
    item: (id) => one(byId(id)),
    methods: {
      getCount: () => all().length,
      getItemAt: (index) => one(all()[Number(index)]),
      getItemOrNullObject: (id) => one(byId(id)),
      getItemByCell: (given) => {
        const at = singleCell(stage, home, given, "CommentCollection.getItemByCell");
        const found = all().find((each) => each.sheet === at.sheet && stands(each.comment, at));
        if (!found) throw fault.notFound("CommentCollection.getItemByCell");
        return commentObject(stage, found);
      },
      add: (given, content) => one(add(stage, home, given, content)),
    },
  };
}

/** Listing fails in an Excel of that temper. */
export function demandListing(stage: Stage, location: string): void {
  if (stage.comments === "unlisted") throw fault.notImplemented(location);
}

const stands = (mark: { readonly row: number; readonly column: number }, { area }: Cells) =>
  mark.row === area.top && mark.column === area.left;

function add(stage: Stage, home: SheetRecord | null, given: unknown, content: unknown): Found | undefined {
  const location = "CommentCollection.add";
  const at = singleCell(stage, home, given, location);
  if (stage.comments === "not-implemented") throw fault.notImplemented(location);
  if (stage.comments === "silent") return undefined;
  if (!stage.user) throw fault.denied(location);
  demandRoom(stage, at, location);
  if (typeof content !== "string" || content === "") throw fault.invalidArgument(location);
  const comment: CommentRecord = {
    id: `{C${String(stage.nextId++).padStart(7, "0")}}`,
    row: at.area.top,
    column: at.area.left,
    content,
    author: stage.user.name,
    resolved: false,
    replies: [],
  };
  at.sheet.comments.push(comment);
  return { sheet: at.sheet, comment };
}

/** A cell carries one thread or one note; a covered cell and a protected sheet take neither. */
export function demandRoom(stage: Stage, at: Cells, location: string): void {
  if (stage.model.readOnly) throw fault.denied(location);
  if (at.sheet.protected && !at.sheet.allowEditObjects) throw fault.denied(location);
  if (isCovered(at)) throw fault.invalidArgument(location, "the cell lies inside a merged area");
  const taken = [...at.sheet.comments, ...at.sheet.notes].some((mark) => stands(mark, at));
  if (taken) throw fault.invalidArgument(location, "the cell has a comment or note already");
}

function commentObject(stage: Stage, { sheet, comment }: Found): HostObject {
  const demandEditable = () => {
    if (sheet.protected && !sheet.allowEditObjects) throw fault.denied("Comment");
  };
  return {
    type: "Comment",
    identity: { Id: comment.id },
    scalars: {
      id: { get: () => comment.id },
      authorName: { get: () => comment.author },
      content: {
        get: () => comment.content,
        set: (value) => {
          demandEditable();
          comment.content = String(value);
        },
      },
      resolved: {
        get: () => comment.resolved,
        set: (value) => {
          comment.resolved = value === true;
        },
      },
    },
    links: {
      replies: () => ({
        type: "CommentReplyCollection",
        items: () =>
          comment.replies.map((reply) => ({
            type: "CommentReply",
            identity: { Id: reply.id },
            scalars: {
              id: { get: () => reply.id },
              content: { get: () => reply.content },
              authorName: { get: () => reply.author },
            },
          })),
        methods: { getCount: () => comment.replies.length },
      }),
    },
    methods: {
      delete: () => {
        demandEditable();
        sheet.comments = sheet.comments.filter((each) => each !== comment);
      },
      getLocation: () => rangeObject(stage, sheet, cellArea(comment)),
    },
  };
}

/** The area of the one cell a comment or note stands on. */
export function cellArea({ row, column }: { readonly row: number; readonly column: number }) {
  return { top: row, left: column, bottom: row, right: column };
}
