import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useContext, useLayoutEffect, useRef, useState } from "react";
import { ruleReason } from "../../report/reason";
import { Button } from "./button";
import { IgnoreForm } from "./ignore-form";
import { useLaterMessages } from "./later-messages";
import { ShowSheet } from "./show-sheet";
import type { CellEdit } from "../../sheet/edit";
import type { Diagnostic } from "../../rules/rule";
import type { LaterMessages } from "./later-messages";

/** What an opened card holds of one finding. */
export interface ProblemBodyProps {
  readonly diagnostic: Diagnostic;
  onFix(): void;
  onIgnore(reason: string): void;
}

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  reasons: { margin: 0, display: "grid", gap: tokens.spacingVerticalXS },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  said: { margin: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300, whiteSpace: "pre-wrap" },
  changes: {
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The advice, the reason and the circular of a finding, its repair, and the form that takes why it is ignored. */
export function ProblemBody({ diagnostic, onFix, onIgnore }: ProblemBodyProps) {
  const t = useLaterMessages();
  const styles = useStyles();
  const [ignoring, setIgnoring] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const showSheet = useContext(ShowSheet);
  const asked = useRef(false);
  // Who gives the reason up stands again where he began.
  useLayoutEffect(() => {
    if (asked.current && !ignoring) actions.current?.querySelector<HTMLElement>("button:last-child")?.focus();
    asked.current = ignoring;
  }, [ignoring]);
  return (
    <div className={styles.body}>
      <Reasons diagnostic={diagnostic} />
      {diagnostic.fix && <Changes edits={diagnostic.fix.edits} title={diagnostic.fix.title} />}
      {ignoring ? (
        <IgnoreForm
          onCancel={() => {
            setIgnoring(false);
          }}
          onConfirm={onIgnore}
        />
      ) : (
        <div ref={actions} className={styles.actions}>
          {diagnostic.fix && (
            <Button size="small" appearance="primary" onClick={onFix}>
              {diagnostic.fix.kind === "certain" ? t.card.fix : t.card.fixSuggested}
            </Button>
          )}
          {showSheet && (
            <Button size="small" onClick={showSheet}>
              {t.card.show}
            </Button>
          )}
          <Button
            size="small"
            onClick={() => {
              setIgnoring(true);
            }}
          >
            {t.card.ignore}
          </Button>
        </div>
      )}
    </div>
  );
}

function Reasons({ diagnostic: { advice, basis, rule } }: Pick<ProblemBodyProps, "diagnostic">) {
  const t = useLaterMessages();
  const styles = useStyles();
  const reasons = [
    { term: t.card.advice, said: advice },
    { term: t.card.why, said: ruleReason(rule) },
    { term: t.card.basis, said: basis },
  ].filter(({ said }) => said !== "");
  return (
    <dl className={styles.reasons}>
      {reasons.map(({ term, said }) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd lang="zh-CN" className={styles.said}>
            {said}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** More edits than these are counted, not listed. */
const SHOWN_EDITS = 6;

function Changes({ edits, title }: { readonly edits: readonly CellEdit[]; readonly title: string }) {
  const t = useLaterMessages();
  const styles = useStyles();
  return (
    <ul className={styles.changes} aria-label={title}>
      {edits.slice(0, SHOWN_EDITS).map((edit) => (
        <li key={edit.cell}>
          <Text size={200}>{t.card.change(edit.cell, shown(edit.from, t), shown(edit.to, t))}</Text>
        </li>
      ))}
      {edits.length > SHOWN_EDITS && (
        <li>
          <Text size={200}>{t.card.moreChanges(edits.length - SHOWN_EDITS)}</Text>
        </li>
      )}
    </ul>
  );
}

function shown(value: CellEdit["to"], { card }: LaterMessages): string {
  return value === null || value === "" ? card.blank : String(value);
}
