import { makeStyles, mergeClasses, shorthands, Text, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Info16Filled, Warning16Filled } from "@fluentui/react-icons";
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
        <span className={mergeClasses(styles.icon, styles[severity])}>{ICONS[severity]}</span>
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

const ICONS: Readonly<Record<Severity, React.JSX.Element>> = {
  error: <ErrorCircle16Filled />,
  warning: <Warning16Filled />,
  info: <Info16Filled />,
};
