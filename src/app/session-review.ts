import { reviewSheet } from "../report/review-sheet";
import { WRITING } from "./session-core";
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

/** The reviewing commands over a session's core. */
export function reviewCommands(core: SessionCore): ReviewCommands {
  const told = async (work: () => Promise<void>) => {
    await core.write(work);
  };
  /** Without the check there is nothing to write: it is shown and can be stopped, and where it fails that is told. */
  const checked = async () => {
    const done = await core.check({ strict: true });
    if (done) core.set({ task: WRITING });
    return done;
  };
  return {
    annotate: () =>
      told(async () => {
        if (!(await checked())) return;
        await core.remember({ following: true });
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
        if (!(await checked())) return;
        const { forms } = core.getState();
        if (forms.length === 0) {
          core.set({ notice: { kind: "nothing-to-do" } });
          return;
        }
        const sheet = reviewSheet(forms);
        await core.host.putSheet(sheet);
        core.set({ notice: { kind: "reported", sheet: sheet.name } });
      }),
  };
}
