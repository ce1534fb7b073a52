import { useEffect, useEffectEvent } from "react";
import type { OpenBook } from "./open-book";

/**
 * Ctrl+S saves a copy wherever the focus is. Ctrl+Z and Ctrl+Y work outside the grid as well, save in a text field,
 * which has an undo of its own. Listens first of all: the grid and the browser have other plans for these keys.
 */
export function useShortcuts(book: OpenBook | null, save: () => Promise<void>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    const key = event.key.toLowerCase();
    if (key === "s") {
      stop(event);
      void save();
    } else if (book && !isEditable(event.target) && (key === "z" || key === "y")) {
      stop(event);
      const again = key === "y" || event.shiftKey;
      void (again ? book.host.redo() : book.host.undo()).catch(book.fail);
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKey(event);
    };
    document.addEventListener("keydown", listener, true);
    return () => {
      document.removeEventListener("keydown", listener, true);
    };
  }, []);
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Text fields and the grid's own editor, which the grid asks first. */
function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
