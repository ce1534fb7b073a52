/**
 * What we keep in a workbook is one custom XML part: a list of keys and texts.
 * Every host writes this form, so a workbook annotated by one is understood by the others.
 */

/** The namespace of our custom XML part. */
export const STATE_NAMESPACE = "urn:jixiao:state:1";

const ENTRY = /<entry key="([^"]*)">([^<]*)<\/entry>/g;

/** The texts by key of our custom XML part. */
export function parseState(xml: string): ReadonlyMap<string, string> {
  return new Map([...xml.matchAll(ENTRY)].map(([, key = "", text = ""]) => [unescape(key), unescape(text)]));
}

/** Our custom XML part with these texts. Line breaks and control characters survive. */
export function formatState(state: ReadonlyMap<string, string>): string {
  const entries = [...state].map(([key, text]) => `<entry key="${escape(key)}">${escape(text)}</entry>`);
  return `<state xmlns="${STATE_NAMESPACE}">${entries.join("")}</state>`;
}

/** The key under which the Excel host remembers its notes: pairs of sheet id and text, as JSON. */
const EXCEL_NOTES = "excel.notes";

/** The texts of the notes that the Excel host remembers to have written; none where that cannot be read. */
export function writtenThroughExcel(state: ReadonlyMap<string, string>): readonly string[] {
  const json = state.get(EXCEL_NOTES);
  if (json === undefined || !/^\[.*\]$/s.test(json)) return [];
  try {
    const pairs: unknown = JSON.parse(json);
    const texts = Array.isArray(pairs)
      ? pairs.map((pair: unknown) => (Array.isArray(pair) ? (pair as unknown[])[1] : null))
      : [];
    return texts.filter((text) => typeof text === "string");
  } catch (error) {
    // a part that another program has changed: its notes then count as the user's, which is the safe side
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** XML cannot hold control characters, so they and the escape sign itself are written as %XX. */
function escape(text: string): string {
  return text.replace(
    /[%&<>"\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (sign) => {
      return `%u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
    },
  );
}

function unescape(text: string): string {
  return text.replace(/%u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
