import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Button } from "./button";
import { Later } from "./later";
import { useMessages } from "./messages";
import type { SessionState } from "../session-state";
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
  // Words that lie over the list stand on a ground of their own.
  waiting: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
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
      {waiting && failure?.code !== "editing" && (
        <Text size={200} className={styles.waiting}>
          {t.pages.waiting}
        </Text>
      )}
      {failure && (
        <Later meanwhile={<Text role="alert">{failure.message}</Text>}>
          {({ FailureBar }) => <FailureBar failure={failure} onRetry={onRetry} onDismiss={onDismiss} />}
        </Later>
      )}
      {notice && (
        <Later>
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
