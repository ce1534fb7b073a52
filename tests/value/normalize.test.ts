import fc from "fast-check";
import { hasHtml, normalizedLines, normalizeText, simplify, stripHtml } from "../../src/value/normalize";

test.each([
  ["≥９５％", "≥95%"],
  ["＞＝ 90 ﹪", ">=90%"],
  ["≧95％", "≥95%"],
  ["≦5%", "≤5%"],
  ["〉90%", ">90%"],
  ["﹤3﹪", "<3%"],
  ["40—50个", "40-50个"],
  ["40–50个", "40-50个"],
  ["80%～90%", "80%~90%"],
  ["指标目标\n 值来源", "指标目标值来源"],
  ["产 出 指 标", "产出指标"],
  ["满意度\u200b\ufeff指标", "满意度指标"],
  ["（含）", "(含)"],
  ["财预〔2020〕10号", "财预[2020]10号"],
  ["GB/T 50319", "GB/T 50319"],
  ["政府釆购", "政府采购"],
  ["\u3000项目名称\u00a0", "项目名称"],
])("%j is read as %j", (text, normalized) => {
  expect(normalizeText(text)).toBe(normalized);
});

test("normalizing twice changes nothing more, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = normalizeText(text);
      expect(normalizeText(once)).toBe(once);
    }),
    { numRuns: 2000, seed: 20230101 },
  );
});

test("HTML left in a cell is seen and taken out", () => {
  expect(hasHtml("<p>≥95%</p>")).toBe(true);
  expect(hasHtml("&nbsp;95%")).toBe(true);
  expect(hasHtml("5<x<10")).toBe(false);
  expect(stripHtml("<p>一次</p><p>两次</p>")).toBe("一次\n两次\n");
  expect(stripHtml("&ge;95%&nbsp;")).toBe("≥95% ");
});

test("lines of a cell", () => {
  expect(normalizedLines("≥90%\r\n\n ≥80% ")).toEqual(["≥90%", "≥80%"]);
});

test("traditional labels are read like simplified ones", () => {
  expect(simplify("一級指標")).toBe("一级指标");
  expect(simplify("滿意度與備註")).toBe("满意度與备注");
});
