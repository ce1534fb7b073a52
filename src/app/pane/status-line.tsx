import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Later } from "./later";
import { useMessages } from "./messages";
import type { Notice, SessionState } from "../session-state";
import type { Messages } from "./messages";

/** What is under way, what the last command did, what failed. */
export interface StatusLineProps {
  readonly state: Pick<SessionState, "task" | "failure" | "notice" | "waiting" | "memory">;
  onRetry(): void;
  onStop(): void;
  onUndo(): void;
  onDismiss(): void;
}

const useStyles = makeStyles({
  line: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  task: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  // Most work is over before anybody could read of it: it shows only when it takes longer.
  late: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDelay: "300ms",
    animationDuration: "1ms",
    animationFillMode: "both",
  },
});

/** Busy work with its way out; outcome and failure, each with what to do next. */
export function StatusLine({ state, onRetry, onStop, onUndo, onDismiss }: StatusLineProps) {
  const t = useMessages();
  const styles = useStyles();
  const { task, failure, notice, waiting, memory } = state;
  return (
    <div className={styles.line}>
      {task && (
        <div className={styles.late}>
          <div className={styles.task}>
            <Text size={200}>{taskWords(task, t)}</Text>
            {task.kind !== "writing" && (
              <Button size="small" onClick={onStop}>
                {t.pages.stop}
              </Button>
            )}
          </div>
          <Later meanwhile={null}>
            {({ ProgressBar }) => (
              <ProgressBar
                aria-label={taskWords(task, t)}
                {...(task.total > 0 ? { value: task.done / task.total } : {})}
              />
            )}
          </Later>
        </div>
      )}
      {waiting && <Text size={200}>{t.pages.waiting}</Text>}
      {failure && (
        <Later meanwhile={<Text role="alert">{failure.message}</Text>}>
          {({ FailureBar }) => <FailureBar failure={failure} onRetry={onRetry} onDismiss={onDismiss} />}
        </Later>
      )}
      {notice && (
        <Later meanwhile={<Text>{noticeWords(notice, t)}</Text>}>
          {({ NoticeBar }) => (
            <NoticeBar
              notice={notice}
              undo={notice.kind === "filled" ? (memory.lastFill?.title ?? null) : null}
              onUndo={onUndo}
              onDismiss={onDismiss}
            />
          )}
        </Later>
      )}
    </div>
  );
}

/** What is being done, in words. */
export function taskWords(task: NonNullable<SessionState["task"]>, { pages }: Messages): string {
  if (task.kind === "writing") return pages.working;
  if (task.kind === "reading") return pages.reading;
  return task.total > 0 ? pages.progress(task.done, task.total) : pages.checking;
}

/** What the last command did, in words. */
export function noticeWords(notice: Notice, { notice: t }: Messages): string {
  switch (notice.kind) {
    case "filled":
      return t.filled(notice.applied, notice.stale);
    case "undone":
      return t.undone(notice.applied, notice.stale);
    case "annotated": {
      if (notice.means === "none") return t.noMeans;
      const said = t.annotated(notice.written, notice.skipped);
      return notice.means === "threaded-comments" ? `${said}${t.threaded}` : said;
    }
    case "cleared":
      return t.cleared(notice.removed);
    case "reported":
      return t.reported(notice.sheet);
    case "imported":
      return importedWords(notice, t);
    case "nothing-to-do":
      return t.nothingToDo;
    case "memory-damaged":
      return t.memoryDamaged;
    case "pack-changed":
      return t.packChanged(notice.title);
  }
}

function importedWords({ what, title }: Extract<Notice, { kind: "imported" }>, t: Messages["notice"]): string {
  if (what === "pack") return t.importedPack(title);
  return what === "template" ? t.importedTemplate(title) : t.importedLayout(title);
}
