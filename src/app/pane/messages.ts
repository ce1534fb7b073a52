import { createContext, useContext } from "react";
import { loadPart } from "../../sheet/load-part";
import type { ColumnName } from "../../form/document";
import type { Severity } from "../../rules/rule";

const COLUMN_NAMES: Readonly<Record<ColumnName, string>> = {
  levelOne: "一级指标",
  levelTwo: "二级指标",
  levelThree: "三级指标（指标名称）",
  target: "指标值（全年）",
  halfYearTarget: "半年指标值",
  adjustedTarget: "调整后指标值",
  unit: "计量单位",
  comparator: "计算符号",
  valueType: "定量／定性",
  direction: "指标方向",
  weight: "权重（分值）",
  actual: "实际完成值",
  score: "得分",
  deviation: "偏差原因及改进措施",
  explanation: "指标解释",
  source: "指标值来源（绩效标准）",
  scoringRule: "评分规则",
  scoringProcess: "评分过程",
  subproject: "对应子项目",
  remark: "备注",
};

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

/** Every word the pane says in simplified Chinese. Findings bring their own words and stay Chinese in every locale. */
export const ZH = {
  app: "绩效检查",
  severity: SEVERITIES,
  column: COLUMN_NAMES,
  tabs: { problems: "问题", weights: "权重", scores: "得分", layout: "版式", review: "审核", settings: "设置" },
  form: {
    heading: "识别结果",
    sure: (percent: number) => `识别把握 ${percent}%`,
    sureHint: (percent: number): string =>
      percent >= 90 ? "版式清楚，可直接使用。" : "请在“版式”页核对各列，识别错的可以改正。",
    choose: "表格",
    pack: "规则",
    packAuto: (title: string) => `自动选择：${title}`,
    indicators: (count: number) => `${count} 条指标`,
  },
  glance: {
    heading: "一览",
    complete: "完整度",
    completeSays: (filled: number, total: number) => `应填 ${total} 格，已填 ${filled} 格`,
    measurable: "可衡量",
    measurableSays: (yes: number, graded: number, total: number) =>
      `${total} 条指标中 ${yes} 条可衡量` + (graded > 0 ? `，${graded} 条分级可用` : ""),
    weights: "权重合计",
    weightsSays: (sum: string, base: string) => (sum === base ? `${sum}，正好` : `${sum}，应为 ${base}`),
    scores: "得分",
    scoresSays: (filled: string, computed: string | null) =>
      computed === null ? `填报 ${filled}` : `填报 ${filled}，按规则应为 ${computed}`,
    noWeights: "本表不设权重",
    noScores: "本表不设得分",
  },
  problems: {
    none: "没有发现问题",
    noneHint: "这张表通过了全部检查。需要人工判断的内容仍请自行核对。",
    noMatch: "没有符合筛选条件的问题",
    clearFilter: "显示全部问题",
    counts: (error: number, warning: number, info: number) => `错误 ${error} 个，警告 ${warning} 个，提示 ${info} 个`,
    found: (count: number) => (count === 0 ? "没有发现问题。" : `共 ${count} 个问题。`),
    search: "搜索问题",
    filter: "按级别筛选",
    grouping: "排列方式",
    bySeverity: "按级别",
    byPart: "按部分",
    fixAll: (count: number) => `修正全部可确定的问题（${count} 处）`,
    goTo: (cell: string) => `转到 ${cell}`,
    advice: "怎样改",
    why: "为什么",
    basis: "依据",
    fix: "修正",
    fixSuggested: "采用建议",
    change: (cell: string, from: string, to: string) => `${cell}：${from} → ${to}`,
    blank: "（空）",
    moreChanges: (count: number) => `另有 ${count} 处`,
    ignore: "忽略",
    ignoreReason: "忽略的理由（会随工作簿保存，审核人员可以看到）",
    ignoreConfirm: "确认忽略",
    cancel: "取消",
    ignored: (count: number) => `已忽略 ${count} 个问题`,
    restore: "恢复",
    undecided: (count: number) => `${count} 项需要人工核对`,
    related: "当前单元格",
  },
  plan: {
    template: "权重依据",
    row: "行",
    indicator: "指标",
    before: "现在",
    after: "填充后",
    lock: "锁定",
    lockRow: (name: string) => `锁定“${name}”的权重`,
    sum: "合计",
    unchanged: "不变",
    byPack: (title: string) => `按规则包：${title}`,
    byTemplate: (title: string) => `按模板：${title}`,
    refill: "已填的权重也重新分配（锁定的行除外）",
    sumOf: (base: string) => `合计（应为 ${base}）`,
    missing: (count: number) => `模板中本表没有的指标（${count} 条）`,
    insert: (count: number) => `把模板指标填入空行（${count} 格）`,
    apply: (count: number) => `填充权重（${count} 格）`,
    applyTitle: "填充权重",
    nothing: "各行权重已符合要求，无需填充。",
    noColumn: "本表没有权重列。",
    undo: (title: string) => `撤回：${title}`,
    undoHint: "只撤回上一次填充；其后手工改过的单元格保持不变。",
  },
  scores: {
    filled: "填报",
    computed: "应得",
    formula: "能算的写成公式，数据变动后自动重算",
    how: "算法",
    source: "规则出处",
    apply: (count: number) => `按规则填写得分（${count} 格）`,
    applyTitle: "填写得分",
    nothing: "各行得分与规则一致，无需填写。",
    noColumn: "本表没有得分列。",
    differs: "不一致",
    agrees: "一致",
    open: "待人工评定",
    range: (min: string, max: string) => `${min}～${max}`,
    total: "总分",
    rating: (name: string) => `评定等级：${name}`,
    notes: "表内规则",
    notUnderstood: "未能理解，按规则包计算",
  },
  layout: {
    hint: "下面是识别到的各列。识别错了或没有识别到的，先在表格里选中该列任一单元格，再点“用所选列”。",
    columns: "指标表的列",
    fields: "表头栏目",
    found: (column: string, header: string) => `${column} 列` + (header === "" ? "" : `“${header}”`),
    missing: "未识别到",
    useSelected: (column: string | null) => (column === null ? "用所选列" : `用所选列（${column}）`),
    notThis: "不是",
    useCell: (cell: string | null) => (cell === null ? "用所选单元格" : `用 ${cell}`),
    reset: "恢复自动识别",
    export: "导出版式",
    import: "导入版式",
    corrected: "已改正",
    sure: (percent: number) => `把握 ${percent}%`,
    more: "其他列",
    empty: "（空）",
  },
  review: {
    hint: "检查本工作簿的每一张表，把问题写成单元格批注，并可生成可打印的审核意见表。",
    annotate: "一键审核并标注",
    clear: "清除标记",
    report: "生成审核意见表",
    following: "边填边标注",
    followingHint: "改好一处，批注随之消失；出现新问题，随即标注。",
    summary: "各表情况",
    sheet: "工作表",
    found: "问题",
    unrecognized: "未识别的工作表",
    clearHint: "只清除本工具写的批注，您自己的批注、颜色和格式不受影响。",
  },
  settings: {
    packs: "规则包",
    packsHint: "规则包是一份 JSON 文件，规定一地一年的栏目、权重、评分规则和用词。",
    importPack: "导入规则包",
    exportPack: "导出当前规则包",
    templates: "指标模板",
    importTemplate: "导入模板",
    saveTemplate: "将本表另存为模板",
    language: "语言",
    errors: (count: number) => `文件未导入，有 ${count} 处需要修改：`,
    errorAt: (line: number, path: string) => `第 ${line} 行` + (path === "" ? "" : ` ${path}`),
    expected: (what: string) => `应为：${what}`,
    forgotten: "本工作簿记住的内容",
    remembered: (suppressed: number, corrected: number) => `已忽略 ${suppressed} 个问题，已改正 ${corrected} 种版式。`,
  },
  pages: {
    welcomeTitle: "填对一张绩效表",
    welcome: [
      "自动认出绩效目标表、自评表和评价表，不需要事先做模板。",
      "边填边查：每个问题指到单元格，说明原因、依据和改法，能改的一键改好。",
      "权重按模板填充，得分按规则核算；所有内容都留在本机。",
    ],
    start: "检查这张表",
    checking: "正在检查……",
    reading: "正在读取工作簿……",
    progress: (done: number, total: number) => `正在检查第 ${done + 1} 张表，共 ${total} 张`,
    stop: "停止",
    emptyTitle: "这是一个空工作簿",
    empty: "打开或粘贴一张绩效表，检查会自动开始。",
    nothingTitle: "没有找到绩效表",
    nothing: "已在每张工作表中查找指标表（一级指标、二级指标、三级指标、指标值等表头）和项目信息栏目。",
    nothingDo: [
      "确认绩效表所在的工作表没有隐藏；",
      "确认表头中有“指标”和“指标值”一类的列名；",
      "确认表格是单元格内容而不是图片。",
    ],
    nothingWhere: "各工作表的情况",
    again: "重新检查",
    failedTitle: "没有检查成功",
    retry: "重试",
    loading: "正在打开……",
    unsupportedTitle: "当前 Excel 版本不支持",
    waiting: "正在编辑单元格，编辑结束后自动检查。",
    working: "正在写入……",
  },
  notice: {
    filled: (applied: number, stale: number) =>
      `已填写 ${applied} 格` + (stale > 0 ? `；${stale} 格内容已变动，未改写` : "") + "。",
    undone: (applied: number, stale: number) =>
      `已撤回 ${applied} 格` + (stale > 0 ? `；${stale} 格其后改过，保持不变` : "") + "。",
    annotated: (written: number, skipped: number) =>
      `已标注 ${written} 个单元格` +
      (skipped > 0 ? `；${skipped} 格已有您自己的批注，未写入，请见问题清单` : "") +
      "。",
    threaded: "当前版本的 Excel 以会话批注标注，批注会显示您的姓名。",
    noMeans: "当前版本的 Excel 不支持写批注，请使用问题清单和审核意见表。",
    cleared: (removed: number) => (removed === 0 ? "没有需要清除的标记。" : `已清除 ${removed} 处标记。`),
    reported: (sheet: string) => `已生成工作表“${sheet}”，可直接打印。`,
    importedPack: (title: string) => `已导入规则包“${title}”。`,
    importedTemplate: (title: string) => `已导入模板“${title}”。`,
    importedLayout: (count: string) => `已导入 ${count} 种版式。`,
    nothingToDo: "没有需要写入的内容。",
    memoryDamaged: "工作簿里保存的检查设置有损坏，已跳过损坏的部分，请核对忽略的问题和规则。",
    packChanged: (title: string) => `上次使用的规则包“${title}”内容已有变化，检查结果可能与上次不同。`,
    dismiss: "知道了",
  },
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
    leave: "当前文件有未保存的修改，打开别的文件会丢失这些修改。",
    leaveYes: "不保存，继续打开",
    leaveNo: "返回",
    failed: "文件没有打开，请确认它是 .xlsx 表格后重试。",
    notOpened: (name: string, why: string) => `“${name}”没有打开：${why}`,
    readOnly: "旧格式（.xls）可以检查，不能保存修改。请用 Excel 或 WPS 另存为 .xlsx 后再打开。",
    showPane: "显示检查窗格",
    showGrid: "显示表格",
    keys: "按 F6 在表格与检查窗格之间切换",
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
    offline: "可离线使用，文件不离开本机",
  },
};

/** The catalogue a locale must provide. */
export type Messages = typeof ZH;

/** Languages of the pane. */
export type Locale = "zh-CN" | "en-US";

let english: Messages | null = null;

/** Loads the words of a locale; Chinese is always there. Rejects with a HostError where they cannot be had. */
export async function loadMessages(locale: Locale): Promise<void> {
  if (locale === "zh-CN" || english) return;
  const { EN } = await loadPart(() => import(/* webpackChunkName: "english" */ "./messages-en"));
  english = EN;
}

/** The words of a locale; Chinese until loadMessages has brought them. */
export function messagesOf(locale: Locale): Messages {
  return (locale === "en-US" ? english : null) ?? ZH;
}

/** The catalogue in force for the components below. */
export const MessagesContext = createContext<Messages>(ZH);

/** The words to use. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
