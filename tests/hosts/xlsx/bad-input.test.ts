import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { openWorkbook } from "../../../src/hosts/xlsx/open";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { openXlsx } from "../../../src/hosts/xlsx/host";
import { HostError } from "../../../src/sheet/host";
import type { HostErrorCode } from "../../../src/sheet/host";
import { compoundFile } from "../../support/compound-file";
import { bookFile, bookParts, packFile } from "../../support/workbook-file";

const sample = readFileSync("assets/samples/seed0-nanjing-shenji-2023.xlsx");
const zipOf = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)])));
const office = (folder: string) =>
  zipOf({ "[Content_Types].xml": "<Types/>", [`${folder}/document.xml`]: "<document/>" });
const body = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** A workbook whose sheet is so many megabytes of blanks, in a file a thousand times smaller. */
function blankSheet(megabytes: number): Uint8Array {
  const sheet = new Uint8Array(megabytes << 20).fill(32);
  const files = Object.entries({ ...bookParts({ sheets: { 表: body } }), "xl/worksheets/sheet1.xml": sheet });
  return zipSync(
    Object.fromEntries(files.map(([path, text]) => [path, typeof text === "string" ? strToU8(text) : text])),
    { level: 1 },
  );
}

const bomb = blankSheet(100);

/** A bomb whose directory promises 100 bytes. */
function lyingBomb(): Uint8Array {
  const bytes = blankSheet(50);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1 << 20)
      view.setUint32(at + 24, 100, true);
  }
  return bytes;
}

/** A zip directory that lists one part a great many times. */
function manyEntries(): Uint8Array {
  const bytes = Uint8Array.from(sample);
  const view = new DataView(bytes.buffer);
  view.setUint16(bytes.length - 22 + 10, 60_000, true);
  return bytes;
}

async function failureOf(bytes: Uint8Array): Promise<unknown> {
  return openWorkbook(bytes).then(
    () => null,
    (error: unknown) => error,
  );
}

test.each<[string, () => Uint8Array, HostErrorCode, RegExp]>([
  ["an empty file", () => new Uint8Array(), "empty-file", /空的/],
  ["an encrypted workbook", () => compoundFile(["EncryptionInfo", "EncryptedPackage"]), "encrypted", /取消密码/],
  ["a .et file of WPS", () => compoundFile(["ETExtData"]), "legacy-et", /\.et.*另存为 \.xlsx/],
  ["an .xls whose content is damaged", () => compoundFile(["Workbook"]), "legacy-et", /另存为 \.xlsx/],
  ["an old Word document", () => compoundFile(["WordDocument"]), "not-a-workbook", /Word/],
  ["a renamed .docx", () => office("word"), "not-a-workbook", /Word 文档/],
  ["a renamed .pptx", () => office("ppt"), "not-a-workbook", /PowerPoint/],
  ["an .xlsb", () => zipOf({ "[Content_Types].xml": "", "xl/workbook.bin": "" }), "unsupported", /\.xlsb/],
  [
    "an .ods",
    () => zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" }),
    "unsupported",
    /\.ods/,
  ],
  ["some other zip", () => zipOf({ "表格.xlsx": "x" }), "not-a-workbook", /压缩包/],
  ["a PDF", () => strToU8("%PDF-1.7\n"), "not-a-workbook", /PDF/],
  ["a web page", () => strToU8("\n<html><table></table></html>"), "not-a-workbook", /网页/],
  ["a CSV", () => strToU8("项目名称,权重\n培训,20\n"), "not-a-workbook", /CSV/],
  ["a picture", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), "not-a-workbook", /图片/],
  ["noise", () => Uint8Array.from({ length: 64 }, (_, i) => (i * 89) % 7), "not-a-workbook", /无法识别/],
  ["a truncated workbook", () => sample.subarray(0, 5000), "damaged", /不完整或已损坏/],
  ["a workbook cut by one byte", () => sample.subarray(0, sample.length - 1), "damaged", /不完整或已损坏/],
  ["a zip bomb", () => bomb, "too-large", /解压后过大/],
  ["a zip bomb that lies about its size", lyingBomb, "damaged", /损坏/],
  ["a directory with too many parts", manyEntries, "too-large", /解压后过大/],
  ["a workbook without sheets", () => packFile({ ...bookParts({ sheets: {} }) }), "not-a-workbook", /没有工作表/],
  [
    "a package without a workbook",
    () => zipOf({ "[Content_Types].xml": "<Types/>", "xl/styles.xml": "<a/>" }),
    "not-a-workbook",
    /没有工作簿/,
  ],
  ["a sheet that is no XML", () => bookFile({ sheets: { 表: "<sheetData><row></sheetData>" } }), "damaged", /读不通/],
])("%s gets one Chinese sentence", async (_, make, code, words) => {
  const bytes = make();
  const failure = await failureOf(bytes);
  expect(failure).toBeInstanceOf(HostError);
  expect(failure).toMatchObject({ code });
  const { message } = failure as HostError;
  expect(message).toMatch(words);
  expect(message).toMatch(/^[^\n]{10,80}。$/);
  expect(message).toMatch(/请/);
  for (const open of [readWorkbook, openXlsx]) expect(() => open(bytes)).toThrow(HostError);
});

test("an entity bomb is refused, not expanded", async () => {
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const sheet = `<?xml version="1.0"?>${entities}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
  expect(await failureOf(bookFile({ sheets: { 表: sheet } }))).toMatchObject({ code: "damaged" });
});

test("a bomb is refused before it is unpacked: no memory is taken for it", () => {
  const before = process.memoryUsage().arrayBuffers;
  expect(() => readWorkbook(bomb)).toThrow(HostError);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 << 20);
});

test("a workbook truncated or corrupted anywhere never fails with anything but a HostError", () => {
  let seed = 20260;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const outcomes = { read: 0, refused: 0 };
  for (let round = 0; round < 300; round++) {
    const bytes = round % 3 === 0 ? sample.slice(0, random(sample.length)) : Uint8Array.from(sample);
    for (let damage = random(12); round % 3 !== 0 && damage >= 0; damage--) bytes[random(bytes.length)] = random(256);
    try {
      openXlsx(bytes);
      outcomes.read++;
    } catch (error) {
      expect(error).toBeInstanceOf(HostError);
      outcomes.refused++;
    }
  }
  expect(outcomes.refused).toBeGreaterThan(100);
});

test("sheet XML corrupted inside a whole zip never fails with anything but a HostError", async () => {
  const parts = bookParts({
    sheets: {
      表: `<cols><col min="1" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`,
    },
    styles: `<numFmts><numFmt numFmtId="180" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="180"/></cellXfs>`,
    strings: ["<t>甲</t>"],
  });
  const paths = Object.keys(parts);
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const signs = `<>/"= &0129ABrst:;-%`;
  for (let round = 0; round < 300; round++) {
    const path = paths[random(paths.length)] ?? "";
    const text = String(parts[path]);
    const at = random(text.length);
    const cut = random(6);
    const damaged = text.slice(0, at) + (signs[random(signs.length)] ?? "") + text.slice(at + cut);
    const error = await openWorkbook(packFile({ ...parts, [path]: damaged })).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error !== null) expect(error).toBeInstanceOf(HostError);
  }
}, 30_000);
