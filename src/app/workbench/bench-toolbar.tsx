import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import {
  ArrowRedo16Regular,
  ArrowUndo16Regular,
  ChevronDown16Regular,
  ChevronUp16Regular,
  FolderOpen16Regular,
  Save16Regular,
  Table16Regular,
} from "@fluentui/react-icons";
import { useState } from "react";
import { useBenchWords } from "./bench-words";
import { SAMPLES } from "./samples";
import { useBookState } from "./open-book";
import { NARROW } from "./use-narrow";
import type { OpenBook } from "./open-book";
import type { Sample } from "./samples";

/** Files in and out, and what the workbench shows. */
export interface BenchToolbarProps {
  readonly book: OpenBook | null;
  readonly side: "grid" | "pane";
  readonly asTable: boolean;
  onOpen(): void;
  onSample(sample: Sample): void;
  onSave(): void;
  onSide(): void;
  onTable(): void;
}

const NARROW_PAGE = `@media ${NARROW}`;
/** Out of sight, still read out. */
const UNSEEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
} as const;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  title: { margin: 0, outlineStyle: "none", [NARROW_PAGE]: UNSEEN },
  file: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "0",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    [NARROW_PAGE]: { flexBasis: "100%", order: 1 },
  },
  unsaved: { fontWeight: tokens.fontWeightSemibold },
  samples: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    overflowX: "auto",
    scrollbarWidth: "none",
    // One under the other where there is no room for a row of them, and only when asked for.
    [NARROW_PAGE]: { order: 2, flexDirection: "column", alignItems: "stretch" },
  },
  folded: { [NARROW_PAGE]: { display: "none" } },
  sample: { flexShrink: 0, whiteSpace: "nowrap", minWidth: "auto", [NARROW_PAGE]: { justifyContent: "flex-start" } },
  narrow: { minWidth: "auto", "@media (min-width: 761px)": { display: "none" } },
  /** On a narrow screen the icon says it; the words stay for those who listen. */
  words: {
    [NARROW_PAGE]: UNSEEN,
  },
  compact: { [NARROW_PAGE]: { minWidth: "auto" } },
  side: { marginInlineStart: "auto" },
  quiet: { flexShrink: 0, color: tokens.colorNeutralForeground2, [NARROW_PAGE]: { display: "none" } },
});

/** The workbench's toolbar; the samples stand open, one click away. */
export function BenchToolbar(props: BenchToolbarProps) {
  const { book, side, asTable } = props;
  const t = useBenchWords();
  const styles = useStyles();
  const { dirty } = useBookState(book);
  const readOnly = book?.readOnly === true;
  const [listed, setListed] = useState(false);
  return (
    <header className={styles.bar} data-f6="bar">
      <Subtitle2 as="h1" className={styles.title} tabIndex={-1}>
        {t.bench.title}
      </Subtitle2>
      <Button size="small" appearance="primary" icon={<FolderOpen16Regular />} onClick={props.onOpen}>
        {t.bench.open}
      </Button>
      <Button
        size="small"
        icon={<Save16Regular />}
        disabledFocusable={!book || readOnly}
        {...(readOnly ? { title: t.bench.readOnly } : {})}
        onClick={props.onSave}
      >
        {t.bench.save}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndo16Regular />}
        disabledFocusable={!book}
        aria-label={t.bench.undo}
        title={t.bench.undo}
        onClick={() => void book?.host.undo().catch(book.fail)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowRedo16Regular />}
        disabledFocusable={!book}
        aria-label={t.bench.redo}
        title={t.bench.redo}
        onClick={() => void book?.host.redo().catch(book.fail)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<Table16Regular />}
        disabledFocusable={!book}
        className={styles.compact}
        aria-pressed={asTable}
        title={t.bench.tableHint}
        onClick={props.onTable}
      >
        <span className={styles.words}>{t.bench.table}</span>
      </Button>
      <Button
        size="small"
        appearance="subtle"
        className={styles.narrow}
        aria-expanded={listed}
        aria-controls="samples"
        iconPosition="after"
        icon={listed ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        onClick={() => {
          setListed(!listed);
        }}
      >
        {t.bench.samples}
      </Button>
      <Button size="small" className={mergeClasses(styles.narrow, styles.side)} onClick={props.onSide}>
        {side === "grid" ? t.bench.showPane : t.bench.showGrid}
      </Button>
      {book && (
        <Text size={200} className={styles.file} title={book.name}>
          {dirty && <span className={styles.unsaved}>{`${readOnly ? t.bench.unsavable : t.bench.unsaved} · `}</span>}
          {book.name}
        </Text>
      )}
      <nav id="samples" className={mergeClasses(styles.samples, !listed && styles.folded)} aria-label={t.bench.samples}>
        <Text size={200} className={styles.quiet}>
          {t.bench.samples}
        </Text>
        {SAMPLES.map((sample) => (
          <Button
            key={sample.file}
            size="small"
            appearance="subtle"
            className={styles.sample}
            onClick={() => {
              setListed(false);
              props.onSample(sample);
            }}
          >
            {sample.title}
          </Button>
        ))}
      </nav>
    </header>
  );
}
