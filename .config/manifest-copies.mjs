/** The address the manifest is written for: the development server's. */
const DEVELOPMENT = "https://localhost:3000";

/**
 * What webpack copies so that Excel can load the add-in from `base` (`npm run build -- --env base=https://…`):
 * the manifest with its addresses moved there, and the keyboard shortcuts it names.
 */
export function manifestCopies(base = DEVELOPMENT) {
  if (!URL.canParse(base) || new URL(base).protocol !== "https:") {
    throw new Error(`--env base=${base}: Excel loads add-ins only from an address that begins with https://`);
  }
  const address = base.replace(/\/+$/, "");
  const transform = (content) => content.toString().replaceAll(`${DEVELOPMENT}/`, `${address}/`);
  return [
    { from: "manifest.xml", to: "manifest.xml", transform },
    { from: "assets/shortcuts.json", to: "assets/shortcuts.json" },
  ];
}
