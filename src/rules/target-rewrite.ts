import { directionOf } from "../value/direction";
import { budgetOf } from "./amount-facts";
import { slotOf } from "./indicator-slot";
import { figure } from "./money";
import { plain } from "./prose";
import { unitHint } from "./unit-hint";
import type { FormDocument, Indicator } from "../form/document";

/** What to write instead of a target nobody can measure: the value itself, and the sentence that proposes it. */
interface Rewrite {
  readonly value: string;
  readonly advice: string;
}

const GRADES = "优（90分及以上）、良（80—89分）、中（60—79分）、差（60分以下）";

/** A concrete target for a row in symbol, number and unit, fitted to its name and slot; four grades where it cannot be counted. */
export function rewriteOf(indicator: Indicator, document: FormDocument): Rewrite {
  const name = plain(indicator.name);
  const slot = slotOf(indicator);
  const unit = unitHint(name);
  const lower = directionOf(name) === "lowerIsBetter";
  if (name.startsWith("是否")) {
    const question = name.slice(2).replace(/^(?:有利于|能够?)/, "");
    return {
      value: "≥5%（较上年）",
      advice: `把是非题改成可以衡量的量：写明“${question}”的幅度，例如“≥5%（较上年，注明上年数）”。`,
    };
  }
  if (slot === "satisfaction" || /满意/.test(name)) {
    return propose("≥90%", "并写明调查对象、样本量和方法（如问卷调查不少于100份）");
  }
  if (/(?:(?<![效频功汇税利斜曲])率|比例|占比|比重|百分比)$/.test(name)) {
    return lower
      ? propose("≤5%", "数值按历史水平或行业标准核定")
      : propose(
          /(?:增长|提高|提升|增|下降|降低|减少)率?$/.test(name) ? "≥5%（较上年）" : "≥95%",
          "数值按历史水平或行业标准核定",
        );
  }
  if (slot === "timeliness") {
    const year = document.year === null ? "" : `${document.year}年`;
    return propose(`${year}12月31日前`, "按计划的完成时间填写；也可改用“任务按期完成率”，指标值“=100%”");
  }
  if (slot === "cost" && !/社会|生态|环境/.test(indicator.levelTwo)) {
    const budget = budgetOf(document);
    const ceiling = `≤${budget ? figure(budget.yuan / 10_000) : "50"}万元`;
    return propose(ceiling, "总成本不高于预算批复数；单位成本写成“≤3000元/人”这样的形式");
  }
  if (/(?:次数|起数|件数|数量|人数|数|量|额)$/.test(name) && lower)
    return propose(`≤2${unit ?? "次"}`, "数值按历史水平核定");
  if (slot === "quantity" || slot === "output" || /(?:数量|个数|次数|人数|户数|面积|篇数|数)$/.test(name)) {
    if (unit !== null && unit !== "%")
      return propose(`≥${unit.startsWith("万") ? 1 : 10}${unit}`, "数字按本年实际任务量填写");
    if (slot === "quantity") return propose("≥10个", "数字和单位按本年实际任务量填写");
    return propose("≥95%", "按完成率考核，或写明完成的数量");
  }
  if (slot === "quality") return propose("=100%", "按“验收合格率”“达标率”等比率考核，指标名称相应改为该比率的名称");
  if (slot === "economic") {
    if (unit === "人" || unit === "户") return propose(`≥10${unit}`, "写明受益的数量，或改写人均增收、减负的金额");
    const value = unit === "万元" ? "≥10万元" : "≥5%（较上年）";
    return propose(value, "写明增收、节支的金额或比上年的变化幅度");
  }
  // Only stems whose rate is a word everyone uses: 知晓程度 is 知晓率, but nobody measures a 知名率.
  const rate =
    /^(.{0,14}?(?:知晓|普及|覆盖|参与|达标|合格|完好|利用|使用|就业|及时|准确|执行))(?:水平|程度|能力|情况|度)$/.exec(
      name,
    )?.[1];
  const example =
    rate === undefined
      ? "例如“≥5%（较上年，注明上年数）”"
      : `例如把名称改为“${rate}率”，指标值写“≥95%”，或写“≥5%（较上年，注明上年数）”`;
  return {
    value: "≥5%（较上年）",
    advice: `改成可以衡量的值，${example}；确实无法量化的，分档写明标准：${GRADES}，并写明打分依据。`,
  };
}

function propose(value: string, note: string): Rewrite {
  return { value, advice: `改写为“符号＋数值＋单位”，例如“${value}”（${note}）。` };
}
