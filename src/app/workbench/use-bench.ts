import { useCallback, useEffect, useRef, useState } from "react";
import { pickFile, saveBlob } from "../pane/files";
import { openBook, openingFailure } from "./open-book";
import { loadSample, SAMPLES } from "./samples";
import type { AllMessages } from "./bench-words";
import type { OpenBook } from "./open-book";
import type { Sample } from "./samples";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const READABLE = ".xlsx,.xlsm,.xltx,.xls";

/** How long a success is shown, in milliseconds. */
const GOOD_NEWS = 6000;

/** What happened, in a sentence. */
export interface Told {
  readonly intent: "success" | "warning";
  readonly words: string;
}

/** Which file is open, and what there is to say about files. */
export interface BenchState {
  readonly book: OpenBook | null;
  readonly loading: boolean;
  readonly failure: string | null;
  /** True while a file waits because the open one has unsaved changes. */
  readonly waiting: boolean;
  readonly told: Told | null;
  readonly dropping: boolean;
  readonly dropTarget: Readonly<Record<"onDragOver" | "onDragLeave" | "onDrop", (event: React.DragEvent) => void>>;
  pick(): void;
  openSample(sample: Sample): void;
  save(): Promise<void>;
  /** Opens the waiting file, whatever becomes of the changes. */
  discard(): void;
  dismiss(): void;
  tellDropped(count: number): void;
}

type Source = () => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;

/** Files of the workbench: opening one at a time, guarding unsaved changes, saving copies. */
export function useBench(t: AllMessages): BenchState {
  const [book, setBook] = useState<OpenBook | null>(null);
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<Source | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [dropping, setDropping] = useState(false);
  const current = useRef<OpenBook | null>(null);

  const open = useCallback(
    async (source: Source) => {
      setWaiting(null);
      setFailure(null);
      setTold(null);
      setLoading(true);
      let name = "";
      try {
        const file = await source();
        if (!file) return;
        name = file.name;
        const next = await openBook(file.name, file.bytes);
        current.current?.session.stop();
        current.current = next;
        setBook(next);
        if (next.readOnly) setTold({ intent: "warning", words: t.bench.readOnly });
        await next.session.start();
      } catch (error) {
        const said = openingFailure(error);
        setFailure(said === null ? t.bench.failed : name === "" ? said : t.bench.notOpened(name, said));
        if (said === null) throw error;
      } finally {
        setLoading(false);
      }
    },
    [t],
  );
  const ask = async (source: Source) => {
    await commit(current.current);
    if (current.current?.getState().dirty) setWaiting(() => source);
    else await open(source);
  };

  // Good news leaves by itself; what has to be acted on stays.
  useEffect(() => {
    if (told?.intent !== "success") return;
    const timer = setTimeout(() => {
      setTold(null);
    }, GOOD_NEWS);
    return () => {
      clearTimeout(timer);
    };
  }, [told]);
  useEffect(() => {
    const [first] = SAMPLES;
    if (first && current.current === null) void open(sampleSource(first));
  }, [open]);
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      const open = current.current;
      if (open?.getState().dirty || open?.grid()?.editing()) event.preventDefault();
    };
    addEventListener("beforeunload", guard);
    return () => {
      removeEventListener("beforeunload", guard);
    };
  }, []);

  return {
    book,
    loading,
    failure,
    waiting: waiting !== null,
    told,
    dropping,
    dropTarget: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setDropping(true);
      },
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setDropping(false);
        const file = event.dataTransfer.files[0];
        if (file) void ask(() => fileSource(file));
      },
    },
    pick: () => {
      void ask(async () => {
        const file = await pickFile(READABLE);
        return file ? fileSource(file) : null;
      });
    },
    openSample: (sample) => {
      void ask(sampleSource(sample));
    },
    save: async () => {
      if (!book) return;
      await commit(book);
      const bytes = book.save();
      if (!bytes) {
        setTold({ intent: "warning", words: t.bench.readOnly });
        return;
      }
      const name = copyName(book.name);
      saveBlob(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
      book.saved();
      setTold({ intent: "success", words: t.bench.saved(name) });
    },
    discard: () => {
      if (waiting) void open(waiting);
    },
    dismiss: () => {
      setFailure(null);
      setTold(null);
      setWaiting(null);
    },
    tellDropped: (count) => {
      setTold({ intent: "warning", words: t.bench.pasted(count) });
    },
  };
}

/** What stands in an open cell editor is typed, and in the file, before anything else is done. */
export async function commit(book: OpenBook | null): Promise<void> {
  await book?.grid()?.commit();
  await book?.host.read();
}

function sampleSource(sample: Sample): Source {
  return async () => ({ name: sample.file, bytes: await loadSample(sample) });
}

async function fileSource(file: File): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The name a copy is saved under: the original stays what it was. */
export function copyName(name: string): string {
  const [, stem = name, mark] = /^(.*?)(（已检查）)?\.[^.]*$/.exec(name) ?? [];
  return `${stem}${mark ?? "（已检查）"}.xlsx`;
}
