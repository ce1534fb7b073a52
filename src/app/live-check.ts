import type { HostChange, InteractiveHost, ReadScope } from "../sheet/host";

/** How long typing must pause before a recheck, in milliseconds. */
export const LIVE_PAUSE = 150;

/**
 * After so long without a change the whole workbook is read once more (milliseconds): a spreadsheet does not tell of
 * everything, and what it did not tell must not stand wrong for long.
 */
export const LIVE_REST = 30_000;

/** What the live check needs from the clock; tests bring their own. */
export interface Clock {
  after(milliseconds: number, run: () => void): () => void;
}

/**
 * Answers changes of the workbook with rechecks: one for a whole burst, after a pause, of what changed; and one of
 * everything when the person has rested. Never two at a time. The echo of our own writes is ignored (the command that
 * wrote rechecks by itself). Returns the function that ends it. `recheck` must not reject: it keeps its own failures
 * and answers whether that was it: the workbook was read, or the person was told why it could not be.
 */
export function startLiveCheck(
  host: Pick<InteractiveHost, "onChange">,
  recheck: (scope: ReadScope) => Promise<boolean>,
  clock: Clock = browserClock,
): () => void {
  let cancelNext: (() => void) | null = null;
  let running = false;
  let again = false;
  let stopped = false;

  const next = (scope: ReadScope) => {
    cancelNext?.();
    cancelNext = clock.after(scope === "changed" ? LIVE_PAUSE : LIVE_REST, () => void run(scope));
  };
  const run = async (scope: ReadScope) => {
    cancelNext = null;
    if (running) {
      again = true;
      return;
    }
    running = true;
    let settled = false;
    try {
      settled = await recheck(scope);
    } finally {
      running = false;
    }
    const missed = again;
    again = false;
    if (stopped || cancelNext !== null) return;
    if (missed) next("changed");
    else if (scope === "changed" || !settled) next("whole");
  };
  const unsubscribe = host.onChange((change: HostChange) => {
    if (change.source !== "own") next("changed");
  });
  return () => {
    stopped = true;
    cancelNext?.();
    unsubscribe();
  };
}

/** The clock of the browser. */
export const browserClock: Clock = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
