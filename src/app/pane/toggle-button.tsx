import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";

/** A button that stays pressed. */
export interface ToggleButtonProps {
  readonly checked: boolean;
  readonly children: string;
  onClick(): void;
}

const useStyles = makeStyles({
  button: { minWidth: "auto" },
  checked: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
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
      className={mergeClasses(styles.button, checked && styles.checked)}
      aria-pressed={checked}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
