import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";

/** Work whose end nobody knows. */
export interface SpinnerProps {
  readonly label: string;
  /** False where the words stand elsewhere: they are then for a screen reader only. */
  readonly worded?: boolean;
  /** Shows only what lasts longer than a moment. */
  readonly late?: boolean;
}

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  late: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDelay: "400ms",
    animationDuration: "1ms",
    animationFillMode: "both",
  },
  ring: { width: "24px", height: "24px", flexShrink: 0 },
  track: { fill: "none", stroke: tokens.colorBrandStroke2Contrast, strokeWidth: "2px" },
  arc: {
    fill: "none",
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "2px",
    strokeLinecap: "round",
    strokeDasharray: "20 43",
    transformOrigin: "center",
    animationName: { from: { transform: "rotate(0deg)" }, to: { transform: "rotate(360deg)" } },
    animationDuration: "1.2s",
    animationIterationCount: "infinite",
    animationTimingFunction: "linear",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "6s" },
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
});

/** A turning ring with its words. */
export function Spinner({ label, worded = true, late = false }: SpinnerProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.row, late && styles.late)} role="progressbar" aria-label={label}>
      <svg className={styles.ring} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <circle className={styles.track} cx="12" cy="12" r="10" />
        <circle className={styles.arc} cx="12" cy="12" r="10" />
      </svg>
      {worded && <Text>{label}</Text>}
    </div>
  );
}
