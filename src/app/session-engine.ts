/**
 * The engine of a session: everything that recognizes, judges and words a form. Large; a session loads it
 * with its first check, so that the pane stands before it is there.
 */
import type * as Files from "./session-files";
import type * as Planner from "./session-planner";

export { packHash } from "../packs/pack-hash";
export { PACKS } from "../packs/packs";
export { createExaminer } from "./session-examine";

/** What fills in and writes down beyond the check. Asked for from here, its chunk leaves out what the engine holds. */
export function planner(): Promise<typeof Planner> {
  return import(/* webpackChunkName: "planner" */ "./session-planner");
}

/** What reads and writes files of the user's own. */
export function files(): Promise<typeof Files> {
  return import(/* webpackChunkName: "files" */ "./session-files");
}
