import type { FormDocument, FieldName, Indicator } from "./document";
import type { Grid } from "./grid";
import { normalizeLabel } from "./label";
import type { Region } from "./regions";
import { decoys, isLevelOneWord } from "./vocabulary";

const PROJECT: ReadonlySet<FieldName | null> = new Set<FieldName>(["projectName", "department", "implementingUnit"]);
const PROSE: ReadonlySet<FieldName | null> = new Set<FieldName>([
  "overview",
  "basis",
  "necessity",
  "feasibility",
  "longTermGoal",
  "annualGoal",
  "goalActual",
  "implementation",
  "effect",
  "problems",
  "suggestions",
  "conclusion",
  "plan",
  "measures",
]);

function staffWords(grid: Grid, region: Region): number {
  const words = new Set<string>();
  for (let row = region.top; row <= region.bottom; row++) {
    for (const tile of grid.filled(row)) {
      if (tile.text.length > 12) continue;
      const { core } = normalizeLabel(tile.text.split(/[:：]/)[0] ?? "");
      if (decoys.staff.includes(core)) words.add(core);
    }
  }
  return words.size;
}

const PUBLIC = /项目|支出|部门整体|资金|财政|预算|绩效目标/;
/** Whose title says neither reviews something else: 学生综合素质评价表. */
const OF_BUDGET = /绩效|自评|监控|申报/;
const OTHER_REVIEW = new RegExp(decoys.otherReviews.join("|"));
const HEADLINES = 3;

/** The texts that stand alone over a region: its title, or what is in its place. */
function headline(grid: Grid, region: Region): string {
  const rows = Array.from({ length: HEADLINES }, (_, index) => grid.filled(region.top + index));
  return rows
    .filter((tiles) => tiles.length === 1)
    .map(([tile]) => normalizeLabel(tile?.text ?? "").full)
    .join(" ");
}

/** Whether a row is only a first level, as in a table of the weights each is given. */
function namesLevel({ cells }: Indicator): boolean {
  return isLevelOneWord(cells.levelThree?.text ?? "");
}

/** Why a region that was read is no performance form of public money, in one Chinese sentence; null when it is one. */
export function isForm(grid: Grid, region: Region, form: FormDocument): string | null {
  const named = form.fields.filter(({ name, confidence }) => name !== null && confidence >= 0.9);
  const project = named.some(({ name }) => PROJECT.has(name));
  const levels = form.levels.some(({ depth, text }) => depth === 1 && isLevelOneWord(text));
  const title = normalizeLabel(form.title?.text ?? "").full;
  const staffTitle = decoys.staffTitles.some((word) => title.includes(word));
  const staff = staffWords(grid, region);
  const publicMoney = PUBLIC.test(title);
  const ofBudget = publicMoney || OF_BUDGET.test(title);
  if (!levels && !publicMoney && (staff >= 2 || (staff >= 1 && staffTitle) || (staffTitle && !project))) {
    return "这是人员或单位的工作考核表，不是预算绩效表。";
  }
  if (!levels && !project && OTHER_REVIEW.test(headline(grid, region)) && !PUBLIC.test(headline(grid, region)))
    return "这是其他方面的考核、评价表，不是预算绩效表。";
  const columns = new Set(form.columns.map(({ name }) => name));
  const ends = (words: readonly string[]) => words.some((word) => title.replace(/\(.*\)$/, "").endsWith(word));
  if (form.columns.length === 0 && ends(decoys.instructions)) return "这是填报说明，不是绩效表。";
  if (form.columns.length === 0 && ends(decoys.lists)) return "这是审核或汇总用的表，没有绩效指标。";
  if (!columns.has("target") && !levels && form.indicators.length > 0 && form.indicators.every(namesLevel))
    return "表格中只有指标的类别和分值，没有指标，不是绩效表。";
  if (form.indicators.length > 0 || form.columns.length >= 3) {
    const valued = columns.has("target") || columns.has("weight") || columns.has("score");
    const pair = columns.has("levelOne") && columns.has("levelThree");
    const ofProject = named.some(({ name }) => name === "projectName");
    const evident = ofBudget || levels || ofProject || (columns.has("target") && (pair || project));
    if (valued && evident) return null;
    if (title === "") return "表格中有指标，但没有绩效目标、指标值或分值，不是绩效表。";
  }
  if (form.columns.length === 0 && /封面|目录/.test(grid.sheet.name)) return "这是封面或目录，没有绩效目标和指标。";
  if (ofBudget && named.length > 0) return null;
  const prose = new Set(named.filter(({ name }) => PROSE.has(name)).map(({ name }) => name));
  if (prose.size >= 3 || (prose.size >= 2 && (prose.has("annualGoal") || prose.has("longTermGoal")))) return null;
  return "没有找到绩效指标表，也没有绩效表的标题或栏目。";
}
