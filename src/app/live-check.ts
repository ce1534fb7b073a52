import type { HostChange, InteractiveHost } from "../sheet/host";

/** How long typing must pause before a recheck, in milliseconds. */
export const LIVE_PAUSE = 150;

/** What the live check needs from the clock; tests bring their own. */
export interface Clock {
  after(milliseconds: number, run: () => void): () => void;
}

/**
 * Answers changes of the workbook with rechecks: one for a whole burst, after a pause, never two at a time.
 * The echo of our own writes is ignored (the command that wrote rechecks by itself). Returns the function
 * that ends it. `recheck` must not reject: it keeps its own failures.
 */
export function startLiveCheck(
  host: Pick<InteractiveHost, "onChange">,
  recheck: () => Promise<void>,
  clock: Clock = browserClock,
): () => void {
  let cancelPause: (() => void) | null = null;
  let running = false;
  let again = false;
  let stopped = false;

  const run = async () => {
    cancelPause = null;
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await recheck();
    } finally {
      running = false;
    }
    if (again && !stopped) {
      again = false;
      pause();
    }
  };
  const pause = () => {
    cancelPause?.();
    cancelPause = clock.after(LIVE_PAUSE, () => void run());
  };
  const unsubscribe = host.onChange((change: HostChange) => {
    if (change.source !== "own") pause();
  });
  return () => {
    stopped = true;
    cancelPause?.();
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
