import { makeStyles, mergeClasses, shorthands, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Later } from "./later";
import { useMessages } from "./messages";
import type { Severity } from "../../rules/rule";
import type { ProblemBodyProps } from "./problem-body";

/** One finding; `open` shows why and what to write. */
export interface ProblemCardProps extends ProblemBodyProps {
  readonly open: boolean;
  /** True where the cell selected in the sheet is this finding's: it comes into view, the focus stays where it is. */
  readonly current: boolean;
  onOpen(): void;
}

/** A card brought into view stands clear of the tabs and of the bar of an outcome, which lie over the list. */
const CLEAR = { scrollMarginTop: "44px", scrollMarginBottom: "var(--bar)" };

const useStyles = makeStyles({
  card: {
    ...CLEAR,
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
    ...CLEAR,
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
  body: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 32px` },
});

/** The card of one finding: severity, cell and what is wrong; opened, the advice, the reason, the circular and the repair. */
export function ProblemCard({ diagnostic, open, current, onOpen, onFix, onIgnore }: ProblemCardProps) {
  const t = useMessages();
  const styles = useStyles();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const { severity, cell, message } = diagnostic;
  return (
    <li ref={card} className={mergeClasses(styles.card, current && styles.current)}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        {...(current ? { "aria-current": "true" as const } : {})}
        data-problem={cell}
        onClick={onOpen}
      >
        <span className={mergeClasses(styles.icon, styles[severity])}>
          <Icon severity={severity} />
        </span>
        <span className={styles.where}>
          <Text size={200} weight="semibold">
            {t.severity[severity]}
          </Text>
          <Text size={200} weight="semibold" className={styles.cell}>
            {cell}
          </Text>
        </span>
        <Text lang="zh-CN" className={styles.message}>
          {message}
        </Text>
      </button>
      {open && (
        <div className={styles.body}>
          <Later>
            {({ ProblemBody }) => <ProblemBody diagnostic={diagnostic} onFix={onFix} onIgnore={onIgnore} />}
          </Later>
        </div>
      )}
    </li>
  );
}

/** Fluent UI's filled icons of 16 pixels, drawn without its icon machinery: the first look loads them. */
const ICONS: Readonly<Record<Severity, string>> = {
  error:
    "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 9a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5m0-5.5a.5.5 0 0 0-.5.5v3.59a.5.5 0 0 0 1-.09V4.91A.5.5 0 0 0 8 4.5",
  warning:
    "M5.82 2.28a2.5 2.5 0 0 1 4.36 0l4.5 8A2.5 2.5 0 0 1 12.5 14h-9a2.5 2.5 0 0 1-2.18-3.72zM8 9.5A.75.75 0 1 0 8 11a.75.75 0 0 0 0-1.5M8 5a.5.5 0 0 0-.5.5V8a.5.5 0 0 0 1 0V5.5A.5.5 0 0 0 8 5",
  info: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 5.25a.75.75 0 1 0 0-1.5.75.75 0 0 0 0 1.5m.5 1.25a.5.5 0 0 0-1 0v3a.5.5 0 0 0 1 0z",
};

function Icon({ severity }: { readonly severity: Severity }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
      <path d={ICONS[severity]} />
    </svg>
  );
}
