import type { FileParts } from "./workbook-file";
import { MAIN, OFFICE, contentTypes, packFile, relationships, sheetType } from "./workbook-file";

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/**
 * A workbook with what careless tools lose: chart, text box, picture, x14 validation, data bar, custom XML, custom
 * properties, printer settings, defined names, a table, frozen panes, shared formulas, a calculation chain,
 * and a rich note of the user's own on A2 of the first sheet.
 */
export function richWorkbook(): Uint8Array {
  return packFile(richParts());
}

/** Its parts. */
export function richParts(): FileParts {
  return { ...book, ...sheets, ...drawings, ...extras };
}

const book: FileParts = {
  "[Content_Types].xml": contentTypes(
    {
      "xl/workbook.xml": sheetType("sheet.main"),
      "xl/worksheets/sheet1.xml": sheetType("worksheet"),
      "xl/worksheets/sheet2.xml": sheetType("worksheet"),
      "xl/styles.xml": sheetType("styles"),
      "xl/sharedStrings.xml": sheetType("sharedStrings"),
      "xl/comments1.xml": sheetType("comments"),
      "xl/tables/table1.xml": sheetType("table"),
      "xl/calcChain.xml": sheetType("calcChain"),
      "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
      "xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
      "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    },
    {
      png: "image/png",
      bin: "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings",
      vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
    },
  ),
  "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"], ["custom-properties", "docProps/custom.xml"]),
  "xl/workbook.xml":
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr defaultThemeVersion="124226"/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="0"/></bookViews>` +
    `<sheets><sheet name="自评表" sheetId="1" r:id="rId1"/><sheet name="明细" sheetId="5" r:id="rId2"/></sheets>` +
    `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$D$8</definedName><definedName name="总权重">自评表!$B$6</definedName></definedNames>` +
    `<calcPr calcId="191029"/></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["worksheet", "worksheets/sheet2.xml"],
    ["styles", "/xl/styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
    ["calcChain", "calcChain.xml"],
    ["customXml", "../customXml/item1.xml"],
  ),
  "xl/styles.xml":
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0&quot;分&quot;"/></numFmts>` +
    `<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><color rgb="FFC00000"/><name val="黑体"/></font></fonts>` +
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>` +
    `<cellStyleXfs count="1"><xf/></cellStyleXfs>` +
    `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="176" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  "xl/sharedStrings.xml":
    `${XML}<sst xmlns="${MAIN}" count="6" uniqueCount="6"><si><t>项目支出绩效自评表</t></si><si><t>指标</t></si><si><t>权重</t></si>` +
    `<si><r><t>培训</t></r><r><rPr><b/></rPr><t>人次</t></r><rPh sb="0" eb="1"><t>péixùn</t></rPh></si><si><t>合格率</t></si><si><t>合计</t></si></sst>`,
  "xl/calcChain.xml": `${XML}<calcChain xmlns="${MAIN}"><c r="B6" i="1"/><c r="C3" i="1"/><c r="C4" i="1"/><c r="C5" i="1"/></calcChain>`,
};

const note =
  `<comment ref="A2" authorId="0"><text><r><rPr><b/><sz val="9"/><color indexed="81"/><rFont val="宋体"/></rPr><t>张三:</t></r>` +
  `<r><rPr><sz val="9"/></rPr><t xml:space="preserve">\n请核对这一列</t></r></text></comment>`;

const sheets: FileParts = {
  "xl/worksheets/sheet1.xml":
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D6"/>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="24" customWidth="1"/></cols>` +
    `<sheetData><row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c></row>` +
    `<row r="2" spans="1:4"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="inlineStr"><is><t>占比</t></is></c></row>` +
    `<row r="3" spans="1:4"><c r="A3" t="s"><v>3</v></c><c r="B3" s="2"><v>20</v></c><c r="C3" s="3"><f t="shared" ref="C3:C5" si="0">B3/$B$6</f><v>0.25</v></c></row>` +
    `<row r="4" spans="1:4"><c r="A4" t="s"><v>4</v></c><c r="B4" s="2"><v>30</v></c><c r="C4" s="3"><f t="shared" si="0"/><v>0.375</v></c></row>` +
    `<row r="5" spans="1:4"><c r="B5" s="2"><v>30</v></c><c r="C5" s="3"><f t="shared" si="0"/><v>0.375</v></c></row>` +
    `<row r="6" spans="1:4"><c r="A6" t="s"><v>5</v></c><c r="B6" s="2"><f>SUM(B3:B5)</f><v>80</v></c></row></sheetData>` +
    `<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>` +
    `<conditionalFormatting sqref="B3:B5"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>` +
    `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
    `<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>` +
    `<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>` +
    `<extLst><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>明细!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>D3:D5</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
    `<ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B3:B5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["printerSettings", "../printerSettings/printerSettings1.bin"],
    ["drawing", "../drawings/drawing1.xml"],
    ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["comments", "../comments1.xml"],
  ),
  "xl/worksheets/sheet2.xml":
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:A4"/><sheetData>` +
    `<row r="1"><c r="A1" t="inlineStr"><is><t>类别</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c></row>` +
    `<row r="3"><c r="A3" t="inlineStr"><is><t>乙</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>丙</t></is></c></row></sheetData>` +
    `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
    `<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
  "xl/worksheets/_rels/sheet2.xml.rels": relationships(["table", "../tables/table1.xml"]),
  "xl/tables/table1.xml": `${XML}<table xmlns="${MAIN}" id="1" name="类别表" displayName="类别表" ref="A1:A4" totalsRowShown="0"><autoFilter ref="A1:A4"/><tableColumns count="1"><tableColumn id="1" name="类别"/></tableColumns></table>`,
  "xl/comments1.xml": `${XML}<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList>${note}</commentList></comments>`,
};

const anchor = (column: number, row: number, content: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>${column + 3}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 6}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;

const place = `<a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;

const drawings: FileParts = {
  "xl/drawings/drawing1.xml":
    `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">` +
    anchor(
      5,
      1,
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
        `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    ) +
    anchor(
      5,
      9,
      `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="文本框 2"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr>${place}</xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>填表说明：权重合计 100 分</a:t></a:r></a:p></xdr:txBody></xdr:sp>`,
    ) +
    anchor(
      9,
      1,
      `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="4" name="图片 3"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>${place}</xdr:spPr></xdr:pic>`,
    ) +
    `</xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": relationships(
    ["chart", "../charts/chart1.xml"],
    ["image", "../media/image1.png"],
  ),
  "xl/drawings/vmlDrawing1.vml":
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n` +
    ` <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
    `<v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;margin-left:90pt;width:108pt;height:59pt;z-index:1;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:textbox><div style='text-align:left'></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>1, 15, 0, 10, 3, 15, 4, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`,
  "xl/charts/chart1.xml":
    `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>自评表!$B$3:$B$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `<c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
};

/** A picture of one dot. */
const DOT = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (sign) => sign.charCodeAt(0),
);

const extras: FileParts = {
  "xl/media/image1.png": DOT,
  "xl/printerSettings/printerSettings1.bin": Uint8Array.from({ length: 600 }, (_, i) => (i * 37) % 256),
  "customXml/item1.xml": `<archive xmlns="urn:example:archive"><id>2023-017</id></archive>`,
  "customXml/itemProps1.xml": `${XML}<ds:datastoreItem ds:itemID="{00000000-1111-2222-3333-444444444444}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  "customXml/_rels/item1.xml.rels": relationships(["customXmlProps", "itemProps1.xml"]),
  "docProps/custom.xml":
    `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-11.1.0</vt:lpwstr></property></Properties>`,
};
