import type { ColumnName, FieldName, LayoutCorrection } from "../form/document";
import { moveCorrection } from "../form/move-correction";
import type { CellRef } from "../sheet/address";
import { cellAtRef } from "../sheet/sheet";
import type { Diagnostic, Suppression } from "../rules/rule";
import { loadFiles, loadPlanner, loadTemplates } from "./parts";
import type { SessionCore } from "./session-core";
import type * as Files from "./session-files";

/** Why a file of the user's own could not be taken in, line by line (Chinese). */
export interface ImportError {
  readonly line: number;
  readonly path: string;
  readonly message: string;
  readonly expected: string;
}

/** What became of an import; errors name the line. */
export type ImportOutcome = { readonly ok: true } | { readonly ok: false; readonly errors: readonly ImportError[] };

/** Everything a session remembers for the workbook: pack, ignored findings, corrected layouts, the user's own packs. */
export interface SettingsCommands {
  /** Checks a form by this pack; null goes back to the one that fits best. */
  choosePack(formId: string, packId: string | null): Promise<void>;
  /** Ignores a finding, with the reason a reviewer will read. An empty reason is refused. */
  suppress(diagnostic: Diagnostic, reason: string): Promise<void>;
  /** Brings an ignored finding back. */
  unsuppress(diagnostic: Pick<Diagnostic, "rule" | "sheet" | "cell">): Promise<void>;
  /** Says what a sheet column is (null: nothing of ours), for this layout wherever it turns up. */
  correctColumn(formId: string, column: number, name: ColumnName | null): Promise<void>;
  /** Says which cell answers a label, for this layout. */
  correctField(formId: string, labelCell: CellRef, cell: CellRef, name: FieldName | null): Promise<void>;
  /** Forgets every correction of a form's layout. */
  forgetCorrections(formId: string): Promise<void>;
  /** The corrections as JSON to hand on, and the way in. */
  exportLayouts(): Promise<string>;
  importLayouts(text: string): Promise<ImportOutcome>;
  importPack(text: string): Promise<ImportOutcome>;
  importTemplate(text: string): Promise<ImportOutcome>;
  /** A form's indicators as a template in JSON; null for a form without indicators. */
  exportTemplate(formId: string, title: string): Promise<string | null>;
  /** A pack as JSON; null when no pack has that id. */
  exportPack(packId: string): string | null;
}

/** The remembering commands over a session's core. */
export function settingsCommands(core: SessionCore): SettingsCommands {
  const memory = () => core.getState().memory;
  const formOf = (formId: string) => core.getState().forms.find(({ document }) => document.id === formId);
  const rememberAndJudge = async (patch: Parameters<SessionCore["remember"]>[0]) => {
    await core.write(async () => {
      await core.remember(patch);
      await core.judge();
    });
  };
  const addCorrection = async (formId: string, correction: Omit<LayoutCorrection, "fingerprint">) => {
    const form = formOf(formId);
    if (!form) return;
    const { fingerprint, anchor } = form.document;
    const added = { fingerprint, ...(anchor ? { origin: anchor } : {}), ...correction };
    await rememberAndJudge({ corrections: mergeCorrections([...memory().corrections, added]) });
  };
  return {
    choosePack: async (formId, packId) => {
      const form = formOf(formId);
      const pack = core.getState().packs.find(({ id }) => id === packId);
      if (!form) return;
      const { fingerprint } = form.document;
      const { packHash } = await core.engine();
      const others = memory().packs.filter((choice) => choice.fingerprint !== fingerprint);
      const chosen = pack ? [{ fingerprint, pack: pack.id, hash: packHash(pack) }] : [];
      await rememberAndJudge({ packs: [...others, ...chosen] });
    },
    suppress: async ({ rule, sheet, cell }, reason) => {
      const said = reason.trim();
      if (said === "") return;
      const others = memory().suppressions.filter((one) => !covers(one, { rule, sheet, cell }));
      await rememberAndJudge({ suppressions: [...others, { rule, sheet, cell, reason: said }] });
    },
    unsuppress: async (place) => {
      await rememberAndJudge({ suppressions: memory().suppressions.filter((one) => !covers(one, place)) });
    },
    correctColumn: (formId, column, name) => addCorrection(formId, { columns: [{ column, name }] }),
    correctField: (formId, labelCell, cell, name) => {
      const sheet = formOf(formId)?.document.sheet;
      const label = sheet ? cellAtRef(sheet, labelCell).text : "";
      return addCorrection(formId, { fields: [{ labelCell, cell, name, ...(label === "" ? {} : { label }) }] });
    },
    forgetCorrections: async (formId) => {
      const print = formOf(formId)?.document.fingerprint;
      await rememberAndJudge({ corrections: memory().corrections.filter(({ fingerprint }) => fingerprint !== print) });
    },
    exportLayouts: async () => (await loadFiles()).exportCorrections(memory().corrections),
    importLayouts: async (text) => {
      const read = readCorrections(text, await loadFiles());
      if (!read.ok) return read;
      await rememberAndJudge({ corrections: mergeCorrections([...memory().corrections, ...read.corrections]) });
      core.set({ notice: { kind: "imported", what: "layout", title: String(read.corrections.length) } });
      return { ok: true };
    },
    importPack: async (text) => {
      const { parsePack } = await loadFiles();
      const parsed = parsePack(text);
      if (!parsed.ok) return parsed;
      const packIdOf = (own: string) => {
        const read = parsePack(own);
        return read.ok ? read.pack.id : null;
      };
      const packs = core.getState().packs.filter(({ id }) => id !== parsed.pack.id);
      core.set({ packs: [...packs, parsed.pack] });
      const ownPacks = [...memory().ownPacks.filter((own) => packIdOf(own) !== parsed.pack.id), text];
      await rememberAndJudge({ ownPacks });
      core.set({ notice: { kind: "imported", what: "pack", title: parsed.pack.title } });
      return { ok: true };
    },
    importTemplate: async (text) => {
      const { parseTemplate } = await loadTemplates();
      const parsed = parseTemplate(text);
      if (!parsed.ok) return parsed;
      const { template } = parsed;
      const others = core.getState().templates.filter(({ id }) => id !== template.id);
      core.set({ templates: [template, ...others] });
      await rememberAndJudge({ ownTemplates: [...memory().ownTemplates.filter((own) => own !== text), text] });
      core.set({ notice: { kind: "imported", what: "template", title: template.title } });
      return { ok: true };
    },
    exportTemplate: async (formId, title) => {
      const form = formOf(formId);
      if (!form) return null;
      const { templateFromForm } = await loadPlanner();
      const template = templateFromForm(form.document, { id: `own-${form.document.fingerprint}`, title });
      return template ? JSON.stringify(template, null, 2) : null;
    },
    exportPack: (packId) => {
      const pack = core.getState().packs.find(({ id }) => id === packId);
      return pack ? JSON.stringify(pack, null, 2) : null;
    },
  };
}

type ReadCorrections =
  | { readonly ok: true; readonly corrections: readonly LayoutCorrection[] }
  | { readonly ok: false; readonly errors: readonly ImportError[] };

function readCorrections(text: string, { CorrectionsError, importCorrections }: typeof Files): ReadCorrections {
  try {
    return { ok: true, corrections: importCorrections(text) };
  } catch (error) {
    if (!(error instanceof CorrectionsError)) throw error;
    return { ok: false, errors: [{ line: 1, path: "", message: error.message, expected: "" }] };
  }
}

function covers(one: Suppression, { rule, sheet, cell }: Pick<Diagnostic, "rule" | "sheet" | "cell">): boolean {
  return one.rule === rule && one.cell === cell && (one.sheet === null || one.sheet === sheet);
}

/** One correction for each layout; a later word about the same column or label replaces the earlier one. */
function mergeCorrections(corrections: readonly LayoutCorrection[]): readonly LayoutCorrection[] {
  const merged = new Map<string, LayoutCorrection>();
  for (const { fingerprint, origin, columns = [], fields = [] } of corrections) {
    const earlier = merged.get(fingerprint);
    const before = earlier && origin ? moveCorrection(earlier, origin) : earlier;
    merged.set(fingerprint, {
      fingerprint,
      ...(origin ? { origin } : {}),
      columns: [...latest([...(before?.columns ?? []), ...columns], ({ column }) => String(column))],
      fields: [...latest([...(before?.fields ?? []), ...fields], ({ labelCell }) => labelCell)],
    });
  }
  return [...merged.values()];
}

function latest<T>(items: readonly T[], keyOf: (item: T) => string): Iterable<T> {
  return new Map(items.map((item) => [keyOf(item), item])).values();
}
