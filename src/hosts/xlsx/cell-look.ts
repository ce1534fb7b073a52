import type { ColorSource } from "./colors";
import { readColor } from "./colors";
import type { XmlTag } from "./xml";
import { attribute, flag, isSpreadsheetTag, scanXml } from "./xml";

/** A line at one side of a cell; `style` as the file names it, such as "thin" or "double". */
export interface BorderLook {
  readonly style: string;
  readonly color: string;
}

/** How one cell looks; what is left out is the default. Colors are "#rrggbb", `size` is in points. */
export interface CellLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<Partial<Record<"top" | "right" | "bottom" | "left", BorderLook>>>;
}

/** A look while it is read. */
type Draft = { -readonly [Key in keyof CellLook]: CellLook[Key] };

/** The looks of a styles part: one for each cell style, and that of the plain font. */
export interface StyleLooks {
  readonly cells: readonly CellLook[];
  readonly plain: CellLook;
}

const HORIZONTAL: Readonly<Record<string, CellLook["horizontal"]>> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  justify: "justify",
  distributed: "justify",
};
const VERTICAL: Readonly<Record<string, CellLook["vertical"]>> = {
  top: "top",
  center: "middle",
  justify: "middle",
  distributed: "middle",
  bottom: "bottom",
};
const LISTS = ["fonts", "fills", "borders", "cellXfs"];

/** Reads the looks of all cell styles. */
export function readStyleLooks(xml: string, part: string, theme: readonly string[]): StyleLooks {
  const fonts: Draft[] = [];
  const fills: Draft[] = [];
  const borders: Draft[] = [];
  const cells: Draft[] = [];
  const source: ColorSource = { theme, palette: readPalette(xml, part) };
  let list = "";
  let side: "top" | "right" | "bottom" | "left" | null = null;
  let lineStyle = "";
  let pattern = "";
  const readFont = (look: Draft, tag: XmlTag) => {
    const value = attribute(tag, "val");
    const on = value === undefined || flag(tag, "val");
    if (tag.local === "name" && value !== undefined) look.font = value;
    if (tag.local === "sz") look.size = Number(value);
    if (tag.local === "b" && on) look.bold = true;
    if (tag.local === "i" && on) look.italic = true;
    if (tag.local === "strike" && on) look.strike = true;
    if (tag.local === "u" && value !== "none") look.underline = true;
    const color = tag.local === "color" ? readColor(tag, source) : undefined;
    if (color !== undefined) look.color = color;
  };
  const readFill = (look: Draft, tag: XmlTag) => {
    if (tag.local === "patternFill") pattern = attribute(tag, "patternType") ?? "none";
    const shown = pattern === "solid" ? "fgColor" : pattern === "none" ? "" : "bgColor";
    const color = tag.local === shown || tag.local === "color" ? readColor(tag, source) : undefined;
    if (color !== undefined && look.fill === undefined) look.fill = color;
  };
  const readBorder = (look: Draft, tag: XmlTag) => {
    const name = { start: "left", end: "right" }[tag.local] ?? tag.local;
    if (name === "top" || name === "right" || name === "bottom" || name === "left") {
      side = name;
      lineStyle = attribute(tag, "style") ?? "none";
      if (lineStyle !== "none") look.borders = { ...look.borders, [side]: { style: lineStyle, color: "#000000" } };
    } else if (tag.local !== "color") side = null;
    else if (side && lineStyle !== "none") {
      look.borders = { ...look.borders, [side]: { style: lineStyle, color: readColor(tag, source) ?? "#000000" } };
    }
  };
  const readXf = (tag: XmlTag) => {
    if (tag.local === "xf") {
      const at = (name: string) => Number(attribute(tag, name) ?? 0);
      cells.push({ ...fonts[at("fontId")], ...fills[at("fillId")], ...borders[at("borderId")] });
    }
    const look = cells.at(-1);
    if (tag.local === "alignment" && look) Object.assign(look, readAlignment(tag));
  };
  scanXml(xml, part, {
    open(tag) {
      if (!isSpreadsheetTag(tag)) return;
      if (list === "") {
        if (LISTS.includes(tag.local)) list = tag.local;
        return;
      }
      if (list === "cellXfs") return readXf(tag);
      const [looks, item, read] =
        list === "fonts"
          ? ([fonts, "font", readFont] as const)
          : list === "fills"
            ? ([fills, "fill", readFill] as const)
            : ([borders, "border", readBorder] as const);
      if (tag.local === item) looks.push({});
      const look = looks.at(-1);
      if (look && tag.local !== item) read(look, tag);
    },
    close(tag) {
      if (tag.local === list) list = "";
    },
  });
  return { cells, plain: fonts[0] ?? {} };
}

function readAlignment(tag: XmlTag): CellLook {
  const horizontal = HORIZONTAL[attribute(tag, "horizontal") ?? ""];
  const vertical = VERTICAL[attribute(tag, "vertical") ?? ""];
  const indent = Number(attribute(tag, "indent") ?? 0);
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(flag(tag, "wrapText") ? { wrap: true } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}

/** The workbook's own palette for indexed colors; it stands at the end of the styles part. */
function readPalette(xml: string, part: string): readonly string[] {
  const palette: string[] = [];
  if (!xml.includes("indexedColors")) return palette;
  scanXml(xml, part, {
    open(tag) {
      if (tag.local === "rgbColor") palette.push((attribute(tag, "rgb") ?? "").slice(-6));
    },
  });
  return palette;
}
