import { useEffect } from "react";
import type { RefObject } from "react";

const FOCUSABLE =
  "button:not([disabled]), [href], input, select, textarea, [tabindex]:not([tabindex='-1']), [contenteditable='true']";

type AreaName = "bar" | "grid" | "pane";

/** Where F6 leads from each area, Shift+F6 the other way: the first of them that is in sight. */
const NEXT: Readonly<Record<AreaName | "page", readonly AreaName[]>> = {
  grid: ["pane", "bar"],
  pane: ["grid", "bar"],
  bar: ["grid", "pane"],
  page: ["pane", "grid", "bar"],
};
const BACK: typeof NEXT = { grid: ["bar"], pane: ["bar"], bar: ["pane", "grid"], page: ["bar"] };

/**
 * F6 goes to and fro between the areas marked data-f6="grid" and "pane", Shift+F6 to the toolbar ("bar") and back.
 * Listens on the document and first of all, because the grid's editor hangs outside the page's tree and keeps the
 * keyboard to itself.
 */
export function useF6(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const root = page.current;
      if (event.key !== "F6" || !root) return;
      event.preventDefault();
      event.stopPropagation();
      const ways = (event.shiftKey ? BACK : NEXT)[areaOf(document.activeElement)];
      const areas = ways.map((name) => root.querySelector<HTMLElement>(`[data-f6="${name}"]`));
      const to = areas.find((area) => area?.checkVisibility({ visibilityProperty: true }));
      if (to) enter(to);
    };
    document.addEventListener("keydown", onKey, true);
    return () => {
      document.removeEventListener("keydown", onKey, true);
    };
  }, [page]);
}

function areaOf(focused: Element | null): AreaName | "page" {
  if (focused?.matches("h1")) return "page"; // where a page begins that nobody has used yet
  const area = focused?.closest<HTMLElement>("[data-f6]")?.dataset["f6"];
  if (area === "bar" || area === "grid" || area === "pane") return area;
  // The editor of the grid belongs to no area.
  return focused instanceof HTMLElement && focused.isContentEditable ? "grid" : "page";
}

/** An area may say itself where its focus belongs (the grid does, while it is in sight); else its first control has it. */
function enter(area: HTMLElement): void {
  const asked = new CustomEvent("enter-area", { cancelable: true });
  const target = area.querySelector("[data-f6-target]");
  if (!target?.checkVisibility() || target.dispatchEvent(asked)) area.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}
