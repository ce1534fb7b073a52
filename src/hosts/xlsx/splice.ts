import type { Span } from "./xml";

/** Text to stand in place of a span; an empty span inserts. */
export interface Splice extends Span {
  readonly text: string;
}

/** The text with all splices made. Splices may not overlap; those at one place keep their order. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  let at = 0;
  let result = "";
  for (const { start, end, text: piece } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new RangeError("splices overlap");
    result += text.slice(at, start) + piece;
    at = end;
  }
  return result + text.slice(at);
}
