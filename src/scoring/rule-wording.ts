const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const DIGIT_WORDS = "一二三四五六七八九十";

/** A cell longer than this is a report, no rule; it is left unread rather than half read. */
export const LONGEST_RULE = 2_000;

/**
 * A scoring text made even: full-width to half-width, no spaces, one sign for a range; lines end as sentences. A run of
 * digits too long for any figure becomes "…", so that no pattern walks it again from every digit.
 */
export function evenText(text: string): string {
  return text
    .replace(/[\d０-９]{16,}/g, "…")
    .replace(/[①-⑳]/g, (mark) => `⟨${CIRCLED.indexOf(mark) + 1}⟩`)
    .replace(/[〈﹤＜]/g, "<")
    .replace(/[〉﹥＞]/g, ">")
    .replace(/[≧⩾]/g, "≥")
    .replace(/[≦⩽]/g, "≤")
    .normalize("NFKC")
    .replace(/\r?\n/g, ";")
    .replace(/[ \t\u00a0\u3000]+/g, "")
    .replace(/百分之(\d+(?:\.\d+)?)/g, "$1%")
    .replace(/(?<=[\d%)\]])[-–—~～至到](?=\d)/g, "~");
}

/** Small counts as written: "2", "二", "两"; null when it is neither. */
export function smallCount(word: string | undefined): number | null {
  if (word === undefined || word === "") return null;
  if (/^\d+(\.\d+)?$/.test(word)) return Number(word);
  if (word === "半") return 0.5;
  if (word === "两") return 2;
  const index = DIGIT_WORDS.indexOf(word);
  return index < 0 ? null : index + 1;
}

/** How many items a text lists: ①②③, or (1)(2)(3), or 1.2.3. at the beginning of clauses. */
export function listedItems(even: string): number {
  const circled = [...even.matchAll(/⟨(\d+)⟩/g)].map(([, number]) => Number(number));
  if (circled.length > 0) return new Set(circled).size;
  for (const mark of [/\((\d{1,2})\)/g, /(?:^|[;。:,])(\d{1,2})[.、](?!\d)/g]) {
    const found = [...even.matchAll(mark)].map(([, number]) => Number(number));
    if (found.length > 1 && found.every((number, index) => number === index + 1)) return found.length;
  }
  return 0;
}

/** A share as written: "25%", "1/3"; null when it is none. */
export function writtenShare(text: string | undefined): number | null {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text ?? "");
  if (percent) return Number(percent[1]) / 100;
  const fraction = /^(\d+)\/(\d+)$/.exec(text ?? "");
  if (fraction && Number(fraction[2]) > 0) return Number(fraction[1]) / Number(fraction[2]);
  return null;
}
