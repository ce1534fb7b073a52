/**
 * Commands of the grid library that change what is not written to the file: looks, rows and columns, merged areas,
 * sheets. Their shortcuts would show a change that is lost on saving. Sizes of rows and columns may be drawn wider
 * to read; they are no part of the file's content.
 */
const REFUSED = [
  /^sheet\.command\.set-(?:range-)?(?:bold|italic|underline|stroke|overline|subscript|superscript|font|text|background|style|border|horizontal|vertical)/,
  /^sheet\.command\.(?:insert|remove|delete|move)-(?:multi-)?(?:row|col|range)/,
  /^sheet\.command\.(?:set-(?:rows|col|row)-hidden|set-selected|add-worksheet-merge|remove-worksheet-merge|split-text|text-to-number)/,
  /^sheet\.command\.(?:paste-(?:format|col|besides)|apply-format|set-(?:once|infinite)-format|clear-selection-(?:format|all)|repeat-last)/,
];

/** Whether a command of the grid library must not run. */
export function refusesCommand(id: string): boolean {
  return REFUSED.some((pattern) => pattern.test(id));
}
