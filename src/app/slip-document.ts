import { AlignmentType, Document, Packer, Paragraph, TextRun } from "docx";
import type { SlipLine } from "../report/return-slip";

const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋" };
/** Sizes in half points: the body is 三号, the title 二号, as official letters are set. */
const BODY = 32;
const TITLE = 44;
/** Two characters of the body, in twentieths of a point. */
const INDENT = BODY * 20;

/** A return slip as a Word document (.docx), set like an official letter on A4. */
export async function slipDocument(lines: readonly SlipLine[]): Promise<ArrayBuffer> {
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: BODY } } } },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
        children: lines.map(paragraph),
      },
    ],
  });
  return Packer.toArrayBuffer(document);
}

/** Margins of official letters (GB/T 9704), in twentieths of a point: 37, 26, 35 and 28 mm. */
const MARGIN = { top: 2098, right: 1474, bottom: 1984, left: 1588 };

function paragraph({ text, style }: SlipLine): Paragraph {
  const isTitle = style === "title";
  const bold = isTitle || style === "form" || style === "section";
  return new Paragraph({
    alignment: isTitle ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line: 560, lineRule: "exact", before: style === "form" ? 240 : 0, after: isTitle ? 240 : 0 },
    indent: style === "item" ? { firstLine: INDENT } : style === "detail" ? { left: INDENT } : {},
    keepNext: style === "section" || style === "item" || style === "form",
    children: [new TextRun({ text, bold, ...(isTitle ? { size: TITLE } : {}) })],
  });
}
