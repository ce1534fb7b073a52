const FIRST = ["优", "优秀", "优等"];
const SECOND = ["良", "良好", "优良"];
/** Scales of grades from best to worst; words of one rank say the same. What no scale has side by side is not compared. */
const SCALES: readonly (readonly (readonly string[])[])[] = [
  [FIRST, SECOND, ["中", "中等", "一般"], ["差"]],
  [FIRST, SECOND, ["合格", "达标", "及格"], ["基本合格", "基本达标"], ["不合格", "不达标", "不及格"]],
  [["好", "很好"], ["较好"], ["一般"], ["较差"], ["差", "很差"]],
  [["非常满意", "很满意"], ["满意", "比较满意"], ["基本满意", "一般"], ["不满意"]],
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

function gradeIn(text: string): string {
  return text.replace(/^(?:评为|获评|达到|为|已达?)|[及或]?以上|等[次级]$|水平$/g, "").replace(/[及或]?以上.*$/, "");
}

function ranksOf(text: string): readonly number[] {
  const word = gradeIn(text);
  return SCALES.map((scale) => scale.findIndex((words) => words.includes(word)));
}

/** Whether one grade is no worse than another of one scale (优秀, 合格; Ⅱ类, Ⅲ类); null: no grades, or of two scales. */
export function isNoWorse(actual: string, target: string): boolean | null {
  const classes = [classOf(actual), classOf(target)];
  if (classes[0] != null && classes[1] != null) return classes[0] <= classes[1];
  const wanted = ranksOf(target);
  const [pair] = ranksOf(actual).flatMap((rank, scale) => {
    const other = wanted[scale] ?? -1;
    return rank >= 0 && other >= 0 ? [rank <= other] : [];
  });
  return pair ?? null;
}

/** Whether a grade is the first, and no bad one, of a scale that a target lists: 优 of 优良中低差. */
export function isBestOf(scale: string, grade: string): boolean {
  return scale.startsWith(grade) && ranksOf(grade).includes(0);
}
