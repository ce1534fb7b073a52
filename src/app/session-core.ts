import { createStore } from "zustand/vanilla";
import { HostError } from "../sheet/host";
import { keepUnchanged } from "../sheet/same-sheet";
import { importEngine, loadPlanner } from "./parts";
import { EMPTY_MEMORY, MEMORY_KEY, writeMemory } from "./session-memory";
import { recallMemory } from "./session-recall";
import type { InteractiveHost, NoteOutcome, ReadScope } from "../sheet/host";
import type { Workbook } from "../sheet/sheet";
import type { Clock } from "./live-check";
import type * as Engine from "./session-engine";
import type { Examiner } from "./session-examine";
import type { SessionMemory } from "./session-memory";
import type { Failure, SessionState, Task } from "./session-state";

/** How long to wait before the host is asked again while the user types in a cell, in milliseconds. */
const EDITING_PAUSE = 800;

/** How a check is made. */
export interface CheckOptions {
  /** Shows nothing but its result. */
  readonly quiet?: boolean;
  /** How much the host is asked for, "whole" unless told. */
  readonly scope?: ReadScope;
  /** A quiet check waits for a person who is typing in a cell, unless this is false. */
  readonly patient?: boolean;
  /** Rejects with what failed, for a command that is nothing without the check. */
  readonly strict?: boolean;
}

/** What every command of a session works with: the state, the host, and the three ways to use it. */
export interface SessionCore {
  readonly host: InteractiveHost;
  /** The engine; loads it the first time, and with it the packs that come with the product. */
  engine(): Promise<typeof Engine>;
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  set(patch: Partial<SessionState>): void;
  /** The workbook as last read, null before the first read. */
  workbook(): Workbook | null;
  /**
   * Reads and checks again; true when the state now shows this read or a newer one. Only forms on which something
   * bears that has changed are judged again. Never rejects for a HostError unless it is strict: the state says what
   * failed. The first one takes over what an earlier session left in the workbook.
   */
  check(options?: CheckOptions): Promise<boolean>;
  /** Judges the workbook last read again, after something the session remembers has changed. */
  judge(): Promise<void>;
  /**
   * Runs one writing command at a time. A HostError becomes the state's failure, whose retry runs `work` once more, and
   * the answer null.
   */
  write<T>(work: () => Promise<T>): Promise<T | null>;
  /** A command asked for again while it runs is the one that runs. */
  once<T>(name: string, command: () => Promise<T>): Promise<T>;
  /** Does what is no writing command: a HostError becomes the state's failure, whose retry does it once more. */
  attempt(work: () => Promise<unknown>): Promise<void>;
  /** Changes what is kept in the workbook, then in the state: what the workbook did not take is not remembered. */
  remember(patch: Partial<SessionMemory>): Promise<void>;
  /** Drops whatever read or check is under way. */
  cancel(): void;
  /** Brings our notes in line with the findings, where notes follow; null where they do not. Rejects as the host does. */
  follow(): Promise<NoteOutcome | null>;
  /** Removes every note of ours. */
  clearNotes(): Promise<NoteOutcome>;
}

/** What a session starts from. */
export interface SessionStart {
  readonly clock: Clock;
}

/** The part of a session all commands share. Starts idle: nothing is read before check(). */
export function createSessionCore(host: InteractiveHost, start: SessionStart): SessionCore {
  const store = createStore<SessionState>()(() => ({
    phase: "idle",
    task: null,
    failure: null,
    notice: null,
    waiting: false,
    forms: [],
    unrecognized: [],
    empty: false,
    selected: null,
    packs: [],
    templates: [],
    memory: EMPTY_MEMORY,
  }));
  const { getState } = store;
  const set = (patch: Partial<SessionState>) => {
    store.setState(patch);
  };
  let generation = 0;
  let reading = 0;
  let engine: typeof Engine | null = null;
  let latest: Promise<boolean> = Promise.resolve(false);
  let workbook: Workbook | null = null;
  let examiner: Examiner | null = null;
  let lastNotes: LastNotes | null = null;
  let notesTurn: Promise<unknown> = Promise.resolve();
  let turn: Promise<unknown> = Promise.resolve();
  let recalled: Promise<void> | null = null;
  const running = new Map<string, Promise<unknown>>();

  const loadEngine = async () => {
    if (engine) return engine;
    const loaded = await importEngine();
    if (!engine) set({ packs: loaded.PACKS });
    return (engine = loaded);
  };

  /** Once, and again where it failed: whoever knew nothing of an earlier session would write over what it left. */
  const recall = () =>
    (recalled ??= recallMemory({ host, engine: loadEngine, getState, set }).catch((error: unknown) => {
      recalled = null;
      throw error;
    }));

  /** Judges step by step, so that a large workbook leaves the pane alive; false when a newer check overtook it. */
  const judgeAs = async (mine: number, book: Workbook): Promise<boolean> => {
    const { createExaminer } = await loadEngine();
    examiner ??= createExaminer();
    const steps = examiner.examine(book, getState().memory, getState().packs);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        const phase = "ready" as const;
        set({ ...step.value, phase, task: null, waiting: false });
        return true;
      }
      const { done, total } = step.value;
      if (total <= FORMS_AT_ONCE) continue;
      set({ task: { kind: "checking", done, total } });
      await new Promise<void>((resolve) => start.clock.after(0, resolve));
      if (mine !== generation) return false;
    }
  };

  const check: SessionCore["check"] = (options = {}) => {
    const mine = ++generation;
    const run: Promise<boolean> = readAndJudge(mine, options).then((outcome) =>
      outcome === "overtaken" ? latest !== settled && latest : outcome === "done",
    );
    const settled = run.catch(() => false); // whoever asked for it has the rejection
    latest = settled;
    return run;
  };

  const readAndJudge = async (mine: number, options: CheckOptions): Promise<"done" | "failed" | "overtaken"> => {
    const { quiet = false, scope = "whole", strict = false } = options;
    const patient = quiet && options.patient !== false;
    if (!quiet) {
      const phase = getState().phase === "ready" ? "ready" : "checking";
      set({ phase, failure: null, task: { kind: "reading", done: 0, total: 0 } });
    }
    reading++;
    try {
      const [read] = await Promise.all([host.read(scope), loadEngine()]);
      await recall();
      if (mine !== generation) return "overtaken";
      workbook = keepUnchanged(workbook, read);
      if (!(await judgeAs(mine, workbook))) return "overtaken";
      await follow();
      return "done";
    } catch (error) {
      if (mine !== generation) return "overtaken";
      // Nobody asked for an impatient check, and whoever makes it comes again; but one that waits is not forgotten.
      const editing = error instanceof HostError && error.code === "editing";
      if (editing && (patient || getState().waiting)) {
        set({ waiting: true, task: null });
        start.clock.after(EDITING_PAUSE, () => void (mine === generation && check({ quiet: true, scope })));
      }
      if (strict) throw error;
      if (editing && quiet) return "failed";
      fail(error, () => check());
      return "failed";
    } finally {
      reading--;
    }
  };

  const judge = async () => {
    if (!workbook) return;
    // A read under way knows more than the workbook at hand: it must not be overtaken by it.
    if (reading > 0) {
      await check({ quiet: true, scope: "changed" });
      return;
    }
    const mine = ++generation;
    if (await judgeAs(mine, workbook)) await follow();
  };

  const fail = (error: unknown, again: Failure["again"]) => {
    const phase = getState().phase === "checking" ? "failed" : getState().phase;
    set({ failure: failureOf(error, again), phase, task: null });
    if (!(error instanceof HostError)) throw error;
  };

  const attempt: SessionCore["attempt"] = async (work) => {
    try {
      await work();
    } catch (error) {
      fail(error, () => attempt(work));
    }
  };

  const write = <T>(work: () => Promise<T>): Promise<T | null> => {
    const result = turn.then(async () => {
      set({ failure: null, notice: null, task: WRITING });
      try {
        return await work();
      } catch (error) {
        fail(error, () => write(work));
        return null;
      } finally {
        if (getState().task === WRITING) set({ task: null });
      }
    });
    turn = result.catch(() => undefined); // the caller has the rejection; the queue goes on
    return result;
  };

  const once = <T>(name: string, command: () => Promise<T>): Promise<T> => {
    const known = running.get(name) as Promise<T> | undefined;
    if (known) return known;
    const run = command().finally(() => running.delete(name));
    running.set(name, run);
    return run;
  };

  const follow = () => {
    const done = notesTurn.then(async () => {
      if (!workbook || !getState().memory.following) return null;
      const { forms } = getState();
      if (forms === lastNotes?.forms) return lastNotes.outcome;
      const { cellNotes } = await loadPlanner();
      const notes = cellNotes(
        forms.flatMap(({ diagnostics }) => diagnostics),
        workbook.sheets,
      );
      const text = JSON.stringify(notes);
      const outcome = text === lastNotes?.text ? lastNotes.outcome : null;
      lastNotes = null;
      lastNotes = { forms, text, outcome: outcome ?? (await host.setNotes(notes)) };
      return lastNotes.outcome;
    });
    notesTurn = done.catch(() => undefined); // the caller has the rejection; later notes still get their turn
    return done;
  };

  const clearNotes = () => {
    lastNotes = null;
    const done = notesTurn.then(() => host.setNotes([]));
    notesTurn = done.catch(() => undefined);
    return done;
  };

  const remember = async (patch: Partial<SessionMemory>) => {
    await recall();
    const memory = { ...getState().memory, ...patch };
    await host.writeState(MEMORY_KEY, writeMemory(memory));
    set({ memory });
  };

  const cancel = () => {
    generation++;
    const { phase } = getState();
    set({ task: null, phase: phase === "checking" ? "idle" : phase });
  };

  const { subscribe } = store;
  const shared = { host, engine: loadEngine, getState, subscribe, set, workbook: () => workbook };
  return { ...shared, check, judge, write, once, attempt, remember, cancel, follow, clearNotes };
}

/** The notes that were last written, and the forms they are of. */
interface LastNotes {
  readonly forms: SessionState["forms"];
  readonly text: string;
  readonly outcome: NoteOutcome;
}

/** A command writes. */
export const WRITING: Task = { kind: "writing", done: 0, total: 0 };

/** Up to this many sheets are looked at, and forms judged, without a pause. */
const FORMS_AT_ONCE = 6;

function failureOf(error: unknown, again: Failure["again"]): Failure {
  if (error instanceof HostError) {
    return { code: error.code, message: error.message, retryable: error.retryable, again };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "bug",
    message: `程序出现意外错误（${reason}），请重试；仍不能解决时请告知维护人员。`,
    retryable: true,
    again,
  };
}
