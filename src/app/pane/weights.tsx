import { Button, Checkbox, Field, makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { figure } from "./figures";
import { useMessages } from "./messages";
import { useTableStyles } from "./table-styles";
import type { LastFill } from "../session-memory";
import type { WeightPreview, WeightRow, WeightSource } from "../session-plans";

/** The weights of one form, before and after. */
export interface WeightsProps {
  readonly preview: WeightPreview;
  readonly sources: readonly WeightSource[];
  readonly source: string;
  readonly locked: ReadonlySet<number>;
  readonly lastFill: LastFill | null;
  onSource(id: string): void;
  onLock(indicator: number, locked: boolean): void;
  onApply(): void;
  onUndo(): void;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Choose where weights come from, see each row before and after, lock rows, apply, take back. */
export function Weights(props: WeightsProps) {
  const { preview, sources, source, lastFill } = props;
  const t = useMessages();
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Field label={t.plan.template} size="small">
        <Select
          size="small"
          value={source}
          onChange={(_, { value }) => {
            props.onSource(value);
          }}
        >
          {sources.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {preview.problem !== "" && <Text>{preview.problem}</Text>}
      {preview.rows.length > 0 && <WeightTable {...props} />}
      {preview.edits.length === 0 && preview.problem === "" && <Text>{t.plan.nothing}</Text>}
      <div className={styles.actions}>
        {preview.edits.length > 0 && (
          <Button appearance="primary" onClick={props.onApply}>
            {t.plan.apply(preview.edits.length)}
          </Button>
        )}
        {lastFill && (
          <Button onClick={props.onUndo} title={t.plan.undoHint}>
            {t.plan.undo(lastFill.title)}
          </Button>
        )}
      </div>
    </div>
  );
}

function WeightTable({ preview: { rows, sum }, locked, onLock }: WeightsProps) {
  const t = useMessages();
  const styles = useTableStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t.plan.indicator}</th>
          <th scope="col" className={styles.number}>
            {t.plan.before}
          </th>
          <th scope="col" className={styles.number}>
            {t.plan.after}
          </th>
          <th scope="col">{t.plan.lock}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <WeightLine key={row.indicator} row={row} locked={locked.has(row.indicator)} onLock={onLock} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.plan.sum}</th>
          <td className={styles.number}>{shown(sum.before)}</td>
          <td className={styles.number}>{shown(sum.after)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

interface LineProps extends Pick<WeightsProps, "onLock"> {
  readonly row: WeightRow;
  readonly locked: boolean;
}

function WeightLine({ row: { indicator, name, before, after }, locked, onLock }: LineProps) {
  const t = useMessages();
  const styles = useTableStyles();
  const same = shown(before) === shown(after);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td className={styles.number}>{shown(before)}</td>
      <td className={mergeClasses(styles.number, !same && styles.changed)}>{shown(after)}</td>
      <td>
        <Checkbox
          checked={locked}
          aria-label={t.plan.lockRow(name)}
          onChange={(_, { checked }) => {
            onLock(indicator, checked === true);
          }}
        />
      </td>
    </tr>
  );
}

function shown(weight: number | null): string {
  return weight === null ? "—" : figure(weight);
}
