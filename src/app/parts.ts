import { loadPart } from "../sheet/load-part";
import type * as Engine from "./session-engine";
import type * as Files from "./session-files";
import type * as Planner from "./session-planner";
import type * as Templates from "../packs/templates";

/** What recognizes and judges. */
export function importEngine(): Promise<typeof Engine> {
  return loadPart(() => import(/* webpackChunkName: "engine" */ "./session-engine"));
}

let planner: typeof Planner | null = null;

/** What fills in and writes down beyond the check. */
export async function loadPlanner(): Promise<typeof Planner> {
  return (planner ??= await loadPart((await importEngine()).planner));
}

/** The same where it is loaded already, else null. */
export function loadedPlanner(): typeof Planner | null {
  return planner;
}

/** What reads and writes files of the user's own. */
export async function loadFiles(): Promise<typeof Files> {
  return loadPart((await importEngine()).files);
}

/** The indicator templates and their reader. */
export function loadTemplates(): Promise<typeof Templates> {
  return loadPart(() => import(/* webpackChunkName: "templates" */ "../packs/templates"));
}
