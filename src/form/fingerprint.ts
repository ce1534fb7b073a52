import { normalizeLabel } from "./label";

function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const char of text) {
    value ^= BigInt(char.codePointAt(0) ?? 0);
    value = BigInt.asUintN(64, value * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, "0");
}

/** Names a layout by its headings in their order, whatever stands below them and wherever on the sheet it begins. */
export function fingerprintOf(headings: readonly string[], labels: readonly string[]): string {
  const words = headings.map((text) => normalizeLabel(text).full).filter((text) => text !== "");
  const fields = labels.map((text) => normalizeLabel(text).core);
  return hash(words.length > 0 ? `table|${words.join("|")}` : `fields|${fields.join("|")}`);
}
