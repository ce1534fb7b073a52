import { mergeAt, visibleCell } from "../../src/sheet/sheet";
import { drawSheet, listCells } from "./sheet";

test("a drawing gives values, texts and merged areas", () => {
  const sheet = drawSheet(`
    | 一级指标 | 三级指标 | 权重 |
    | 产出     | 培训人次 | 60   |
    | ^        | 课时     | "5"  |
    | 合计     | <        | 65   |`);
  expect(listCells(sheet)).toEqual({
    A1: "一级指标",
    B1: "三级指标",
    C1: "权重",
    A2: "产出",
    B2: "培训人次",
    C2: "60",
    B3: "课时",
    C3: "5",
    A4: "合计",
    C4: "65",
  });
  expect(visibleCell(sheet, 2, 0).value).toBe("产出");
  expect(visibleCell(sheet, 2, 2).value).toBe("5");
  expect(mergeAt(sheet, 3, 1)).toEqual({ top: 3, left: 0, bottom: 3, right: 1 });
});
