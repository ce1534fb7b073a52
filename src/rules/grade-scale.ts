import { plain } from "./prose";
import type { FormDocument } from "../form/document";

const LISTED =
  /((?:[\p{Script=Han}]{1,5}[、,/]){2,}[\p{Script=Han}]{1,5}?)(?:等级|等次|[三四五]档|[三四五]个(?:等级|等次|档次)|等[三四五]级)/u;

/** The grades the form's notes lay down for qualitative rows ("按照好、较好、一般、较差、差等级评分"); none where they do not. */
export function gradeScaleOf({ notes }: FormDocument): readonly string[] {
  for (const { text } of notes) {
    const listed = LISTED.exec(plain(text))?.[1];
    if (listed === undefined || !/好|优|良|合格|达成/.test(listed)) continue;
    return listed
      .split(/[、,/]/)
      .map((word, index) => (index === 0 ? word.replace(/^.*(?:按照?|分为|为|采用|以)/, "") : word));
  }
  return [];
}
