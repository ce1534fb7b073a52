import { useMessages, ZH } from "./messages";
import type { ColumnName } from "../../form/document";
import type { Messages } from "./messages";

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

/** What the pages that load after the first check say besides, in simplified Chinese. */
const ZH_LATER = {
  formless: {
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
  },
  column: COLUMN_NAMES,
  card: {
    advice: "怎样改",
    why: "为什么",
    basis: "依据",
    fix: "修正",
    fixSuggested: "采用建议",
    show: "在表格中查看",
    change: (cell: string, from: string, to: string) => `${cell}：${from} → ${to}`,
    blank: "（空）",
    moreChanges: (count: number) => `另有 ${count} 处`,
    ignore: "忽略",
    ignoreReason: "忽略的理由（随工作簿保存，审核人员可见）",
    ignoreConfirm: "确认忽略",
    cancel: "取消",
    ignored: (count: number) => `已忽略 ${count} 个问题`,
    restore: "恢复",
    undecided: (count: number) => `${count} 项需要人工核对`,
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
    nothing: "各行权重已符合要求，无需填充。",
    noColumn: "本表没有权重列。",
    undo: (title: string) => `撤回：${title}`,
    undoHint: "只撤回上一次填充；其后手工改过的单元格保持不变。",
  },
  scores: {
    filled: "填报",
    computed: "应得",
    formula: "能算的写成公式，数据变动后自动重算",
    how: (working: string) => `算法：${working}`,
    source: (where: string) => `规则出处：${where}`,
    apply: (count: number) => `按规则填写得分（${count} 格）`,
    nothing: "各行得分与规则一致，无需填写。",
    noColumn: "本表没有得分列。",
    differs: "不一致",
    agrees: "一致",
    open: "待人工评定",
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
    notThis: "识别错了",
    of: (action: string, what: string) => `${action}：${what}`,
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
    errorAt: (line: number, path: string) => `第 ${line} 行` + (path === "" ? "：" : ` ${path}：`),
    expected: (what: string) => `应为：${what}`,
    forgotten: "本工作簿记住的内容",
    remembered: (suppressed: number, corrected: number) => `已忽略 ${suppressed} 个问题，已改正 ${corrected} 种版式。`,
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
    reported: (sheet: string) => `已生成工作表“${sheet}”，已按 A4 纸设好打印格式。`,
    importedPack: (title: string) => `已导入规则包“${title}”。`,
    importedTemplate: (title: string) => `已导入模板“${title}”。`,
    importedLayout: (count: string) => `已导入 ${count} 种版式。`,
    nothingToDo: "没有需要写入的内容。",
    memoryDamaged: "工作簿里保存的检查设置有损坏，已跳过损坏的部分，请核对忽略的问题和规则。",
    packChanged: (title: string) => `上次使用的规则包“${title}”内容已有变化，检查结果可能与上次不同。`,
  },
};

/** All words of the pane. */
export type LaterMessages = Messages & typeof ZH_LATER;

/** All words of the pane in simplified Chinese. */
export const ZH_PANE: LaterMessages = { ...ZH, ...ZH_LATER };

/** All words of the pane; for what is loaded after the first check. */
export function useLaterMessages(): LaterMessages {
  const t = useMessages();
  return isWhole(t) ? t : ZH_PANE;
}

/** English comes in one piece. */
function isWhole(t: Messages): t is LaterMessages {
  return "plan" in t;
}
