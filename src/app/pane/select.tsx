import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useFieldStyles } from "./field-styles";

/** A choice of one among a few, by the browser's own list; options are its children. */
export interface SelectProps {
  readonly value: string;
  readonly children: React.ReactNode;
  readonly className?: string;
  readonly "aria-label"?: string;
  readonly "aria-labelledby"?: string;
  onChange(value: string): void;
}

const useStyles = makeStyles({
  field: { position: "relative" },
  list: {
    appearance: "none",
    width: "100%",
    paddingRight: "24px",
    textOverflow: "ellipsis",
    cursor: "pointer",
    "& option": { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  },
  icon: { position: "absolute", right: tokens.spacingHorizontalSNudge },
});

/** Fluent UI's small select in its one usual look: the first look loads it. */
export function Select({ value, children, className, onChange, ...labels }: SelectProps) {
  const look = useFieldStyles();
  const styles = useStyles();
  return (
    <span className={mergeClasses(look.field, styles.field, className)}>
      <select
        {...labels}
        className={mergeClasses(look.control, styles.list)}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {children}
      </select>
      <svg className={mergeClasses(look.icon, styles.icon)} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}
