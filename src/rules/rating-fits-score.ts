import { EVALUATION_MEASURES } from "./circulars";
import { plain } from "./prose";
import { defineRule } from "./rule";

const WORDS = /优秀|优|良好|良|合格|中等|中|不合格|差/;

/** 财预〔2020〕10号: 90 and more 优, 80–90 良, 60–80 中, less 差. */
export const ratingFitsScore = defineRule({
  id: "rating-fits-score",
  meta: {
    title: "评价等级应当与总分相符",
    why: "等级由总分决定：90分及以上为优，80—90分为良，60—80分为中，60分以下为差。",
    basis: EVALUATION_MEASURES,
    advice: "按总分改正等级。",
    severity: "error",
    kinds: "all",
    defects: ["D76"],
    messages: { differs: "总分对应的等级是“{{right}}”，表中写的是“{{stated}}”。" },
  },
  *check({ document, scores, pack }) {
    const { rating } = scores;
    const field = document.fields.find(({ name }) => name === "rating");
    if (rating === null || !field || plain(field.text).length > 8) return;
    const stated = WORDS.exec(plain(field.text))?.[0]?.replace(/秀|好|等$/, "");
    if (stated === undefined || !pack.ratings.some(({ name }) => name === stated) || stated === rating) return;
    yield { messageId: "differs", cell: field.cell, data: { right: rating, stated }, advice: `改为“${rating}”。` };
  },
});
