import type { CellRef } from "../../sheet/address";
import { parseCellRef } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import type { NoteLedger } from "./comments";
import { isOurs, readComments } from "./comments";
import type { CommentWish } from "./comments-patch";
import { emptyComments, patchComments } from "./comments-patch";
import type { PartsDraft } from "./draft";
import { addLegacyDrawing, legacyDrawingPart, removeLegacyDrawing } from "./legacy-drawing";
import {
  addDefault,
  addOverride,
  addRelationship,
  officeNamespace,
  removeDefault,
  removeRelationship,
  removeType,
} from "./parts-list";
import { addNoteShapes, emptyVml, hasShapes, highestBlock, removeNoteShapes } from "./vml";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** The cells of a worksheet that carry another author's note or thread. */
export function foreignNotes(parts: PartsDraft, sheetPart: string, ledger: NoteLedger): ReadonlySet<string> {
  const path = commentsPart(parts, sheetPart);
  if (!path) return new Set();
  const foreign = readComments(parts.text(path), path).filter((comment) => !isOurs(comment, ledger));
  return new Set(foreign.map(({ cell }) => cell));
}

/** Makes our notes of a worksheet exactly these; returns how many of ours were taken away. What we added for them goes with the last one. */
export function setSheetNotes(parts: PartsDraft, sheetPart: string, wish: CommentWish): number {
  const { wanted } = wish;
  const existing = commentsPart(parts, sheetPart);
  if (!existing && wanted.size === 0) return 0;
  const path = existing ?? createComments(parts, sheetPart);
  const { xml, added, removed } = patchComments(parts.text(path), path, wish);
  if (xml === null) removeComments(parts, sheetPart, path, removed.length > 0);
  else parts.write(path, xml);
  if (added.length > 0 || removed.length > 0) redraw(parts, sheetPart, wanted, added, removed);
  return removed.length;
}

function commentsPart(parts: PartsDraft, sheetPart: string): string | null {
  const target = parts.relationships(sheetPart).find(({ type }) => type === "comments")?.target;
  return target && parts.has(target) ? target : null;
}

function createComments(parts: PartsDraft, sheetPart: string): string {
  const path = parts.freePath("xl/comments#.xml");
  const strict = officeNamespace(parts).startsWith("http://purl.oclc.org/");
  const main = strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  parts.write(path, emptyComments(main));
  addOverride(parts, path, COMMENTS_TYPE);
  addRelationship(parts, sheetPart, "comments", path);
  return path;
}

/** A comments part that had none of ours was empty before us, and stays. */
function removeComments(parts: PartsDraft, sheetPart: string, path: string, hadOurs: boolean): void {
  if (!hadOurs) return;
  parts.remove(path);
  removeType(parts, path);
  removeRelationship(parts, sheetPart, path);
}

function redraw(
  parts: PartsDraft,
  sheetPart: string,
  wanted: ReadonlyMap<CellRef, string>,
  added: readonly CellRef[],
  removed: readonly CellRef[],
): void {
  const gone = new Set(removed.map((cell) => placeKey(cell)));
  const fresh = new Set(added.map((cell) => placeKey(cell)));
  const known = legacyDrawingPart(parts, sheetPart);
  if (!known && added.length === 0) return;
  const path = known ?? createDrawing(parts, sheetPart);
  // a shape left behind by another program on a cell that had no note would be a second box
  const cleared = removeNoteShapes(
    parts.text(path),
    (row, column) => gone.has(`${row},${column}`) || fresh.has(`${row},${column}`),
  );
  const shapes = added.flatMap((cell) => {
    const at = parseCellRef(cell);
    return at ? [{ ...at, text: wanted.get(cell) ?? "" }] : [];
  });
  if (shapes.length > 0 && !cleared.includes("</xml>")) {
    throw new HostError("damaged", `文件已损坏（${path} 读不通），批注无法写入；请用 Excel 打开后另存为 .xlsx 再试。`);
  }
  const vml = shapes.length > 0 ? addNoteShapes(cleared, shapes) : cleared;
  if (hasShapes(vml)) parts.write(path, vml);
  else removeDrawing(parts, sheetPart, path);
}

function placeKey(cell: CellRef): string {
  const at = parseCellRef(cell);
  return at ? `${at.row},${at.column}` : "";
}

function createDrawing(parts: PartsDraft, sheetPart: string): string {
  const path = parts.freePath("xl/drawings/vmlDrawing#.vml");
  const blocks = vmlParts(parts).map((other) => highestBlock(parts.text(other)));
  parts.write(path, emptyVml(Math.max(0, ...blocks) + 1));
  addDefault(parts, "vml", VML_TYPE);
  addLegacyDrawing(parts, sheetPart, addRelationship(parts, sheetPart, "vmlDrawing", path));
  return path;
}

function removeDrawing(parts: PartsDraft, sheetPart: string, path: string): void {
  removeLegacyDrawing(parts, sheetPart);
  removeRelationship(parts, sheetPart, path);
  parts.remove(path);
  removeType(parts, path);
  if (vmlParts(parts).length === 0) removeDefault(parts, "vml", VML_TYPE);
}

function vmlParts(parts: PartsDraft): readonly string[] {
  return parts.names().filter((name) => name.toLowerCase().endsWith(".vml"));
}
