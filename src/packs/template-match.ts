import type { FormDocument, Indicator } from "../form/document";
import { nameSimilarity } from "../value/similarity";
import type { Template, TemplateIndicator } from "./template";

const bare = (name: string) => name.normalize("NFKC").replace(/[\s()0-9.分]+|指标|目标/g, "");

/** Whether two level names mean the same category: 产出指标(50分) and 产出目标, 效益 and 效果. */
export function sameCategory(a: string, b: string): boolean {
  const [left, right] = [bare(a), bare(b)].map((name) => name.replace("效果", "效益").replace("进度", "时效"));
  if (!left || !right) return false;
  return left.includes(right) || right.includes(left);
}

/** From here on two names are taken for the same indicator. */
const ALIKE = 0.55;

/** The template's indicator that a form's indicator comes nearest to, null when none is near. */
export function nearestInTemplate(indicator: Indicator, template: Template): TemplateIndicator | null {
  const ranked = template.indicators
    .map((one) => ({ one, near: nameSimilarity(one.name, indicator.name) }))
    .sort((a, b) => b.near - a.near);
  const best = ranked[0];
  return best && best.near >= ALIKE ? best.one : null;
}

/** An indicator the template has and the form lacks, and why it is suggested (Chinese). */
export interface MissingIndicator {
  readonly indicator: TemplateIndicator;
  readonly reason: string;
  /** Whether a whole category is missing, not only this measure. */
  readonly category: boolean;
}

/** What a template would add to a form, whole categories first. An indicator near one of the form's is not missing. */
export function suggestMissing(document: FormDocument, template: Template): readonly MissingIndicator[] {
  const own = document.indicators.filter(({ residue, name }) => !residue && name !== "");
  const lacking = template.indicators.filter(
    ({ name }) => !own.some((indicator) => nameSimilarity(indicator.name, name) >= ALIKE),
  );
  const suggestions = lacking.map((indicator) => {
    const one = own.some(({ levelOne, levelTwo }) =>
      [levelOne, levelTwo].some((level) => sameCategory(level, indicator.levelOne)),
    );
    const two = own.some(({ levelOne, levelTwo }) =>
      [levelOne, levelTwo].some((level) => sameCategory(level, indicator.levelTwo)),
    );
    const reason = !one ? `缺少“${indicator.levelOne}”` : !two ? `缺少“${indicator.levelTwo}”` : "同类项目常用的指标";
    return { indicator, reason, category: !one || !two };
  });
  return suggestions.sort((a, b) => Number(b.category) - Number(a.category));
}
