import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ruleTitle } from "../../report/reason";
import { diagnosticKey } from "../session-state";
import { Button } from "./button";
import { useLaterMessages } from "./later-messages";
import type { Diagnostic, Suppression } from "../../rules/rule";
import type { ReviewedForm } from "../session-state";

/** The findings of one form that are not in the list. */
export interface RemainderProps {
  readonly form: ReviewedForm;
  readonly suppressions: readonly Suppression[];
  onRestore(diagnostic: Diagnostic): void;
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0 },
  text: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  ignored: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
});

/** What was ignored, and what the machine leaves to a person. */
export function Remainder({ form, suppressions, onRestore }: RemainderProps) {
  const t = useLaterMessages();
  const styles = useStyles();
  const undecided = form.verdicts.filter(({ verdict }) => verdict === "cannot-judge");
  return (
    <>
      {form.suppressed.length > 0 && (
        <details>
          <summary>{t.card.ignored(form.suppressed.length)}</summary>
          <ul className={styles.list}>
            {form.suppressed.map((diagnostic) => (
              <li key={diagnosticKey(diagnostic)} className={styles.ignored}>
                <Text size={200} className={styles.text}>
                  {`${diagnostic.cell} ${diagnostic.message}`}
                  <br />
                  <span className={styles.quiet}>{reasonOf(diagnostic, suppressions)}</span>
                </Text>
                <Button
                  data-restore
                  size="small"
                  onClick={() => {
                    onRestore(diagnostic);
                  }}
                >
                  {t.card.restore}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {undecided.length > 0 && (
        <details>
          <summary>{t.card.undecided(undecided.length)}</summary>
          <ul>
            {undecided.map(({ rule, reason, cell }) => (
              <li key={`${rule}|${cell ?? ""}|${reason ?? ""}`}>
                <Text size={200} className={styles.text}>
                  {[cell, ruleTitle(rule), reason].filter(Boolean).join("：")}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function reasonOf({ rule, cell, sheet }: Diagnostic, suppressions: readonly Suppression[]): string {
  const found = suppressions.find(
    (one) => one.rule === rule && one.cell === cell && (one.sheet === null || one.sheet === sheet),
  );
  return found?.reason ?? "";
}
