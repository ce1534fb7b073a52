import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { CloseButton } from "../pane/close-button";
import { useBenchWords } from "./bench-words";
import { useBookState } from "./open-book";
import type { AllMessages } from "./bench-words";
import type { BenchNotice } from "./bench-host";
import type { BenchState } from "./use-bench";

const useStyles = makeStyles({
  area: {
    display: "grid",
    padding: `0 ${tokens.spacingHorizontalM}`,
    "& > *": { marginTop: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalXS },
  },
  // What leaves by itself lies over the page, so that nothing moves for it.
  passing: {
    position: "absolute",
    zIndex: 20,
    left: "50%",
    transform: "translateX(-50%)",
    maxWidth: "calc(100% - 24px)",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  loading: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
});

/** What the workbench has to say about files: opening, failure, unsaved changes in the way, saved. */
export function BenchMessages({ bench }: { readonly bench: BenchState }) {
  const t = useBenchWords();
  const styles = useStyles();
  const { loading, failure, waiting, told, book } = bench;
  const { notice } = useBookState(book);
  return (
    <div className={styles.area} role="status" aria-live="polite">
      {loading && (
        <Spinner size="tiny" label={t.bench.loading} className={mergeClasses(styles.passing, styles.loading)} />
      )}
      {failure !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
          <MessageBarActions containerAction={<CloseButton onClick={bench.dismiss} />} />
        </MessageBar>
      )}
      {waiting && <LeaveQuestion bench={bench} />}
      {book && notice && (
        <MessageBar intent={notice.kind === "failed" ? "error" : "warning"} layout="multiline">
          <MessageBarBody>{noticeWords(t, notice)}</MessageBarBody>
          <MessageBarActions containerAction={<CloseButton onClick={book.dismissNotice} />} />
        </MessageBar>
      )}
      {told !== null && (
        <MessageBar
          intent={told.intent}
          layout="multiline"
          {...(told.intent === "success" ? { className: styles.passing } : {})}
        >
          <MessageBarBody>{told.words}</MessageBarBody>
          <MessageBarActions containerAction={<CloseButton onClick={bench.dismiss} />} />
        </MessageBar>
      )}
    </div>
  );
}

/** Asks before unsaved changes are lost: the focus stands on the way back, Esc takes it, and whoever asked has it again. */
function LeaveQuestion({ bench }: { readonly bench: BenchState }) {
  const t = useBenchWords();
  const question = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const asker = document.activeElement;
    question.current?.querySelector<HTMLElement>("[data-back]")?.focus();
    return () => {
      if (asker instanceof HTMLElement) asker.focus();
      // A folded list has no focus to take.
      if (document.activeElement !== asker || asker === document.body) {
        document.querySelector<HTMLElement>('[data-f6="bar"] button')?.focus();
      }
    };
  }, []);
  return (
    <div
      ref={question}
      onKeyDown={({ key }) => {
        if (key === "Escape") bench.dismiss();
      }}
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t.bench.leave}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={bench.discard}>
            {t.bench.leaveYes}
          </Button>
          <Button data-back size="small" onClick={bench.dismiss}>
            {t.bench.leaveNo}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

/** A pasted block of broken formulas is told by its first ones. */
const MOST_REFUSED = 3;
const LONGEST_TEXT = 60;

function noticeWords(t: AllMessages, notice: BenchNotice): string {
  if (notice.kind === "failed") return notice.words;
  if (notice.kind === "waiting") return t.bench.waiting(notice.cells[0] ?? "", notice.cells.length);
  const told = notice.refused.slice(0, MOST_REFUSED).map(({ why, cell, text }) => {
    const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
    return t.bench.refused[why](cell, shown);
  });
  const rest = notice.refused.length - told.length;
  return rest > 0 ? `${told.join("")}${t.bench.moreRefused(rest)}` : told.join("");
}
