import type { PartsDraft } from "./draft";
import { relationshipsPath, resolvePart } from "./package";
import { spliceText } from "./splice";
import { attribute, escapeXml, prefixOf, scanXml } from "./xml";

const TYPES = "[Content_Types].xml";
const RELS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** The namespace of relationship types in this package: transitional or strict, as its workbook is. */
export function officeNamespace(parts: PartsDraft): string {
  return parts.text(relationshipsPath("")).includes(STRICT) ? STRICT : TRANSITIONAL;
}

/** Names the content type of one part. */
export function addOverride(parts: PartsDraft, path: string, type: string): void {
  addType(parts, `Override PartName="/${escapeXml(path)}" ContentType="${type}"`);
}

/** Names the content type of a file extension, where none is named yet. */
export function addDefault(parts: PartsDraft, extension: string, type: string): void {
  let known = false;
  scanXml(parts.text(TYPES), TYPES, {
    open(tag) {
      if (tag.local === "Default" && attribute(tag, "Extension")?.toLowerCase() === extension) known = true;
    },
  });
  if (!known) addType(parts, ourDefault(extension, type));
}

function addType(parts: PartsDraft, element: string): void {
  insertLast(parts, TYPES, element);
}

/** Takes out the type of a part. */
export function removeType(parts: PartsDraft, path: string): void {
  removeElements(parts, TYPES, (local, read) => local === "Override" && samePath(read("PartName") ?? "", path));
}

/** Takes out the type of an extension if we added it. A type without parts does no harm, so in doubt it stays. */
export function removeDefault(parts: PartsDraft, extension: string, type: string): void {
  const xml = parts.text(TYPES);
  parts.write(TYPES, xml.replace(new RegExp(`<(?:\\w+:)?${escapePattern(ourDefault(extension, type))}/>`), ""));
}

/** Every other program names the extension first, which tells our element from theirs. */
function ourDefault(extension: string, type: string): string {
  return `Default ContentType="${type}" Extension="${extension}"`;
}

function escapePattern(text: string): string {
  return text.replace(/[.+/]/g, "\\$&");
}

function samePath(name: string, path: string): boolean {
  return name.replace(/^\//, "").toLowerCase() === path.toLowerCase();
}

/** Adds a relationship from one part to another and returns its id. `type`: the last step of an Office type, or a whole one. */
export function addRelationship(parts: PartsDraft, from: string, type: string, target: string): string {
  const rels = relationshipsPath(from);
  const used = new Set(parts.relationships(from).map(({ id }) => id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  if (!parts.has(rels)) {
    parts.write(
      rels,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELS_NAMESPACE}"></Relationships>`,
    );
  }
  const whole = type.includes("/") ? type : `${officeNamespace(parts)}/${type}`;
  insertLast(parts, rels, `Relationship Id="${id}" Type="${whole}" Target="/${escapeXml(target)}"`);
  return id;
}

/** Takes out the relationships from one part to another; a list left empty goes too. */
export function removeRelationship(parts: PartsDraft, from: string, target: string): void {
  const rels = relationshipsPath(from);
  if (!parts.has(rels)) return;
  removeElements(parts, rels, (local, read) => {
    const named = read("Target");
    return (
      local === "Relationship" &&
      read("TargetMode") !== "External" &&
      named !== undefined &&
      samePath(resolvePart(from, named), target)
    );
  });
  if (from !== "" && parts.relationships(from).length === 0) parts.remove(rels);
}

/** Puts an empty element before the root's end tag, with the root's prefix. */
function insertLast(parts: PartsDraft, path: string, element: string): void {
  const xml = parts.text(path);
  let insert = { start: 0, end: 0, text: "" };
  let depth = 0;
  scanXml(xml, path, {
    open: () => depth++,
    close(tag, span) {
      if (--depth > 0) return;
      const prefix = prefixOf(tag);
      const { start, end } = span();
      insert = tag.isSelfClosing
        ? { start, end, text: `${xml.slice(start, end).replace(/\/>$/, ">")}<${prefix}${element}/></${tag.name}>` }
        : { start, end: start, text: `<${prefix}${element}/>` };
    },
  });
  parts.write(path, spliceText(xml, [insert]));
}

type ReadAttribute = (name: string) => string | undefined;

function removeElements(
  parts: PartsDraft,
  path: string,
  unwanted: (local: string, read: ReadAttribute) => boolean,
): void {
  const xml = parts.text(path);
  const splices: { start: number; end: number; text: string }[] = [];
  let start = 0;
  scanXml(xml, path, {
    open(_, span) {
      start = span().start;
    },
    close(tag, span) {
      if (unwanted(tag.local, (name) => attribute(tag, name))) splices.push({ start, end: span().end, text: "" });
    },
  });
  parts.write(path, spliceText(xml, splices));
}
