import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../../src/hosts/xlsx/host";
import { openWorkbook } from "../../../src/hosts/xlsx/open";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { readZip, unpack } from "../../../src/hosts/xlsx/zip";
import type { CellRef } from "../../../src/sheet/address";
import { cellRef } from "../../../src/sheet/address";
import type { ReportSheet, SheetNote } from "../../../src/sheet/host";
import type { Workbook } from "../../../src/sheet/sheet";
import { cellAtRef, mergeAt } from "../../../src/sheet/sheet";
import { annotations, convert, hasLibreOffice, openInLibreOffice } from "../../support/libreoffice";
import { richWorkbook } from "../../support/rich-workbook";

const SAMPLES = "assets/samples";
const files: readonly (readonly [string, Uint8Array])[] = [
  ...readdirSync(SAMPLES).map((name) => [name, readFileSync(path.join(SAMPLES, name))] as const),
  ["chart, text box, picture, x14, data bar, custom XML, user's note", richWorkbook()],
];

/** A note on the first ten filled cells of each sheet that carry no note of the user's. */
function notesFor(workbook: Workbook, text: (cell: CellRef) => string): SheetNote[] {
  return workbook.sheets.flatMap((sheet) => {
    const cells = sheet.rows.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) => (cell && cell.text !== "" ? [{ r, c }] : [])),
    );
    const free = cells.filter(({ r, c }) => {
      const merge = mergeAt(sheet, r, c);
      return (
        (!merge || (merge.top === r && merge.left === c)) &&
        !sheet.notes.some((note) => !note.ours && note.cell === cellRef(r, c))
      );
    });
    return free.slice(0, 10).map(({ r, c }) => ({ sheet: sheet.name, cell: cellRef(r, c), text: text(cellRef(r, c)) }));
  });
}

function partsOf(bytes: Uint8Array): Map<string, Buffer> {
  return new Map(readZip(bytes).map((entry) => [entry.name, Buffer.from(unpack(entry))]));
}

/** Names of the parts that are not the same bytes in both files, or in one only. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => !old.get(name)?.equals(now.get(name) ?? Buffer.from("\0")))
    .sort();
}

const NEEDED_FOR_NOTES =
  /^(\[Content_Types\]\.xml|xl\/worksheets\/(sheet\d+\.xml|_rels\/sheet\d+\.xml\.rels)|xl\/comments\d+\.xml|xl\/drawings\/vmlDrawing\d+\.vml)$/;

const review: ReportSheet = {
  name: "审核意见表",
  rows: [[{ value: "审核意见表", style: "title" }], [{ value: "权重合计应为 100", style: "text" }]],
  merges: [],
  columnWidths: [40],
  print: { landscape: false, titleRows: 1 },
};

async function annotated(bytes: Uint8Array): Promise<{ bytes: Uint8Array; notes: readonly SheetNote[] }> {
  const host = openXlsx(bytes);
  const notes = notesFor(await host.read(), (cell) => `${cell} 权重合计不等于 100\n依据：财预〔2020〕10号`);
  expect((await host.setNotes(notes)).written).toHaveLength(notes.length);
  return { bytes: host.save(), notes };
}

describe.each(files)("%s", (_, original) => {
  test("annotating changes no part that did not have to change", async () => {
    const { bytes } = await annotated(original);
    const changed = changedParts(original, bytes);
    expect(changed.length).toBeGreaterThan(2);
    expect(changed.filter((name) => !NEEDED_FOR_NOTES.test(name))).toEqual([]);
  });

  test("the notes are read back where they were set, and cells as they were", async () => {
    const { bytes, notes } = await annotated(original);
    const [before, after] = [readWorkbook(original), readWorkbook(bytes)];
    const ours = after.sheets.flatMap((sheet) =>
      sheet.notes.filter((note) => note.ours).map(({ cell, text }) => ({ sheet: sheet.name, cell, text })),
    );
    expect(ours).toEqual(notes);
    expect(after.sheets.map((sheet) => ({ ...sheet, notes: sheet.notes.filter((note) => !note.ours) }))).toEqual(
      before.sheets,
    );
  });

  test("a second run adds no duplicates and changes nothing", async () => {
    const first = await annotated(original);
    const second = await annotated(first.bytes);
    expect(changedParts(first.bytes, second.bytes)).toEqual([]);
  });

  test("clearing gives back every part of the original, byte for byte", async () => {
    const host = openXlsx((await annotated(original)).bytes);
    await host.setNotes([]);
    expect(changedParts(original, host.save())).toEqual([]);
  });

  test("clearing takes away our sheet and what we keep, too", async () => {
    const first = openXlsx((await annotated(original)).bytes);
    await first.putSheet(review);
    await first.writeState("pack", "national");
    const host = openXlsx(first.save());
    await host.clear();
    // cell styles of our sheet stay listed, as Excel leaves them; no cell uses them
    expect(changedParts(original, host.save()).filter((name) => name !== "xl/styles.xml")).toEqual([]);
    expect(readWorkbook(host.save())).toEqual(readWorkbook(original));
  });
});

test("the user's rich note keeps its runs and its box", async () => {
  const { bytes } = await annotated(richWorkbook());
  const parts = partsOf(bytes);
  const comments = parts.get("xl/comments1.xml")?.toString() ?? "";
  const vml = parts.get("xl/drawings/vmlDrawing1.vml")?.toString() ?? "";
  expect(comments).toContain(`<r><rPr><b/><sz val="9"/><color indexed="81"/><rFont val="宋体"/></rPr><t>张三:</t></r>`);
  expect(vml).toContain(`<v:shape id="_x0000_s1025"`);
  const ids = [...vml.matchAll(/id="(_x0000_s\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("legacyDrawing stands before tables and extensions", async () => {
  const { bytes } = await annotated(richWorkbook());
  const sheet = partsOf(bytes).get("xl/worksheets/sheet2.xml")?.toString() ?? "";
  expect(sheet).toMatch(/<pageMargins[^>]*\/><legacyDrawing [^>]*\/><tableParts/);
});

const libreOffice = hasLibreOffice();
if (!libreOffice) process.stderr.write("round-trip.test.ts: LibreOffice is not installed, its check is skipped\n");

(libreOffice ? test : test.skip)(
  "LibreOffice opens every annotated file, shows each note once, and all that was there",
  async () => {
    const written = await Promise.all(
      files.map(async ([, original]) => {
        const { bytes, notes } = await annotated(original);
        const host = openXlsx(bytes);
        await host.putSheet(review);
        return { bytes: host.save(), notes };
      }),
    );
    const shown = openInLibreOffice(written.map(({ bytes }) => bytes));
    shown.forEach((fods, i) => {
      const texts = annotations(fods).filter((text) => text.includes("财预"));
      expect(texts.sort()).toEqual((written[i]?.notes ?? []).map(({ text }) => text).sort());
      expect(fods).toContain("权重合计应为 100");
    });
    const rich = shown.at(-1) ?? "";
    expect(annotations(rich)).toContain("张三:\n请核对这一列");
    for (const kept of ["填表说明：权重合计", "draw:image", "draw:object", "calcext:data-bar"])
      expect(rich).toContain(kept);
  },
  180_000,
);

(libreOffice ? test : test.skip)(
  "what LibreOffice saves as .xls and .xlsx reads as before: cells, merged areas, formulas, notes",
  async () => {
    const original = readWorkbook(richWorkbook()).sheets[0];
    const picture = (workbook: Workbook) => {
      const sheet = workbook.sheets[0];
      return {
        cells: Object.fromEntries(
          ["A1", "A3", "B3", "C4", "B6"]
            .map((ref) => [ref, cellAtRef(sheet!, ref)] as const)
            .map(([ref, { text, formula }]) => [ref, [text, formula?.replaceAll(" ", "") ?? null]]),
        ),
        merges: sheet?.merges,
        notes: sheet?.notes.map(({ cell, text }) => [cell, text]),
      };
    };
    // the library for .xls names on the console each record it does not know
    const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const [xls = new Uint8Array()] = convert([richWorkbook()], "xls");
    const [xlsx = new Uint8Array()] = convert([richWorkbook()], "xlsx");
    const expected = picture({ sheets: [original!], date1904: false });
    expect(picture((await openWorkbook(xls)).workbook)).toEqual(expected);
    expect(picture((await openWorkbook(xlsx)).workbook)).toEqual(expected);
    silenced.mockRestore();
  },
  180_000,
);
