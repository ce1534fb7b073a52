import { lightOf } from "../scoring/rating";
import { parseTarget } from "../value/parse-target";
import { attainmentOf } from "./attainment";
import { isBlank } from "./blank-form";
import { figure } from "./money";
import { extraColumn, textIn, yearGone } from "./monitoring-facts";
import { brief, plain } from "./prose";
import { filledRows, shownName, shownTarget, textOf } from "./row-facts";
import { defineRule } from "./rule";
import type { FormDocument, FormText, Indicator } from "../form/document";
import type { Pack } from "../packs/pack";

const FORECAST = /(?:全年|年底|年末)预计(?:完成|实现)|预计(?:全年)?完成(?:情况|值)/;
const CHANCE = /完成(?:目标|绩效目标)?(?:的)?可能性|可能性/;

/** Monitoring (中发〔2018〕34号, 预算绩效运行监控): what falls behind or will not be reached is analyzed while there is time. */
export const monitoringExplained = defineRule({
  id: "monitoring-explained",
  meta: {
    basis: "中发〔2018〕34号《中共中央 国务院关于全面实施预算绩效管理的意见》（绩效运行监控）",
    advice: "在偏差原因栏写明原因和纠正措施；预计完不成的，按程序调整目标或收回资金。",
    severity: "warning",
    kinds: ["project-monitoring"],
    messages: {
      forecast: "“{{name}}”全年预计“{{forecast}}”，达不到目标“{{target}}”，没有分析原因。",
      chance: "“{{name}}”全年预计“{{forecast}}”，达不到目标“{{target}}”，完成可能性却填“{{chance}}”。",
      pace: "“{{name}}”完成目标的{{done}}%，时间已过{{gone}}%，为{{light}}，没有分析原因。",
    },
  },
  *check({ document, pack }) {
    const [forecasts, chances] = [extraColumn(document, FORECAST), extraColumn(document, CHANCE)];
    for (const row of filledRows(document)) {
      const forecast = textIn(document, row, forecasts);
      const chance = textIn(document, row, chances);
      const explained = ![row.cells.deviation, row.cells.remark].every(isBlank);
      const place = row.cells.deviation?.cell ?? row.cells.actual?.cell;
      if (forecast && misses(row, forecast, pack)) {
        const data = { name: shownName(row), forecast: brief(forecast.text), target: shownTarget(row) };
        if (chance && /^确定能|^能$|^一定能/.test(plain(chance.text)))
          yield { messageId: "chance", cell: chance.cell, data: { ...data, chance: brief(chance.text) } };
        else if (!explained) yield { messageId: "forecast", cell: place ?? forecast.cell, data };
      } else if (!forecast && !explained && place !== undefined) {
        const behind = paceOf(document, row, pack);
        if (behind) yield { messageId: "pace", cell: place, ...behind };
      }
    }
  },
});

/** Whether the forecast for the year falls short of the target. */
function misses(row: Indicator, { text }: FormText, pack: Pack): boolean {
  const unit = textOf(row, "unit");
  const actual = parseTarget(text, {
    levelOne: row.levelOne,
    levelTwo: row.levelTwo,
    ...(unit === "" ? {} : { unit }),
  });
  return attainmentOf({ ...row, actual }, pack).attained === false;
}

/** A count that lags behind the calendar by the pack's lights; rates, dates and ceilings do not grow with the year. */
function paceOf(document: FormDocument, row: Indicator, pack: Pack) {
  const gone = yearGone(document);
  const { completion } = attainmentOf(row, pack);
  const counts = row.target.class === "numeric" && row.target.comparator !== "≤" && row.target.comparator !== "<";
  if (gone === null || gone >= 1 || completion === null || !counts) return null;
  const [worst, next] = pack.scoring.lights.map(({ name }) => name);
  const light = lightOf(completion, gone, pack);
  if (light === null || (light !== worst && light !== next)) return null;
  const data = { name: shownName(row), done: figure(completion * 100, 1), gone: figure(gone * 100, 1), light };
  return { data, severity: light === worst ? ("warning" as const) : ("info" as const) };
}
