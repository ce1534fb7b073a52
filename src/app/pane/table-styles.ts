import { makeStyles, tokens } from "@fluentui/react-components";

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;
const cell = {
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  borderBottom: line,
  textAlign: "start",
  verticalAlign: "top",
} as const;

/** The small tables of the pane: weights, scores, forms. */
export const useTableStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th": { ...cell, fontWeight: tokens.fontWeightSemibold },
    "& thead th": { whiteSpace: "nowrap", verticalAlign: "bottom" },
    "& tbody tr:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "& tfoot th, & tfoot td": { fontWeight: tokens.fontWeightSemibold, borderBottomStyle: "none" },
    "& td": cell,
  },
  name: { "&&&": { fontWeight: tokens.fontWeightRegular }, overflowWrap: "anywhere" },
  number: { "&&&": { textAlign: "end" }, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  changed: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  bad: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteRedForeground1 },
  /** A cell of one box, in the middle of its column. */
  boxed: { "&&&": { textAlign: "center" } },
  box: { verticalAlign: "middle", width: "16px", height: "16px", margin: 0, accentColor: tokens.colorBrandBackground },
  quiet: { color: tokens.colorNeutralForeground2 },
});
