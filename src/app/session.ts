import { browserClock, startLiveCheck } from "./live-check";
import { createSessionCore } from "./session-core";
import { laterCommands } from "./session-later";
import { cellRef, parseArea } from "../sheet/address";
import type { InteractiveHost, ReadScope } from "../sheet/host";
import type { Clock } from "./live-check";
import type { LaterCommands } from "./session-later";
import type { SessionState } from "./session-state";

/**
 * One workbook under review: a store (getState, subscribe) and the commands that every door shares: pane, ribbon,
 * workbench. Knows no React and no spreadsheet program. A HostError ends in the state's `failure`, once;
 * only a bug rejects.
 */
export interface Session extends LaterCommands {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Reads what the workbook remembers, checks, and follows every change until stop(). */
  start(): Promise<void>;
  stop(): void;
  check(): Promise<void>;
  /** Stops the read or check under way; what was shown stays. */
  cancel(): void;
  /** Takes the person to a cell. */
  reveal(sheet: string, place: string): Promise<void>;
  /** A pack as JSON; null when no pack has that id. */
  exportPack(packId: string): string | null;
  /** Does something whose HostError becomes the state's failure. */
  attempt(work: () => Promise<unknown>): Promise<void>;
  /** Does once more what failed last. */
  retry(): Promise<void>;
  /** Puts away the failure and the notice. */
  dismiss(): void;
}

/** A session over any host with a person in front of it. */
export function createSession(host: InteractiveHost, options: { readonly clock?: Clock } = {}): Session {
  const clock = options.clock ?? browserClock;
  const core = createSessionCore(host, { clock });
  const ends: (() => void)[] = [];
  const recheck = async (scope: ReadScope) => {
    const done = await core.check({ quiet: true, scope, patient: scope === "changed" });
    return done || core.getState().failure !== null;
  };
  return {
    getState: core.getState,
    subscribe: core.subscribe,
    ...laterCommands(core),
    start: async () => {
      ends.push(
        startLiveCheck(host, recheck, clock),
        host.onSelect((sheet, cell) => {
          core.set({ selected: { sheet, cell } });
        }),
      );
      await core.check();
    },
    stop: () => {
      core.cancel();
      for (const end of ends.splice(0)) end();
    },
    check: async () => void (await core.check()),
    cancel: core.cancel,
    reveal: async (sheet, place) => {
      const area = parseArea(place);
      if (area) core.set({ selected: { sheet, cell: cellRef(area.top, area.left) } });
      await core.attempt(() => host.reveal(sheet, place));
    },
    exportPack: (packId) => {
      const pack = core.getState().packs.find(({ id }) => id === packId);
      return pack ? JSON.stringify(pack, null, 2) : null;
    },
    attempt: core.attempt,
    retry: async () => {
      const { failure } = core.getState();
      core.set({ failure: null });
      await failure?.again();
    },
    dismiss: () => {
      core.set({ failure: null, notice: null });
    },
  };
}
