import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { TabBar } from "../pane/tab-bar";
import { cellRef } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import { loadPart } from "../../sheet/load-part";
import { useBenchWords } from "./bench-words";
import { keepFocus } from "./grid-focus";
import { notesOf } from "./shown-cells";
import { NARROW } from "./use-narrow";
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

const GROUND = tokens.colorNeutralBackground1;

const useStyles = makeStyles({
  view: {
    height: "100%",
    display: "grid",
    gridTemplateRows: "minmax(0, 1fr) auto",
    minWidth: 0,
  },
  hidden: { display: "none" },
  // The grid shows paper: light, whatever surrounds it, also where the system forces colors on every ground but a canvas.
  grid: {
    gridArea: "1 / 1",
    minHeight: 0,
    minWidth: 0,
    position: "relative",
    colorScheme: "light",
    color: "#242424",
    backgroundColor: "#fff",
    forcedColorAdjust: "none",
    "& input": { backgroundColor: "#fff", color: "#242424" },
  },
  // In the place of the grid, and of nothing else.
  instead: {
    gridArea: "1 / 1",
    zIndex: 1,
    display: "grid",
    alignContent: "center",
    justifyItems: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textAlign: "center",
  },
  foot: {
    gridArea: "2 / 1",
    display: "flex",
    alignItems: "center",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  // A shadow stands at each end behind which there is more; the ground that covers it moves with the tabs.
  tabs: {
    flexGrow: 1,
    minWidth: 0,
    backgroundImage: [
      `linear-gradient(to right, ${GROUND} 12px, transparent)`,
      `linear-gradient(to left, ${GROUND} 12px, transparent)`,
      `linear-gradient(to right, ${tokens.colorNeutralStroke1}, transparent)`,
      `linear-gradient(to left, ${tokens.colorNeutralStroke1}, transparent)`,
    ].join(","),
    backgroundPosition: "left, right, left, right",
    backgroundSize: "32px 100%, 32px 100%, 12px 100%, 12px 100%",
    backgroundRepeat: "no-repeat",
    backgroundAttachment: "local, local, scroll, scroll",
  },
  keys: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    [`@media ${NARROW}`]: { display: "none" },
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
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const tellDropped = useEffectEvent(onPasteDropped);
  // A layout effect ends before its place leaves the page: without one the library reckons with a width of nothing.
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || failure !== null) return;
    let gone = false;
    let end = () => {
      gone = true;
    };
    const mount = async () => {
      const { mountGrid } = await loadPart(() => import(/* webpackChunkName: "grid" */ "./grid"));
      // As the file is now: a repair in the pane may have been quicker than the grid.
      const workbook = await book.host.read();
      if (gone) return;
      const cells = workbook.sheets.flatMap((page) => book.host.shown(workbook, filledCells(page)));
      const endWatch = keepFocus(element, document.querySelector("h1"));
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
        reveal: (name, at) => {
          setSheet(name); // the library tells nothing where its selection stays what it was
          grid.reveal(name, at);
        },
        putSheet: (added) => {
          const now: Workbook = { sheets: [added], date1904: false };
          grid.putSheet(added, book.host.shown(now, filledCells(added)), book.lookOf(added.name));
          setNames((before) => (before.includes(added.name) ? before : [...before, added.name]));
        },
      });
      // Where the person went meanwhile.
      const { selected } = book.session.getState();
      if (selected) grid.reveal(selected.sheet, selected.cell);
      setReady(true);
      const enter = (event: Event) => {
        event.preventDefault();
        endWatch();
        grid.focus();
      };
      element.addEventListener("enter-area", enter);
      end = () => {
        endWatch();
        element.removeEventListener("enter-area", enter);
        book.host.attach(null);
        book.setGrid(null);
        grid.dispose();
      };
    };
    mount().catch((error: unknown) => {
      if (!gone) setFailure({ error });
      if (!(error instanceof HostError)) throw error;
    });
    return () => {
      end();
    };
  }, [book, failure]);
  return (
    <section
      className={mergeClasses(styles.view, hidden && styles.hidden)}
      aria-label={`${t.bench.grid}，${t.bench.keys}`}
    >
      <div ref={place} className={styles.grid} data-f6-target="grid" />
      {!ready && (
        <div className={styles.instead}>
          {failure === null ? (
            <Spinner size="small" label={t.bench.loading} />
          ) : (
            <>
              <Text role="alert">
                {failure.error instanceof HostError ? failure.error.message : t.bench.gridFailed}
              </Text>
              <Button
                onClick={() => {
                  setFailure(null);
                }}
              >
                {t.pages.retry}
              </Button>
            </>
          )}
        </div>
      )}
      <div className={styles.foot}>
        <TabBar
          className={styles.tabs}
          label={t.review.sheet}
          selected={sheet}
          tabs={names.map((name) => ({ id: name, words: name }))}
          onSelect={(name) => {
            setSheet(name);
            const grid = book.grid();
            if (grid) grid.showSheet(name);
            else book.host.select(name, "A1");
          }}
        />
        <Text size={200} className={styles.keys} aria-hidden="true">
          {t.bench.keys}
        </Text>
      </div>
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
