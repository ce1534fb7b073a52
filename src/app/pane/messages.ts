import { createContext, useContext } from "react";
import { loadPart } from "../../sheet/load-part";
import type { Severity } from "../../rules/rule";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

/**
 * What the pane says in simplified Chinese until its first check is shown; the words of its later pages are with them
 * (later-messages.ts). Findings bring their own words and stay Chinese in every locale.
 */
export const ZH = {
  app: "绩效检查",
  severity: SEVERITIES,
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
    range: (min: string, max: string) => `${min}～${max}`,
  },
  problems: {
    none: "没有发现问题",
    noneHint: "这张表通过了全部检查。需要人工判断的内容仍请自行核对。",
    noMatch: "没有符合筛选条件的问题",
    clearFilter: "显示全部问题",
    counts: (error: number, warning: number, info: number) => `错误 ${error} 个，警告 ${warning} 个，提示 ${info} 个`,
    found: (count: number) => (count === 0 ? "没有发现问题。" : `共 ${count} 个问题。`),
    listed: (count: number) => (count === 0 ? "没有符合筛选条件的问题。" : `${count} 个问题符合筛选条件。`),
    search: "搜索问题",
    filter: "按级别筛选",
    grouping: "排列方式",
    bySeverity: "按级别",
    byPart: "按部分",
    fixAll: (count: number) => `修正全部可确定的问题（${count} 处）`,
    goTo: (cell: string) => `转到 ${cell}`,
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
    failedTitle: "没有检查成功",
    retry: "重试",
    loading: "正在打开……",
    unsupportedTitle: "当前 Excel 版本不支持",
    waiting: "正在编辑单元格，编辑结束后自动检查。",
    working: "正在写入……",
    dismiss: "知道了",
  },
};

/** The words of a locale that the first check needs. */
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

/** The locale itself where its words are there, else Chinese. */
export function spokenLocale(locale: Locale): Locale {
  return locale === "en-US" && !english ? "zh-CN" : locale;
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
