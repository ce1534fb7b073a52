import { EVALUATION_MEASURES, FORM_NOTE } from "./circulars";
import { gradeScaleOf } from "./grade-scale";
import { brief, plain } from "./prose";
import { judgedRow } from "../scoring/judged-row";
import { eachOrOnce, filledRows, shownName } from "./row-facts";
import { isOtherScale } from "./attainment";
import { isCapped } from "./target-sense";
import { parseUnit } from "../value/units";
import { defineRule } from "./rule";
import type { FormDocument, Indicator } from "../form/document";
import type { TargetValue } from "../value/target-value";

const ONE_NUMBER = "据实填完成的数值，只写数字和单位，不带“≥”“≤”“以上”“预计”。";

/** The answer is of the kind the target asks for: a number for a number, a grade of the form's own scale for words. */
export const actualFitsTarget = defineRule({
  id: "actual-fits-target",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "定性指标按规定等次填写完成值，定量指标填写数值。",
    severity: "warning",
    kinds: [
      "project-self-evaluation",
      "department-self-evaluation",
      "project-evaluation",
      "department-evaluation",
      "project-monitoring",
    ],
    messages: {
      offScale: "定性指标的完成值应为“{{scale}}”之一，填的是“{{actual}}”，无法对应得分。",
      number: "指标值“{{target}}”是定性表述，完成值“{{actual}}”却是数值。",
      impossible: "“{{name}}”最高为100%，完成值“{{actual}}”超出了范围。",
      copied: "完成值“{{actual}}”照抄了指标值，看不出实际完成多少。",
      copies: "{{count}}个完成值连同“≥”“≤”照抄了指标值，看不出实际完成多少（{{cells}}）。",
      indefinite: "完成值“{{actual}}”不是确定的数，应填实际完成的数值。",
      scale: "指标值“{{target}}”按百分数填写，完成值“{{actual}}”却像是按小数填写，口径不一致。",
      unit: "指标值“{{target}}”按“{{wanted}}”计，完成值“{{actual}}”却按“{{given}}”计，无法比较。",
      date: "指标值“{{target}}”是时间，完成值“{{actual}}”却是比率，看不出是否按期。",
      words: "指标值“{{target}}”是数值，完成值“{{actual}}”没有数值。",
    },
  },
  *check({ document }) {
    const scale = gradeScaleOf(document);
    const rows = filledRows(document).map(judgedRow);
    yield* copiedActuals(document, rows);
    for (const indicator of rows) {
      const { target, actual, cells } = indicator;
      const cell = cells.actual?.cell;
      if (!actual || cell === undefined || actual.class === "empty" || target.class === "empty") continue;
      // The target's own words say that it was done as planned.
      if (target.quantities.length > 0 && isSameText(target, actual)) continue;
      const worded = target.number === null && target.date === null;
      // At mid-year words are all there may be.
      const monitored = document.kind === "project-monitoring";
      const counted = target.class === "numeric" || target.class === "percent" || target.class === "range";
      const data = { target: brief(target.text), actual: brief(actual.text) };
      if (target.class === "deadline" && !monitored && actual.class === "percent" && actual.date === null) {
        // 100% is how people say that it was done in time.
        const severity = actual.number === 100 ? ("info" as const) : ("warning" as const);
        yield { messageId: "date", cell, data, severity, advice: "填实际完成的时间，例如“11月20日完成”。" };
      } else if (worded && scale.length > 0 && !scale.includes(plain(actual.text))) {
        const grades = scale.join("、");
        yield {
          messageId: "offScale",
          cell,
          data: { scale: grades, actual: data.actual },
          basis: FORM_NOTE,
          advice: `按填表说明改为“${grades}”中的一档。`,
        };
      } else if (
        worded &&
        (target.class === "graded" || target.class === "vague") &&
        (actual.class === "numeric" || actual.class === "percent")
      ) {
        // A bare 100% against 完成 is how most people say "done".
        if (actual.number !== 100 && /^\D?[\d.,]+[%\p{Script=Han}]{0,4}$/u.test(plain(actual.text)))
          yield { messageId: "number", cell, data, severity: "info" };
      } else if (counted && actual.class === "percent" && (actual.number ?? 0) > 100.005 && isCapped(indicator)) {
        yield {
          messageId: "impossible",
          cell,
          data: { name: shownName(indicator), actual: data.actual },
          advice: "核实后改正完成值，最高填100%；是比上年增长的，写明增长率。",
        };
      } else if (counted && isIndefinite(actual)) {
        yield { messageId: "indefinite", cell, data: { actual: data.actual }, severity: "info", advice: ONE_NUMBER };
      } else if (counted && actual.number === 1 && target.number === 100 && isOtherScale(target, actual)) {
        const advice = "按同一口径填写，100%就写“100%”（有单位栏的写“100”）。";
        yield { messageId: "scale", cell, data, severity: "info", advice };
      } else if (counted && unlike(target, actual)) {
        const units = { wanted: target.unit ?? "", given: actual.unit ?? "" };
        const advice = `按指标值的单位“${units.wanted}”填写完成值，或统一两处的单位。`;
        yield { messageId: "unit", cell, data: { ...data, ...units }, advice };
      } else if (
        counted &&
        !monitored &&
        actual.number === null &&
        actual.date === null &&
        !/^\d+(?:\.\d+)?\/\d+/.test(plain(actual.text)) &&
        !/^(?:已?完成|达标|达成|符合)/.test(actual.text.trim()) &&
        // 无, 未发生: that is what a target of none looks like when it is met.
        !(target.number === 0 && /^(?:无|零|没有|未(?:发生|出现|发现))/.test(actual.text.trim()))
      ) {
        yield { messageId: "words", cell, data };
      }
    }
  },
});

function isSameText(target: TargetValue, actual: TargetValue): boolean {
  return plain(actual.text) === plain(target.text);
}

/** ≥95% said again of what was achieved: whoever copies a column copies the sign with it. */
function* copiedActuals(document: FormDocument, rows: readonly Indicator[]) {
  const copied = rows.filter(({ target, actual }) => actual && isIndefinite(actual) && isSameText(target, actual));
  const { each, heading } = eachOrOnce(document, "actual", copied);
  const cells = copied.flatMap((row) => row.cells.actual?.cell ?? []).join("、");
  if (heading)
    yield { messageId: "copies" as const, cell: heading, data: { count: copied.length, cells }, advice: ONE_NUMBER };
  for (const { cells, actual } of each)
    if (cells.actual)
      yield {
        messageId: "copied" as const,
        cell: cells.actual.cell,
        data: { actual: brief(actual?.text ?? "") },
        advice: ONE_NUMBER,
      };
}

/** ≥92%, 95%以上, 预计5年: what was achieved is one number. */
function isIndefinite({ text, number }: TargetValue): boolean {
  return (
    number !== null &&
    /^[≥≤>＞<＜]|^(?:预计|预期|大约|不低于|不少于|超过)|\d[^，。]{0,3}(?:以上|以下|以内|左右)$/.test(text.trim())
  );
}

/** Units that count unlike things: people and households, money and pieces. Kindred counting words are let pass. */
function unlike(target: TargetValue, actual: TargetValue): boolean {
  const [a, b] = [target.unit, actual.unit].map((unit) => (unit === null ? null : groupOf(unit)));
  return a != null && b != null && a !== b;
}

function groupOf(unit: string): string | null {
  const word = plain(unit).replace(/^[百千万亿]+/, "");
  if (/^(?:人|名|位|人员)$/.test(word)) return "people";
  if (/^(?:户|家)$/.test(word)) return "households";
  if (/^(?:次|场次)$/.test(word)) return "times";
  const kind = parseUnit(word)?.kind;
  return kind === "money" || kind === "area" || kind === "length" || kind === "mass" ? kind : null;
}
