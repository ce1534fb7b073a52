import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMessages } from "../pane/messages";
import { useTableStyles } from "../pane/table-styles";
import type { ColumnName } from "../../form/document";
import type { ReviewedForm } from "../session-state";

/** The recognized form as a plain table. */
export interface FormTableProps {
  readonly form: ReviewedForm;
}

const useStyles = makeStyles({
  page: {
    height: "100%",
    overflow: "auto",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** What the grid draws on a canvas, in words a screen reader can read: header fields, then every indicator. */
export function FormTable({ form }: FormTableProps) {
  const t = useMessages();
  const styles = useStyles();
  const table = useTableStyles();
  const { title, fields, columns, indicators, sheet } = form.document;
  const names = [...new Set(columns.map(({ name }) => name))];
  return (
    <section className={styles.page} aria-label={`${t.bench.table}：${sheet.name} ${title?.text ?? ""}`} tabIndex={0}>
      <Text as="h2" weight="semibold" block>
        {title?.text ?? sheet.name}
      </Text>
      <table className={table.table}>
        <caption>{t.layout.fields}</caption>
        <tbody>
          {fields.map(({ labelCell, label, text }) => (
            <tr key={labelCell}>
              <th scope="row">{label}</th>
              <td>{text === "" ? t.layout.empty : text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={table.table}>
        <caption>{t.bench.tableHint}</caption>
        <thead>
          <tr>
            <th scope="col">{t.plan.row}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {t.column[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.row}>
              <th scope="row">{indicator.row}</th>
              {names.map((name: ColumnName) => (
                <td key={name}>{indicator.cells[name]?.text ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
