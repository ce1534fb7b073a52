/** Grades of quality from best to worst; those of one line say the same. */
const QUALITY: readonly (readonly string[])[] = [
  ["优", "优秀", "优等", "非常满意", "很好"],
  ["良", "良好", "好", "优良", "较好", "满意"],
  ["中", "中等", "一般", "合格", "达标", "及格", "基本满意"],
  ["基本合格", "基本达标", "较差"],
  ["差", "很差", "不合格", "不达标", "不及格", "不满意"],
];
/** Classes of water and air: the lower the number the better. */
const CLASSES: readonly string[] = ["I", "II", "III", "IV", "V", "劣V"];
const CLASS_WORD = /(劣?)(IV|V|I{1,3}|[1-5一二三四五])类/;
const HAN_CLASSES = "一二三四五";

function classOf(text: string): number | null {
  const match = CLASS_WORD.exec(text);
  if (!match) return null;
  const [, poor = "", word = ""] = match;
  if (poor !== "") return CLASSES.indexOf("劣V");
  if (CLASSES.includes(word)) return CLASSES.indexOf(word);
  return /\d/.test(word) ? Number(word) - 1 : HAN_CLASSES.indexOf(word);
}

function rankOf(text: string): number | null {
  const word = text
    .replace(/^(?:评为|获评|达到|为|已达?)|(?:及|或)?以上|等(?:次|级)$|水平$/g, "")
    .replace(/(?:及|或)?以上.*$/, "");
  const rank = QUALITY.findIndex((grades) => grades.includes(word));
  return rank >= 0 ? rank : null;
}

/** Whether one grade is no worse than another of one scale (优秀, 合格; Ⅱ类, Ⅲ类); null: no grades, or of two scales. */
export function isNoWorse(actual: string, target: string): boolean | null {
  const classes = [classOf(actual), classOf(target)];
  if (classes[0] != null && classes[1] != null) return classes[0] <= classes[1];
  const ranks = [rankOf(actual), rankOf(target)];
  return ranks[0] != null && ranks[1] != null ? ranks[0] <= ranks[1] : null;
}

/** Whether a grade is the first, and no bad one, of a scale that a target lists: 优 of 优良中低差. */
export function isBestOf(scale: string, grade: string): boolean {
  return scale.startsWith(grade) && rankOf(grade) === 0;
}
