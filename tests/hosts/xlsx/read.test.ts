import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import { openWorkbook } from "../../../src/hosts/xlsx/open";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import type { Sheet } from "../../../src/sheet/sheet";
import { cellAtRef } from "../../../src/sheet/sheet";
import { richWorkbook } from "../../support/rich-workbook";
import { MAIN, OFFICE, bookFile, bookParts, packFile, relationships } from "../../support/workbook-file";

const firstSheet = (bytes: Uint8Array): Sheet => readWorkbook(bytes).sheets[0]!;
const row = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

test("a sample form is read with values, merges and sheet names", () => {
  const { sheets } = readWorkbook(readFileSync("assets/samples/seed2-suzhou-dzzw-zp-2020.xlsx"));
  const [form] = sheets;
  expect(sheets).toHaveLength(2);
  expect(form?.name).toBe("项目绩效自评表");
  expect(form?.merges).toHaveLength(55);
  expect(cellAtRef(form!, "G2")).toEqual({ value: 2020, text: "2020", formula: null, format: "General" });
});

describe("values", () => {
  const strings = [
    `<t>共享</t>`,
    `<r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r><rPh sb="0" eb="1"><t>fù</t></rPh>`,
    `<t>a_x000D_b_x005F_x0041_</t>`,
  ];
  test.each<[string, string, unknown]>([
    ["a shared string", `<c r="A1" t="s"><v>0</v></c>`, "共享"],
    ["a rich string without its phonetic run", `<c r="A1" t="s"><v>1</v></c>`, "富 文本"],
    ["escaped characters", `<c r="A1" t="s"><v>2</v></c>`, "a\rb_x0041_"],
    ["an inline string", `<c r="A1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>`, "内联"],
    ["a formula's text", `<c r="A1" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c>`, "甲乙"],
    ["a number", `<c r="A1"><v>1.5E-2</v></c>`, 0.015],
    ["true", `<c r="A1" t="b"><v>1</v></c>`, true],
    ["false", `<c r="A1" t="b"><v>0</v></c>`, false],
    ["an error", `<c r="A1" t="e"><v>#DIV/0!</v></c>`, "#DIV/0!"],
    ["an ISO date of the strict format", `<c r="A1" t="d"><v>2023-03-15</v></c>`, 45000],
    ["an ISO time of the strict format", `<c r="A1" t="d"><v>2023-03-15T12:00:00</v></c>`, 45000.5],
    ["an empty text, which is blank", `<c r="A1" t="str"><f>""</f><v></v></c>`, null],
    ["a shared string that is not there", `<c r="A1" t="s"><v>99</v></c>`, null],
    ["cells without addresses, counted", `<c><v>7</v></c><c><v>8</v></c>`, 7],
  ])("%s", (_, cell, expected) => {
    expect(cellAtRef(firstSheet(bookFile({ sheets: { 表: row(cell) }, strings })), "A1").value).toBe(expected);
  });
});

describe("the text a reader sees", () => {
  const formats: readonly [format: string, value: number, text: string][] = [
    ["0%", 0.95, "95%"],
    ["0.00%", 0.1234, "12.34%"],
    ["#,##0.00_ ", 1234.5, "1,234.50"],
    ["0.0&quot;分&quot;", 9, "9.0分"],
    ["yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", 45000, "2023年3月15日"],
    ["[$-804]yyyy&quot;年&quot;m&quot;月&quot;", 45000, "2023年3月"],
    ["上午/下午h&quot;时&quot;mm&quot;分&quot;", 0.75, "下午6时00分"],
    ["0.00_);[Red]\\(0.00\\)", -3, "(3.00)"],
    ["_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ ", 12, "12.00"],
    ["[DBNum1][$-804]General", 123, "一百二十三"],
    ["[DBNum2][$-804]General", 10050, "壹万零伍拾"],
    ["[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", 45000, "二〇二三年三月十五日"],
    ["[broken", 5, "5"],
  ];
  test.each(formats)("%s", (format, value, text) => {
    const styles = `<numFmts><numFmt numFmtId="180" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="180"/></cellXfs>`;
    expect(
      cellAtRef(firstSheet(bookFile({ sheets: { 表: row(`<c r="A1" s="1"><v>${value}</v></c>`) }, styles })), "A1")
        .text,
    ).toBe(text);
  });

  test("formats of conditional formatting are no cell's", () => {
    const styles = `<numFmts><numFmt numFmtId="180" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="180"/></cellXfs><dxfs><dxf><numFmt numFmtId="180" formatCode="0%"/></dxf></dxfs>`;
    expect(
      cellAtRef(firstSheet(bookFile({ sheets: { 表: row(`<c r="A1" s="0"><v>5</v></c>`) }, styles })), "A1").text,
    ).toBe("5.0");
  });

  test.each<[id: number, value: number, text: string]>([
    [9, 0.5, "50%"],
    [14, 45000, "2023/3/15"],
    [31, 45000, "2023年3月15日"],
    [57, 45000, "2023年3月"],
    [58, 45000, "3月15日"],
    [49, 12, "12"],
    [44, 1234, "¥1,234.00"],
  ])("built-in format %d", (id, value, text) => {
    const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
    expect(
      cellAtRef(firstSheet(bookFile({ sheets: { 表: row(`<c r="A1" s="1"><v>${value}</v></c>`) }, styles })), "A1")
        .text,
    ).toBe(text);
  });

  test("in the 1904 date system the same day has a smaller number", () => {
    const styles = `<cellXfs><xf numFmtId="31"/></cellXfs>`;
    const book = readWorkbook(
      bookFile({ sheets: { 表: row(`<c r="A1" s="0"><v>43538</v></c>`) }, styles, date1904: true }),
    );
    expect(book.date1904).toBe(true);
    expect(cellAtRef(book.sheets[0]!, "A1")).toMatchObject({ value: 43538, text: "2023年3月15日" });
  });
});

describe("formulas", () => {
  test("shared formulas are given to each cell as filling down would", () => {
    const sheet = firstSheet(richWorkbook());
    expect(["C3", "C4", "C5"].map((ref) => cellAtRef(sheet, ref).formula)).toEqual(["B3/$B$6", "B4/$B$6", "B5/$B$6"]);
  });

  test("one without a stored result is worked out", () => {
    const cells = `<c r="A1"><v>40</v></c><c r="B1"><v>60</v></c><c r="C1"><f>SUM(A1:B1)</f></c><c r="D1"><f>IF(C1=100,"符合","不符合")</f></c>`;
    const sheet = firstSheet(bookFile({ sheets: { 表: row(cells) } }));
    expect([cellAtRef(sheet, "C1").value, cellAtRef(sheet, "D1").value]).toEqual([100, "符合"]);
  });

  test("one that cannot be worked out stays without a result", () => {
    const sheet = firstSheet(bookFile({ sheets: { 表: row(`<c r="A1"><f>VLOOKUP(1,表2!A:B,2)</f></c>`) } }));
    expect(cellAtRef(sheet, "A1")).toMatchObject({ value: null, text: "", formula: "VLOOKUP(1,表2!A:B,2)" });
  });
});

describe("layout", () => {
  test("hidden rows and columns, also by height, width and default", () => {
    const sheet = firstSheet(
      bookFile({
        sheets: {
          表: `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><cols><col min="2" max="3" hidden="1"/><col min="4" max="16384" width="0"/></cols><sheetData><row r="1" ht="15"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2"/><row r="3" ht="15" hidden="1"/><row r="4" ht="0"/></sheetData>`,
        },
      }),
    );
    expect([...sheet.hiddenRows]).toEqual([1, 2, 3]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2, 3]);
  });

  test("a blank cell keeps its number format", () => {
    const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>`;
    expect(cellAtRef(firstSheet(bookFile({ sheets: { 表: row(`<c r="A1" s="1"/>`) }, styles })), "A1")).toEqual({
      value: null,
      text: "",
      formula: null,
      format: "0%",
    });
  });

  test("whole columns merged by mistake end with the used rows", () => {
    const sheet = firstSheet(
      bookFile({
        sheets: {
          表: `${row(`<c r="A1"><v>1</v></c>`)}<mergeCells><mergeCell ref="A1:B1048576"/><mergeCell ref="C3"/></mergeCells>`,
        },
      }),
    );
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });
});

describe("other programs' files", () => {
  const sheetBody = row(`<c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><f>1+1</f><v>2</v></c>`);

  test("x: prefixes", () => {
    const prefixed = sheetBody.replace(/<(\/?)(\w)/g, "<$1x:$2");
    const sheet = firstSheet(
      bookFile({
        sheets: {
          表: `<x:worksheet xmlns:x="${MAIN}">${prefixed}</x:worksheet>`.replace(
            "x:worksheet xmlns",
            "x:worksheet  xmlns",
          ),
        },
      }),
    );
    expect([cellAtRef(sheet, "A1").value, cellAtRef(sheet, "B1")]).toMatchObject(["甲", { value: 2, formula: "1+1" }]);
  });

  test("the strict format's namespaces", () => {
    const strict = Object.fromEntries(
      Object.entries(bookParts({ sheets: { 表: sheetBody } })).map(([path, text]) => [
        path,
        String(text)
          .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      ]),
    );
    expect(cellAtRef(firstSheet(packFile(strict)), "A1").value).toBe("甲");
  });

  test("absolute targets, folders of their own, backslashes and other letter case in names", () => {
    const parts = bookParts({ sheets: { 表: sheetBody } });
    const moved = packFile({
      "[Content_Types].xml": parts["[Content_Types].xml"] ?? "",
      "_rels/.rels": relationships(["officeDocument", "/Book/Main.xml"]),
      "book/main.xml": parts["xl/workbook.xml"] ?? "",
      "book/_rels/Main.xml.rels": relationships(["worksheet", "/Sheets/First.xml"]),
      "/sheets\\first.xml": parts["xl/worksheets/sheet1.xml"] ?? "",
    });
    expect(cellAtRef(firstSheet(moved), "A1").value).toBe("甲");
  });

  test("comments at openpyxl's place, and a threaded comment read as its thread", () => {
    const comment = (ref: string, author: number, text: string) =>
      `<comment ref="${ref}" authorId="${author}"><text><t>${text}</t></text></comment>`;
    const sheet = firstSheet(
      bookFile({
        sheets: { 表: sheetBody },
        extra: {
          "xl/worksheets/_rels/sheet1.xml.rels": relationships(
            ["comments", "/xl/comments/comment1.xml"],
            [
              "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
              "../threadedComments/threadedComment1.xml",
            ],
          ),
          "xl/comments/comment1.xml": `<comments xmlns="${MAIN}"><authors><author>李四</author><author>tc={1}</author><author>绩效检查</author></authors><commentList>${comment("A1", 0, "一")}${comment("B1", 1, "[Threaded comment] …")}${comment("C1", 2, "我们的")}</commentList></comments>`,
          "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B1" id="{1}"><text>问</text></threadedComment><threadedComment ref="B1" id="{2}" parentId="{1}"><text>答</text></threadedComment></ThreadedComments>`,
        },
      }),
    );
    expect(sheet.notes).toEqual([
      { cell: "A1", text: "一", ours: false },
      { cell: "B1", text: "问\n答", ours: false },
      { cell: "C1", text: "我们的", ours: true },
    ]);
  });

  test("a UTF-16 part", () => {
    const parts = bookParts({ sheets: { 表: sheetBody } });
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${String(parts["xl/worksheets/sheet1.xml"])}`;
    const wide = new Uint8Array(Uint16Array.from([...text], (sign) => sign.charCodeAt(0)).buffer);
    expect(cellAtRef(firstSheet(packFile({ ...parts, "xl/worksheets/sheet1.xml": wide })), "A1").value).toBe("甲");
  });

  test("chart sheets are passed over, hidden sheets are told", () => {
    const parts = bookParts({ sheets: { 表: sheetBody, 底稿: sheetBody, 密: sheetBody } });
    const book = String(parts["xl/workbook.xml"])
      .replace('name="底稿"', 'name="底稿" state="hidden"')
      .replace('name="密"', 'name="密" state="veryHidden"')
      .replace("</sheets>", `<sheet name="图" sheetId="9" r:id="rId4"/></sheets>`);
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      `<Relationship Id="rId4" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    );
    const sheets = readWorkbook(
      packFile({
        ...parts,
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": rels,
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      }),
    ).sheets;
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["表", "visible"],
      ["底稿", "hidden"],
      ["密", "veryHidden"],
    ]);
  });

  test("an .xls: values, formats, merged areas, hidden sheets", async () => {
    const sheet = utils.aoa_to_sheet([
      ["项目绩效自评表", null],
      ["权重", 20],
      ["完成率", 0.95],
      ["合计", 20],
    ]);
    sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    sheet["B3"].z = "0%";
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "自评表");
    utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), "底稿");
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    const { kind, workbook } = await openWorkbook(bytes);
    const [form, hidden] = workbook.sheets;
    expect(kind).toBe("xls");
    expect(form?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(cellAtRef(form!, "A1").value).toBe("项目绩效自评表");
    expect(cellAtRef(form!, "B3")).toMatchObject({ value: 0.95, text: "95%", format: "0%" });
    expect(hidden?.visibility).toBe("hidden");
  });
});
