import type { CellEdit } from "../sheet/edit";
import type { LayoutCorrection } from "../form/document";
import type { Suppression } from "../rules/rule";

/** A fill that can be taken back: the edits as they were applied. */
export interface LastFill {
  readonly title: string;
  readonly edits: readonly CellEdit[];
}

/** The pack a user chose for a layout, with the hash it had then. */
export interface PackChoice {
  readonly fingerprint: string;
  readonly pack: string;
  readonly hash: string;
}

/** What a session keeps in the workbook itself, so that the next person's session knows it. */
export interface SessionMemory {
  readonly packs: readonly PackChoice[];
  readonly suppressions: readonly Suppression[];
  readonly corrections: readonly LayoutCorrection[];
  /** Whether our notes follow every recheck: switched on by the user or by the first 一键审核. */
  readonly following: boolean;
  readonly lastFill: LastFill | null;
  /** Packs and templates of the user's own, as the text they were loaded from. */
  readonly ownPacks: readonly string[];
  readonly ownTemplates: readonly string[];
}

/** The key the memory is stored under (Host.readState). */
export const MEMORY_KEY = "session";

/** What a workbook we never saw remembers. */
export const EMPTY_MEMORY: SessionMemory = {
  packs: [],
  suppressions: [],
  corrections: [],
  following: false,
  lastFill: null,
  ownPacks: [],
  ownTemplates: [],
};

/** The memory as stored; null when there is nothing worth storing. */
export function writeMemory(memory: SessionMemory): string | null {
  const text = JSON.stringify({ version: 1, ...memory });
  return text === JSON.stringify({ version: 1, ...EMPTY_MEMORY }) ? null : text;
}

/** The memory read back. Anything that is not ours is left out; `damaged` says that something was. */
export function readMemory(text: string | null): { readonly memory: SessionMemory; readonly damaged: boolean } {
  if (text === null || text === "") return { memory: EMPTY_MEMORY, damaged: false };
  const stored = parseObject(text);
  if (stored?.["version"] !== 1) return { memory: EMPTY_MEMORY, damaged: true };
  const parts = {
    packs: list(stored["packs"], isPackChoice),
    suppressions: list(stored["suppressions"], isSuppression),
    corrections: list(stored["corrections"], isCorrection),
    ownPacks: list(stored["ownPacks"], isText),
    ownTemplates: list(stored["ownTemplates"], isText),
  };
  const fill = stored["lastFill"] ?? null;
  const lastFill = isLastFill(fill) ? fill : null;
  return {
    memory: {
      packs: parts.packs.kept,
      suppressions: parts.suppressions.kept,
      corrections: parts.corrections.kept,
      following: stored["following"] === true,
      lastFill,
      ownPacks: parts.ownPacks.kept,
      ownTemplates: parts.ownTemplates.kept,
    },
    damaged: (fill !== null && lastFill === null) || Object.values(parts).some(({ dropped }) => dropped),
  };
}

type Shape = Readonly<Record<string, unknown>>;

function parseObject(text: string): Shape | null {
  try {
    const value: unknown = JSON.parse(text);
    return isShape(value) ? value : null;
  } catch {
    return null; // reported through `damaged`
  }
}

function list<T>(value: unknown, is: (item: unknown) => item is T): { kept: readonly T[]; dropped: boolean } {
  if (!Array.isArray(value)) return { kept: [], dropped: value !== undefined };
  const kept = value.filter(is);
  return { kept, dropped: kept.length < value.length };
}

function isShape(value: unknown): value is Shape {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isPackChoice(value: unknown): value is PackChoice {
  return isShape(value) && isText(value["fingerprint"]) && isText(value["pack"]) && isText(value["hash"]);
}

function isSuppression(value: unknown): value is Suppression {
  return (
    isShape(value) &&
    isText(value["rule"]) &&
    isText(value["cell"]) &&
    isText(value["reason"]) &&
    (value["sheet"] === null || isText(value["sheet"]))
  );
}

function isCorrection(value: unknown): value is LayoutCorrection {
  if (!isShape(value) || !isText(value["fingerprint"])) return false;
  const { columns = [], fields = [] } = value;
  return (
    Array.isArray(columns) &&
    columns.every((column) => isShape(column) && typeof column["column"] === "number") &&
    Array.isArray(fields) &&
    fields.every((field) => isShape(field) && isText(field["labelCell"]) && isText(field["cell"]))
  );
}

function isLastFill(value: unknown): value is LastFill {
  return isShape(value) && isText(value["title"]) && Array.isArray(value["edits"]) && value["edits"].every(isEdit);
}

function isEdit(value: unknown): value is CellEdit {
  return (
    isShape(value) && isText(value["sheet"]) && isText(value["cell"]) && isValue(value["from"]) && isValue(value["to"])
  );
}

function isValue(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
