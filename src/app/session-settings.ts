import type { ColumnName, FieldName, LayoutCorrection } from "../form/document";
import { moveCorrection } from "../form/move-correction";
import type { CellRef } from "../sheet/address";
import { cellAtRef } from "../sheet/sheet";
import type { Diagnostic, Suppression } from "../rules/rule";
import { templateFromForm } from "../packs/template-from-form";
import { loadFiles, loadTemplates } from "./parts";
import type { SessionCore } from "./session-core";
import type * as Files from "./session-files";
import type { SessionMemory } from "./session-memory";
import type { Notice, SessionState } from "./session-state";

/** Why a file of the user's own could not be taken in, line by line (Chinese). */
export interface ImportError {
  readonly line: number;
  readonly path: string;
  readonly message: string;
  readonly expected: string;
}

/** What became of an import; errors name the line. There are none where the workbook did not take it: the state says why. */
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
}

/** What follows once the workbook has taken what is to be remembered. */
interface Also {
  state?(): Partial<SessionState>;
  readonly notice: Notice;
}

/** The remembering commands over a session's core. */
export function settingsCommands(core: SessionCore): SettingsCommands {
  const memory = () => core.getState().memory;
  const formOf = (formId: string) => core.getState().forms.find(({ document }) => document.id === formId);
  /** Changes what is remembered when its turn has come, so that nothing remembered meanwhile is lost. */
  const remember = async (change: (memory: SessionMemory) => Partial<SessionMemory>, also?: Also) => {
    const done = await core.write(async () => {
      await core.remember(change(memory()));
      if (also?.state) core.set(also.state());
      await core.judge();
      if (also?.notice) core.set({ notice: also.notice });
      return true;
    });
    return done ?? false;
  };
  const taken = async (...given: Parameters<typeof remember>): Promise<ImportOutcome> =>
    (await remember(...given)) ? { ok: true } : { ok: false, errors: [] };
  const addCorrection = async (formId: string, correction: Omit<LayoutCorrection, "fingerprint">) => {
    const form = formOf(formId);
    if (!form) return;
    const { fingerprint, anchor } = form.document;
    const added = { fingerprint, ...(anchor ? { origin: anchor } : {}), ...correction };
    await remember(({ corrections }) => ({ corrections: mergeCorrections([...corrections, added]) }));
  };
  return {
    choosePack: async (formId, packId) => {
      const form = formOf(formId);
      const pack = core.getState().packs.find(({ id }) => id === packId);
      if (!form) return;
      const { fingerprint } = form.document;
      const { packHash } = await core.engine();
      const chosen = pack ? [{ fingerprint, pack: pack.id, hash: packHash(pack) }] : [];
      await remember(({ packs }) => ({
        packs: [...packs.filter((choice) => choice.fingerprint !== fingerprint), ...chosen],
      }));
    },
    suppress: async ({ rule, sheet, cell }, reason) => {
      const said = reason.trim();
      if (said === "") return;
      const added = { rule, sheet, cell, reason: said };
      await remember(({ suppressions }) => ({
        suppressions: [...suppressions.filter((one) => !covers(one, added)), added],
      }));
    },
    unsuppress: async (place) => {
      await remember(({ suppressions }) => ({ suppressions: suppressions.filter((one) => !covers(one, place)) }));
    },
    correctColumn: (formId, column, name) => addCorrection(formId, { columns: [{ column, name }] }),
    correctField: (formId, labelCell, cell, name) => {
      const sheet = formOf(formId)?.document.sheet;
      const label = sheet ? cellAtRef(sheet, labelCell).text : "";
      return addCorrection(formId, { fields: [{ labelCell, cell, name, ...(label === "" ? {} : { label }) }] });
    },
    forgetCorrections: async (formId) => {
      const print = formOf(formId)?.document.fingerprint;
      await remember(({ corrections }) => ({
        corrections: corrections.filter(({ fingerprint }) => fingerprint !== print),
      }));
    },
    exportLayouts: async () => (await loadFiles()).exportCorrections(memory().corrections),
    importLayouts: async (text) => {
      const read = readCorrections(text, await loadFiles());
      if (!read.ok) return read;
      return taken(({ corrections }) => ({ corrections: mergeCorrections([...corrections, ...read.corrections]) }), {
        notice: { kind: "imported", what: "layout", title: String(read.corrections.length) },
      });
    },
    importPack: async (text) => {
      const { parsePack } = await loadFiles();
      const parsed = parsePack(text);
      if (!parsed.ok) return parsed;
      const { pack } = parsed;
      const packIdOf = (own: string) => {
        const read = parsePack(own);
        return read.ok ? read.pack.id : null;
      };
      return taken(({ ownPacks }) => ({ ownPacks: [...ownPacks.filter((own) => packIdOf(own) !== pack.id), text] }), {
        state: () => ({ packs: [...core.getState().packs.filter(({ id }) => id !== pack.id), pack] }),
        notice: { kind: "imported", what: "pack", title: pack.title },
      });
    },
    importTemplate: async (text) => {
      const { parseTemplate } = await loadTemplates();
      const parsed = parseTemplate(text);
      if (!parsed.ok) return parsed;
      const { template } = parsed;
      return taken(({ ownTemplates }) => ({ ownTemplates: [...ownTemplates.filter((own) => own !== text), text] }), {
        state: () => ({ templates: [template, ...core.getState().templates.filter(({ id }) => id !== template.id)] }),
        notice: { kind: "imported", what: "template", title: template.title },
      });
    },
    exportTemplate: async (formId, title) => {
      const form = formOf(formId);
      if (!form) return null;
      const template = templateFromForm(form.document, { id: `own-${form.document.fingerprint}`, title });
      return template ? JSON.stringify(template, null, 2) : null;
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
