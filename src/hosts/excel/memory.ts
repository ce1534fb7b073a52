/** Where the product keeps its own text in a workbook: one custom XML part with a namespace of its own. */
export const MEMORY_NAMESPACE = "urn:jixiao:state";

/** What is remembered in a workbook, by key. */
export type Memory = ReadonlyMap<string, string>;

/** The custom XML part for a memory. Values are JSON strings, so that no character is one that XML forbids. */
export function memoryXml(memory: Memory): string {
  const entries = [...memory].map(([key, text]) => `<entry key="${escapeXml(key)}">${escapeXml(encode(text))}</entry>`);
  return `<jixiao xmlns="${MEMORY_NAMESPACE}">${entries.join("")}</jixiao>`;
}

/** What a custom XML part of ours holds; nothing where there is none or it is not ours. */
export function readMemory(xml: string | null): Memory {
  if (xml === null || xml === "") return new Map();
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const entries = [...document.getElementsByTagNameNS(MEMORY_NAMESPACE, "entry")];
  return new Map(entries.map((entry) => [entry.getAttribute("key") ?? "", decode(entry.textContent)]));
}

/** JSON without the two characters XML 1.0 forbids and JSON leaves alone. */
function encode(text: string): string {
  return JSON.stringify(text).replace(/[\uFFFE\uFFFF]/g, (bad) => `\\u${bad.charCodeAt(0).toString(16)}`);
}

function decode(json: string): string {
  const text: unknown = JSON.parse(json);
  return typeof text === "string" ? text : "";
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

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
  const part = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).getOnlyItemOrNullObject();
  part.load("id");
  const asked = { xml: part.getXml() };
  return {
    answer: () =>
      part.isNullObject ? { part: null, memory: new Map() } : { part: part.id, memory: readMemory(asked.xml.value) },
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
    } else if (part) part.setXml(memoryXml(memory));
    else part = parts.add(memoryXml(memory));
  };
}
