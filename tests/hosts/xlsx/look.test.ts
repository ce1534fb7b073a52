import { readFileSync } from "node:fs";
import { readLook } from "../../../src/hosts/xlsx/look";
import { richWorkbook } from "../../support/rich-workbook";
import { bookParts, packFile, relationships, sheetType } from "../../support/workbook-file";

const rich = readLook(richWorkbook(), "自评表")!;

test("fonts, fills, borders and sizes are those of the cell's style", () => {
  expect(rich.cell(0, 0)).toEqual({ font: "黑体", size: 14, bold: true, color: "#c00000" });
  const thin = { style: "thin", color: "#000000" };
  expect(rich.cell(2, 1)).toEqual({
    font: "宋体",
    size: 11,
    fill: "#fff2cc",
    borders: { left: thin, right: thin, top: thin, bottom: thin },
  });
  expect(rich.cell(40, 40)).toBeNull();
});

test("sizes are pixels: a title 30 points high is 40, a column of 24 characters 168", () => {
  expect([rich.height(0), rich.height(1), rich.width(0), rich.width(1)]).toEqual([40, undefined, 168, undefined]);
  expect([rich.rows, rich.columns, rich.defaultWidth, rich.defaultHeight]).toEqual([6, 3, 64, 20]);
});

test("a sheet that is not there has no look", () => {
  expect(readLook(richWorkbook(), "封面")).toBeNull();
});

test("a sample's title is centered, bold and wrapped", () => {
  const look = readLook(readFileSync("assets/samples/seed0-nanjing-shenji-2023.xlsx"), "绩效目标表");
  expect(look?.cell(0, 0)).toMatchObject({
    size: 18,
    bold: true,
    horizontal: "center",
    vertical: "middle",
    wrap: true,
  });
});

describe("colors", () => {
  const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
  const colorOf = (color: string, more = "") => {
    const styles = `<fonts><font><sz val="11"/></font><font><color ${color}/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf fontId="1"/></cellXfs>${more}`;
    const parts = bookParts({ sheets: { 表: `<sheetData><row r="1"><c r="A1" s="0"/></row></sheetData>` }, styles });
    const themed = {
      ...parts,
      "xl/theme/theme1.xml": THEME,
      "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace(
        "</Types>",
        `<Override PartName="/xl/theme/theme1.xml" ContentType="${sheetType("theme")}"/></Types>`,
      ),
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
        ["theme", "theme/theme1.xml"],
      ),
    };
    return readLook(packFile(themed), "表")?.cell(0, 0)?.color;
  };
  test.each<[string, string | undefined]>([
    [`rgb="FF1A2B3C"`, "#1a2b3c"],
    [`theme="0"`, "#ffffff"],
    [`theme="1"`, "#000000"],
    [`theme="3"`, "#1f497d"],
    [`theme="4"`, "#4f81bd"],
    [`theme="0" tint="-0.249977111117893"`, "#bfbfbf"],
    [`theme="1" tint="0.499984740745262"`, "#7f7f7f"],
    [`theme="4" tint="0.599993896298105"`, "#b9cde5"],
    [`indexed="10"`, "#ff0000"],
    [`indexed="2"`, "#ff0000"],
    [`indexed="64"`, undefined],
    [`auto="1"`, undefined],
  ])("%s", (color, expected) => {
    const shown = colorOf(color);
    if (expected === undefined || shown === undefined) expect(shown).toBe(expected);
    else {
      // tints are rounded differently from program to program: one step of 255 is the same color
      const parts = (text: string) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
      parts(shown).forEach((part, i) => expect(Math.abs(part - (parts(expected)[i] ?? 0))).toBeLessThanOrEqual(1));
    }
  });

  test("a palette of the workbook's own", () => {
    expect(
      colorOf(
        `indexed="1"`,
        `<colors><indexedColors><rgbColor rgb="FF111111"/><rgbColor rgb="FF222222"/></indexedColors></colors>`,
      ),
    ).toBe("#222222");
  });
});
