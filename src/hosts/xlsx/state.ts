import { STATE_NAMESPACE, formatState, parseState, writtenThroughExcel } from "../state-xml";
import type { NoteLedger } from "./comments";
import type { PartsDraft } from "./draft";
import type { Parts } from "./package";
import { relationshipsPath } from "./package";
import { addOverride, addRelationship, removeRelationship, removeType } from "./parts-list";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** Names our part in the workbook's list of custom XML; any fixed GUID of our own does. */
const ITEM_ID = "{5C0B3F0E-9B0A-4C57-8E0B-6A1F2D7C4E11}";

/** What is kept in a workbook, by key. */
export function readPackageState(parts: Parts, workbookPart: string): ReadonlyMap<string, string> {
  const path = statePart(parts, workbookPart);
  return path ? parseState(parts.text(path)) : new Map();
}

/** The notes that we wrote into a workbook through Excel. */
export function readNoteLedger(parts: Parts, workbookPart: string): NoteLedger {
  return new Set(writtenThroughExcel(readPackageState(parts, workbookPart)));
}

/** Keeps texts in a workbook; with none left, all that was added for them goes. */
export function writePackageState(parts: PartsDraft, workbookPart: string, state: ReadonlyMap<string, string>): void {
  const path = statePart(parts, workbookPart);
  if (state.size > 0) parts.write(path ?? createPart(parts, workbookPart), formatState(state));
  else if (path) removePart(parts, workbookPart, path);
}

function statePart(parts: Parts, workbookPart: string): string | null {
  const items = parts.relationships(workbookPart).filter(({ type }) => type === "customXml");
  const ours = items.find(
    ({ target }) => target && parts.has(target) && parts.text(target).includes(`"${STATE_NAMESPACE}"`),
  );
  return ours?.target ?? null;
}

function createPart(parts: PartsDraft, workbookPart: string): string {
  const path = parts.freePath("customXml/item#.xml");
  const properties = parts.freePath("customXml/itemProps#.xml");
  const item = `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES}">`;
  const schemas = `<ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs>`;
  parts.write(path, formatState(new Map()));
  parts.write(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${item}${schemas}</ds:datastoreItem>`,
  );
  addOverride(parts, path, "application/xml");
  addOverride(parts, properties, PROPERTIES_TYPE);
  addRelationship(parts, workbookPart, "customXml", path);
  addRelationship(parts, path, "customXmlProps", properties);
  return path;
}

function removePart(parts: PartsDraft, workbookPart: string, path: string): void {
  for (const { target } of parts.relationships(path)) {
    if (!target) continue;
    parts.remove(target);
    removeType(parts, target);
  }
  parts.remove(relationshipsPath(path));
  parts.remove(path);
  removeType(parts, path);
  removeRelationship(parts, workbookPart, path);
}
