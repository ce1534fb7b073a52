import { invertEdit } from "../sheet/edit";
import { editsOf, writtenOf } from "./session-edits";
import { allDiagnostics } from "./session-state";
import type { CellEdit, EditOutcome } from "../sheet/edit";
import type { Diagnostic } from "../rules/rule";
import type { SessionCore } from "./session-core";
import type { LastFill } from "./session-memory";

/** Everything that writes values into the form, and takes them back. */
export interface FillCommands {
  /** Applies the repairs of these findings as one fill; findings without a repair are passed over. */
  accept(diagnostics: readonly Diagnostic[]): Promise<EditOutcome>;
  /** Applies every repair that has one right answer, on one form or on all. */
  acceptAllCertain(formId?: string): Promise<EditOutcome>;
  /** Applies edits under a title, as one fill that undo() takes back whole. */
  fill(title: string, edits: readonly CellEdit[]): Promise<EditOutcome>;
  /** Takes the last fill back; cells changed since stay as they are. */
  undo(): Promise<EditOutcome>;
}

const NOTHING: EditOutcome = { applied: [], stale: [] };

/** The filling commands over a session's core. */
export function fillCommands(core: SessionCore): FillCommands {
  const fill = async (title: string, edits: readonly CellEdit[]): Promise<EditOutcome> => {
    if (edits.length === 0) {
      core.set({ notice: { kind: "nothing-to-do" } });
      return NOTHING;
    }
    // A fill that broke off goes on where it stopped.
    let left = edits;
    let { applied, stale } = NOTHING;
    const outcome = await core.write(async () => {
      core.cancel();
      const done = await applyOrTell(core, left);
      applied = [...applied, ...done.applied];
      stale = [...stale, ...done.stale];
      left = done.failure ? left.filter((edit) => !done.applied.includes(edit)) : [];
      if (applied.length > 0) await rememberFill(core, { title, edits: applied });
      if (done.failure !== null) throw done.failure.error;
      core.set({ notice: { kind: "filled", applied: applied.length, stale: stale.length } });
      return { applied, stale };
    });
    return outcome ?? NOTHING;
  };
  const accept = (diagnostics: readonly Diagnostic[]) => {
    const titles = [...new Set(diagnostics.flatMap(({ fix }) => (fix ? [fix.title] : [])))];
    return fill(titles.length === 1 ? (titles[0] ?? "") : `修正 ${titles.length} 类问题`, editsOf(diagnostics));
  };
  return {
    accept,
    fill,
    acceptAllCertain: (formId) => {
      const { forms } = core.getState();
      const chosen = formId === undefined ? forms : forms.filter(({ document }) => document.id === formId);
      return accept(allDiagnostics({ forms: chosen }).filter(({ fix }) => fix?.kind === "certain"));
    },
    undo: async () => {
      const { lastFill } = core.getState().memory;
      if (!lastFill) return NOTHING;
      let done: EditOutcome | null = null;
      const outcome = await core.write(async () => {
        core.cancel();
        done ??= await core.host.apply(lastFill.edits.map(invertEdit).reverse());
        await core.check({ quiet: true, scope: "changed" });
        await rememberFill(core, null);
        core.set({ notice: { kind: "undone", applied: done.applied.length, stale: done.stale.length } });
        return done;
      });
      return outcome ?? NOTHING;
    },
  };
}

interface Applied extends EditOutcome {
  readonly failure: { readonly error: unknown } | null;
}

/** The cells hold a fill, or no longer, whether or not the workbook can keep that: it can be taken back either way. */
async function rememberFill(core: SessionCore, lastFill: LastFill | null): Promise<void> {
  core.set({ memory: { ...core.getState().memory, lastFill } });
  await core.remember({ lastFill });
}

/** Applies and reads again; where the host breaks off, what was written can still be taken back. */
async function applyOrTell(core: SessionCore, edits: readonly CellEdit[]): Promise<Applied> {
  try {
    const done = await core.host.apply(edits);
    await core.check({ quiet: true, scope: "changed" });
    return { ...done, failure: null };
  } catch (error) {
    await core.check({ quiet: true });
    const book = core.workbook();
    return { applied: book ? writtenOf(edits, book) : [], stale: [], failure: { error } };
  }
}
