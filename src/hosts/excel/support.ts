/** What the Excel at hand can do, by the requirement sets it announces and the office.js that was loaded. */
export interface ExcelSupport {
  /** Classic notes: ExcelApi 1.18, and a library that has them (the npm build has not). */
  readonly notes: boolean;
  /** Threaded comments: ExcelApi 1.10. Some Excels announce them and then refuse; that shows when one is written. */
  readonly threads: boolean;
  /** Comments can be asked for by an id that may be gone: ExcelApi 1.14. */
  readonly threadOrNull: boolean;
  /** Merged areas can be read: ExcelApi 1.13. */
  readonly merges: boolean;
  /** All syncs of one run undo as one step: ExcelApi 1.20. */
  readonly undoGroup: boolean;
  /** Rows tell when they are hidden: ExcelApi 1.11. */
  readonly rowEvents: boolean;
  /** Sheets tell when they are renamed or hidden: ExcelApi 1.17. */
  readonly sheetNameEvents: boolean;
  /** The workbook says whether it is read-only: ExcelApi 1.8. */
  readonly readOnly: boolean;
  /** Print setup: ExcelApi 1.9. */
  readonly pageLayout: boolean;
}

function has(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Asks once; Excel does not change while the pane is open. */
export function excelSupport(): ExcelSupport {
  return {
    notes: has("1.18") && "NoteCollection" in Excel,
    threads: has("1.10"),
    threadOrNull: has("1.14"),
    merges: has("1.13"),
    undoGroup: has("1.20"),
    rowEvents: has("1.11"),
    sheetNameEvents: has("1.17"),
    readOnly: has("1.8"),
    pageLayout: has("1.9"),
  };
}

/** What turned out while working, beyond what Excel announces. */
export interface Experience {
  readonly threadsRefused: boolean;
  readonly marksReadable: boolean;
  readonly printRefused: boolean;
}

/** What this Excel cannot do, one Chinese sentence each, for the pane to show. */
export function limitSentences(support: ExcelSupport, experience: Experience): readonly string[] {
  const canThread = support.threads && !experience.threadsRefused;
  return [
    ...(support.merges ? [] : [NO_MERGES]),
    ...(!experience.marksReadable || (!support.notes && !canThread) ? [NO_NOTES] : support.notes ? [] : [THREADS]),
    ...(experience.printRefused ? [NO_PRINT] : []),
  ];
}

const NO_MERGES = "此版本 Excel 不能读取合并单元格，含合并单元格的表可能识别不全，建议升级到 Excel 2021 或更高版本。";
const NO_NOTES = "此版本 Excel 不能写批注，问题列在窗格和审核意见表中。";
const THREADS = "此版本 Excel 不支持传统批注，问题将写成带有您姓名的会话批注。";
const NO_PRINT = "审核意见表的打印设置未能写入（可能没有安装打印机），打印前请自行选择 A4 纸。";
