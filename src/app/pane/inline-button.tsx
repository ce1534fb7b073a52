import { makeStyles, tokens } from "@fluentui/react-components";

/** A word or figure in a text or table that does something when pressed. */
export interface InlineButtonProps {
  /** What is read out, where the words alone do not say it. */
  readonly label?: string;
  readonly children: React.ReactNode;
  onClick(): void;
}

const useStyles = makeStyles({
  button: {
    margin: 0,
    padding: 0,
    borderTopStyle: "none",
    borderRightStyle: "none",
    borderBottomStyle: "none",
    borderLeftStyle: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: "inherit",
    fontWeight: "inherit",
    lineHeight: "inherit",
    fontVariantNumeric: "inherit",
    textAlign: "inherit",
    overflowWrap: "anywhere",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "3px",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationStyle: "solid" },
    ":active": { color: tokens.colorBrandForegroundLinkPressed },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
      borderRadius: tokens.borderRadiusSmall,
    },
    "@media (forced-colors: active)": { forcedColorAdjust: "none", color: "LinkText", backgroundColor: "Canvas" },
  },
});

/** A button that stands in the line like the text around it. */
export function InlineButton({ label, children, onClick }: InlineButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.button}
      {...(label === undefined ? {} : { "aria-label": label })}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
