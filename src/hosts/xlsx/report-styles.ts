import type { ReportCell } from "../../sheet/host";
import { spliceText } from "./splice";
import type { StylesIndex } from "./styles-index";
import { appendItems, indexStyles } from "./styles-index";

type StyleName = NonNullable<ReportCell["style"]>;

/** A font, fill and border, and how the text lies. */
interface Look {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly horizontal: string;
  readonly format: number;
}

const NO_FILL = `<fill><patternFill patternType="none"/></fill>`;
const GRAY = `<fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/><bgColor indexed="64"/></patternFill></fill>`;
const NO_BORDER = `<border><left/><right/><top/><bottom/><diagonal/></border>`;
const side = (name: string) => `<${name} style="thin"><color rgb="FF8A8F98"/></${name}>`;
const GRID = `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
const font = (size: number, bold: boolean) =>
  `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;

const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: { font: font(16, true), fill: NO_FILL, border: NO_BORDER, horizontal: "center", format: 0 },
  heading: { font: font(10, true), fill: GRAY, border: GRID, horizontal: "center", format: 0 },
  label: { font: font(10, true), fill: NO_FILL, border: GRID, horizontal: "left", format: 0 },
  text: { font: font(10, false), fill: NO_FILL, border: GRID, horizontal: "left", format: 0 },
  number: { font: font(10, false), fill: NO_FILL, border: GRID, horizontal: "center", format: 0 },
};

/** A styles part with the cell styles of our sheets, and their numbers. What an earlier run added is used again. */
export function addReportStyles(
  xml: string,
  part: string,
): { xml: string; styles: Readonly<Record<StyleName, number>> } {
  let text = xml;
  const styles: Partial<Record<StyleName, number>> = {};
  for (const [name, look] of Object.entries(LOOKS) as [StyleName, Look][]) {
    const fonts = withItem(text, part, "fonts", look.font);
    const fills = withItem(fonts.xml, part, "fills", look.fill);
    const borders = withItem(fills.xml, part, "borders", look.border);
    const alignment = `<alignment horizontal="${look.horizontal}" vertical="center" wrapText="1"/>`;
    const ids = `numFmtId="${look.format}" fontId="${fonts.at}" fillId="${fills.at}" borderId="${borders.at}" xfId="0"`;
    const xf = `<xf ${ids} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
    const xfs = withItem(borders.xml, part, "cellXfs", xf);
    text = xfs.xml;
    styles[name] = xfs.at;
  }
  return { xml: text, styles: { title: 0, heading: 0, label: 0, text: 0, number: 0, ...styles } };
}

/** The part with an element in a list, and where it stands there. */
function withItem(xml: string, part: string, list: string, item: string): { xml: string; at: number } {
  const index = indexStyles(xml, part);
  const wanted = withPrefix(index, item);
  const items = index.lists.get(list)?.items ?? [];
  const at = items.findIndex(({ text }) => text === wanted);
  return at >= 0 ? { xml, at } : { xml: spliceText(xml, appendItems(index, list, [wanted])), at: items.length };
}

function withPrefix({ root }: StylesIndex, item: string): string {
  return root.prefix === "" ? item : item.replace(/<(\/?)(?=\w)/g, `<$1${root.prefix}:`);
}
