import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useFieldStyles } from "./field-styles";

/** A field whose words narrow a list; the browser's own cross and the Esc key empty it. */
export interface SearchBoxProps {
  /** Said to the eye and to a screen reader. */
  readonly label: string;
  readonly value: string;
  readonly className?: string;
  onChange(value: string): void;
}

const useStyles = makeStyles({
  field: { paddingLeft: tokens.spacingHorizontalSNudge },
  input: { "::placeholder": { color: tokens.colorNeutralForeground4, opacity: 1 } },
});

/**
 * Fluent UI's small search box in its one usual look: the first look loads it. It tells words while they are typed, but
 * not the letters of a word that is still being composed.
 */
export function SearchBox({ label, value, className, onChange }: SearchBoxProps) {
  const look = useFieldStyles();
  const styles = useStyles();
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <span className={mergeClasses(look.field, styles.field, className)}>
      <svg className={look.icon} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" />
        <path d="M7.5 7.5L11 11" fill="none" stroke="currentColor" strokeLinecap="round" />
      </svg>
      <input
        type="search"
        className={mergeClasses(look.control, styles.input)}
        placeholder={label}
        aria-label={label}
        value={composed ?? value}
        onCompositionStart={() => {
          setComposed(value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          setComposed(null);
          onChange(currentTarget.value);
        }}
        onChange={({ currentTarget }) => {
          if (composed === null) onChange(currentTarget.value);
          else setComposed(currentTarget.value);
        }}
      />
    </span>
  );
}
