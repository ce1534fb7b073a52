import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { areaRef, columnName, parseCellRef } from "../../sheet/address";
import { Button } from "./button";
import { Badge } from "./badge";
import { useLaterMessages } from "./later-messages";
import type { CellRef } from "../../sheet/address";
import type { Column, ColumnName, Field, FormDocument } from "../../form/document";
import type { Place, ReviewedForm } from "../session-state";

/** What was recognized, and how to correct it by selecting in the sheet. */
export interface LayoutProps {
  readonly form: ReviewedForm;
  readonly selected: Place | null;
  readonly corrected: boolean;
  onReveal(place: string): void;
  onColumn(column: number, name: ColumnName | null): void;
  onField(field: Field, cell: CellRef): void;
  onReset(): void;
  onExport(): void;
  onImport(): void;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { display: "grid", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  whole: { whiteSpace: "nowrap" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Columns a clerk is likely to miss when they are not found; the rest stands under “more”. */
const USUAL: readonly ColumnName[] = ["levelOne", "levelTwo", "levelThree", "target", "weight", "actual", "score"];

/** The recognized columns and fields, each with its place on the sheet and its confidence. */
export function Layout(props: LayoutProps) {
  const { form, selected, corrected } = props;
  const t = useLaterMessages();
  const styles = useStyles();
  const { columns, fields, sheet } = form.document;
  const here = selected?.sheet === sheet.name ? selected.cell : null;
  const names = Object.keys(t.column) as ColumnName[];
  const missing = names.filter((name) => columns.every((column) => column.name !== name));
  return (
    <div className={styles.page}>
      <Text size={200}>{t.layout.hint}</Text>
      <h2 className={styles.heading}>{t.layout.columns}</h2>
      <ul className={styles.list}>
        {columns
          .toSorted((a, b) => a.column - b.column)
          .map((column) => (
            <FoundColumn key={`${column.name}${column.column}`} {...props} column={column} />
          ))}
        {missing
          .filter((name) => USUAL.includes(name))
          .map((name) => (
            <MissingColumn key={name} name={name} here={here} onColumn={props.onColumn} />
          ))}
      </ul>
      <details>
        <summary>{t.layout.more}</summary>
        <ul className={styles.list}>
          {missing
            .filter((name) => !USUAL.includes(name))
            .map((name) => (
              <MissingColumn key={name} name={name} here={here} onColumn={props.onColumn} />
            ))}
        </ul>
      </details>
      <h2 className={styles.heading}>{t.layout.fields}</h2>
      <ul className={styles.list}>
        {fields.map((field) => (
          <FieldRow key={field.labelCell} {...props} field={field} here={here} />
        ))}
      </ul>
      <div className={styles.actions}>
        {corrected && (
          <>
            <Badge tone="brand">{t.layout.corrected}</Badge>
            <Button size="small" onClick={props.onReset}>
              {t.layout.reset}
            </Button>
          </>
        )}
        <Button size="small" onClick={props.onExport}>
          {t.layout.export}
        </Button>
        <Button size="small" onClick={props.onImport}>
          {t.layout.import}
        </Button>
      </div>
    </div>
  );
}

/** The whole of a column on the sheet, heading to last indicator, so that a wrong one is seen at a glance. */
function areaOf({ indicators, headerRows }: FormDocument, { column, headerCell }: Column): string | null {
  const rows = indicators.map(({ row }) => row - 1);
  const top = (headerCell && parseCellRef(headerCell)?.row) ?? headerRows[0] ?? rows[0];
  if (top === undefined) return null;
  return areaRef({ top, left: column, bottom: Math.max(top, ...rows), right: column });
}

function FoundColumn({ form, column, onReveal, onColumn }: LayoutProps & { readonly column: Column }) {
  const t = useLaterMessages();
  const styles = useStyles();
  const { name, headerText, confidence } = column;
  const area = areaOf(form.document, column);
  return (
    <li className={styles.row}>
      <span className={styles.text}>
        <Text weight="semibold">{t.column[name]}</Text>
        <Text size={200} className={styles.quiet}>
          {`${t.layout.found(columnName(column.column), headerText)} `}
          <span className={styles.whole}>{`· ${t.layout.sure(Math.round(confidence * 100))}`}</span>
        </Text>
      </span>
      <span className={styles.actions}>
        {area && (
          <Button
            size="small"
            aria-label={t.layout.of(t.problems.goTo(area), t.column[name])}
            onClick={() => {
              onReveal(area);
            }}
          >
            {area}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t.layout.of(t.layout.notThis, t.column[name])}
          onClick={() => {
            onColumn(column.column, null);
          }}
        >
          {t.layout.notThis}
        </Button>
      </span>
    </li>
  );
}

interface MissingProps {
  readonly name: ColumnName;
  readonly here: CellRef | null;
  onColumn(column: number, name: ColumnName): void;
}

function MissingColumn({ name, here, onColumn }: MissingProps) {
  const t = useLaterMessages();
  const styles = useStyles();
  const place = here === null ? null : parseCellRef(here);
  const words = t.layout.useSelected(place === null ? null : columnName(place.column));
  return (
    <li className={styles.row}>
      <span className={styles.text}>
        <Text weight="semibold">{t.column[name]}</Text>
        <Text size={200} className={styles.quiet}>
          {t.layout.missing}
        </Text>
      </span>
      <Button
        size="small"
        aria-label={t.layout.of(words, t.column[name])}
        disabledFocusable={place === null}
        onClick={() => {
          if (place) onColumn(place.column, name);
        }}
      >
        {words}
      </Button>
    </li>
  );
}

function FieldRow(props: LayoutProps & { readonly field: Field; readonly here: CellRef | null }) {
  const { field, here, onReveal, onField } = props;
  const t = useLaterMessages();
  const styles = useStyles();
  const offered = here !== null && here !== field.cell && here !== field.labelCell ? here : null;
  return (
    <li className={styles.row}>
      <span className={styles.text}>
        <Text weight="semibold">{field.label}</Text>
        <Text size={200} className={styles.quiet} truncate block>
          {field.text === "" ? t.layout.empty : field.text}
        </Text>
      </span>
      <span className={styles.actions}>
        <Button
          size="small"
          aria-label={t.layout.of(t.problems.goTo(field.cell), field.label)}
          onClick={() => {
            onReveal(field.cell);
          }}
        >
          {field.cell}
        </Button>
        {offered !== null && (
          <Button
            size="small"
            aria-label={t.layout.of(t.layout.useCell(offered), field.label)}
            onClick={() => {
              onField(field, offered);
            }}
          >
            {t.layout.useCell(offered)}
          </Button>
        )}
      </span>
    </li>
  );
}
