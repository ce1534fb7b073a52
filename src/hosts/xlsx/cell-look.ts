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

type Side = "top" | "right" | "bottom" | "left";

/** The looks of a styles part as far as a scan has come. */
interface Reading {
  readonly colors: ColorSource;
  readonly fonts: Draft[];
  readonly fills: Draft[];
  readonly borders: Draft[];
  readonly cellXfs: Draft[];
  /** The side and line of the border that colors belong to. */
  side: Side | null;
  line: string;
  pattern: string;
}

type ListName = "fonts" | "fills" | "borders" | "cellXfs";

/** For each list: the name of its elements, and what the tags inside them say about a look. */
const LISTS: Readonly<Record<ListName, { item: string; read(reading: Reading, look: Draft, tag: XmlTag): void }>> = {
  fonts: { item: "font", read: readFont },
  fills: { item: "fill", read: readFill },
  borders: { item: "border", read: readBorder },
  cellXfs: { item: "xf", read: readXf },
};

/** Reads the looks of all cell styles. */
export function readStyleLooks(xml: string, part: string, theme: readonly string[]): StyleLooks {
  const colors = { theme, palette: readPalette(xml, part) };
  const reading: Reading = {
    colors,
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
    side: null,
    line: "",
    pattern: "",
  };
  let list: ListName | null = null;
  scanXml(xml, part, {
    open(tag) {
      if (!isSpreadsheetTag(tag)) return;
      if (list === null) {
        if (isListName(tag.local)) list = tag.local;
        return;
      }
      const looks = reading[list];
      const { item, read } = LISTS[list];
      if (tag.local === item) looks.push(list === "cellXfs" ? lookOfXf(reading, tag) : {});
      const look = looks.at(-1);
      if (look && tag.local !== item) read(reading, look, tag);
    },
    close(tag) {
      if (tag.local === list) list = null;
    },
  });
  return { cells: reading.cellXfs, plain: reading.fonts[0] ?? {} };
}

function isListName(name: string): name is ListName {
  return Object.hasOwn(LISTS, name);
}

function readFont({ colors }: Reading, look: Draft, tag: XmlTag): void {
  const value = attribute(tag, "val");
  const on = value === undefined || flag(tag, "val");
  if (tag.local === "name" && value !== undefined) look.font = value;
  if (tag.local === "sz") look.size = Number(value);
  if (tag.local === "b" && on) look.bold = true;
  if (tag.local === "i" && on) look.italic = true;
  if (tag.local === "strike" && on) look.strike = true;
  if (tag.local === "u" && value !== "none") look.underline = true;
  const color = tag.local === "color" ? readColor(tag, colors) : undefined;
  if (color !== undefined) look.color = color;
}

/** A pattern other than solid shows mostly its background; a gradient is shown by its first color. */
function readFill(reading: Reading, look: Draft, tag: XmlTag): void {
  if (tag.local === "patternFill") reading.pattern = attribute(tag, "patternType") ?? "none";
  const shown = reading.pattern === "solid" ? "fgColor" : reading.pattern === "none" ? "" : "bgColor";
  const color = tag.local === shown || tag.local === "color" ? readColor(tag, reading.colors) : undefined;
  if (color !== undefined) look.fill ??= color;
}

const SIDES: Readonly<Record<string, Side>> = {
  left: "left",
  start: "left",
  right: "right",
  end: "right",
  top: "top",
  bottom: "bottom",
};

function readBorder(reading: Reading, look: Draft, tag: XmlTag): void {
  if (tag.local !== "color") {
    reading.side = SIDES[tag.local] ?? null;
    reading.line = attribute(tag, "style") ?? "none";
  }
  const { side, line, colors } = reading;
  if (side === null || line === "none") return;
  const color = (tag.local === "color" ? readColor(tag, colors) : undefined) ?? "#000000";
  look.borders = { ...look.borders, [side]: { style: line, color } };
}

function readXf(_: Reading, look: Draft, tag: XmlTag): void {
  if (tag.local === "alignment") Object.assign(look, readAlignment(tag));
}

/** The look a cell style puts together from its font, fill and border. */
function lookOfXf({ fonts, fills, borders }: Reading, tag: XmlTag): Draft {
  const at = (name: string) => Number(attribute(tag, name) ?? 0);
  return { ...fonts[at("fontId")], ...fills[at("fillId")], ...borders[at("borderId")] };
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
