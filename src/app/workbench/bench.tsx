import { makeStyles, mergeClasses, shorthands, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Pane } from "../pane/pane";
import { ShowSheet } from "../pane/show-sheet";
import { readLocale, writeLocale } from "../pane/locale";
import { Themed } from "../pane/themed";
import { useAppearance } from "../pane/use-appearance";
import { useSession } from "../pane/use-session";
import { spokenLocale } from "../pane/messages";
import { useBenchWords } from "./bench-words";
import { BenchMessages } from "./bench-messages";
import { BenchToolbar } from "./bench-toolbar";
import { FormTable } from "./form-table";
import { GridView } from "./grid-view";
import { commit, useBench } from "./use-bench";
import { useF6 } from "./use-f6";
import { NARROW, useNarrow } from "./use-narrow";
import { useShortcuts } from "./use-shortcuts";
import type { Locale } from "../pane/messages";
import type { Appearance } from "../pane/theme";
import type { OpenBook } from "./open-book";

const useStyles = makeStyles({
  bench: {
    height: "100%",
    display: "grid",
    gridTemplateRows: "auto auto minmax(0, 1fr)",
    gridTemplateColumns: "minmax(0, 1fr)",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) clamp(320px, 30vw, 480px)",
    minHeight: 0,
    [`@media ${NARROW}`]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  unused: { display: "none" },
  nothing: {
    alignSelf: "center",
    justifySelf: "center",
    padding: tokens.spacingHorizontalL,
    textAlign: "center",
    textWrap: "balance",
  },
  left: { minWidth: 0, minHeight: 0, height: "100%", gridColumn: "1", gridRow: "1" },
  right: {
    gridRow: "1",
    [`@media ${NARROW}`]: { gridColumn: "1" },
    minWidth: 0,
    minHeight: 0,
    height: "100%",
    ...shorthands.borderLeft(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke1),
  },
  table: { height: "100%", overflow: "auto", backgroundColor: tokens.colorNeutralBackground1 },
  // On a narrow screen one of the two has the room; the grid must keep a size, or its library complains.
  away: { [`@media ${NARROW}`]: { visibility: "hidden" } },
  drop: {
    position: "fixed",
    inset: tokens.spacingHorizontalL,
    zIndex: 10,
    display: "grid",
    alignItems: "center",
    justifyItems: "center",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    color: tokens.colorNeutralForeground1,
    outline: `${tokens.strokeWidthThickest} dashed ${tokens.colorBrandStroke1}`,
    pointerEvents: "none",
  },
  chip: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
  },
});

/** The workbench: the pane beside a spreadsheet grid, for an .xlsx file and no Excel. */
export function Bench() {
  const appearance = useAppearance();
  const [locale, setLocale] = useState(() => spokenLocale(readLocale("zh-CN")));
  return (
    <Themed appearance={appearance} locale={locale}>
      <BenchBody
        appearance={appearance}
        locale={locale}
        onLocale={(chosen) => {
          writeLocale(chosen);
          setLocale(chosen);
        }}
      />
    </Themed>
  );
}

interface BodyProps {
  readonly appearance: Appearance;
  readonly locale: Locale;
  onLocale(locale: Locale): void;
}

function BenchBody(props: BodyProps) {
  const t = useBenchWords();
  const styles = useStyles();
  const bench = useBench(t);
  const [side, setSide] = useState<"grid" | "pane">("grid");
  const [asTable, setAsTable] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  useF6(page);
  const { book } = bench;
  useShortcuts(book, bench.save);
  const turning = useRef(false);
  // Who turned to the sheet from a card in the pane works on in the sheet.
  useLayoutEffect(() => {
    if (turning.current) book?.grid()?.focus();
    turning.current = false;
  }, [side, book]);
  const showSheet = () => {
    turning.current = true;
    setAsTable(false);
    setSide("grid");
  };
  return (
    <div ref={page} className={styles.bench} {...bench.dropTarget}>
      <BenchToolbar
        book={book}
        side={side}
        asTable={asTable}
        onOpen={bench.pick}
        onSample={bench.openSample}
        onSave={() => void bench.save()}
        onSide={() => {
          setSide(side === "grid" ? "pane" : "grid");
        }}
        onTable={() => {
          void commit(book).then(() => {
            setAsTable(!asTable);
            if (!asTable) setSide("grid"); // on a narrow screen the table would open out of sight
          });
        }}
      />
      <BenchMessages bench={bench} />
      {!book && !bench.loading && (
        <main className={styles.nothing}>
          <Text>{t.bench.nothing}</Text>
        </main>
      )}
      <div className={mergeClasses(styles.body, !book && styles.unused)}>
        <div
          className={mergeClasses(styles.left, side === "pane" && styles.away)}
          data-f6="grid"
          // Where the pane is out of sight, so is its main landmark.
          {...(narrow && side === "grid" ? { role: "main" } : {})}
        >
          {book && asTable && <BookTable book={book} />}
          {book && <GridView key={book.id} book={book} hidden={asTable} onPasteDropped={bench.tellDropped} />}
        </div>
        <div className={mergeClasses(styles.right, side === "grid" && styles.away)} data-f6="pane">
          <ShowSheet.Provider value={narrow ? showSheet : null}>
            {book && <Pane key={book.id} session={book.session} {...props} />}
          </ShowSheet.Provider>
        </div>
      </div>
      {bench.dropping && (
        <div className={styles.drop}>
          <Subtitle2 className={styles.chip}>{t.bench.drop}</Subtitle2>
        </div>
      )}
    </div>
  );
}

function BookTable({ book }: { readonly book: OpenBook }) {
  const { forms, selected } = useSession(book.session);
  const first = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  useEffect(() => {
    first.current?.querySelector<HTMLElement>("[tabindex]")?.focus();
  }, []);
  return (
    <div ref={first} className={styles.table}>
      {forms.map((form) => (
        <FormTable key={form.document.id} form={form} selected={selected} />
      ))}
    </div>
  );
}
