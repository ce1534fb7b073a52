import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";

/** A few words about something, set off by their ground; the color says nothing the words do not. */
export interface BadgeProps {
  readonly tone: "brand" | "success" | "warning";
  /** More words, shown on hovering. */
  readonly hint?: string;
  readonly children: string;
}

const useStyles = makeStyles({
  badge: {
    boxSizing: "border-box",
    display: "inline-flex",
    alignItems: "center",
    minHeight: "20px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    ...shorthands.borderWidth(tokens.strokeWidthThin),
    ...shorthands.borderStyle("solid"),
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
  },
  brand: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ...shorthands.borderColor(tokens.colorBrandStroke2),
  },
  success: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    color: tokens.colorPaletteGreenForeground1,
    ...shorthands.borderColor(tokens.colorPaletteGreenBorder1),
  },
  warning: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    color: tokens.colorPaletteYellowForeground1,
    ...shorthands.borderColor(tokens.colorPaletteYellowBorder1),
  },
});

/** Fluent UI's tinted badge, without its forty other kinds: the first look loads it. */
export function Badge({ tone, hint, children }: BadgeProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.badge, styles[tone])} title={hint}>
      {children}
    </span>
  );
}
