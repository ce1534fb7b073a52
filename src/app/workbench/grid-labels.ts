/**
 * Gives the grid library's own controls the names and places a screen reader needs, now and whenever the library
 * draws new ones (LIBRARIES: it leaves a few of them bare). Returns the function that ends it.
 */
export function labelGrid(element: HTMLElement): () => void {
  let messages = 0;
  const label = () => {
    name(element, "button", "展开编辑栏");
    name(element, "input", "单元格地址");
    for (const link of element.querySelectorAll("a[aria-expanded]")) link.removeAttribute("aria-expanded");
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("canvas")) {
      if (canvas.tabIndex > 0) canvas.tabIndex = -1;
    }
    for (const section of document.querySelectorAll('section[aria-label^="Notifications"]')) {
      section.setAttribute("aria-label", `表格消息 ${++messages}`);
    }
  };
  let due = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(label);
  });
  label();
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    cancelAnimationFrame(due);
    observer.disconnect();
  };
}

function name(element: HTMLElement, selector: string, words: string): void {
  for (const control of element.querySelectorAll<HTMLElement>(selector)) {
    const named = control.ariaLabel ?? control.title ?? control.textContent ?? "";
    if (named.trim() === "") control.setAttribute("aria-label", words);
  }
}
