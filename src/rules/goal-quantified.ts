import { TARGET_MEASURES } from "./circulars";
import { goalsOf, statesAmount } from "./goal-facts";
import { DIRECTION_VERBS } from "./lexicon";
import { brief, plain, quoted } from "./prose";
import { defineRule } from "./rule";

/** 财预〔2015〕88号 细化量化: a goal without one amount cannot be held against anything. */
export const goalQuantified = defineRule({
  id: "goal-quantified",
  meta: {
    basis: TARGET_MEASURES,
    advice:
      "写清干什么、干多少、何时完成、效果如何，并至少给出一个数量或比例，例如“全年完成××类检查不少于12次，问题整改率达到95%以上”。",
    severity: "warning",
    kinds: "all",
    messages: {
      slogan: "“{{label}}”只有“{{words}}”等方向性表述，没有任何数量、比例或标准：“{{text}}”。",
      plain: "“{{label}}”没有任何数量、比例或标准，无法衡量：“{{text}}”。",
    },
  },
  *check({ document }) {
    for (const name of ["annualGoal", "longTermGoal"] as const) {
      for (const { label, text, cell } of goalsOf(document, name)) {
        if (plain(text).length < 8 || statesAmount(text) || /见附件|详见|同上/.test(text)) continue;
        // A heading over the goal proper (中期滚动目标（2019年—2021年）) is no goal.
        if (/^[^，。；]{2,12}目标(?:[(（][^()（）]*[)）])?[:：]?$/.test(text.trim())) continue;
        const words = DIRECTION_VERBS.exec(plain(text))?.[0];
        const data = { label: quoted(label), text: brief(text, 40) };
        if (words === undefined) yield { messageId: "plain", cell, data };
        else yield { messageId: "slogan", cell, data: { ...data, words } };
      }
    }
  },
});
