import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Button } from "./button";
import { CloseButton } from "./close-button";
import { useLaterMessages } from "./later-messages";
import type { Failure, Notice } from "../session-state";
import type { LaterMessages } from "./later-messages";

/** What failed, and what to do next. */
export interface FailureBarProps {
  readonly failure: Failure;
  onRetry(): void;
  onDismiss(): void;
}

/** The bar of a failure. */
export function FailureBar({ failure, onRetry, onDismiss }: FailureBarProps) {
  const t = useLaterMessages();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{failure.message}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={onDismiss} />}>
        {failure.retryable && (
          <Button size="small" onClick={onRetry}>
            {t.pages.retry}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** What the last command did; `undo` names the fill that can be taken back, null where none can. */
export interface NoticeBarProps {
  readonly notice: Notice;
  readonly undo: string | null;
  onUndo(): void;
  onDismiss(): void;
}

/** The bar of a notice. */
export function NoticeBar({ notice, undo, onUndo, onDismiss }: NoticeBarProps) {
  const t = useLaterMessages();
  return (
    <MessageBar
      intent={notice.kind === "memory-damaged" || notice.kind === "pack-changed" ? "warning" : "success"}
      layout="multiline"
    >
      <MessageBarBody>{noticeWords(notice, t)}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={onDismiss} />}>
        {undo !== null && (
          <Button size="small" onClick={onUndo}>
            {t.plan.undo(undo)}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** What the last command did, in words. */
function noticeWords(notice: Notice, { notice: t }: LaterMessages): string {
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

function importedWords({ what, title }: Extract<Notice, { kind: "imported" }>, t: LaterMessages["notice"]): string {
  if (what === "pack") return t.importedPack(title);
  return what === "template" ? t.importedTemplate(title) : t.importedLayout(title);
}
