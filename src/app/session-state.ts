import type { CellRef } from "../sheet/address";
import type { HostErrorCode, NoteOutcome } from "../sheet/host";
import type { CheckedForm } from "../rules/check";
import type { Diagnostic } from "../rules/rule";
import type { Pack } from "../packs/pack";
import type { Template } from "../packs/template";
import type { SessionMemory } from "./session-memory";

/** Work under way. `total` is 0 while nobody knows how much there is. */
export interface Task {
  readonly kind: "reading" | "checking" | "writing";
  readonly done: number;
  readonly total: number;
}

/** Why the last command failed: `message` is one Chinese sentence that says what to do. */
export interface Failure {
  readonly code: HostErrorCode | "bug";
  readonly message: string;
  readonly retryable: boolean;
  /** Does once more what failed, all of it and nothing else. */
  again(): Promise<unknown>;
}

/** What the last command did, for the pane to say once. */
export type Notice =
  | { readonly kind: "filled"; readonly applied: number; readonly stale: number }
  | { readonly kind: "undone"; readonly applied: number; readonly stale: number }
  | {
      readonly kind: "annotated";
      readonly written: number;
      readonly skipped: number;
      readonly means: NoteOutcome["means"];
    }
  | { readonly kind: "cleared"; readonly removed: number }
  | { readonly kind: "reported"; readonly sheet: string }
  | { readonly kind: "imported"; readonly what: "pack" | "template" | "layout"; readonly title: string }
  | { readonly kind: "nothing-to-do" }
  | { readonly kind: "memory-damaged" }
  | { readonly kind: "pack-changed"; readonly title: string };

/** One form as the pane shows it. */
export interface ReviewedForm extends CheckedForm {
  /** "auto": the pack fits best; "chosen": the user named it. */
  readonly packChoice: "auto" | "chosen";
}

/** A cell of the workbook. */
export interface Place {
  readonly sheet: string;
  readonly cell: CellRef;
}

/** Everything the pane shows. A new object for every change; unchanged parts keep their identity. */
export interface SessionState {
  readonly phase: "idle" | "checking" | "ready" | "failed";
  readonly task: Task | null;
  readonly failure: Failure | null;
  readonly notice: Notice | null;
  /** True while the user types in a cell and the host cannot be read; the check follows by itself. */
  readonly waiting: boolean;
  readonly forms: readonly ReviewedForm[];
  readonly unrecognized: readonly { readonly sheet: string; readonly reason: string }[];
  /** True when no sheet holds anything. */
  readonly empty: boolean;
  readonly selected: Place | null;
  readonly packs: readonly Pack[];
  /** Empty until the pane asks for them. */
  readonly templates: readonly Template[];
  readonly memory: SessionMemory;
}

/** Tells findings apart across rechecks: same rule, same cell, same words. */
export function diagnosticKey({ rule, sheet, cell, message }: Diagnostic): string {
  return `${rule}|${sheet}|${cell}|${message}`;
}

/** Every finding of the workbook, form by form. */
export function allDiagnostics(state: Pick<SessionState, "forms">): readonly Diagnostic[] {
  return state.forms.flatMap(({ diagnostics }) => diagnostics);
}
