/**
 * Runs first in the pane's frame (as an init script of the browser, so that the pane's page stays as it ships): hands
 * office.js the Excel of the page around it, and adds the notes the npm build of office.js lacks.
 */
import { installNotesShim } from "./notes-shim";

const around = window.parent === window ? undefined : window.parent.excelPage;

if (around) {
  Object.defineProperty(window, "external", { value: around.host.external, configurable: true, writable: true });
  // "interactive" is before the deferred scripts of the page: ours is the first to be told that office.js is ready.
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive" || typeof Office === "undefined") return;
    void Office.onReady(() => {
      installNotesShim(window as unknown as Parameters<typeof installNotesShim>[0]);
    });
  });
}
