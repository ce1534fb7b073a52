import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { TabBar } from "../pane/tab-bar";
import { cellRef } from "../../sheet/address";
import { useBenchWords } from "./bench-words";
import { notesOf } from "./shown-cells";
import type { CellRef } from "../../sheet/address";
import type { Sheet, Workbook } from "../../sheet/sheet";
import type { OpenBook } from "./open-book";

/** The grid of one file. */
export interface GridViewProps {
  readonly book: OpenBook;
  /** True while the text table stands in its place. */
  readonly hidden: boolean;
  onPasteDropped(count: number): void;
}

const useStyles = makeStyles({
  view: { height: "100%", display: "grid", gridTemplateRows: "minmax(0, 1fr) auto", minWidth: 0 },
  hidden: { display: "none" },
  // The grid shows paper: light, whatever surrounds it.
  grid: { minHeight: 0, minWidth: 0, position: "relative", colorScheme: "light", color: "#242424" },
  loading: { position: "absolute", inset: 0, display: "grid", alignItems: "center", justifyItems: "center" },
  tabs: {
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Mounts the grid, which is large, when a file is shown; joins it to the file both ways. */
export function GridView({ book, hidden, onPasteDropped }: GridViewProps) {
  const t = useBenchWords();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [names, setNames] = useState(() => visibleNames(book));
  const [sheet, setSheet] = useState(names[0] ?? "");
  const [ready, setReady] = useState(false);
  const tellDropped = useEffectEvent(onPasteDropped);
  // A layout effect ends before its place leaves the page: without one the library reckons with a width of nothing.
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    let gone = false;
    let end = () => {
      gone = true;
    };
    const mount = async () => {
      const { mountGrid } = await import(/* webpackChunkName: "grid" */ "./grid");
      // As the file is now: a repair in the pane may have been quicker than the grid.
      const workbook = await book.host.read();
      if (gone) return;
      const cells = workbook.sheets.flatMap((page) => book.host.shown(workbook, filledCells(page)));
      const grid = mountGrid(
        element,
        { workbook, cells, lookOf: book.lookOf },
        {
          onType: (typed) => void book.host.type(typed).catch(book.fail),
          onUndo: () => void book.host.undo().catch(book.fail),
          onRedo: () => void book.host.redo().catch(book.fail),
          onSelect: (name, cell) => {
            setSheet(name);
            book.host.select(name, cell);
          },
          onPasteDropped: (count) => {
            tellDropped(count);
          },
        },
      );
      grid.setNotes(notesOf(workbook));
      book.setGrid(grid);
      book.host.attach({
        show: grid.show,
        notes: grid.setNotes,
        reveal: grid.reveal,
        putSheet: (added) => {
          const now: Workbook = { sheets: [added], date1904: false };
          grid.putSheet(added, book.host.shown(now, filledCells(added)), book.lookOf(added.name));
          setNames((before) => (before.includes(added.name) ? before : [...before, added.name]));
        },
      });
      setReady(true);
      const enter = (event: Event) => {
        event.preventDefault();
        grid.focus();
      };
      element.addEventListener("enter-area", enter);
      end = () => {
        element.removeEventListener("enter-area", enter);
        book.host.attach(null);
        book.setGrid(null);
        grid.dispose();
      };
    };
    void mount();
    return () => {
      end();
    };
  }, [book]);
  return (
    <section
      className={mergeClasses(styles.view, hidden && styles.hidden)}
      aria-label={`${t.bench.grid}，${t.bench.keys}`}
    >
      <div ref={place} className={styles.grid} data-f6-target="grid" />
      {!ready && (
        <div className={styles.loading}>
          <Spinner size="small" label={t.bench.loading} />
        </div>
      )}
      <TabBar
        className={styles.tabs}
        label={t.review.sheet}
        selected={sheet}
        tabs={names.map((name) => ({ id: name, words: name }))}
        onSelect={(name) => {
          setSheet(name);
          book.grid()?.showSheet(name);
        }}
      />
    </section>
  );
}

function filledCells(sheet: Sheet): readonly { readonly sheet: string; readonly cell: CellRef }[] {
  return sheet.rows.flatMap((line, row) =>
    (line ?? []).flatMap((cell, column) => (cell ? [{ sheet: sheet.name, cell: cellRef(row, column) }] : [])),
  );
}

function visibleNames({ workbook }: OpenBook): readonly string[] {
  return workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
}
