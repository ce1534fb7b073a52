import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { CFB } from "@e965/xlsx";
import writeExcelFile from "write-excel-file/node";
import { jixiao, jsonOf, freshFolder } from "./support";

const SAMPLE = "assets/samples/seed0-nanjing-shenji-2023.xlsx";
const at = freshFolder();

const compound = (...streams: readonly string[]) => {
  const file = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(file, name, Buffer.from("x".repeat(600)));
  return CFB.write(file, { type: "buffer" }) as Buffer;
};
const document = () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") });

/** A workbook whose directory promises two gigabytes of sheet: refused by what it promises, before anything is unpacked. */
const bomb = () => {
  const size = 4096;
  const packed = zipSync({ "xl/workbook.xml": new Uint8Array(1), "xl/worksheets/sheet1.xml": new Uint8Array(size) });
  const view = new DataView(packed.buffer, packed.byteOffset);
  for (let i = 0; i < packed.length - 46; i++) {
    const isDirectory = view.getUint32(i, true) === 0x02014b50;
    if (isDirectory && view.getUint32(i + 24, true) === size) view.setUint32(i + 24, 0x7fffffff, true);
  }
  return packed;
};

test.each([
  ["有密码的工作簿", "加密.xlsx", () => compound("EncryptedPackage", "EncryptionInfo"), "encrypted", /密码/],
  ["金山 .et", "旧表.et", () => compound("ET"), "legacy-et", /另存为 \.xlsx/],
  ["改了名的 Word 文档", "假.xlsx", document, "not-a-workbook", /Word/],
  ["改了名的旧版 Word 文档", "假.xls", () => compound("WordDocument"), "not-a-workbook", /Word/],
  ["没下载完的文件", "断.xlsx", () => readFileSync(SAMPLE).subarray(0, 5000), "damaged", /./],
  ["空文件", "空.xlsx", () => Buffer.alloc(0), "empty-file", /0 字节/],
  ["压缩炸弹", "炸弹.xlsx", bomb, "too-large", /./],
  ["纯文本", "名单.xlsx", () => Buffer.from("姓名,单位\n张三,财政局\n"), "not-a-workbook", /文本/],
])(
  "%s gets one Chinese sentence; the batch goes on; nothing is written for it",
  async (_, name, content, code, says) => {
    writeFileSync(at(name), content());
    copyFileSync(SAMPLE, at("好.xlsx"));
    const { files, summary } = await jsonOf(at(name), at("好.xlsx"), "--annotate", at("out"), "--slips", at("slips"));
    const bad = files.find(({ path }) => path === at(name));
    expect(bad?.error?.code).toBe(code);
    expect(bad?.error?.message).toMatch(says);
    expect(bad?.error?.message).toMatch(/^\p{Script=Han}[^\n]+[。]$/u);
    expect(bad?.forms).toEqual([]);
    expect(files.find(({ path }) => path === at("好.xlsx"))?.forms).toHaveLength(1);
    expect(summary.unreadable).toBe(1);
    expect(readdirSync(at("out"))).toEqual(["好.xlsx"]);
  },
);

test("a workbook with no form is read, told and left without a copy: no fault of the file", async () => {
  const bytes = await writeExcelFile([
    ["姓名", "电话"],
    ["张三", "13800000000"],
  ]).toBuffer();
  writeFileSync(at("通讯录.xlsx"), bytes);
  const { code, out } = await jixiao("check", at("通讯录.xlsx"), "--annotate", at("out"));
  expect(code).toBe(0);
  expect(out).toMatch(/未识别为绩效表：\p{Script=Han}/u);
  expect(out).toContain("检查了 1 个文件，0 张绩效表。");
  expect(existsSync(at("out"))).toBe(false);
});

test("a file that is not there is told like any other that cannot be read", async () => {
  const { code, out } = await jixiao("check", at("没有.xlsx"));
  expect(code).toBe(2);
  expect(out).toContain(`${at("没有.xlsx")}\n  无法读取  找不到`);
});
