import type { Memory } from "./memory";

/** The key under which the workbook remembers which notes are ours; Excel signs notes with the user's name. */
const LEDGER_KEY = "excel.notes";

/** The author by which the file host marks notes as ours; they are ours in Excel as well. */
export const FILE_AUTHOR = "绩效检查";

/** A note of ours as the workbook remembers it: by sheet id and text, so that it is known again when rows move it. */
export interface LedgerEntry {
  readonly sheet: string;
  readonly text: string;
}

/** Which notes of a workbook are ours. One whose text the user has changed has become the user's. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  has(mark: LedgerEntry): boolean;
}

/** The ledger kept in a workbook's memory; an empty one where there is none or it cannot be read. */
export function readLedger(memory: Memory): Ledger {
  return ledgerOf(parse(memory.get(LEDGER_KEY)));
}

function ledgerOf(entries: readonly LedgerEntry[]): Ledger {
  const known = new Set(entries.map(keyOf));
  return { entries, has: (mark) => known.has(keyOf(mark)) };
}

/** A memory with this ledger in place of its own. */
export function withLedger(memory: Memory, entries: readonly LedgerEntry[]): Memory {
  const others = [...memory].filter(([key]) => key !== LEDGER_KEY);
  const distinct = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
  const pairs = distinct.map(({ sheet, text }) => [sheet, text]);
  return new Map([...others, ...(pairs.length === 0 ? [] : [[LEDGER_KEY, JSON.stringify(pairs)] as const])]);
}

/** Excel may turn line breaks of a note into its own. */
function keyOf({ sheet, text }: LedgerEntry): string {
  return `${sheet}\n${text.replace(/\r\n?/g, "\n")}`;
}

function parse(json: string | undefined): readonly LedgerEntry[] {
  if (json === undefined) return [];
  const pairs: unknown = JSON.parse(json);
  if (!Array.isArray(pairs)) return [];
  return pairs.flatMap((pair: unknown) => {
    const [sheet, text] = Array.isArray(pair) ? (pair as unknown[]) : [];
    return typeof sheet === "string" && typeof text === "string" ? [{ sheet, text }] : [];
  });
}
