import { loadPart } from "../../sheet/load-part";
import type * as Later from "./later-part";

/** What no first check needs: its own chunk. Called ahead of its first use, it makes that one faster. */
export function loadLater(): Promise<typeof Later> {
  return loadPart(() => import(/* webpackChunkName: "excel-later" */ "./later-part"));
}
