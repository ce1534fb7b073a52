import type { ColumnName, FormKind } from "../../src/form/document";
import type { Sheet, Workbook } from "../../src/sheet/sheet";
import { drawFields, drawFooter, drawFunds, drawGoals, drawItems, drawTitle } from "./form-generator/blocks";
import type { TruthField } from "./form-generator/blocks";
import { Canvas } from "./form-generator/canvas";
import { drawDecoy } from "./form-generator/decoys";
import { chanceOf } from "./form-generator/random";
import type { Chance } from "./form-generator/random";
import { drawTable } from "./form-generator/table";
import type { TruthRow } from "./form-generator/table";
import { planTable, tableWidth } from "./form-generator/table-plan";
import type { Stage, TablePlan } from "./form-generator/table-plan";

/** What a generated sheet truly holds. */
export interface TruthForm {
  readonly sheet: string;
  readonly kind: FormKind;
  readonly indicators: readonly TruthRow[];
  readonly fields: readonly TruthField[];
  /** 0-based sheet columns of the table. */
  readonly columns: readonly { readonly name: ColumnName; readonly column: number }[];
}

/** A workbook made at random, with its truth. The same seed gives the same workbook. */
export interface GeneratedBook {
  readonly seed: number;
  readonly workbook: Workbook;
  readonly forms: readonly TruthForm[];
  /** Sheets that are no forms. */
  readonly decoys: readonly string[];
}

const KINDS: readonly FormKind[] = [
  "project-target",
  "project-target",
  "project-self-evaluation",
  "project-self-evaluation",
  "project-evaluation",
  "project-monitoring",
  "department-target",
  "department-self-evaluation",
  "department-evaluation",
];

function columnsFor(c: Chance, width: number): number[] {
  const spaced = c.maybe(0.08);
  let at = c.maybe(0.2) ? c.int(1, 4) : 0;
  return Array.from({ length: width }, () => {
    if (spaced && c.maybe(0.2)) at++;
    return at++;
  });
}

function stageOf(kind: FormKind): Stage {
  return kind.replace(/^(?:project|department)-/, "") as Stage;
}

function drawForm(
  canvas: Canvas,
  c: Chance,
  kind: FormKind,
  plan: TablePlan,
  titled: boolean,
): Omit<TruthForm, "sheet"> {
  const stage = stageOf(kind);
  if (titled) drawTitle(canvas, c, kind);
  const fields: TruthField[] = [];
  if (c.maybe(0.85)) fields.push(...drawFields(canvas, c));
  if (c.maybe(0.5)) drawFunds(canvas, c, stage);
  if (c.maybe(0.2)) drawItems(canvas, c, kind.startsWith("department"));
  if (c.maybe(0.4)) fields.push(...drawGoals(canvas, c, stage));
  const { rows, columns } = drawTable(canvas, c, plan);
  fields.push(...drawFooter(canvas, c));
  return { kind, indicators: rows, fields, columns };
}

function hideSome(c: Chance, canvas: Canvas): void {
  if (c.maybe(0.1)) canvas.hiddenRows.add(c.int(2, Math.max(2, canvas.row - 1)));
}

/** Makes one workbook: mostly one form, sometimes several on a sheet or in the book, sometimes sheets that are none. */
export function generateBook(seed: number): GeneratedBook {
  const c = chanceOf(seed);
  const sheets: Sheet[] = [];
  const forms: TruthForm[] = [];
  const decoys: string[] = [];
  const decoy = () => {
    const name = `其他${decoys.length + 1}`;
    decoys.push(name);
    sheets.push(drawDecoy(c, name));
  };
  if (c.maybe(0.15)) decoy();
  for (let s = 0; s < (c.maybe(0.1) ? 2 : 1); s++) {
    const kind = c.pick(KINDS);
    const name = s === 0 ? c.pick(["Sheet1", "绩效表", "附表2", "表一"]) : `表${s + 1}`;
    const plan = planTable(c, stageOf(kind));
    const width = Math.max(4, tableWidth(plan)) + (c.maybe(0.1) ? 1 : 0);
    const canvas = new Canvas(columnsFor(c, width), c.maybe(0.2) ? c.int(1, 5) : 0);
    canvas.unmerged = c.maybe(0.08);
    const titled = kind.startsWith("department") || c.maybe(0.92);
    forms.push({ sheet: name, ...drawForm(canvas, c, kind, plan, titled) });
    if (titled && c.maybe(0.08)) {
      const below = planTable(c, stageOf(kind));
      if (tableWidth(below) <= width) {
        canvas.row += c.int(1, 3);
        forms.push({ sheet: name, ...drawForm(canvas, c, kind, below, true) });
      }
    }
    hideSome(c, canvas);
    sheets.push(canvas.toSheet(name));
  }
  if (c.maybe(0.15)) decoy();
  return { seed, workbook: { sheets, date1904: false }, forms, decoys };
}
