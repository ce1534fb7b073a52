import type { FormDocument, Indicator } from "../form/document";
import { directionOf } from "../value/direction";
import type { Template, TemplateIndicator } from "./template";

function templateIndicator(indicator: Indicator): TemplateIndicator {
  const { target, cells } = indicator;
  const single = target.number !== null && target.upper === null && target.quantities.length === 1;
  const comparator = target.comparator === null || target.comparator === "≈" ? "" : target.comparator;
  const direction = directionOf(indicator.name, {
    target,
    levelTwo: `${indicator.levelOne}${indicator.levelTwo}`,
    ...(cells.direction ? { stated: cells.direction.text } : {}),
  });
  return {
    levelOne: indicator.levelOne === "" ? "绩效指标" : indicator.levelOne,
    levelTwo: indicator.levelTwo,
    name: indicator.name,
    measures: cells.explanation?.text ?? "",
    comparator: single ? comparator : "",
    // A date is the project's own; the next one has another.
    target: target.class === "deadline" ? "" : single ? String(target.number) : target.text,
    unit: target.unit ?? cells.unit?.text ?? "",
    direction: direction === "lowerIsBetter" && target.class !== "deadline" ? "lower" : "higher",
    weight: indicator.weight ?? indicator.nameWeight,
  };
}

/**
 * A form's indicators kept as a template ("save this form as a template"). Values stay as typical values, results are
 * left out; the base is what the weights sum to, 90 on a form without weights. Null for a form with no indicator.
 */
export function templateFromForm(
  document: FormDocument,
  {
    id,
    title,
    projectTypes = [],
  }: { readonly id: string; readonly title: string; readonly projectTypes?: readonly string[] },
): Template | null {
  const indicators = document.indicators.filter(({ residue, name }) => !residue && name !== "").map(templateIndicator);
  if (indicators.length === 0) return null;
  const hundredths = indicators.reduce((sum, { weight }) => sum + Math.round((weight ?? 0) * 100), 0);
  const base = hundredths > 0 ? hundredths / 100 : 90;
  return { schema: "jixiao-template/1", id, title, projectTypes: [...projectTypes], base, indicators };
}
