import { useEffect } from "react";
import type { RefObject } from "react";

const FOCUSABLE =
  "button:not([disabled]), [href], input, select, textarea, [tabindex]:not([tabindex='-1']), [contenteditable='true']";

/**
 * F6 goes round the areas marked data-f6, Shift+F6 back. Listens on the document and first of all, because the
 * grid's editor hangs outside the page's tree and keeps the keyboard to itself.
 */
export function useF6(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F6" || !page.current) return;
      event.preventDefault();
      event.stopPropagation();
      const areas = [...page.current.querySelectorAll<HTMLElement>("[data-f6]")].filter((area) =>
        area.checkVisibility({ visibilityProperty: true }),
      );
      const inside = areas.findIndex((area) => area.contains(document.activeElement));
      // The grid's editor is the only focus that belongs to no area.
      const from = inside >= 0 ? inside : areas.findIndex((area) => area.dataset["f6"] === "grid");
      const to = areas.at((from + (event.shiftKey ? -1 : 1)) % areas.length);
      if (to) enter(to);
    };
    document.addEventListener("keydown", onKey, true);
    return () => {
      document.removeEventListener("keydown", onKey, true);
    };
  }, [page]);
}

/** An area may say itself where its focus belongs (the grid does); else its first control has it. */
function enter(area: HTMLElement): void {
  const asked = new CustomEvent("enter-area", { cancelable: true });
  const target = area.querySelector("[data-f6-target]") ?? area;
  if (target.dispatchEvent(asked)) area.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}
