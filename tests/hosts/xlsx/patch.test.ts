import { openXlsx } from "../../../src/hosts/xlsx/host";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { readZip, unpack } from "../../../src/hosts/xlsx/zip";
import type { CellEdit } from "../../../src/sheet/edit";
import { cellAtRef } from "../../../src/sheet/sheet";
import { richParts, richWorkbook } from "../../support/rich-workbook";
import { MAIN, OFFICE, bookFile, bookParts, packFile, relationships } from "../../support/workbook-file";

const part = (bytes: Uint8Array, path: string): string => {
  const entry = readZip(bytes).find(({ name }) => name === path);
  return entry ? new TextDecoder().decode(unpack(entry)) : "";
};
const SHEET = "xl/worksheets/sheet1.xml";
const edit = (
  cell: CellEdit["cell"],
  from: CellEdit["from"],
  to: CellEdit["to"],
  more: Partial<CellEdit> = {},
): CellEdit => ({
  sheet: "表",
  cell,
  from,
  to,
  ...more,
});

/** The sheet part after edits, between the start and end tag of its sheetData. */
async function patched(body: string, edits: readonly CellEdit[], styles?: string): Promise<string> {
  const host = openXlsx(bookFile({ sheets: { 表: body }, ...(styles === undefined ? {} : { styles }) }));
  expect((await host.apply(edits)).stale).toEqual([]);
  return part(host.save(), SHEET).replace(/^.*?<worksheet[^>]*>|<\/worksheet>$/gs, "");
}

const text = (ref: string, words: string, style = "") =>
  `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;

describe("cells and rows", () => {
  test.each<[string, string, readonly CellEdit[], string]>([
    [
      "a value in its place",
      `<row r="1" ht="20"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>`,
      [edit("A1", 1, 5)],
      `<row r="1" ht="20"><c r="A1"><v>5</v></c><c r="B1"><v>2</v></c></row>`,
    ],
    [
      "a missing cell between two",
      `<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>`,
      [edit("B1", null, 2)],
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>`,
    ],
    [
      "missing cells at both ends",
      `<row r="1" spans="2:2"><c r="B1"><v>2</v></c></row>`,
      [edit("C1", null, 3), edit("A1", null, 1)],
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>`,
    ],
    [
      "missing rows in order",
      `<row r="2"><c r="A2"><v>2</v></c></row>`,
      [edit("A3", null, 3), edit("B1", null, 1)],
      `<row r="1"><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>`,
    ],
    [
      "a cell into a row that is an empty tag",
      `<row r="1" ht="30"/>`,
      [edit("A1", null, true)],
      `<row r="1" ht="30"><c r="A1" t="b"><v>1</v></c></row>`,
    ],
    [
      "text with its blanks and signs",
      `<row r="1"><c r="A1"><v>1</v></c></row>`,
      [edit("A1", 1, " <a&b>\n\u0007_x0041_")],
      `<row r="1">${text("A1", " &lt;a&amp;b&gt;\n_x0007__x005F_x0041_")}</row>`,
    ],
    [
      "a cleared cell that keeps its style",
      `<row r="1"><c r="A1" s="1"><v>1</v></c></row>`,
      [edit("A1", 1, null)],
      `<row r="1"><c r="A1" s="1"/></row>`,
    ],
    [
      "a new cell in the style of its row",
      `<row r="1" s="1" customFormat="1"/>`,
      [edit("A1", null, 1)],
      `<row r="1" s="1" customFormat="1"><c r="A1" s="1"><v>1</v></c></row>`,
    ],
  ])("%s", async (_, before, edits, after) => {
    const styles = `<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs>`;
    expect(await patched(`<sheetData>${before}</sheetData>`, edits, styles)).toBe(`<sheetData>${after}</sheetData>`);
  });

  test("rows and cells without addresses are counted", async () => {
    const body = `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>`;
    expect(await patched(body, [edit("B1", 2, 20), edit("A2", 3, 30)])).toBe(
      `<sheetData><row><c><v>1</v></c><c r="B1"><v>20</v></c></row><row><c r="A2"><v>30</v></c></row></sheetData>`,
    );
  });

  test("a sheet without any row", async () => {
    expect(await patched(`<sheetData/>`, [edit("B2", null, 2)])).toBe(
      `<sheetData><row r="2"><c r="B2"><v>2</v></c></row></sheetData>`,
    );
  });

  test("the used area grows with what is written, in a new cell of its column's style", async () => {
    const body = `<dimension ref="B2"/><cols><col min="4" max="4" style="1"/></cols><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>`;
    expect(await patched(body, [edit("D9", null, 5)], `<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>`)).toBe(
      `<dimension ref="B2:D9"/><cols><col min="4" max="4" style="1"/></cols><sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="9"><c r="D9" s="1"><v>5</v></c></row></sheetData>`,
    );
  });

  test("x: prefixes go on", async () => {
    const sheet = `<x:worksheet  xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const host = openXlsx(packFile({ ...bookParts({ sheets: { 表: "<sheetData/>" } }), [SHEET]: sheet }));
    await host.apply([edit("A1", 1, "甲"), edit("B2", null, 2)]);
    await host.setNotes([{ sheet: "表", cell: "A1", text: "注" }]);
    const after = part(host.save(), SHEET);
    expect(after).toContain(`<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c>`);
    expect(after).toContain(`<x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row>`);
    expect(after).toContain(`<x:legacyDrawing `);
    expect(readWorkbook(host.save()).sheets[0]?.notes).toEqual([{ cell: "A1", text: "注", ours: true }]);
  });

  test("an edit of a cell under a merged area is stale: nobody would see it", async () => {
    const body = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
    const host = openXlsx(bookFile({ sheets: { 表: body } }));
    expect((await host.apply([edit("B1", null, 2)])).stale).toHaveLength(1);
  });
});

describe("formulas", () => {
  const rich = async (edits: readonly CellEdit[]) => {
    const host = openXlsx(richWorkbook());
    expect((await host.apply(edits.map((each) => ({ ...each, sheet: "自评表" })))).stale).toEqual([]);
    return host.save();
  };

  test("results that read a changed cell are worked out anew, through other formulas", async () => {
    const sheet = readWorkbook(await rich([edit("B3", 20, 40)])).sheets[0]!;
    expect(["B6", "C3", "C4"].map((ref) => cellAtRef(sheet, ref).value)).toEqual([100, 0.4, 0.3]);
    expect(cellAtRef(sheet, "C4").formula).toBe("B4/$B$6");
  });

  test("a shared formula whose first cell is overwritten lives on in the others", async () => {
    const bytes = await rich([edit("C3", 0.25, 1, { fromFormula: "B3/$B$6" })]);
    const sheet = readWorkbook(bytes).sheets[0]!;
    expect(["C3", "C4", "C5"].map((ref) => cellAtRef(sheet, ref).formula)).toEqual([null, "B4/$B$6", "B5/$B$6"]);
    expect(part(bytes, SHEET)).not.toContain(`t="shared"`);
  });

  test("the calculation chain names no cell that lost its formula; Excel makes a new one", async () => {
    const bytes = await rich([edit("B6", 80, 80, { fromFormula: "SUM(B3:B5)" })]);
    expect(readZip(bytes).map(({ name }) => name)).not.toContain("xl/calcChain.xml");
    expect(part(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(part(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("the calculation chain stays where only values change", async () => {
    expect(readZip(await rich([edit("B3", 20, 40)])).map(({ name }) => name)).toContain("xl/calcChain.xml");
  });

  test("a result that cannot be worked out is dropped, and Excel is asked to calculate", async () => {
    const host = openXlsx(
      bookFile({
        sheets: {
          表: `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>VLOOKUP(A1,C1:D9,2)</f><v>7</v></c></row></sheetData>`,
        },
      }),
    );
    await host.apply([edit("A1", 1, 2)]);
    expect(part(host.save(), SHEET)).toContain(`<c r="B1"><f>VLOOKUP(A1,C1:D9,2)</f></c>`);
    expect(part(host.save(), "xl/workbook.xml")).toContain(`<calcPr fullCalcOnLoad="1"/>`);
  });

  test("a part of an array formula is refused, and nothing is written", async () => {
    const body = `<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f><v>2</v></c><c r="D1"><v>1</v></c></row><row r="2"><c r="A2"><v>4</v></c></row></sheetData>`;
    const host = openXlsx(bookFile({ sheets: { 表: body } }));
    const before = host.save();
    await expect(host.apply([edit("D1", 1, 2), edit("A2", 4, 5)])).rejects.toMatchObject({
      code: "unsupported",
      message: expect.stringContaining("A1:A2"),
    });
    expect(host.save()).toEqual(before);
  });
});

describe("number formats", () => {
  test("a new format adds one style like the cell's own, the second time none", async () => {
    const host = openXlsx(richWorkbook());
    const before = part(host.save(), "xl/styles.xml");
    await host.apply([edit("B3", 20, 0.2, { sheet: "自评表", toFormat: "0.00%" })]);
    await host.apply([edit("B4", 30, 0.3, { sheet: "自评表", toFormat: "0.00%" })]);
    const after = part(host.save(), "xl/styles.xml");
    expect(after).toBe(
      before
        .replace(`<cellXfs count="4">`, `<cellXfs count="5">`)
        .replace(
          `</cellXfs>`,
          `<xf numFmtId="10" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs>`,
        ),
    );
  });

  test("taking the format back gives the cell its old style number", async () => {
    const host = openXlsx(richWorkbook());
    const before = part(host.save(), SHEET);
    await host.apply([edit("B3", 20, 0.2, { sheet: "自评表", fromFormat: '0.0"分"', toFormat: "0.000%" })]);
    await host.apply([edit("B3", 0.2, 20, { sheet: "自评表", fromFormat: "0.000%", toFormat: '0.0"分"' })]);
    expect(part(host.save(), SHEET)).toBe(before);
  });

  test("a workbook without styles gets some", async () => {
    const host = openXlsx(bookFile({ sheets: { 表: `<sheetData/>` } }));
    await host.apply([edit("A1", null, 0.5, { toFormat: "0%" })]);
    expect(cellAtRef(readWorkbook(host.save()).sheets[0]!, "A1")).toMatchObject({ text: "50%", format: "0%" });
  });
});

describe("protected sheets", () => {
  const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>`;
  const body = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row></sheetData><sheetProtection sheet="1"/>`;

  test("refuse values in locked cells, and say what to do", async () => {
    const host = openXlsx(bookFile({ sheets: { 表: body }, styles }));
    await expect(host.apply([edit("B1", 2, 3), edit("A1", 1, 5)])).rejects.toMatchObject({
      code: "protected",
      message: "工作表“表”受保护，不能写入；请先撤销工作表保护再试。",
    });
    expect(cellAtRef((await host.read()).sheets[0]!, "B1").value).toBe(2);
  });

  test("take values in cells that are not locked, and notes", async () => {
    const host = openXlsx(bookFile({ sheets: { 表: body }, styles }));
    expect((await host.apply([edit("B1", 2, 3)])).applied).toHaveLength(1);
    expect((await host.setNotes([{ sheet: "表", cell: "A1", text: "注" }])).written).toHaveLength(1);
  });
});

describe("notes beside what else is drawn", () => {
  /** A drawing with a button, as Excel writes it: not well-formed XML. */
  const button = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shape id="Button_1" o:spid="_x0000_s3073" type="#_x0000_t201"><v:textbox><div>提交<br>表单</div></v:textbox><x:ClientData ObjectType="Button"/></v:shape></xml>`;

  test("form controls in the same drawing stay, and our boxes go in after them", async () => {
    const original = packFile({
      ...bookParts({
        sheets: { 表: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="rId1"/>` },
      }),
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["vmlDrawing", "../drawings/vmlDrawing7.vml"]),
      "xl/drawings/vmlDrawing7.vml": button,
    });
    const host = openXlsx(original);
    await host.setNotes([{ sheet: "表", cell: "A1", text: "注" }]);
    const vml = part(host.save(), "xl/drawings/vmlDrawing7.vml");
    expect(vml).toContain(`<div>提交<br>表单</div>`);
    expect(vml).toContain(`id="_x0000_s3074"`);
    expect(vml).toContain("<x:Row>0</x:Row><x:Column>0</x:Column>");
    await host.setNotes([]);
    expect(part(host.save(), "xl/drawings/vmlDrawing7.vml")).toBe(button);
  });

  test("a drawing without numbers of its own gets ours from 1025 on, as Excel counts", async () => {
    const host = openXlsx(
      packFile({
        ...bookParts({ sheets: { 表: `<sheetData/><legacyDrawing r:id="rId1"/>` } }),
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(["vmlDrawing", "../drawings/vmlDrawing1.vml"]),
        "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="logo"/></xml>`,
      }),
    );
    await host.setNotes([{ sheet: "表", cell: "A1", text: "注" }]);
    const vml = part(host.save(), "xl/drawings/vmlDrawing1.vml");
    expect(vml).toContain(`id="_x0000_s1025"`);
    expect(vml).toMatch(
      /^<xml xmlns:o="[^"]+" xmlns:x="[^"]+" xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="logo"\/>/,
    );
    await host.setNotes([]);
    expect(part(host.save(), "xl/drawings/vmlDrawing1.vml")).toMatch(/<v:shape id="logo"\/><\/xml>$/);
  });

  test("openpyxl's layout: comments in a folder of their own, found by their relationship", async () => {
    const comments = `<comments xmlns="${MAIN}"><authors><author>李四</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><t>原注</t></text></comment></commentList></comments>`;
    const host = openXlsx(
      packFile({
        ...bookParts({ sheets: { 表: `<sheetData/><legacyDrawing xmlns:r="${OFFICE}" r:id="anysvml"/>` } }),
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(["comments", "/xl/comments/comment1.xml"]).replace(
          "</Relationships>",
          `<Relationship Id="anysvml" Type="${OFFICE}/vmlDrawing" Target="/xl/drawings/commentsDrawing1.vml"/></Relationships>`,
        ),
        "xl/comments/comment1.xml": comments,
        "xl/drawings/commentsDrawing1.vml": button.replace("Button_1", "x"),
      }),
    );
    await host.setNotes([
      { sheet: "表", cell: "C3", text: "后" },
      { sheet: "表", cell: "A1", text: "前" },
    ]);
    const written = part(host.save(), "xl/comments/comment1.xml");
    expect([...written.matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(["A1", "B2", "C3"]);
    await host.setNotes([]);
    expect(part(host.save(), "xl/comments/comment1.xml")).toBe(comments);
  });

  test("notes written through Excel, signed with the user's name, are ours while their text stands", async () => {
    const { "xl/comments1.xml": comments, ...rest } = richParts();
    const written = `<comment ref="B3" authorId="0"><text><r><t>权重过低</t></r></text></comment><comment ref="B4" authorId="0"><text><r><t>张三:</t></r><r><t xml:space="preserve">\n权重过高</t></r></text></comment>`;
    const first = openXlsx(
      packFile({ ...rest, "xl/comments1.xml": String(comments).replace("</commentList>", `${written}</commentList>`) }),
    );
    await first.writeState(
      "excel.notes",
      JSON.stringify([
        ["{id}", "权重过低"],
        ["{id}", "权重过高"],
      ]),
    );
    const host = openXlsx(first.save());
    const notes = async () => ((await host.read()).sheets[0]?.notes ?? []).map(({ cell, ours }) => [cell, ours]);
    expect(await notes()).toEqual([
      ["A2", false],
      ["B3", true],
      ["B4", true],
    ]);
    const note = (cell: "B3" | "B4", text: string) => ({ sheet: "自评表", cell, text });
    expect(await host.setNotes([note("B3", "权重过低"), note("B4", "改写了")])).toMatchObject({
      skipped: [],
      removed: 0,
    });
    expect(part(host.save(), "xl/comments1.xml")).toContain(`<comment ref="B3" authorId="0">`);
    expect((await host.read()).sheets[0]?.notes).toContainEqual({ cell: "B4", text: "改写了", ours: true });
    expect((await host.setNotes([])).removed).toBe(2);
    expect(part(host.save(), "xl/comments1.xml")).toBe(comments);
  });

  test("a note of ours that loses its first line is written anew", async () => {
    const host = openXlsx(bookFile({ sheets: { 表: `<sheetData/>` } }));
    for (const text of ["依据:\n财预〔2020〕10号", "财预〔2020〕10号"])
      await host.setNotes([{ sheet: "表", cell: "A1", text }]);
    expect((await host.read()).sheets[0]?.notes).toEqual([{ cell: "A1", text: "财预〔2020〕10号", ours: true }]);
  });

  test("hundreds of notes have shape numbers of their own, in listed blocks", async () => {
    const host = openXlsx(bookFile({ sheets: { 表: `<sheetData/>`, 二: `<sheetData/>` } }));
    await host.setNotes(
      ["表", "二"].flatMap((sheet) =>
        Array.from({ length: 1500 }, (_, i) => ({ sheet, cell: `A${i + 1}` as const, text: `注${i}` })),
      ),
    );
    const drawings = ["1", "2"].map((n) => part(host.save(), `xl/drawings/vmlDrawing${n}.vml`));
    const ids = drawings.flatMap((vml) => [...vml.matchAll(/shape id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id)));
    expect(new Set(ids).size).toBe(3000);
    const blocks = drawings.map((vml) => (/data="([\d,]+)"/.exec(vml)?.[1] ?? "").split(",").map(Number));
    expect(new Set(blocks.flat()).size).toBe(blocks.flat().length);
    expect([...new Set(ids.map((id) => Math.floor(id / 1024)))].sort()).toEqual(blocks.flat().sort());
  });
});

describe("sheets of ours", () => {
  const sheet = {
    name: "审核/意见表",
    rows: [[{ value: "一", style: "title" as const }]],
    merges: [],
    columnWidths: [10],
    print: { landscape: true, titleRows: 1 },
  };

  test("get a name Excel accepts, A4, a print title, and a hidden name that marks them", async () => {
    const host = openXlsx(richWorkbook());
    await host.putSheet(sheet);
    const bytes = host.save();
    expect(part(bytes, "xl/workbook.xml")).toContain(`name="审核 意见表" sheetId="6"`);
    expect(part(bytes, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'审核 意见表'!$1:$1</definedName>`,
    );
    expect(part(bytes, "xl/workbook.xml")).toContain(`<definedName name="_jixiao_sheet" localSheetId="2" hidden="1">`);
    expect(part(bytes, "xl/worksheets/sheet3.xml")).toContain(`<pageSetup paperSize="9" orientation="landscape"`);
    expect(part(bytes, "xl/workbook.xml")).toContain('<definedName name="总权重">');
  });

  test("putting one again adds no styles, names or relationships", async () => {
    const host = openXlsx(richWorkbook());
    await host.putSheet(sheet);
    const first = host.save();
    const again = openXlsx(first);
    await again.putSheet(sheet);
    const names = readZip(first).map(({ name }) => name);
    expect(readZip(again.save()).map(({ name }) => name)).toEqual(names);
    expect(names.filter((name) => part(first, name) !== part(again.save(), name))).toEqual([]);
  });

  test("taken away, names of the sheets after them are counted anew", async () => {
    const host = openXlsx(bookFile({ sheets: { 表: "<sheetData/>" } }));
    await host.putSheet(sheet);
    await host.putSheet({ ...sheet, name: "统计" });
    const first = openXlsx(host.save());
    await first.clear();
    expect((await first.read()).sheets.map(({ name }) => name)).toEqual(["表"]);
    expect(part(first.save(), "xl/workbook.xml")).not.toContain("definedName");
  });
});

test("a verb that fails half-way leaves the file as it was", async () => {
  const host = openXlsx(packFile({ ...richParts(), "xl/drawings/vmlDrawing1.vml": "<xml>" }));
  const before = host.save();
  await expect(host.setNotes([{ sheet: "自评表", cell: "B3", text: "注" }])).rejects.toMatchObject({ code: "damaged" });
  expect(host.save()).toEqual(before);
  expect((await host.read()).sheets[0]?.notes).toHaveLength(1);
});
