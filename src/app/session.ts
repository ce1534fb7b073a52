import { browserClock, startLiveCheck } from "./live-check";
import { createSessionCore } from "./session-core";
import { loadFiles } from "./parts";
import { fillCommands } from "./session-fill";
import { MEMORY_KEY, readMemory } from "./session-memory";
import { planCommands } from "./session-plans";
import { reviewCommands } from "./session-review";
import { settingsCommands } from "./session-settings";
import { cellRef, parseArea } from "../sheet/address";
import type { InteractiveHost, ReadScope } from "../sheet/host";
import type { Pack } from "../packs/pack";
import type { Clock } from "./live-check";
import type { SessionCore } from "./session-core";
import type { FillCommands } from "./session-fill";
import type { PlanCommands } from "./session-plans";
import type { ReviewCommands } from "./session-review";
import type { SettingsCommands } from "./session-settings";
import type { SessionState } from "./session-state";

/**
 * One workbook under review: a store (getState, subscribe) and the commands that every door shares: pane, ribbon,
 * workbench. Knows no React and no spreadsheet program. A HostError ends in the state's `failure`, once;
 * only a bug rejects.
 */
export interface Session extends FillCommands, ReviewCommands, SettingsCommands, PlanCommands {
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
  /** Shows an error of the host; one that is no HostError rejects again. */
  fail(error: unknown): void;
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
  const fill = fillCommands(core);
  return {
    getState: core.getState,
    subscribe: core.subscribe,
    ...fill,
    ...reviewCommands(core),
    ...settingsCommands(core),
    ...planCommands(core, fill),
    start: async () => {
      ends.push(
        startLiveCheck(host, recheck, clock),
        host.onSelect((sheet, cell) => {
          core.set({ selected: { sheet, cell } });
        }),
      );
      await recall(core).catch(core.fail);
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
      await host.reveal(sheet, place).catch(core.fail);
    },
    fail: core.fail,
    dismiss: () => {
      core.set({ failure: null, notice: null });
    },
  };
}

/** The user's own packs; the reader of such files is loaded only where there are any. */
async function readPacks(texts: readonly string[]): Promise<readonly Pack[]> {
  if (texts.length === 0) return [];
  const { parsePack } = await loadFiles();
  return texts.flatMap((text): Pack[] => {
    const parsed = parsePack(text);
    return parsed.ok ? [parsed.pack] : [];
  });
}

/** Takes over what an earlier session left in the workbook, and says so where it cannot be followed to the letter. */
async function recall(core: SessionCore): Promise<void> {
  const { packHash } = await core.engine();
  const { memory, damaged } = readMemory(await core.host.readState(MEMORY_KEY));
  const own = await readPacks(memory.ownPacks);
  const packs = [...core.getState().packs.filter(({ id }) => own.every((pack) => pack.id !== id)), ...own];
  core.set({ memory, packs });
  const changed = memory.packs.find((choice) => {
    const pack = packs.find(({ id }) => id === choice.pack);
    return !pack || packHash(pack) !== choice.hash;
  });
  if (damaged) core.set({ notice: { kind: "memory-damaged" } });
  else if (changed) {
    const title = packs.find(({ id }) => id === changed.pack)?.title ?? changed.pack;
    core.set({ notice: { kind: "pack-changed", title } });
  }
}
