import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { useLaterMessages } from "./later-messages";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Asks why a finding is to be ignored; without a reason there is no ignoring. */
export function IgnoreForm({ onConfirm, onCancel }: { onConfirm(reason: string): void; onCancel(): void }) {
  const t = useLaterMessages();
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("textarea")?.focus();
  }, []);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") onConfirm(reason);
      }}
      onKeyDown={({ key, nativeEvent }) => {
        // While a word is composed, Escape gives up the word, not the reason.
        if (key === "Escape" && !nativeEvent.isComposing) onCancel();
      }}
    >
      <Field label={t.card.ignoreReason} size="small">
        <Textarea
          rows={2}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={reason.trim() === ""}>
          {t.card.ignoreConfirm}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t.card.cancel}
        </Button>
      </div>
    </form>
  );
}
