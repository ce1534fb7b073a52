import { builtInFormatId, formatOfId } from "./formats";
import { spliceText } from "./splice";
import type { StyleItem, StylesIndex } from "./styles-index";
import { appendItems, indexStyles } from "./styles-index";
import { attribute, decodeXstring, encodeXstring, prefixOf, rewriteTag } from "./xml";

/** A styles part and the number of a cell style in it. */
export interface Styled {
  readonly xml: string;
  readonly style: number;
}

/** The least styles part that Excel accepts. */
export function emptyStyles(namespace: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
    `<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`
  );
}

/** Which cell styles are locked when their sheet is protected; a style that is not listed is locked. */
export function readLocked(xml: string, part: string): readonly boolean[] {
  return cellStyles(indexStyles(xml, part)).map(({ locked }) => locked);
}

/** A styles part with a cell style like `style` but with the number format; an equal one already there is used again. */
export function styleWithFormat(xml: string, part: string, style: number, format: string): Styled {
  const index = indexStyles(xml, part);
  const styles = cellStyles(index);
  const own = new Map(
    (index.lists.get("numFmts")?.items ?? []).map(({ tag }) => [
      Number(attribute(tag, "numFmtId")),
      decodeXstring(attribute(tag, "formatCode") ?? ""),
    ]),
  );
  const known = [...own].find(([, code]) => code === format)?.[0] ?? builtInFormatId(format);
  const id = known ?? Math.max(163, ...own.keys()) + 1;
  const prefix = prefixOf(index.root);
  const base = styles[style] ?? styles[0];
  const xf = base ? xfWithFormat(base, id) : `<${prefix}xf numFmtId="${id}" applyNumberFormat="1"/>`;
  const same = styles.findIndex(({ tag, text }) => {
    const code = Number(attribute(tag, "numFmtId") ?? 0);
    return withoutFormat(text) === withoutFormat(xf) && (own.get(code) ?? formatOfId(code)) === format;
  });
  if (same >= 0) return { xml, style: same };
  const numFmt = `<${prefix}numFmt numFmtId="${id}" formatCode="${encodeXstring(format)}"/>`;
  const splices = [
    ...appendItems(index, "numFmts", known === null ? [numFmt] : []),
    ...appendItems(index, "cellXfs", [xf]),
  ];
  return { xml: spliceText(xml, splices), style: styles.length };
}

function cellStyles(index: StylesIndex): readonly StyleItem[] {
  return index.lists.get("cellXfs")?.items ?? [];
}

function withoutFormat(xf: string): string {
  return xf.replace(/ (?:numFmtId|applyNumberFormat)="[^"]*"/g, "");
}

function xfWithFormat({ tag, open, text }: StyleItem, id: number): string {
  return rewriteTag(tag, { numFmtId: String(id), applyNumberFormat: "1" }) + text.slice(open.end - open.start);
}
