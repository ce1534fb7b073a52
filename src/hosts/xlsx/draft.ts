import type { Parts } from "./package";
import { openParts } from "./package";
import type { ZipEntry } from "./zip";
import { packEntry, writeZip } from "./zip-writer";
import { encodeXml } from "./xml";

/** A package being changed: reads see what was written. Parts nobody wrote are saved as the very bytes they were. */
export interface PartsDraft extends Parts {
  write(path: string, text: string): void;
  remove(path: string): void;
  /** The paths of all parts there are now. */
  names(): readonly string[];
  /** A path that is free, made from a pattern with "#" for the number. */
  freePath(pattern: string): string;
  /** Makes all changes of `work` or, when it throws, none. */
  transact<T>(work: () => T): T;
  save(): Uint8Array;
}

/** Opens the files of a zip for change. */
export function draftParts(entries: readonly ZipEntry[]): PartsDraft {
  const original = openParts(entries);
  let changes = new Map<string, { path: string; text: string | null }>();
  const overlay = openParts(entries, (path) => changes.get(path.toLowerCase())?.text);
  const change = (path: string, text: string | null) => {
    const same = text !== null && original.has(path) && original.text(path) === text;
    if (same || (text === null && !original.has(path))) changes.delete(path.toLowerCase());
    else changes.set(path.toLowerCase(), { path, text });
  };
  return {
    ...overlay,
    write: change,
    remove: (path) => change(path, null),
    names() {
      const added = [...changes.values()].map(({ path }) => path).filter((path) => !original.has(path));
      return [...entries.map(({ name }) => name).filter((name) => overlay.has(name)), ...added];
    },
    freePath(pattern) {
      let number = 1;
      while (overlay.has(pattern.replace("#", String(number)))) number++;
      return pattern.replace("#", String(number));
    },
    transact(work) {
      const before = new Map(changes);
      try {
        return work();
      } catch (error) {
        changes = before;
        throw error;
      }
    },
    save() {
      const kept = entries.flatMap((entry) => {
        const changed = changes.get(entry.name.toLowerCase());
        if (!changed) return [entry];
        return changed.text === null ? [] : [packEntry(entry.name, encodeXml(changed.text))];
      });
      const added = [...changes.values()].filter(({ path, text }) => text !== null && !original.has(path));
      return writeZip([...kept, ...added.map(({ path, text }) => packEntry(path, encodeXml(text ?? "")))]);
    },
  };
}
