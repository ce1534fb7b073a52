import { strToU8, zipSync } from "fflate";

/** The parts of an Office file by path. */
export type FileParts = Readonly<Record<string, string | Uint8Array>>;

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of an Office file. The same parts always give the same bytes. */
export function packFile(parts: FileParts): Uint8Array {
  const files = Object.entries(parts).map(([path, content]) => [
    path,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, {
    mtime: new Date("2024-01-01T00:00:00"),
    level: 6,
  });
}

/** A relationships part; targets are given as [type, target], ids are rId1, rId2, … */
export function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([type, target], i) => {
    return `<Relationship Id="rId${i + 1}" Type="${type.includes("/") ? type : `${OFFICE}/${type}`}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

/** [Content_Types].xml; the content types of parts by their path. */
export function contentTypes(
  overrides: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>> = {},
): string {
  const known = {
    rels: "application/vnd.openxmlformats-package.relationships+xml",
    xml: "application/xml",
    ...defaults,
  };
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${PACKAGE}/content-types">`,
    ...Object.entries(known).map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    ...Object.entries(overrides).map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`),
    `</Types>`,
  ].join("");
}

/** The content type of a SpreadsheetML part, such as "worksheet". */
export function sheetType(name: string): string {
  return `${SHEET_ML}.${name}+xml`;
}

/** A plain workbook: what it is made of besides its sheets. */
export interface BookParts {
  /** The children of each worksheet element by sheet name, or a whole sheet part that begins with "<". */
  readonly sheets: Readonly<Record<string, string>>;
  readonly styles?: string;
  readonly strings?: readonly string[];
  readonly date1904?: boolean;
  readonly extra?: FileParts;
}

/** The parts of a plain workbook; `sheets` hold what stands inside the worksheet element. */
export function bookParts({ sheets, styles, strings, date1904, extra }: BookParts): FileParts {
  const names = Object.keys(sheets);
  const listed = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": sheetType("sheet.main"),
      ...Object.fromEntries(names.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetType("worksheet")])),
      ...(styles === undefined ? {} : { "xl/styles.xml": sheetType("styles") }),
      ...(strings === undefined ? {} : { "xl/sharedStrings.xml": sheetType("sharedStrings") }),
    }),
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${date1904 === true ? `<workbookPr date1904="1"/>` : ""}` +
      `<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...names.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ...(styles === undefined ? [] : [["styles", "styles.xml"] as const]),
      ...(strings === undefined ? [] : [["sharedStrings", "sharedStrings.xml"] as const]),
    ),
  };
  Object.values(sheets).forEach((body, i) => {
    const whole = body.startsWith("<?xml") || body.includes("worksheet xmlns");
    parts[`xl/worksheets/sheet${i + 1}.xml`] = whole
      ? body
      : `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${body}</worksheet>`;
  });
  if (styles !== undefined) parts["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  if (strings !== undefined) {
    parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${strings.map((si) => `<si>${si}</si>`).join("")}</sst>`;
  }
  return { ...parts, ...extra };
}

/** The bytes of a plain workbook. */
export function bookFile(book: BookParts): Uint8Array {
  return packFile(bookParts(book));
}
