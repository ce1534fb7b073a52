import { sheetSources } from "../formula-sources";
import type { KnownSheet } from "./known-sheets";
import type { Content } from "./sheet-question";

const sources = new WeakMap<Content, ReadonlySet<string> | null>();

function sourcesOf(content: Content): ReadonlySet<string> | null {
  const known = sources.get(content);
  if (known !== undefined) return known;
  const found = sheetSources(content);
  sources.set(content, found);
  return found;
}

/**
 * The visible sheets, by id, that may show something else after changes on some sheets: those themselves, and those
 * whose formulas reach them by one way or another. A hidden sheet is never read: it may pass anything on.
 */
export function reachedBy(changed: ReadonlySet<string>, known: readonly KnownSheet[]): ReadonlySet<string> {
  const visible = known.filter(({ head }) => head.visibility === "visible");
  const settled = new Set(visible.map(({ head }) => head.name.toLowerCase()));
  const reached = new Set(visible.filter(({ head }) => changed.has(head.id)).map(({ head }) => head.id));
  for (const { head } of visible) if (reached.has(head.id)) settled.delete(head.name.toLowerCase());
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const { head, content } of visible) {
      if (reached.has(head.id)) continue;
      const names = sourcesOf(content);
      if (names !== null && [...names].every((name) => settled.has(name))) continue;
      reached.add(head.id);
      settled.delete(head.name.toLowerCase());
    }
  }
  return reached;
}
