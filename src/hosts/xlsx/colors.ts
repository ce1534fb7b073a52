import { attribute, flag, scanXml } from "./xml";
import type { XmlTag } from "./xml";

/** The palette behind indexed colors (ECMA-376 part 1, 18.8.27), from index 8 on; 0–7 repeat 8–15. */
const PALETTE = (
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 " +
  "9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff " +
  "00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Where colors of a workbook come from: its theme in the order of theme indexes, and its own palette if it has one. */
export interface ColorSource {
  readonly theme: readonly string[];
  readonly palette: readonly string[];
}

/** The theme colors in the order in which cells count them: light 1 and dark 1 are swapped in the file. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE_THEME = [
  "ffffff",
  "000000",
  "e7e6e6",
  "44546a",
  "4472c4",
  "ed7d31",
  "a5a5a5",
  "ffc000",
  "5b9bd5",
  "70ad47",
  "0563c1",
  "954f72",
];

/** The colors of a theme part, as six hexadecimal digits; Office's own where one is missing. */
export function readThemeColors(xml: string, part: string): readonly string[] {
  const found = new Map<string, string>();
  let name = "";
  scanXml(xml, part, {
    open(tag) {
      if (THEME_ORDER.includes(tag.local)) name = tag.local;
      const color =
        tag.local === "srgbClr"
          ? attribute(tag, "val")
          : tag.local === "sysClr"
            ? attribute(tag, "lastClr")
            : undefined;
      if (color !== undefined && name !== "" && !found.has(name)) found.set(name, color);
    },
    close(tag) {
      if (tag.local === name) name = "";
    },
  });
  return THEME_ORDER.map((key, i) => found.get(key) ?? OFFICE_THEME[i] ?? "000000");
}

/** "#rrggbb" of a color element; undefined for automatic. */
export function readColor(tag: XmlTag, { theme, palette }: ColorSource): string | undefined {
  if (flag(tag, "auto")) return undefined;
  const rgb = attribute(tag, "rgb");
  const index = attribute(tag, "indexed");
  const themed = attribute(tag, "theme");
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : themed !== undefined
        ? (theme[Number(themed)] ?? OFFICE_THEME[Number(themed)])
        : index !== undefined
          ? indexed(Number(index), palette)
          : undefined;
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
  return `#${tinted(base.toLowerCase(), Number(attribute(tag, "tint") ?? 0))}`;
}

/** 64 and 65 are the colors of the system's window: automatic. */
function indexed(index: number, palette: readonly string[]): string | undefined {
  return palette[index] ?? PALETTE[index < 8 ? index : index - 8];
}

/** Lightness moved towards white (above 0) or black (below), as ECMA-376 part 1, 18.8.19 says. */
function tinted(color: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return color;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const light = (high + low) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue =
    spread === 0
      ? 0
      : high === r
        ? ((g - b) / spread + 6) % 6
        : high === g
          ? (b - r) / spread + 2
          : (r - g) / spread + 4;
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const [x = 0, y = 0, z = 0] =
    [
      [chroma, second, 0],
      [second, chroma, 0],
      [0, chroma, second],
      [0, second, chroma],
      [second, 0, chroma],
      [chroma, 0, second],
    ][Math.floor(hue) % 6] ?? [];
  return [x, y, z].map((part) => hex((part + wanted - chroma / 2) * 255)).join("");
}

function hex(value: number): string {
  return Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, "0");
}
