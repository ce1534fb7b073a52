import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useMessages } from "./messages";
import type { Failure, Notice, SessionState } from "../session-state";
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
          <ProgressBar aria-label={taskWords(task, t)} {...(task.total > 0 ? { value: task.done / task.total } : {})} />
        </div>
      )}
      {waiting && <Text size={200}>{t.pages.waiting}</Text>}
      {failure && <FailureBar failure={failure} onRetry={onRetry} onDismiss={onDismiss} />}
      {notice && (
        <MessageBar
          intent={notice.kind === "memory-damaged" || notice.kind === "pack-changed" ? "warning" : "success"}
          layout="multiline"
        >
          <MessageBarBody>{noticeWords(notice, t)}</MessageBarBody>
          <MessageBarActions containerAction={<CloseButton label={t.notice.dismiss} onClick={onDismiss} />}>
            {notice.kind === "filled" && memory.lastFill && (
              <Button size="small" onClick={onUndo}>
                {t.plan.undo(memory.lastFill.title)}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function FailureBar({
  failure,
  onRetry,
  onDismiss,
}: {
  readonly failure: Failure;
  onRetry(): void;
  onDismiss(): void;
}) {
  const t = useMessages();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{failure.message}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton label={t.notice.dismiss} onClick={onDismiss} />}>
        {failure.retryable && (
          <Button size="small" onClick={onRetry}>
            {t.pages.retry}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function CloseButton({ label, onClick }: { readonly label: string; onClick(): void }) {
  return (
    <Button size="small" appearance="transparent" icon={<Dismiss16Regular />} aria-label={label} onClick={onClick} />
  );
}

/** What is being done, in words. */
export function taskWords(task: NonNullable<SessionState["task"]>, { pages }: Messages): string {
  if (task.kind === "writing") return pages.working;
  if (task.kind === "reading") return pages.reading;
  return task.total > 0 ? pages.progress(task.done, task.total) : pages.checking;
}

function noticeWords(notice: Notice, { notice: t }: Messages): string {
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
