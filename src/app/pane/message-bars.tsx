import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useMessages } from "./messages";
import { noticeWords } from "./status-line";
import type { Failure, Notice } from "../session-state";

/** What failed, and what to do next. */
export interface FailureBarProps {
  readonly failure: Failure;
  onRetry(): void;
  onDismiss(): void;
}

/** The bar of a failure. */
export function FailureBar({ failure, onRetry, onDismiss }: FailureBarProps) {
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

/** What the last command did; `undo` names the fill that can be taken back, null where none can. */
export interface NoticeBarProps {
  readonly notice: Notice;
  readonly undo: string | null;
  onUndo(): void;
  onDismiss(): void;
}

/** The bar of a notice. */
export function NoticeBar({ notice, undo, onUndo, onDismiss }: NoticeBarProps) {
  const t = useMessages();
  return (
    <MessageBar
      intent={notice.kind === "memory-damaged" || notice.kind === "pack-changed" ? "warning" : "success"}
      layout="multiline"
    >
      <MessageBarBody>{noticeWords(notice, t)}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton label={t.notice.dismiss} onClick={onDismiss} />}>
        {undo !== null && (
          <Button size="small" onClick={onUndo}>
            {t.plan.undo(undo)}
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
