import { makeStyles, tokens } from "@fluentui/react-components";
import { Bar } from "./bar";
import { agrees, expectedFigure, figure } from "./figures";
import { useMessages } from "./messages";
import type { BarProps, Standing } from "./bar";
import type { FormFacts } from "./form-facts";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    // Four in a row where there is room, else two: never three and one.
    gridTemplateColumns: `repeat(auto-fit, minmax(clamp(128px, (580px - 100%) * 999, 50% - ${tokens.spacingHorizontalM}), 1fr))`,
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  words: {
    margin: 0,
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

/** The form in four figures: each a small bar with its words. */
export function Glance({ facts }: { readonly facts: FormFacts }) {
  const t = useMessages();
  const styles = useStyles();
  const { cells, targets, weights, scores } = facts;
  return (
    <dl className={styles.grid} aria-label={t.glance.heading}>
      <Item
        label={t.glance.complete}
        words={t.glance.completeSays(cells.filled, cells.total)}
        bar={{ share: part(cells.filled, cells.total), standing: standing(part(cells.filled, cells.total), 1, 0.8) }}
      />
      {targets.total > 0 && (
        <Item
          label={t.glance.measurable}
          words={t.glance.measurableSays(targets.measurable, targets.graded, targets.total)}
          bar={{
            share: part(targets.measurable, targets.total),
            second: part(targets.graded, targets.total),
            standing: standing(part(targets.measurable + targets.graded, targets.total), 0.9, 0.6),
          }}
        />
      )}
      {weights && (
        <Item
          label={t.glance.weights}
          words={t.glance.weightsSays(figure(weights.sum), figure(weights.base))}
          bar={{
            share: part(weights.sum, weights.base),
            standing: figure(weights.sum) === figure(weights.base) ? "good" : "bad",
          }}
        />
      )}
      {scores && <ScoreItem scores={scores} />}
    </dl>
  );
}

function ScoreItem({ scores }: { readonly scores: NonNullable<FormFacts["scores"]> }) {
  const t = useMessages();
  const { filled, computed, base } = scores;
  const aim = typeof computed === "number" ? { mark: part(computed, base) } : {};
  return (
    <Item
      label={t.glance.scores}
      words={t.glance.scoresSays(figure(filled), expectedFigure(computed, t))}
      bar={{ share: part(filled, base), ...aim, standing: agrees(filled, computed) ? "good" : "bad" }}
    />
  );
}

function Item({ label, words, bar }: { readonly label: string; readonly words: string; readonly bar: BarProps }) {
  const styles = useStyles();
  return (
    <div className={styles.item}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.words}>
        <Bar {...bar} />
        {words}
      </dd>
    </div>
  );
}

function part(some: number, all: number): number {
  return all === 0 ? 0 : some / all;
}

function standing(share: number, good: number, fair: number): Standing {
  return share >= good ? "good" : share >= fair ? "attention" : "bad";
}
