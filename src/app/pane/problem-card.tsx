import { Button, makeStyles, mergeClasses, shorthands, Text, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Info16Filled, Warning16Filled } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { Later } from "./later";
import { useMessages } from "./messages";
import type { CellEdit } from "../../sheet/edit";
import type { Diagnostic, Severity } from "../../rules/rule";
import type { Messages } from "./messages";

/** One finding; `open` shows why and what to write. */
export interface ProblemCardProps {
  readonly diagnostic: Diagnostic;
  /** Why the rule exists; "" for none. */
  readonly why: string;
  readonly open: boolean;
  /** True where the cell selected in the sheet is this finding's: it comes into view, the focus stays where it is. */
  readonly current: boolean;
  onOpen(): void;
  onFix(): void;
  onIgnore(reason: string): void;
}

const useStyles = makeStyles({
  card: {
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    listStyleType: "none",
    contentVisibility: "auto",
    containIntrinsicSize: "auto 60px",
  },
  current: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    boxShadow: tokens.shadow4,
    "@media (forced-colors: active)": { outline: "3px solid Highlight" },
  },
  head: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    ...shorthands.borderStyle("none"),
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { display: "flex", alignItems: "center" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  where: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  cell: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  message: { gridColumn: "2", overflowWrap: "anywhere" },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 32px`,
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

/** The card of one finding: severity, cell and what is wrong; opened, the advice, the reason, the circular and the repair. */
export function ProblemCard({ diagnostic, why, open, current, onOpen, onFix, onIgnore }: ProblemCardProps) {
  const t = useMessages();
  const styles = useStyles();
  const card = useRef<HTMLLIElement>(null);
  const [ignoring, setIgnoring] = useState(false);
  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const { severity, cell, message } = diagnostic;
  return (
    <li ref={card} className={mergeClasses(styles.card, current && styles.current)}>
      <button type="button" className={styles.head} aria-expanded={open} data-problem={cell} onClick={onOpen}>
        <span className={mergeClasses(styles.icon, styles[severity])}>{ICONS[severity]}</span>
        <span className={styles.where}>
          <Text size={200} weight="semibold">
            {t.severity[severity]}
          </Text>
          <Text size={200} weight="semibold" className={styles.cell}>
            {cell}
          </Text>
        </span>
        <Text className={styles.message}>{message}</Text>
      </button>
      {open && (
        <div className={styles.body}>
          <Reasons diagnostic={diagnostic} why={why} />
          {diagnostic.fix && <Changes edits={diagnostic.fix.edits} title={diagnostic.fix.title} />}
          {ignoring ? (
            <Later>
              {({ IgnoreForm }) => (
                <IgnoreForm
                  onCancel={() => {
                    setIgnoring(false);
                  }}
                  onConfirm={onIgnore}
                />
              )}
            </Later>
          ) : (
            <div className={styles.actions}>
              {diagnostic.fix && (
                <Button size="small" appearance="primary" onClick={onFix}>
                  {diagnostic.fix.kind === "certain" ? t.problems.fix : t.problems.fixSuggested}
                </Button>
              )}
              <Button
                size="small"
                onClick={() => {
                  setIgnoring(true);
                }}
              >
                {t.problems.ignore}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

function Reasons({ diagnostic: { advice, basis }, why }: Pick<ProblemCardProps, "diagnostic" | "why">) {
  const t = useMessages();
  const styles = useStyles();
  const reasons = [
    { term: t.problems.advice, said: advice },
    { term: t.problems.why, said: why },
    { term: t.problems.basis, said: basis },
  ].filter(({ said }) => said !== "");
  return (
    <dl className={styles.reasons}>
      {reasons.map(({ term, said }) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.said}>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

/** More edits than these are counted, not listed. */
const SHOWN_EDITS = 6;

function Changes({ edits, title }: { readonly edits: readonly CellEdit[]; readonly title: string }) {
  const t = useMessages();
  const styles = useStyles();
  return (
    <ul className={styles.changes} aria-label={title}>
      {edits.slice(0, SHOWN_EDITS).map((edit) => (
        <li key={edit.cell}>
          <Text size={200}>{t.problems.change(edit.cell, shown(edit.from, t), shown(edit.to, t))}</Text>
        </li>
      ))}
      {edits.length > SHOWN_EDITS && (
        <li>
          <Text size={200}>{t.problems.moreChanges(edits.length - SHOWN_EDITS)}</Text>
        </li>
      )}
    </ul>
  );
}

function shown(value: CellEdit["to"], { problems }: Messages): string {
  return value === null || value === "" ? problems.blank : String(value);
}

const ICONS: Readonly<Record<Severity, React.JSX.Element>> = {
  error: <ErrorCircle16Filled />,
  warning: <Warning16Filled />,
  info: <Info16Filled />,
};
