/**
 * The grid library takes the focus when it draws its first sheet. Whoever had it gets it back, else `start`; a person
 * who comes in by hand meanwhile stays there. Returns the function that ends the watch.
 */
export function keepFocus(grid: HTMLElement, start: HTMLElement | null): () => void {
  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !target.isContentEditable) return;
    end();
    (relatedTarget instanceof HTMLElement ? relatedTarget : start)?.focus();
  };
  const end = () => {
    document.removeEventListener("focusin", onFocus);
    grid.removeEventListener("pointerdown", end, true);
  };
  document.addEventListener("focusin", onFocus);
  grid.addEventListener("pointerdown", end, true);
  return end;
}
