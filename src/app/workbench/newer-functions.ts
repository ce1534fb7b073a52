/** Functions newer than the file format: files write them with a mark that Excel neither shows nor wants typed. */
const NEWER = "CONCAT|IFNA|IFS|MAXIFS|MINIFS|SWITCH|TEXTJOIN|XLOOKUP|XMATCH";
const MARKED = new RegExp(String.raw`_xlfn\.(?=(?:${NEWER})\()`, "gi");
const TYPED = new RegExp(String.raw`(?<![\p{L}\p{N}_.])(?=(?:${NEWER})\()`, "giu");

/** A formula of a file as a person reads it. */
export function withoutMarks(formula: string): string {
  return formula.replace(MARKED, "");
}

/** A piece of a typed formula, outside its strings, as files have it. */
export function withMarks(piece: string): string {
  return piece.replace(TYPED, "_xlfn.");
}
