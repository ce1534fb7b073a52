import { useLaterMessages, ZH_PANE } from "../pane/later-messages";
import type { LaterMessages } from "../pane/later-messages";

/** All words of the workbench, the pane's with them, in simplified Chinese. */
const ZH_WORKBENCH = {
  ...ZH_PANE,
  bench: {
    title: "绩效检查工作台",
    open: "打开文件",
    samples: "示例",
    save: "另存副本",
    saved: (name: string) => `已保存“${name}”。`,
    drop: "松开鼠标，打开这个文件",
    loading: "正在打开……",
    grid: "表格",
    pane: "检查窗格",
    table: "文字表格",
    tableHint: "识别到的指标，供读屏软件阅读",
    unsaved: "有未保存的修改",
    unsavable: "修改不能保存",
    gridFailed: "表格没有显示出来，请重试；仍不成功时，请用“文字表格”核对，另存副本后重新打开本页。",
    nothing: "打开或拖入一个 .xlsx 文件，也可以先打开一个示例。",
    leave: "当前文件有未保存的修改，打开别的文件会丢失这些修改。",
    leaveYes: "不保存，继续打开",
    leaveNo: "返回",
    failed: "文件没有打开，请确认它是 .xlsx 表格后重试。",
    notOpened: (name: string, why: string) => `“${name}”没有打开：${why}`,
    readOnly: "旧格式（.xls）可以检查，不能保存修改。请用 Excel 或 WPS 另存为 .xlsx 后再打开。",
    showPane: "显示检查窗格",
    showGrid: "显示表格",
    keys: "F6 切换表格与检查窗格，Shift+F6 到工具栏",
    pasted: (count: number) => `粘贴内容中有 ${count} 格落在合并单元格内，未写入。`,
    waiting: (cells: string, count: number) =>
      `${cells}${count > 1 ? ` 等 ${count} 格` : ""}的公式本工作台不能计算，已注明“未重算”或“未计算”；保存后用 Excel 打开，会自动重新计算。`,
    moreRefused: (count: number) => `另有 ${count} 格也已按文字写入。`,
    refused: {
      broken: (cell: string, text: string) => `${cell} 的“${text}”不是完整的公式，已按文字写入；可以撤销后重新输入。`,
      "missing-sheet": (cell: string, text: string) =>
        `${cell} 的“${text}”引用了本文件没有的工作表，已按文字写入；可以撤销后重新输入。`,
      circular: (cell: string, text: string) =>
        `${cell} 的“${text}”引用了自己的结果，无法计算，已按文字写入；可以撤销后重新输入。`,
    },
    undo: "撤销",
    redo: "重做",
  },
};

/** The catalogue a locale must provide. */
export type AllMessages = typeof ZH_WORKBENCH;

/** The words of the workbench. */
export function useBenchWords(): AllMessages {
  const t = useLaterMessages();
  return isWhole(t) ? t : ZH_WORKBENCH;
}

/** English comes in one piece. */
function isWhole(t: LaterMessages): t is AllMessages {
  return "bench" in t;
}
