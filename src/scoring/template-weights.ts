import type { FormDocument } from "../form/document";
import type { Template } from "../packs/template";
import { nearestInTemplate, sameCategory } from "../packs/template-match";
import { categoriesOf } from "./level-words";
import { scaleWeights } from "./scale-weights";

/** How a template weighs a form's rows: importance by row, and the weight of each first-level category. */
export interface TemplateWeights {
  readonly importance: ReadonlyMap<number, number>;
  readonly categories: ReadonlyMap<string, number>;
}

/**
 * A template's weights laid on a form: rows near one of its indicators get that one's importance, other rows the
 * average of their category; categories get the template's shares scaled to the base (whole points).
 */
export function templateWeights(document: FormDocument, template: Template, base: number): TemplateWeights {
  const importance = new Map<number, number>();
  const categories = categoriesOf(document);
  const sums = categories.map(({ name, rows }) => {
    const own = template.indicators.filter(({ levelOne }) => sameCategory(levelOne, name));
    const total = own.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
    const average = own.length > 0 && total > 0 ? total / own.length : 1;
    for (const row of rows) {
      const indicator = document.indicators[row];
      const near = indicator && nearestInTemplate(indicator, template);
      importance.set(row, near?.weight ?? average);
    }
    return total > 0 ? total : null;
  });
  const known = sums.every((sum) => sum !== null);
  const scaled = known ? scaleWeights(sums, base, 0) : [];
  return { importance, categories: new Map(scaled.map((weight, at) => [categories[at]?.name ?? "", weight])) };
}
