import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Button } from "./button";
import { Bar } from "./bar";
import { agrees, expectedFigure, figure } from "./figures";
import { InlineButton } from "./inline-button";
import { useLaterMessages } from "./later-messages";
import { scoreCategories } from "./score-rows";
import { useTableStyles } from "./table-styles";
import type { CellRef } from "../../sheet/address";
import type { CellEdit } from "../../sheet/edit";
import type { LastFill } from "../session-memory";
import type { ReviewedForm } from "../session-state";
import type { ScoreCategory, ScoreRow } from "./score-rows";

/** The scores of one form: as filled, as the rules give them, and how. */
export interface ScoresProps {
  readonly form: ReviewedForm;
  /** What would be written. */
  readonly edits: readonly CellEdit[];
  /** Whether scores are written as live formulas where they can be. */
  readonly formula: boolean;
  readonly lastFill: LastFill | null;
  onFormula(on: boolean): void;
  onReveal(cell: CellRef): void;
  onApply(): void;
  onUndo(): void;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  option: { display: "flex", gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  sum: { paddingTop: tokens.spacingVerticalXS },
});

/** Category by category, row by row; the rule's working stands under each row. */
export function Scores(props: ScoresProps) {
  const { form, edits, lastFill } = props;
  const hasScores = form.document.columns.some(({ name }) => name === "score");
  const t = useLaterMessages();
  const styles = useStyles();
  const table = useTableStyles();
  const { scoreSum, expectedTotal, rating, parsedNotes } = form.scores;
  const computed = expectedFigure(expectedTotal, t);
  return (
    <div className={styles.page}>
      {scoreSum !== null && <Text weight="semibold">{t.glance.scoresSays(figure(scoreSum), computed)}</Text>}
      {rating !== null && <Text>{t.scores.rating(rating)}</Text>}
      {edits.length > 0 && (
        <label className={styles.option}>
          <input
            type="checkbox"
            className={table.box}
            checked={props.formula}
            onChange={({ target }) => {
              props.onFormula(target.checked);
            }}
          />
          {t.scores.formula}
        </label>
      )}
      <div className={styles.actions}>
        {edits.length > 0 && (
          <Button appearance="primary" onClick={props.onApply}>
            {t.scores.apply(edits.length)}
          </Button>
        )}
        {lastFill && (
          <Button onClick={props.onUndo} title={t.plan.undoHint}>
            {t.plan.undo(lastFill.title)}
          </Button>
        )}
      </div>
      {edits.length === 0 && <Text>{hasScores ? t.scores.nothing : t.scores.noColumn}</Text>}
      {scoreCategories(form).map((category) => (
        <Category key={category.name} category={category} onReveal={props.onReveal} />
      ))}
      {parsedNotes.length > 0 && (
        <>
          <h2 className={styles.heading}>{t.scores.notes}</h2>
          <ul className={styles.list}>
            {parsedNotes.map(({ cell, text, understood, reading }) => (
              <li key={`${cell}${text}`}>
                <Text size={200}>{understood ? reading : `${text}（${t.scores.notUnderstood}）`}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Category({ category, onReveal }: { readonly category: ScoreCategory } & Pick<ScoresProps, "onReveal">) {
  const t = useLaterMessages();
  const styles = useStyles();
  const table = useTableStyles();
  const { name, rows, filled, weight, computed } = category;
  return (
    <section>
      <h2 className={styles.heading}>{name}</h2>
      {weight !== null && weight > 0 && filled !== null && (
        <div className={styles.sum}>
          <Bar
            share={filled / weight}
            {...(typeof computed === "number" ? { mark: computed / weight } : {})}
            standing={computed === null ? "neutral" : agrees(filled, computed) ? "good" : "bad"}
          />
          <Text size={200}>{t.glance.scoresSays(figure(filled), expectedFigure(computed, t))}</Text>
        </div>
      )}
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.plan.indicator}</th>
            <th scope="col" className={table.number}>
              {t.scores.filled}
            </th>
            <th scope="col" className={table.number}>
              {t.scores.computed}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.indicator} row={row} onReveal={onReveal} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ row, onReveal }: { readonly row: ScoreRow } & Pick<ScoresProps, "onReveal">) {
  const t = useLaterMessages();
  const styles = useTableStyles();
  const { name, cell, filled, expected, explanation, source, problem } = row;
  const wrong = filled !== null && !agrees(filled, expected);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name}
        {explanation !== "" && <div className={styles.quiet}>{t.scores.how(explanation)}</div>}
        {source !== "" && <div className={styles.quiet}>{t.scores.source(source)}</div>}
        {problem !== "" && <div className={styles.quiet}>{problem}</div>}
      </th>
      <td className={styles.number}>
        {cell === null ? (
          "—"
        ) : (
          <InlineButton
            label={`${filled === null ? "—" : figure(filled)} ${t.problems.goTo(cell)}`}
            onClick={() => {
              onReveal(cell);
            }}
          >
            {filled === null ? "—" : figure(filled)}
          </InlineButton>
        )}
      </td>
      <td className={mergeClasses(styles.number, wrong && styles.bad)}>
        {expectedFigure(expected, t) ?? t.scores.open}
        {wrong && <div>{t.scores.differs}</div>}
      </td>
    </tr>
  );
}
