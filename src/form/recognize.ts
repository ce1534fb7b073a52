import { compact } from "./label";
import type { Sheet, Workbook } from "../sheet/sheet";
import type { FormDocument, FormKind, LayoutCorrection, Recognition } from "./document";
import { isForm } from "./evidence";
import { gridOf } from "./grid";
import type { Grid } from "./grid";
import { findHeaderBlocks, formWidth } from "./header-block";
import type { HeaderBlock } from "./header-block";
import { readForm } from "./read-form";
import type { ReadContext } from "./read-tables";
import { splitProjects } from "./projects";
import { kindUnderCover } from "./title";
import { splitRegions } from "./regions";
import type { Region } from "./regions";

/** What a recognition may be told beforehand. */
export interface RecognizeOptions {
  /** What users have said about layouts before; it beats every guess. */
  readonly corrections?: readonly LayoutCorrection[];
}

/** The forms of one sheet, and why there is none where there is none. */
export interface SheetRecognition {
  readonly forms: readonly FormDocument[];
  /** Chinese; null where a form was found and the whole sheet was looked at. */
  readonly reason: string | null;
}

const LONGEST_FORM = 3_000;
const LOOKED_AT = 6_000;
const NOTHING: Extent = { blocks: [], cut: false };
const LONG_REGION = 500;
const TRIAL = 120;
const TELLTALE = /[标標绩績效评評]|[监監]控/;

/** So many blank rows in a row set blocks of the sheet apart. */
const GAP = 200;

/** What of a sheet is looked at: blocks of rows, blank ones between them included, and whether some were left. */
interface Extent {
  readonly blocks: readonly (readonly number[])[];
  readonly cut: boolean;
}

/** Rows a form can stand on; none where no word of the trade occurs at all. */
function candidateRows(sheet: Sheet): Extent {
  const rows: number[] = [];
  let telltale = false;
  for (let row = 0; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    let filled = false;
    for (const cell of cells) {
      if (!cell || cell.text === "") continue;
      filled = true;
      if (!telltale && cell.text.length < 40 && TELLTALE.test(cell.text)) telltale = true;
    }
    if (filled) rows.push(row);
    if (!telltale && rows.length > LONGEST_FORM) return NOTHING;
  }
  if (!telltale || rows.length === 0) return NOTHING;
  const looked = rows.slice(0, LOOKED_AT);
  const blocks: (readonly number[])[] = [];
  let first = looked[0] ?? 0;
  looked.forEach((row, index) => {
    const next = looked[index + 1];
    if (next !== undefined && next - row <= GAP) return;
    const merged = sheet.merges.reduce(
      (end, { top, bottom }) => (top <= row && top >= first ? Math.max(end, bottom) : end),
      row,
    );
    const last = Math.min(merged, row + GAP, (next ?? Infinity) - 1);
    const from = first;
    blocks.push(Array.from({ length: last - from + 1 }, (_, offset) => from + offset));
    first = next ?? first;
  });
  return { blocks, cut: rows.length > LOOKED_AT };
}

/** The form a region is, or why it is none. A long region is judged by its beginning before all of it is read. */
function verdictOn(context: ReadContext, region: Region): FormDocument | string {
  if (region.bottom - region.top > LONG_REGION) {
    const bottom = region.top + TRIAL;
    const trial = { ...region, bottom, headers: region.headers.filter((header) => header.bottom < bottom) };
    const refused = isForm(context.grid, trial, readForm(context, trial));
    if (refused !== null) return refused;
  }
  const form = readForm(context, region);
  return isForm(context.grid, region, form) ?? form;
}

/** The sheet and its header blocks, without a table of something else that stands beside the form. */
function viewOf(
  sheet: Sheet,
  from: number,
  to: number,
): { readonly grid: Grid; readonly headers: readonly HeaderBlock[] } {
  const whole = gridOf(sheet);
  const headers = findHeaderBlocks(whole, from, to);
  const width = formWidth(whole, headers);
  if (width === null) return { grid: whole, headers };
  const grid = gridOf(sheet, width + 1);
  return { grid, headers: findHeaderBlocks(grid, from, to) };
}

/** Finds the forms on a sheet. Pure; never throws. */
export function recognizeSheet(
  sheet: Sheet,
  options: RecognizeOptions & { readonly date1904?: boolean } = {},
): SheetRecognition {
  if (sheet.visibility !== "visible") return { forms: [], reason: "工作表已隐藏，没有检查。" };
  const { blocks, cut } = candidateRows(sheet);
  if (blocks.length === 0) {
    const blank = !sheet.rows.some((row) => row?.some((cell) => cell && cell.text !== ""));
    return { forms: [], reason: blank ? "工作表是空白的。" : "工作表中没有绩效指标、绩效目标等内容。" };
  }
  const forms: FormDocument[] = [];
  const reasons: string[] = [];
  for (const rows of blocks) {
    const [first = 0] = rows;
    const { grid, headers } = viewOf(sheet, first, rows.at(-1) ?? first);
    for (const region of splitRegions(grid, headers, rows)) {
      const context = {
        grid,
        date1904: options.date1904 ?? false,
        corrections: options.corrections ?? [],
        number: forms.length + 1,
      };
      const verdict = verdictOn(context, region);
      if (typeof verdict === "string") reasons.push(verdict);
      else forms.push(...splitProjects(verdict));
    }
  }
  const left = cut ? `工作表太长，只检查了前${LOOKED_AT}行有内容的行。` : null;
  if (forms.length > 0) return { forms, reason: left };
  return { forms, reason: [reasons[0] ?? null, left].filter((text) => text !== null).join("") };
}

const ofKind = new WeakMap<FormDocument, Map<FormKind, FormDocument>>();

/** The form under another kind; the same object for the same question. */
function withKind(form: FormDocument, kind: FormKind): FormDocument {
  if (form.kind === kind) return form;
  const known = ofKind.get(form) ?? new Map<FormKind, FormDocument>();
  ofKind.set(form, known);
  const renamed = known.get(kind) ?? { ...form, kind };
  known.set(kind, renamed);
  return renamed;
}

const LONGEST_COVER = 20;

/** The texts that stand alone on the rows of a sheet short enough to be a cover. */
function coverTexts({ rows, visibility }: Sheet): readonly string[] {
  const filled = rows.flatMap((row) => {
    const texts = (row ?? []).flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell.text] : []));
    return texts.length > 0 ? [texts] : [];
  });
  if (visibility !== "visible" || filled.length > LONGEST_COVER) return [];
  return filled.flatMap((texts) => (texts.length === 1 ? texts : []));
}

function underCovers(forms: readonly FormDocument[], covers: readonly string[]): readonly FormDocument[] {
  return forms.map((form) => (form.title === null ? withKind(form, kindUnderCover(covers, form.kind)) : form));
}

/** A sheet that only carries the prose of a form is of its siblings' kind. */
function withSiblingKinds(forms: readonly FormDocument[]): readonly FormDocument[] {
  const leading: FormKind | undefined = forms.find(({ indicators }) => indicators.length > 0)?.kind;
  if (!leading) return forms;
  return forms.map((form) =>
    form.indicators.length > 0 || (form.title && /绩效|自评|评价|监控/.test(compact(form.title.text)))
      ? form
      : withKind(form, leading),
  );
}

/**
 * The recognition of a workbook from those of its sheets, in tab order. A form that needs no change comes out as the
 * object it went in as: what was worked out for it still holds.
 */
export function joinRecognitions(
  found: readonly { readonly sheet: Sheet; readonly recognition: SheetRecognition }[],
): Recognition {
  const forms = found.flatMap(({ recognition }) => recognition.forms);
  const unrecognized = found.flatMap(({ sheet, recognition: { forms: own, reason } }) =>
    own.length === 0 || reason !== null ? [{ sheet: sheet.name, reason: reason ?? "没有找到绩效表格。" }] : [],
  );
  const covers = found
    .filter(({ recognition }) => recognition.forms.length === 0)
    .flatMap(({ sheet }) => coverTexts(sheet));
  return { forms: withSiblingKinds(covers.length > 0 ? underCovers(forms, covers) : forms), unrecognized };
}

/** Finds every form of a workbook. Pure; never throws. */
export function recognize(workbook: Workbook, options: RecognizeOptions = {}): Recognition {
  const { date1904 } = workbook;
  return joinRecognitions(
    workbook.sheets.map((sheet) => ({ sheet, recognition: recognizeSheet(sheet, { ...options, date1904 }) })),
  );
}
