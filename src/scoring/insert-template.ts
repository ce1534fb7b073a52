import type { ColumnName, FormDocument, Indicator } from "../form/document";
import type { Pack } from "../packs/pack";
import type { Template, TemplateIndicator } from "../packs/template";
import { sameCategory } from "../packs/template-match";
import { cellRef } from "../sheet/address";
import type { CellEdit } from "../sheet/edit";
import { anchorRef, cellAt, cellAtRef, mergeAt, visibleCell } from "../sheet/sheet";
import { insertWeights } from "./insert-weights";

/** A template put into an empty form: what will be written, and what found no room. */
export interface TemplateInsert {
  readonly edits: readonly CellEdit[];
  readonly inserted: readonly TemplateIndicator[];
  readonly left: readonly TemplateIndicator[];
  /** Why nothing (or not all) can be inserted, null when all can (Chinese). */
  readonly problem: string | null;
}

/** A row an indicator may be written to. A level is "" where the form leaves it to be filled in. */
interface Slot {
  readonly row: number;
  readonly levelOne: string;
  readonly levelTwo: string;
}

/** What a blank form writes where a level is still to be named: "…", 具体指标. */
const UNNAMED = /^(?:[.…·\s]*|具体指标|其他指标)$/;

function residueSlots(document: FormDocument): readonly Slot[] {
  const slots = document.indicators
    .filter(({ residue, name, target }) => residue || (name === "" && target.class === "empty"))
    .map(({ row, levelOne, levelTwo }: Indicator) => ({
      row: row - 1,
      levelOne: UNNAMED.test(levelOne) ? "" : levelOne,
      levelTwo: UNNAMED.test(levelTwo) ? "" : levelTwo,
    }));
  return oneBlock(document, slots);
}

/** What stands left of the table in a row: the side label that says whose block it is. */
function sideLabel({ sheet, columns }: FormDocument, row: number): string {
  const left = Math.min(...columns.map(({ column }) => column));
  return Array.from({ length: left }, (_none, column) => visibleCell(sheet, row, column).text).join("");
}

/** Where the header stands twice (long-term and annual targets), a template goes into one block: the annual, else the longest. */
function oneBlock(document: FormDocument, slots: readonly Slot[]): readonly Slot[] {
  const blocks = document.headerRows
    .map((header, at) =>
      slots.filter(({ row }) => row > header && row < (document.headerRows[at + 1] ?? Number.POSITIVE_INFINITY)),
    )
    .filter((block) => block.length > 0);
  const annual = blocks.filter(([first]) => first && /年度|当年|本年/.test(sideLabel(document, first.row)));
  const longest = blocks.toSorted((one, other) => other.length - one.length)[0];
  return blocks.length < 2 ? slots : ((annual.length === 1 ? annual[0] : longest) ?? slots);
}

/** Blank rows between the header and whatever comes next, where a form has an empty table. */
function blankSlots(document: FormDocument, wanted: number): readonly Slot[] {
  const first = Math.max(-1, ...document.headerRows) + 1;
  if (first === 0) return [];
  const columns = document.columns.map(({ column }) => column);
  const blank = (row: number) =>
    columns.every((column) => cellAt(document.sheet, row, column).text === "" && onlyItself(document, row, column));
  const slots: Slot[] = [];
  for (let row = first; slots.length < wanted && blank(row); row++) slots.push({ row, levelOne: "", levelTwo: "" });
  return slots;
}

function onlyItself(document: FormDocument, row: number, column: number): boolean {
  const merge = mergeAt(document.sheet, row, column);
  return merge === null || (merge.top === row && merge.left === column);
}

/** Gives each slot the first indicator of its category; a slot without a category takes the next one. */
function assign(slots: readonly Slot[], template: Template): ReadonlyMap<Slot, TemplateIndicator> {
  const open = [...template.indicators];
  const given = new Map<Slot, TemplateIndicator>();
  const take = (slot: Slot, fits: (indicator: TemplateIndicator) => boolean) => {
    const at = given.has(slot) ? -1 : open.findIndex(fits);
    const [indicator] = at < 0 ? [] : open.splice(at, 1);
    if (indicator) given.set(slot, indicator);
  };
  for (const slot of slots) {
    if (slot.levelTwo !== "")
      take(
        slot,
        ({ levelOne, levelTwo }) =>
          sameCategory(levelTwo, slot.levelTwo) && (slot.levelOne === "" || sameCategory(levelOne, slot.levelOne)),
      );
  }
  for (const slot of slots) {
    if (slot.levelTwo === "" && slot.levelOne !== "")
      take(slot, ({ levelOne }) => sameCategory(levelOne, slot.levelOne));
    if (slot.levelTwo === "" && slot.levelOne === "") take(slot, () => true);
  }
  return given;
}

function columnTexts(
  document: FormDocument,
  slot: Slot,
  indicator: TemplateIndicator,
): Partial<Record<ColumnName, string>> {
  const has = (name: ColumnName) => document.columns.some((column) => column.name === name);
  const number = indicator.target === "" ? "" : indicator.target;
  const comparator = has("comparator") || !/^\d/.test(number) ? "" : indicator.comparator;
  const unit = has("unit") || !/^\d/.test(number) ? "" : indicator.unit;
  return {
    ...(slot.levelOne === "" ? { levelOne: indicator.levelOne } : {}),
    ...(slot.levelTwo === "" ? { levelTwo: indicator.levelTwo } : {}),
    levelThree: indicator.name,
    target: `${comparator}${number}${unit}`,
    comparator: indicator.comparator,
    unit: indicator.unit,
    direction: indicator.direction === "higher" ? "正向" : "反向",
    valueType: indicator.unit === "" && !/\d/.test(number) ? "定性" : "定量",
    explanation: indicator.measures,
  };
}

function rowEdits(document: FormDocument, slot: Slot, indicator: TemplateIndicator): readonly CellEdit[] {
  const texts = columnTexts(document, slot, indicator);
  const columns = document.columns.filter(
    (one, at) => document.columns.findIndex(({ name, column }) => name === one.name && column === one.column) === at,
  );
  return columns.flatMap(({ name, column }) => {
    const text = texts[name];
    const ref = anchorRef(document.sheet, slot.row, column);
    if (text === undefined || text === "" || ref !== cellRef(slot.row, column)) return [];
    const cell = cellAtRef(document.sheet, ref);
    if (cell.formula !== null || cell.text === text) return [];
    const number = name === "target" && /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    return [{ sheet: document.sheet.name, cell: ref, from: cell.value, to: number }];
  });
}

/**
 * Plans a template into a form whose indicator rows are still empty: into the slots its levels leave ("指标1"), or into
 * the blank rows below its header. Rows with an indicator of their own are never touched; weights are scaled so that
 * what is inserted makes the column sum. Values only the project knows are left blank.
 */
export function planInsert(document: FormDocument, template: Template, pack: Pack): TemplateInsert {
  const residue = residueSlots(document);
  const own = document.indicators.length - residue.length;
  const slots = residue.length > 0 || own > 0 ? residue : blankSlots(document, template.indicators.length);
  const given = assign(slots, template);
  const inserted = [...given.values()];
  const left = template.indicators.filter((indicator) => !inserted.includes(indicator));
  if (inserted.length === 0) {
    return { edits: [], inserted, left, problem: own > 0 ? "表中没有空着的指标行" : "没有找到可以填写指标的空行" };
  }
  const rows = [...given].map(([{ row, levelOne }, indicator]) => ({
    row,
    levelOne: levelOne || indicator.levelOne,
    indicator,
  }));
  const edits = [...given].flatMap(([slot, indicator]) => rowEdits(document, slot, indicator));
  const problem = left.length > 0 ? `空行不够，还有${left.length}个指标没有位置，请先插入行` : null;
  return { edits: [...edits, ...insertWeights(document, pack, rows)], inserted, left, problem };
}
