import type { XmlTag } from "./xml";
import { decodeXstring, isSpreadsheetTag, scanXml } from "./xml";

/**
 * Collects the text of a rich string (si, is, or a comment's text) out of a scan: its t elements put together,
 * phonetic runs (rPh) left out.
 */
export function richTextCollector() {
  let text = "";
  let inText = false;
  let phonetic = 0;
  return {
    open(tag: XmlTag) {
      if (tag.local === "rPh") phonetic++;
      inText = tag.local === "t" && phonetic === 0;
    },
    text(piece: string) {
      if (inText) text += piece;
    },
    close(tag: XmlTag) {
      if (tag.local === "rPh") phonetic--;
      if (tag.local === "t") inText = false;
    },
    /** What was collected since the last take. */
    take(): string {
      const whole = decodeXstring(text);
      text = "";
      inText = false;
      return whole;
    },
  };
}

/** The strings of sharedStrings.xml in order. */
export function readSharedStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  const rich = richTextCollector();
  scanXml(xml, part, {
    open(tag) {
      if (isSpreadsheetTag(tag)) rich.open(tag);
    },
    text: rich.text,
    close(tag) {
      if (!isSpreadsheetTag(tag)) return;
      rich.close(tag);
      if (tag.local === "si") strings.push(rich.take());
    },
  });
  return strings;
}
