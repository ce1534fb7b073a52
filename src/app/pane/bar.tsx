import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

/** How a figure stands: the bar's color says it again, never alone. */
export type Standing = "good" | "attention" | "bad" | "neutral";

/** A small horizontal bar. Shares are between 0 and 1. */
export interface BarProps {
  readonly share: number;
  /** A second, lighter stretch after the first. */
  readonly second?: number;
  /** Where a mark stands, as for the score the rules give. */
  readonly mark?: number;
  readonly standing: Standing;
}

const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  bar: {
    display: "block",
    width: "100%",
    height: "6px",
    borderRadius: tokens.borderRadiusSmall,
    // Forced colors would paint every stretch alike: they are told apart by the system's own colors, in a frame.
    [FORCED]: { forcedColorAdjust: "none", outline: "1px solid CanvasText", borderRadius: 0 },
  },
  track: { fill: tokens.colorNeutralBackground5, [FORCED]: { fill: "Canvas" } },
  stretch: { [FORCED]: { fill: "Highlight" } },
  good: { fill: tokens.colorPaletteGreenBackground3 },
  attention: { fill: tokens.colorPaletteMarigoldBackground3 },
  bad: { fill: tokens.colorPaletteRedBackground3 },
  neutral: { fill: tokens.colorBrandBackground },
  second: { fill: tokens.colorPaletteGreenForegroundInverted, [FORCED]: { fill: "GrayText" } },
  mark: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "0.5",
    [FORCED]: { fill: "CanvasText", stroke: "Canvas" },
  },
});

/** A bar for the eye only: what it shows must stand in words beside it. */
export function Bar({ share, second = 0, mark, standing }: BarProps) {
  const styles = useStyles();
  const first = percent(share);
  const rest = Math.min(percent(second), 100 - first);
  return (
    <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.track} width="100" height="6" />
      <rect className={mergeClasses(styles[standing], styles.stretch)} width={first} height="6" />
      {rest > 0 && <rect className={styles.second} x={first} width={rest} height="6" />}
      {mark !== undefined && <rect className={styles.mark} x={Math.min(percent(mark), 98.5)} width="1.5" height="6" />}
    </svg>
  );
}

function percent(share: number): number {
  return Math.max(0, Math.min(1, share)) * 100;
}
