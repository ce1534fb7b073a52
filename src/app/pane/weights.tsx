import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Button } from "./button";
import { figure } from "./figures";
import { useLaterMessages } from "./later-messages";
import { Select } from "./select";
import { useTableStyles } from "./table-styles";
import type { LastFill } from "../session-memory";
import type { TemplateOffer, WeightChoice, WeightPreview, WeightRow, WeightSource } from "../session-plans";

/** The weights of one form, before and after. */
export interface WeightsProps {
  readonly preview: WeightPreview;
  readonly sources: readonly WeightSource[];
  readonly choice: WeightChoice;
  readonly offer: TemplateOffer;
  readonly lastFill: LastFill | null;
  onChoice(choice: WeightChoice): void;
  onApply(): void;
  onInsert(): void;
  onUndo(): void;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  source: { display: "grid", gap: tokens.spacingVerticalXXS },
  option: { display: "flex", gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
});

/** Choose where weights come from, see each row before and after, lock rows, apply, take back. */
export function Weights(props: WeightsProps) {
  const { preview, sources, choice, lastFill, onChoice } = props;
  const t = useLaterMessages();
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <div className={styles.page}>
      <div className={styles.source}>
        <Text size={200} id="weight-source">
          {t.plan.template}
        </Text>
        <Select
          aria-labelledby="weight-source"
          value={choice.source}
          onChange={(source) => {
            onChoice({ ...choice, source });
          }}
        >
          {sources.map(({ id, title }) => (
            <option key={id} value={id}>
              {id === "" ? t.plan.byPack(title) : t.plan.byTemplate(title)}
            </option>
          ))}
        </Select>
      </div>
      <label className={styles.option}>
        <input
          type="checkbox"
          className={table.box}
          checked={choice.refill}
          onChange={({ target }) => {
            onChoice({ ...choice, refill: target.checked });
          }}
        />
        {t.plan.refill}
      </label>
      {preview.problem !== "" && <Text>{preview.problem}</Text>}
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
      {preview.rows.length > 0 && preview.edits.length === 0 && preview.problem === "" && <Text>{t.plan.nothing}</Text>}
      {preview.rows.length > 0 && <WeightTable {...props} />}
      <Offer {...props} />
    </div>
  );
}

function WeightTable({ preview: { rows, base }, choice, onChoice }: WeightsProps) {
  const t = useLaterMessages();
  const styles = useTableStyles();
  const lock = (indicator: number, on: boolean) => {
    const others = [...choice.locked].filter((one) => one !== indicator);
    onChoice({ ...choice, locked: new Set(on ? [...others, indicator] : others) });
  };
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
          <th scope="col" className={styles.boxed}>
            {t.plan.lock}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <WeightLine key={row.indicator} row={row} locked={choice.locked.has(row.indicator)} onLock={lock} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{base === null ? t.plan.sum : t.plan.sumOf(figure(base))}</th>
          <td className={styles.number}>{figure(sumOf(rows.map(({ before }) => before)))}</td>
          <td className={styles.number}>{figure(sumOf(rows.map(({ before, after }) => after ?? before)))}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

interface LineProps {
  readonly row: WeightRow;
  readonly locked: boolean;
  onLock(indicator: number, locked: boolean): void;
}

function WeightLine({ row: { indicator, name, before, after }, locked, onLock }: LineProps) {
  const t = useLaterMessages();
  const styles = useTableStyles();
  const same = after === null || before === after;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td className={styles.number}>{shown(before)}</td>
      <td className={mergeClasses(styles.number, same ? styles.quiet : styles.changed)}>
        {same ? t.plan.unchanged : shown(after)}
      </td>
      <td className={styles.boxed}>
        <input
          type="checkbox"
          className={styles.box}
          checked={locked}
          aria-label={t.plan.lockRow(name)}
          onChange={({ target }) => {
            onLock(indicator, target.checked);
          }}
        />
      </td>
    </tr>
  );
}

/** What the chosen template has that the form lacks. */
function Offer({ offer: { missing, edits }, onInsert }: WeightsProps) {
  const t = useLaterMessages();
  const styles = useStyles();
  return (
    <>
      {missing.length > 0 && (
        <details>
          <summary>{t.plan.missing(missing.length)}</summary>
          <ul className={styles.list}>
            {missing.map(({ indicator: { levelOne, levelTwo, name, comparator, target, unit } }) => (
              <li key={`${levelTwo}${name}`}>
                <Text
                  size={200}
                >{`${levelTwo === "" ? levelOne : levelTwo}：${name} ${comparator}${target}${unit}`}</Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      {edits.length > 0 && (
        <div className={styles.actions}>
          <Button onClick={onInsert}>{t.plan.insert(edits.length)}</Button>
        </div>
      )}
    </>
  );
}

function sumOf(weights: readonly (number | null)[]): number {
  return weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
}

function shown(weight: number | null): string {
  return weight === null ? "—" : figure(weight);
}
