import { CORE_INDICATORS } from "./circulars";
import { plain } from "./prose";
import { filledRows, nameCell } from "./row-facts";
import { defineRule } from "./rule";

const NOBODY =
  /^(?:指标\d*[:：]?)?(?:服务对象|受益对象|相关|总体|整体|综合|用户方|服务|工作)?(?:的)?满意(?:度|率|程度)(?:指标|情况|调查|评价)?$/;

/** The template's own "one or the other". */
const EITHER = /^社会公众(?:或|和|及|与|\/|、)(?:服务|受益)对象(?:的)?满意(?:度|率|程度)(?:指标)?$/;

/** Satisfaction is somebody's. */
export const satisfactionObjectStated = defineRule({
  id: "satisfaction-object-stated",
  meta: {
    basis: CORE_INDICATORS,
    advice: "写明调查对象，例如“参训学员满意度”“使用单位满意度”，并写明样本量和调查方式。",
    severity: "warning",
    kinds: "all",
    topic: "satisfaction",
    messages: {
      nobody: "“{{name}}”没有写明是谁的满意度。",
      either: "“{{name}}”是表样的统称，没有写明本项目的服务对象。",
    },
  },
  *check({ document }) {
    for (const indicator of filledRows(document)) {
      const name = plain(indicator.name)
        // 服务对象满意度（村民）says whose; （%）, （必填） say nothing.
        .replace(
          /[(（](?!\p{Script=Han}{2,}[)）])[^()（）]*[)）]|[(（][^()（）]*(?:[必选]填|指标|满意)[^()（）]*[)）]/gu,
          "",
        )
        .replace(/[≥≤>=<].*$/, "");
      const cell = nameCell(indicator);
      if (cell === null) continue;
      if (NOBODY.test(name)) yield { messageId: "nobody", cell, data: { name } };
      else if (EITHER.test(name)) yield { messageId: "either", cell, data: { name }, severity: "info" };
    }
  },
});
