import { CORE_INDICATORS } from "./circulars";
import { slotOf } from "./indicator-slot";
import { ECOLOGY_NAMES, ECONOMY_NAMES } from "./lexicon";
import { brief, plain } from "./prose";
import { isNotApplicable, nameRows, shownName, textOf } from "./row-facts";
import { defineRule } from "./rule";

/** An ecology of data or of business is a figure of speech. */
const FIGURES_OF_SPEECH =
  /(?:数据|信息|网络|产业|创新|营商|政治|文化|学术|金融|服务|人才|创业|发展|教育|消费|舆论|法治|社会|政务|良好)[^，,。]{0,8}(?:生态|环境)|(?:生态|环境)(?:体系|圈)/g;

const OTHER_FIELDS =
  /成本|经费|财务|规章|管理制度|资金|预算|收入|管理水平|服务水平|服务能力|工作效率|业务|制度|党建|宣传|培训|办公|事故|案/;

/** 财预〔2021〕101号: ecological, economic and social benefits mean what they say. */
export const benefitTypeFits = defineRule({
  id: "benefit-type-fits",
  meta: {
    basis: CORE_INDICATORS,
    advice: "移到相符的效益类别；该类效益确不适用的，删去并说明。",
    severity: "warning",
    kinds: "all",
    messages: {
      ecology: "“{{name}}”与自然生态、环境无关，不是生态效益。",
      economy: "“{{name}}”没有涉及收入、成本或产值，归入经济效益值得再核。",
    },
  },
  *check({ document }) {
    for (const [indicator, cell] of nameRows(document)) {
      const slot = slotOf(indicator);
      // One level may join several: 社会、经济、生态效益指标.
      const joined = (plain(indicator.levelTwo).match(/经济|社会|生态|环境|可持续/g) ?? []).length > 1;
      if (joined || isNotApplicable(indicator)) continue;
      if (/^[\d.]*$/.test(plain(indicator.name))) continue;
      const said = plain([indicator.name, textOf(indicator, "explanation"), indicator.target.text].join(" "));
      const name = brief(shownName(indicator));
      const literal = said.replace(FIGURES_OF_SPEECH, "");
      // Only a figure of speech or a word of another field tells: without one it may be an ecology nobody listed.
      const elsewhere = literal !== said || OTHER_FIELDS.test(plain(indicator.name));
      if (slot === "ecological" && elsewhere && !ECOLOGY_NAMES.test(literal)) {
        yield { messageId: "ecology", cell, data: { name } };
      } else if (slot === "economic" && !ECONOMY_NAMES.test(said)) {
        yield { messageId: "economy", cell, data: { name }, severity: "info" };
      }
    }
  },
});
