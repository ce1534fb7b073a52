import { TARGET_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { slotOf } from "./indicator-slot";
import { brief, isReferral, plain } from "./prose";
import { targetRows } from "./row-facts";
import { rewriteOf } from "./target-rewrite";
import { isOfficial } from "./target-standard-stated";
import { defineRule } from "./rule";
import type { Indicator } from "../form/document";
import type { ValueTrait } from "../value/target-value";

/** Damage has rules of its own; what cannot be read cannot be called vague. */
const DAMAGE: readonly ValueTrait[] = ["placeholder", "date-serial", "float-artefact", "garbled-unit"];

/** 财预〔2015〕88号 细化量化: a third party can tell from the value whether it was reached. */
export const targetMeasurable = defineRule({
  id: "target-measurable",
  meta: {
    basis: TARGET_MEASURES,
    advice: "改写为“符号＋数值＋单位”；无法量化的，分档写明标准。",
    severity: "warning",
    kinds: "all",
    topic: "measurable",
    messages: {
      vague: "指标值“{{target}}”中的“{{words}}”无法衡量，达到什么程度算完成没有标准。",
      whole: "指标值“{{target}}”无法衡量，达到什么程度算完成没有标准。",
      restated: "指标值“{{target}}”只是重述工作任务，没有写明完成的标准或数量。",
      deferred: "指标值“{{target}}”没有给出具体数值，等于没有确定目标。",
      slip: "指标值“{{target}}”里的数字写成了字母，应为“{{meant}}”。",
      other: "指标值“{{target}}”无法衡量，看不出达到什么程度算完成。",
    },
  },
  *check({ document, pack }) {
    for (const [indicator, cell] of targetRows(document)) {
      const { target } = indicator;
      if (target.class === "empty" || DAMAGE.some((trait) => target.traits.has(trait))) continue;
      // Only a slip of the pen has a repair of its own: an invented figure is an example, never a fix.
      const meant = slipMended(indicator);
      if (meant !== null) {
        const edits = [editCell(document, cell, meant)];
        const fix = { kind: "suggested" as const, title: `改为“${meant}”`, edits };
        yield { messageId: "slip", cell, data: { target: brief(target.text), meant }, advice: `改为“${meant}”。`, fix };
        continue;
      }
      const restated = target.traits.has("restated-task");
      const deferred = target.traits.has("deferred") || isReferral(target.text);
      const packVague = pack.words.vague.filter((word) => target.number === null && plain(target.text).includes(word));
      if (target.measurability !== "unmeasurable" && !restated && !deferred && packVague.length === 0) continue;
      if (
        pack.words.states.includes(plain(target.text)) ||
        isTied(indicator) ||
        isReadable(indicator) ||
        isOfficial(indicator)
      )
        continue;
      const { advice } = rewriteOf(indicator, document);
      // In 服务水平提升 what is vague is how far, not 服务.
      const said = [...new Set([...target.vagueWords, ...packVague])];
      const words = said.length > 1 ? said.filter((word) => !/^(?:服务|发展|创新|保障|宣传)$/.test(word)) : said;
      const data = { target: brief(target.text), words: words.join("、") };
      const severity = severityOf(indicator);
      if (deferred) yield { messageId: "deferred", cell, data: { target: data.target }, advice, severity };
      else if (restated)
        yield { messageId: "restated", cell, data: { target: data.target }, advice: RESTATED, severity };
      else if (words.join("") === plain(target.text))
        yield { messageId: "whole", cell, data: { target: data.target }, advice, severity };
      else if (words.length > 0) yield { messageId: "vague", cell, data, advice, severity };
      else yield { messageId: "other", cell, data: { target: data.target }, advice, severity };
    }
  },
});

const RESTATED =
  "写出任务的数量、比率或完成时间，例如“年度计划任务完成率=100%（共12项）”“12月31日前完成3项”；任务内容放到指标解释中。";

/** Values tied to something the reader can look up: the budget for a cost, the moment itself for a time. */
function isTied(indicator: Indicator): boolean {
  const text = plain(indicator.target.text);
  if (/^(?:已|全部)*(?:纳入|列入)(?:\p{Script=Han}{0,4}预算|\p{Script=Han}{0,6}规划)$/u.test(text)) return true;
  if (slotOf(indicator) === "cost")
    return /(?:预算|批复|概算|合同|中标|限额|控制价)/.test(text) && /内|不超|不高于|控制|≤|以下/.test(text);
  return slotOf(indicator) === "timeliness" && /^(?:实时|即时|当日|当天|次日)/.test(text);
}

/** ≥9O%, ≥l00份: letters typed for digits; null where nothing else would read as a value. */
function slipMended({ cells }: Indicator): string | null {
  const text = cells.target?.text.trim() ?? "";
  if (typeof cells.target?.value !== "string") return null;
  if (
    !/^[≥≤=＞＜><]*[\dOolI]*\d[\dOolI]*(?:%|％|\p{Script=Han}{1,3})?$/u.test(text) ||
    !/[Oo]|[lI](?=[\dOolI])/.test(text)
  )
    return null;
  return text.replace(/[Oo]/g, "0").replace(/[lI]/g, "1");
}

/** A scale the system offers (好坏, 优良中低差, 是否) with the row declared qualitative; a number written in words. */
function isReadable({ target, cells }: Indicator): boolean {
  const text = plain(target.text);
  const declared = plain(`${cells.valueType?.text ?? ""}${cells.comparator?.text ?? ""}`);
  const scale = /^(?:好坏|好中差|优良中低?差|高中低|是否|是\/否|有无|有\/无)$/.test(text) && /定性/.test(declared);
  return (
    scale ||
    /^(?:≥|≤|=|不低于|不少于|不超过|达到)?[零一二两三四五六七八九十百千万亿]+(?:余|多)?[\p{Script=Han}]{0,4}(?:时|次|个|家|户|人|项|场|份|台|套|亩|里|米|吨|元|座|处|期|件|天|年|月|册|条)(?:以上|以内|以下)?$/u.test(
      text,
    )
  );
}

/** A number is owed for counts and costs; a yes or no on an effect is only doubtful. */
function severityOf(indicator: Indicator) {
  if (indicator.target.class === "boolean") return "info";
  const slot = slotOf(indicator);
  // Whoever is entitled is paid: how many that will be nobody can promise.
  if (/据实|按?实际|按需|应\p{Script=Han}尽\p{Script=Han}/u.test(plain(indicator.target.text))) return "warning";
  const harm = slot === "cost" && /社会|生态|环境/.test(indicator.levelTwo);
  return slot === "quantity" || (slot === "cost" && !harm) ? "error" : "warning";
}
