import { useEffect } from "react";

/** Where the focus goes when what had it leaves the page: to another of its kind, else to the chosen tab. */
const KINDS = ["[data-problem]", "[data-restore]"];
const TAB = '[role="tab"][aria-selected="true"]';

/** What has the focus, and who is to have it next, best first. */
interface Held {
  readonly element: Element;
  readonly heirs: readonly HTMLElement[];
}

/** Sees to it that the focus never falls out of a page because a card, a bar or a button has left it. */
export function FocusKeeper({ root }: { readonly root: React.RefObject<HTMLElement | null> }) {
  useEffect(() => (root.current ? keepFocus(root.current) : undefined), [root]);
  return null;
}

function keepFocus(page: HTMLElement): () => void {
  let held: Held | null = null;
  const hold = () => {
    held = heldIn(page);
  };
  // Who clicks beside everything has let go himself.
  const release = () => {
    queueMicrotask(() => {
      if (held?.element.isConnected && document.activeElement !== held.element) held = null;
    });
  };
  const restore = () => {
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) hold();
    // Whoever works in the sheet keeps the keyboard; the focus is put right when he comes back.
    else if (held && !held.element.isConnected && document.hasFocus()) {
      const heir = held.heirs.find(({ isConnected }) => isConnected) ?? page.querySelector<HTMLElement>(TAB);
      held = null;
      heir?.focus();
    }
  };
  hold();
  const watch = new MutationObserver(restore);
  watch.observe(page, { childList: true, subtree: true });
  document.addEventListener("focusin", hold);
  document.addEventListener("focusout", release);
  addEventListener("focus", restore);
  return () => {
    watch.disconnect();
    document.removeEventListener("focusin", hold);
    document.removeEventListener("focusout", release);
    removeEventListener("focus", restore);
  };
}

function heldIn(page: HTMLElement): Held | null {
  const element = document.activeElement;
  if (!element || !page.contains(element)) return null;
  const item = element.closest("li");
  const kind = KINDS.find((selector) => item?.querySelector(selector));
  const all = kind === undefined ? [] : [...page.querySelectorAll<HTMLElement>(kind)];
  const at = all.findIndex((one) => item?.contains(one));
  return { element, heirs: [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()] };
}
