import { loadPlanner } from "./parts";
import type { SessionCore } from "./session-core";

/** What a reviewer does with the whole workbook: mark it, clear the marks, write the review sheet. */
export interface ReviewCommands {
  /** 一键审核: reads, checks and writes a note on every cell with findings; the notes follow from then on. */
  annotate(): Promise<void>;
  /** Removes our notes and stops them following; the user's own stay. */
  clearMarks(): Promise<void>;
  /** 边填边标注 on or off; off leaves the notes there are. */
  setFollowing(on: boolean): Promise<void>;
  /** Adds the review sheet (审核意见表), or replaces the one we added before. */
  report(): Promise<void>;
}

/** Without the check there is nothing to write: where it cannot be made, that is told, and a retry does it all. */
const ASKED = { quiet: true, strict: true, patient: false };

/** The reviewing commands over a session's core. */
export function reviewCommands(core: SessionCore): ReviewCommands {
  const told = async (work: () => Promise<void>) => {
    await core.write(work);
  };
  return {
    annotate: () =>
      told(async () => {
        await core.remember({ following: true });
        if (!(await core.check(ASKED))) return;
        const outcome = await core.follow();
        if (!outcome) return;
        const { written, skipped, means } = outcome;
        core.set({ notice: { kind: "annotated", written: written.length, skipped: skipped.length, means } });
      }),
    clearMarks: () =>
      told(async () => {
        await core.remember({ following: false });
        const { removed } = await core.clearNotes();
        core.set({ notice: { kind: "cleared", removed } });
      }),
    setFollowing: (on) =>
      told(async () => {
        await core.remember({ following: on });
        await core.follow();
      }),
    report: () =>
      told(async () => {
        if (!(await core.check(ASKED))) return;
        const { forms } = core.getState();
        if (forms.length === 0) {
          core.set({ notice: { kind: "nothing-to-do" } });
          return;
        }
        const { reviewSheet } = await loadPlanner();
        const sheet = reviewSheet(forms);
        await core.host.putSheet(sheet);
        core.set({ notice: { kind: "reported", sheet: sheet.name } });
      }),
  };
}
