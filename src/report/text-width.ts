const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const COMBINING = /\p{Mark}/u;

/** Columns a text takes in a terminal or a cell: a Chinese character or full-width sign takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (COMBINING.test(letter)) continue;
    width += WIDE.test(letter) || (letter.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  }
  return width;
}

/** The text with spaces after it, so that it takes at least `width` columns. */
export function padText(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** Lines a text takes in a cell `width` columns wide, its own line breaks included. */
export function wrappedLines(text: string, width: number): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}
