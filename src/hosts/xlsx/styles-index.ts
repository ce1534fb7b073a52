import type { Splice } from "./splice";
import type { Span, XmlTag } from "./xml";
import { attribute, isSpreadsheetTag, prefixOf, rewriteTag, scanXml } from "./xml";

/** One element of a list of styles.xml: a font, a fill, a cell style. */
export interface StyleItem {
  readonly tag: XmlTag;
  readonly open: Span;
  readonly text: string;
  /** False where the item says that its cells are not locked. */
  readonly locked: boolean;
}

/** A list of styles.xml, such as fonts or cellXfs. */
export interface StyleList {
  readonly tag: XmlTag;
  readonly open: Span;
  readonly closeStart: number;
  readonly items: readonly StyleItem[];
}

/** The lists of styles.xml by the name of their element. */
export interface StylesIndex {
  readonly root: XmlTag;
  readonly rootOpen: Span;
  readonly rootCloseStart: number;
  readonly lists: ReadonlyMap<string, StyleList>;
  /** Where each child of the root begins. */
  readonly children: readonly { readonly name: string; readonly start: number }[];
}

/** Finds the lists of styles.xml and their elements. */
export function indexStyles(xml: string, part: string): StylesIndex {
  const stack: { tag: XmlTag; open: Span; items: StyleItem[]; locked: boolean }[] = [];
  const lists = new Map<string, StyleList>();
  const children: { name: string; start: number }[] = [];
  let result: StylesIndex | null = null;
  scanXml(xml, part, {
    open(tag, span) {
      stack.push({ tag, open: span(), items: [], locked: true });
      if (stack.length === 2) children.push({ name: tag.local, start: span().start });
      const item = stack[2];
      if (item && tag.local === "protection") item.locked = !["0", "false"].includes(attribute(tag, "locked") ?? "1");
    },
    close(tag, span) {
      const element = stack.pop();
      if (!element) return;
      const { open, items, locked } = element;
      const closeStart = tag.isSelfClosing ? open.end : span().start;
      if (stack.length === 0) result = { root: tag, rootOpen: open, rootCloseStart: closeStart, lists, children };
      if (stack.length === 1 && isSpreadsheetTag(tag)) lists.set(tag.local, { tag, open, closeStart, items });
      if (stack.length === 2) stack[1]?.items.push({ tag, open, locked, text: xml.slice(open.start, span().end) });
    },
  });
  // a scan that did not throw has seen the root closed
  return result ?? { root: {} as XmlTag, rootOpen: { start: 0, end: 0 }, rootCloseStart: 0, lists, children };
}

/** The order of the lists in a style sheet (ECMA-376 part 1, 18.8.39). */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];

/** Splices that put elements at the end of a list, which is made where it is missing. */
export function appendItems(index: StylesIndex, list: string, items: readonly string[]): readonly Splice[] {
  if (items.length === 0) return [];
  const known = index.lists.get(list);
  const content = items.join("");
  if (!known) {
    const prefix = prefixOf(index.root);
    const earlier = ORDER.slice(0, ORDER.indexOf(list));
    const start = index.children.find(({ name }) => !earlier.includes(name))?.start ?? index.rootCloseStart;
    return [{ start, end: start, text: `<${prefix}${list} count="${items.length}">${content}</${prefix}${list}>` }];
  }
  const { tag, open, closeStart } = known;
  const head = rewriteTag(tag, { count: String(known.items.length + items.length) }).replace(/\/>$/, ">");
  if (tag.isSelfClosing) return [{ ...open, text: `${head}${content}</${tag.name}>` }];
  return [
    { ...open, text: head },
    { start: closeStart, end: closeStart, text: content },
  ];
}
