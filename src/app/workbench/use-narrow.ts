import { useSyncExternalStore } from "react";

/** The width up to which grid and pane take turns. */
export const NARROW = "(max-width: 760px)";

/** Whether the page has room for one of grid and pane only. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(NARROW).matches);
}

function follow(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => {
    query.removeEventListener("change", listener);
  };
}
