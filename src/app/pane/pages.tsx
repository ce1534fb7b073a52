import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { Button } from "./button";
import { Spinner } from "./spinner";
import { taskWords } from "./status-line";
import { useMessages } from "./messages";
import type { Failure, SessionState } from "../session-state";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} 0`,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: "grid", gap: tokens.spacingVerticalXS },
});

/** A page of few words under a heading. */
export function Page({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Subtitle2 as="h1">{title}</Subtitle2>
      {children}
    </div>
  );
}

/** Sentences one under the other. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>
          <Text>{line}</Text>
        </li>
      ))}
    </ul>
  );
}

/** Nothing was checked, because the check was stopped. */
export function WelcomePage({ onStart }: { onStart(): void }) {
  const { pages } = useMessages();
  return (
    <Page title={pages.welcomeTitle}>
      <Lines lines={pages.welcome} />
      <Button appearance="primary" onClick={onStart}>
        {pages.start}
      </Button>
    </Page>
  );
}

/** What the product does, in three lines, above everything the first time it runs. */
export function FirstRun({ onDone }: { onDone(): void }) {
  const { pages } = useMessages();
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label={pages.welcomeTitle}>
      <Text weight="semibold">{pages.welcomeTitle}</Text>
      <Lines lines={pages.welcome} />
      <Button size="small" onClick={onDone}>
        {pages.dismiss}
      </Button>
    </section>
  );
}

/** The first check is under way. */
export function CheckingPage({ task, onStop }: { readonly task: SessionState["task"]; onStop(): void }) {
  const t = useMessages();
  return (
    <Page title={t.pages.checking}>
      <Spinner label={task ? taskWords(task, t) : t.pages.reading} />
      <Button onClick={onStop}>{t.pages.stop}</Button>
    </Page>
  );
}

/** The workbook could not be read. */
export function FailedPage({ failure, onRetry }: { readonly failure: Failure; onRetry(): void }) {
  const { pages } = useMessages();
  return (
    <Page title={failure.code === "unsupported" ? pages.unsupportedTitle : pages.failedTitle}>
      <Text role="alert">{failure.message}</Text>
      {failure.retryable && (
        <Button appearance="primary" onClick={onRetry}>
          {pages.retry}
        </Button>
      )}
    </Page>
  );
}
