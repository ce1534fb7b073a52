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
