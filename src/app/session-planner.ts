/**
 * What a session does beyond its check: fills and the plans for them, notes, the review sheet, and what it remembers.
 * A session loads it when one of them is wanted, never for the check.
 */
export { cellNotes } from "../report/cell-notes";
export { fillCommands } from "./session-fill";
export { planCommands } from "./session-plans";
export { reviewCommands } from "./session-review";
export { settingsCommands } from "./session-settings";
