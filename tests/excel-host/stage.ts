import type { Area } from "../../src/sheet/address";
import type { HostObject } from "./host-object";
import type { SheetRecord, WorkbookModel } from "./model";
import type { Requirements } from "./requirements";

/**
 * How notes and comments behave: as documented, or as users have reported: adding a thread answers NotImplemented or
 * does nothing, listing notes and threads answers NotImplemented.
 */
export type CommentSupport = "works" | "not-implemented" | "silent" | "unlisted";

/** What all objects of one running Excel share. */
export interface Stage {
  readonly model: WorkbookModel;
  readonly requirements: Requirements;
  /** Event registrations: "event type|target id" and how many. */
  readonly registered: Map<string, number>;
  /** The signed-in user; null when nobody is signed in. */
  user: { readonly name: string; readonly email: string } | null;
  comments: CommentSupport;
  /** Ranges that events refer to, by reference id. */
  readonly eventRanges: Map<string, HostObject>;
  nextId: number;
}

/** An area of one sheet, as ranges, comments and notes pass it among each other. */
export interface Cells {
  readonly sheet: SheetRecord;
  readonly area: Area;
}

/** Counts a registration up or down. */
export function register(stage: Stage, event: number, target: string, by: 1 | -1): void {
  const key = `${event}|${target}`;
  stage.registered.set(key, Math.max(0, (stage.registered.get(key) ?? 0) + by));
}
