import type { FormKind } from "./document";
import type { Grid, Tile } from "./grid";
import { compact, normalizeLabel } from "./label";
import { titleWords } from "./vocabulary";
import type { ColumnName } from "./document";

const LONGEST_TITLE = 48;

function has(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

/** The number of an annex written before the title in one cell. */
const ANNEX = /^\s*(?:附\s*[件表]\s*[\d一二三四五六七八九十]*|表\s*[\d一二三四五六七八九十]+)(?:[-—]\d+)?\s*[:：\s]/;

/** Whether a text reads as the title of a performance form. */
export function isTitleText(text: string): boolean {
  if (text.length > LONGEST_TITLE * 2 || text.length < 5) return false;
  const { full, core } = normalizeLabel(text.replace(ANNEX, ""));
  if (full.length > LONGEST_TITLE || /[:。；;，]/.test(core.slice(0, -1))) return false;
  return (
    has(full, titleWords.subject) && /(?:表|报告|申报书|指标体系|任务书|清单)(?:\(.*\)|[一二三四五续\d-]*)*$/.test(full)
  );
}

function isMerged({ top, left, bottom, right }: Tile): boolean {
  return bottom > top || right > left;
}

/** What may stand beside a title: the number of the annex, the unit of money, the number of the form. */
const BESIDE =
  /^(?:附[件表]|(?:金额)?单位\s*[:：]|表号|编号|报表编号|公开\d*|表\s*\d+$|[(（]?\s*20\d\d\s*年度?\s*[)）]?$)/;

/** Whether a tile stands alone in its row, as titles do: nothing beside it, and no blank field to fill in. */
export function standsAlone(grid: Grid, tile: Tile): boolean {
  return grid
    .row(tile.top)
    .every((other) => other === tile || (other.text === "" ? !isMerged(other) : BESIDE.test(compact(other.text))));
}

/** The title that stands in a row, or null. */
export function titleIn(grid: Grid, row: number): Tile | null {
  const [tile] = grid.filled(row).filter(({ text }) => !BESIDE.test(compact(text).replace(ANNEX, "")));
  return tile && isTitleText(tile.text) && standsAlone(grid, tile) ? tile : null;
}

const FIRST_ROWS = 4;

/** Where nothing reads as a title, the lone text over the form that at least names the subject: "2023年项目绩效自评". */
export function looseTitle(grid: Grid, from: number): Tile | null {
  for (let row = from; row < from + FIRST_ROWS; row++) {
    const filled = grid.filled(row);
    if (filled.length > 1) return null;
    const [tile] = filled;
    const text = tile?.text.replace(ANNEX, "") ?? "";
    if (!tile || text.length > LONGEST_TITLE || /[:：。；;，]/.test(text)) continue;
    const { full } = normalizeLabel(text);
    if (full.length >= 7 && has(full, titleWords.subject) && standsAlone(grid, tile)) return tile;
  }
  return null;
}

/** The years a text names: "2023年度" and "(2020 年)"; 2010 to 2039 only, so amounts do not pass for years. */
export function yearIn(text: string): number | null {
  const match = /(?<!\d)(20[1-3]\d)\s*(?:年|财年|$|[)）\-—])/.exec(text.normalize("NFKC").trim());
  return match ? Number(match[1]) : null;
}

/** What the kind is judged by. */
export interface KindEvidence {
  readonly title: string;
  /** Further texts that name the form: sheet name, subtitle, side labels. */
  readonly hints: readonly string[];
  readonly columns: ReadonlySet<ColumnName>;
  readonly monitoring: boolean;
  /** Whether the body speaks of a whole department and of no single project. */
  readonly department: boolean;
  /** Whether the money block is scored, as it is only when a year is over. */
  readonly budgetScore: boolean;
}

type Stage = "target" | "self-evaluation" | "evaluation" | "monitoring";

function stageOfWords(text: string): Stage | null {
  if (has(text, titleWords.monitoring)) return "monitoring";
  if (has(text, titleWords.selfEvaluation)) return "self-evaluation";
  if (/绩效目标(?:申报|批复|审核|评审)?表(?:\(.*\))*$/.test(text)) return "target";
  if (/目标(?:申报|批复|审核|评审)/.test(text) || /申报表/.test(text)) return "target";
  if (has(text, titleWords.evaluation)) return "evaluation";
  if (has(text, titleWords.target)) return "target";
  return null;
}

function stageOfColumns({ columns, monitoring, budgetScore }: KindEvidence): Stage {
  if (monitoring) return "monitoring";
  const judged = columns.has("scoringRule") || columns.has("scoringProcess");
  if (columns.has("score") && columns.has("scoringProcess")) return "evaluation";
  if (columns.has("score") && judged && !columns.has("actual")) return "evaluation";
  if (columns.has("score") || columns.has("actual") || budgetScore || columns.has("deviation"))
    return "self-evaluation";
  return "target";
}

/** What the cover of a form of public money names. */
const KIND = /(?=.*(?:绩效|自评))(?=.*(?:项目|部门|单位|支出|预算|财政|专项))/;

/** The kind a cover says of a form on another sheet that has no title of its own; the form's columns beat it. */
export function kindUnderCover(texts: readonly string[], kind: FormKind): FormKind {
  const words = texts
    .map((text) => normalizeLabel(text).full)
    .filter((text) => text.length <= LONGEST_TITLE && KIND.test(text) && !/考核/.test(text));
  const stage = words.map(stageOfWords).find((found) => found !== null);
  if (!stage || kind === "project-monitoring" || stage === "monitoring") return kind;
  const department = words.some((text) => has(text, titleWords.department)) || kind.startsWith("department");
  const own = kind.replace(/^(?:project|department)-/, "") as Exclude<Stage, "monitoring">;
  return `${department ? "department" : "project"}-${own === "target" ? stage : own}`;
}

/** The kind a form is: by its title, then by what else names it, then by its columns. */
export function kindOf(evidence: KindEvidence): { readonly kind: FormKind; readonly sure: number } {
  const title = normalizeLabel(evidence.title).full;
  const byTitle = stageOfWords(title);
  const byColumns = stageOfColumns(evidence);
  const hinted = evidence.hints.map((hint) => stageOfWords(normalizeLabel(hint).full)).find((stage) => stage !== null);
  const stage = byTitle ?? (byColumns === "target" ? (hinted ?? byColumns) : byColumns);
  const department =
    has(title, titleWords.department) ||
    (!/项目|专项|转移支付/.test(title) && (has(title, titleWords.whole) || evidence.department))
      ? "department"
      : "project";
  const sure = byTitle ? (byTitle === byColumns ? 1 : 0.92) : 0.85;
  if (stage === "monitoring") return { kind: "project-monitoring", sure };
  return { kind: `${department}-${stage}`, sure };
}
