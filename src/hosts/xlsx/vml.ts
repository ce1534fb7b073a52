/**
 * The drawing of classic notes. VML is not always well-formed XML (Excel itself leaves <br> open in text boxes of form
 * controls), so shapes are found by their tags, not by a parser.
 */

const SHAPE = /<((?:\w+:)?)shape\b[^>]*(?<!\/)>[\s\S]*?<\/\1shape>\s*/g;
const SHAPE_ID = /_x0000_s(\d+)/g;

/** A note to draw: its 0-based cell and its text. */
export interface NoteShape {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The namespaces of a drawing by the prefixes we write. */
const NAMESPACES = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
} as const;

/** A drawing without shapes. `block`: the thousand its shape numbers begin with, unlike that of other sheets. */
export function emptyVml(block: number): string {
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>`;
  return declared(`<xml>${layout}</xml>`);
}

/** The drawing with the prefixes we write declared at its root, where they are not. */
function declared(vml: string): string {
  const missing = Object.entries(NAMESPACES).filter(
    ([prefix]) => !new RegExp(`<xml\\b[^>]*xmlns:${prefix}=`).test(vml),
  );
  return vml.replace(/<xml\b/, (root) => root + missing.map(([prefix, name]) => ` xmlns:${prefix}="${name}"`).join(""));
}

const SHAPE_TYPE =
  `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** Whether anything is drawn. */
export function hasShapes(vml: string): boolean {
  return /<(?:\w+:)?(?:shape|group|rect|oval|line|roundrect|image)\b/.test(vml);
}

/** The drawing with boxes for notes added before its end. */
export function addNoteShapes(drawing: string, notes: readonly NoteShape[]): string {
  const vml = declared(drawing);
  const end = vml.lastIndexOf("</xml>");
  const first = firstFreeId(vml);
  const type = vml.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  const shapes = notes.map((note, i) => noteShape(first + i, note)).join("");
  return mapBlocks(vml.slice(0, end), first + notes.length - 1) + type + shapes + vml.slice(end);
}

/** The drawing without the boxes of the notes on some cells; a shape type of ours that nothing uses goes too. */
export function removeNoteShapes(vml: string, isGone: (row: number, column: number) => boolean): string {
  const left = vml.replace(SHAPE, (shape: string) => {
    const at = noteCell(shape);
    return at && isGone(at.row, at.column) ? "" : shape;
  });
  return left.includes('type="#_x0000_t202"') ? left : left.replace(SHAPE_TYPE, "");
}

/** The highest block of shape numbers a drawing uses. */
export function highestBlock(vml: string): number {
  const mapped = /<(?:\w+:)?idmap\b[^>]*\bdata="([\d,]+)"/.exec(vml)?.[1] ?? "0";
  return Math.max(...mapped.split(",").map(Number), Math.floor(highestId(vml) / 1024));
}

function noteCell(shape: string): { row: number; column: number } | null {
  if (!/ObjectType="Note"/.test(shape)) return null;
  const row = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(shape)?.[1];
  const column = /<(?:\w+:)?Column>\s*(\d+)\s*</.exec(shape)?.[1];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function highestId(vml: string): number {
  return [...vml.matchAll(SHAPE_ID)].reduce((highest, [, id]) => Math.max(highest, Number(id)), 0);
}

function firstFreeId(vml: string): number {
  return Math.max(highestId(vml), Math.max(1, highestBlock(vml)) * 1024) + 1;
}

/** Lists the blocks that new shape numbers fall into. */
function mapBlocks(vml: string, lastId: number): string {
  return vml.replace(
    /(<(?:\w+:)?idmap\b[^>]*\bdata=")([\d,]+)(")/,
    (_, before: string, data: string, after: string) => {
      const blocks = new Set(data.split(",").map(Number));
      for (let block = Math.max(...blocks) + 1; block <= Math.floor(lastId / 1024); block++) blocks.add(block);
      return `${before}${[...blocks].join(",")}${after}`;
    },
  );
}

function noteShape(id: number, { row, column, text }: NoteShape): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 22)), 0);
  const height = Math.min(Math.max(lines + 1, 4), 20);
  const top = Math.max(0, row - 1);
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:${height * 14}pt;z-index:${id % 1024};visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${column + 1}, 15, ${top}, 2, ${column + 4}, 15, ${top + height}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
