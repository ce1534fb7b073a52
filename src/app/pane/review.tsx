import { makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { KIND_NAME } from "../../report/wording";
import { Button } from "./button";
import { InlineButton } from "./inline-button";
import { useLaterMessages } from "./later-messages";
import { countSeverities } from "./problem-list";
import { useTableStyles } from "./table-styles";
import type { ReviewedForm, SessionState } from "../session-state";

/** The reviewer's page over the whole workbook. */
export interface ReviewProps {
  readonly forms: readonly ReviewedForm[];
  readonly unrecognized: SessionState["unrecognized"];
  readonly following: boolean;
  /** What the spreadsheet program cannot do. */
  readonly limits: readonly string[];
  onAnnotate(): void;
  onClear(): void;
  onReport(): void;
  onFollowing(on: boolean): void;
  onChooseForm(formId: string): void;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // Level with the words above and below: the box keeps a margin of its own.
  following: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** One click for the whole workbook: mark, clear, review sheet; and how each form stands. */
export function Review(props: ReviewProps) {
  const { forms, unrecognized, following } = props;
  const t = useLaterMessages();
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <div className={styles.page}>
      <Text size={200}>{t.review.hint}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={props.onAnnotate}>
          {t.review.annotate}
        </Button>
        <Button onClick={props.onReport}>{t.review.report}</Button>
        <Button onClick={props.onClear} title={t.review.clearHint}>
          {t.review.clear}
        </Button>
      </div>
      <div>
        <Switch
          className={styles.following}
          label={t.review.following}
          checked={following}
          onChange={(_, { checked }) => {
            props.onFollowing(checked);
          }}
        />
        <Text size={200} block>
          {t.review.followingHint}
        </Text>
      </div>
      {props.limits.map((limit) => (
        <Text key={limit} size={200}>
          {limit}
        </Text>
      ))}
      <h2 className={styles.heading}>{t.review.summary}</h2>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.review.sheet}</th>
            <th scope="col">{t.review.found}</th>
          </tr>
        </thead>
        <tbody>
          {forms.map(({ document: { id, sheet, kind }, diagnostics }) => {
            const { error, warning, info } = countSeverities(diagnostics);
            return (
              <tr key={id}>
                <td>
                  <InlineButton
                    onClick={() => {
                      props.onChooseForm(id);
                    }}
                  >
                    {sheet.name}
                  </InlineButton>
                  {KIND_NAME[kind] !== sheet.name && <div className={table.quiet}>{KIND_NAME[kind]}</div>}
                </td>
                <td>{t.problems.counts(error, warning, info)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {unrecognized.length > 0 && (
        <details>
          <summary>{t.review.unrecognized}</summary>
          <ul className={styles.list}>
            {unrecognized.map(({ sheet, reason }) => (
              <li key={sheet}>
                <Text size={200}>{`${sheet}：${reason}`}</Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
