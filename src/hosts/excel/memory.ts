import { formatState, parseState, STATE_NAMESPACE } from "../state-xml";

/** What is remembered in a workbook, by key: one custom XML part of ours, the same that the file host writes. */
export type Memory = ReadonlyMap<string, string>;

/** The memory of a workbook as it was found, and the part it stands in (null where there is none). */
export interface StoredMemory {
  readonly part: string | null;
  readonly memory: Memory;
}

/** A question for the memory, to be asked in a batch and answered after its sync. */
export interface MemoryQuestion {
  answer(): StoredMemory;
}

/** Asks a batch for the memory of the workbook. */
export function askMemory(context: Excel.RequestContext): MemoryQuestion {
  const part = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE).getOnlyItemOrNullObject();
  part.load("id");
  const asked = { xml: part.getXml() };
  return {
    answer: () =>
      part.isNullObject ? { part: null, memory: new Map() } : { part: part.id, memory: parseState(asked.xml.value) },
  };
}

/** What puts a memory in the place of the one that was found; may be called again in the same batch. */
export function memoryWriter(context: Excel.RequestContext, stored: StoredMemory): (memory: Memory) => void {
  const parts = context.workbook.customXmlParts;
  let part = stored.part === null ? null : parts.getItem(stored.part);
  return (memory) => {
    if (memory.size === 0) {
      part?.delete();
      part = null;
    } else if (part) part.setXml(formatState(memory));
    else part = parts.add(formatState(memory));
  };
}
