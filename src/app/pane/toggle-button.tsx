import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { Button } from "./button";

/** A button that stays pressed. */
export interface ToggleButtonProps {
  readonly checked: boolean;
  readonly children: string;
  onClick(): void;
}

const useStyles = makeStyles({
  button: { minWidth: "auto" },
  off: { color: tokens.colorNeutralForeground2, backgroundColor: "transparent" },
  checked: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ":hover": {
      ...shorthands.borderColor(tokens.colorBrandStroke1),
      backgroundColor: tokens.colorBrandBackground2Hover,
      color: tokens.colorBrandForeground2Hover,
    },
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      ...shorthands.borderColor("Highlight"),
      color: "HighlightText",
      forcedColorAdjust: "none",
      ":hover": { backgroundColor: "HighlightText", ...shorthands.borderColor("Highlight"), color: "Highlight" },
    },
  },
});

/** Fluent UI's small toggle button in its one usual look: the first look loads it. */
export function ToggleButton({ checked, onClick, children }: ToggleButtonProps) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      className={mergeClasses(styles.button, checked ? styles.checked : styles.off)}
      aria-pressed={checked}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
