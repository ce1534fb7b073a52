import { useBenchWords } from "./bench-words";
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { parseCellRef } from "../../sheet/address";
import { useTableStyles } from "../pane/table-styles";
import type { ColumnName } from "../../form/document";
import type { Place, ReviewedForm } from "../session-state";

/** The recognized form as a plain table. */
export interface FormTableProps {
  readonly form: ReviewedForm;
  /** The selected cell: its line is marked and brought into view. */
  readonly selected: Place | null;
}

const useStyles = makeStyles({
  page: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  table: {
    marginTop: tokens.spacingVerticalM,
    "& caption": {
      textAlign: "start",
      padding: `${tokens.spacingVerticalXS} 0`,
      color: tokens.colorNeutralForeground2,
    },
    "& td, & th": { overflowWrap: "anywhere", paddingRight: tokens.spacingHorizontalL },
    "& thead th": {
      position: "sticky",
      top: 0,
      zIndex: 1,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  fields: { width: "auto" },
  row: { "&&&": { whiteSpace: "nowrap", overflowWrap: "normal" } },
  value: { whiteSpace: "pre-wrap" },
  here: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
});

/** What the grid draws on a canvas, in words a screen reader can read: header fields, then every indicator. */
export function FormTable({ form, selected }: FormTableProps) {
  const t = useBenchWords();
  const styles = useStyles();
  const table = useTableStyles();
  const { title, fields, columns, indicators, sheet } = form.document;
  const names = [...new Set([...columns].sort((a, b) => a.column - b.column).map(({ name }) => name))];
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    page.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const cell = selected?.sheet === sheet.name ? selected.cell : null;
  const row = (cell && parseCellRef(cell)?.row) ?? null;
  const marked = (here: boolean) => (here ? ({ "aria-current": "true", className: styles.here } as const) : {});
  const numeric = new Set(names.filter((name) => isNumeric(indicators.map(({ cells }) => cells[name]?.text ?? ""))));
  return (
    <section
      ref={page}
      className={styles.page}
      aria-label={`${t.bench.table}：${sheet.name} ${title?.text ?? ""}`}
      tabIndex={0}
    >
      <Text as="h2" weight="semibold" block>
        {title?.text ?? sheet.name}
      </Text>
      <table className={mergeClasses(table.table, styles.table, styles.fields)}>
        <caption>{t.layout.fields}</caption>
        <tbody>
          {fields.map(({ labelCell, cell: answer, label, text }) => (
            <tr key={labelCell} {...marked(cell === answer || cell === labelCell)}>
              <th scope="row">{label}</th>
              <td className={styles.value}>{text === "" ? t.layout.empty : text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={mergeClasses(table.table, styles.table)}>
        <caption>{t.plan.indicator}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.row}>
              {t.plan.row}
            </th>
            {names.map((name) => (
              <th key={name} scope="col" className={mergeClasses(numeric.has(name) && table.number)}>
                {t.column[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.row} {...marked(row === indicator.row - 1)}>
              <th scope="row" className={styles.row}>
                {indicator.row}
              </th>
              {names.map((name: ColumnName) => (
                <td key={name} className={mergeClasses(numeric.has(name) && table.number)}>
                  {indicator.cells[name]?.text ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A column of numbers only, which stand best one above the other. */
function isNumeric(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== "");
  return filled.length > 0 && filled.every((text) => /^[-+]?[\d,.]+%?$/.test(text.trim()));
}
