import { loadFiles } from "./parts";
import { MEMORY_KEY, readMemory } from "./session-memory";
import type { Pack } from "../packs/pack";
import type { SessionCore } from "./session-core";

/**
 * Takes over what an earlier session left in the workbook, and says so where it cannot be followed to the letter.
 * Rejects where the workbook or a part of the program cannot be read.
 */
export async function recallMemory(core: Pick<SessionCore, "host" | "engine" | "getState" | "set">): Promise<void> {
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

/** The user's own packs; the reader of such files is loaded only where there are any. */
async function readPacks(texts: readonly string[]): Promise<readonly Pack[]> {
  if (texts.length === 0) return [];
  const { parsePack } = await loadFiles();
  return texts.flatMap((text): Pack[] => {
    const parsed = parsePack(text);
    return parsed.ok ? [parsed.pack] : [];
  });
}
