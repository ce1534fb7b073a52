import { readFileSync } from "node:fs";
import path from "node:path";
import type { ExcelHost } from "./excel-host";
import { installNotesShim } from "./notes-shim";

const BASE = "https://addin.localhost/office-js/";

/** What Office.onReady said, and which files of the library were asked for. */
export interface LoadedOffice {
  readonly info: { readonly host: string | null; readonly platform: string | null };
  readonly files: readonly string[];
}

/**
 * Loads the unmodified office.js into the current jsdom window, over the host given: same realm, so that toEqual and
 * instanceof hold. Once for each test file; `host.restart` puts another workbook behind it. `dist` may name a folder
 * with a newer copy of the library.
 */
export async function loadOffice(
  host: ExcelHost,
  dist = process.env["OFFICE_DIST"] ?? path.resolve("node_modules/@microsoft/office-js/dist"),
): Promise<LoadedOffice> {
  const files: string[] = [];
  Object.defineProperty(window, "external", { value: host.external, configurable: true, writable: true });
  const run = (address: string) => {
    const file = address.slice(BASE.length);
    files.push(file);
    const source = readFileSync(path.join(dist, file), "utf8");
    // Indirect eval is how a script gets into jest's own window: node:vm would run it in another realm.
    const runInWindow = globalThis.eval;
    runInWindow(`${source}\n//# sourceURL=${address}`);
  };
  // The library loads its parts by adding script elements: they are read from disk instead of the network.
  const prototype = window.Node.prototype as unknown as { appendChild: (node: Node) => Node };
  const append = prototype.appendChild;
  prototype.appendChild = function (this: Node, node: Node) {
    const added = append.call(this, node);
    if (node instanceof HTMLScriptElement && node.src.startsWith(BASE)) {
      setTimeout(() => {
        run(node.src);
        node.onload?.(new window.Event("load"));
      }, 0);
    }
    return added;
  };
  // office.js finds its own folder by this element; jsdom does not run it.
  const tag = document.createElement("script");
  tag.setAttribute("src", `${BASE}office.debug.js`);
  append.call(document.head, tag);
  run(`${BASE}office.debug.js`);
  const info = (await Office.onReady()) as unknown as LoadedOffice["info"];
  prototype.appendChild = append;
  installNotesShim(window as unknown as Parameters<typeof installNotesShim>[0]);
  return { info, files };
}

/**
 * Tells the loaded library of another Excel after `host.restart`: it asked for the requirement sets when it started
 * and keeps them, as in an Excel that does not change.
 */
export function announceSets(host: ExcelHost): void {
  const { requirements } = Office.context as unknown as {
    requirements: { _setMap: { _sets: Record<string, string> } };
  };
  const offered = Object.entries(host.stage.requirements.offered);
  requirements._setMap._sets = Object.fromEntries(offered.map(([name, version]) => [name.toLowerCase(), version]));
}
