import type { Workbook } from "../../src/sheet/sheet";
import { messagesFor } from "./events";
import { BRIDGE_NUMBERS } from "./faults";
import type { PlannedFault } from "./faults";
import { ExcelFault, fault } from "./host-object";
import { createInterpreter } from "./interpreter";
import type { Batch, Reply } from "./interpreter";
import { modelOf } from "./load-picture";
import { createModel } from "./model";
import type { WorkbookModel } from "./model";
import { workbookObject } from "./objects/workbook";
import { requirementsOf } from "./requirements";
import { externalOf, NOT_PLAYED } from "./external";
import type { External } from "./external";
import type { CommentSupport, Stage } from "./stage";

/** Which Excel is played. */
export interface ExcelHostOptions {
  /** Highest ExcelApi version, "1.18" unless told. */
  readonly excelApi?: string;
  readonly locale?: string;
  /** The signed-in user; null for nobody. */
  readonly user?: { readonly name: string; readonly email: string } | null;
  readonly comments?: CommentSupport;
  /** Milliseconds each answer takes. */
  readonly latency?: number;
  /** Most bytes of a request and of an answer (Excel on the web: 5 MB); unlimited unless told. */
  readonly payloadLimit?: number;
}

/** An Excel for tests: a workbook model behind the native seam that desktop Excel offers to office.js. */
export interface ExcelHost {
  readonly model: WorkbookModel;
  readonly stage: Stage;
  /** What must stand at `window.external` before office.js loads. */
  readonly external: External;
  readonly options: Required<ExcelHostOptions>;
  /** How often the add-in called sync, without the library's own housekeeping. */
  syncs(): number;
  /** How many ranges the add-in was given the values of, and how many cells they have together. */
  given(): { readonly ranges: number; readonly cells: number };
  /** Bodies of the add-in's batches and their answers, newest last. */
  readonly log: { readonly request: Batch; readonly reply: Reply }[];
  plan(fault: PlannedFault): void;
  /** While true the user is typing in a cell: every batch fails with InvalidOperationInCellEditMode. */
  editing: boolean;
  /** Puts another workbook and another Excel behind the library that is already loaded: singletons cannot be unloaded. */
  restart(content: WorkbookModel | Workbook, options?: ExcelHostOptions): void;
}

const DEFAULTS: Required<ExcelHostOptions> = {
  excelApi: "1.18",
  locale: "zh-CN",
  user: { name: "张三", email: "zhangsan@example.com" },
  comments: "works",
  latency: 0,
  payloadLimit: Infinity,
};

/** An Excel with a workbook open: a model, the picture of a file, or one empty sheet. */
export function createExcelHost(content?: WorkbookModel | Workbook, given: ExcelHostOptions = {}): ExcelHost {
  let options = { ...DEFAULTS, ...given };
  let stage = stageOf(content, options);
  let interpreter = interpreterOf(stage);
  let syncs = 0;
  let handedOut = { ranges: 0, cells: 0 };
  let faults: PlannedFault[] = [];
  const log: { request: Batch; reply: Reply }[] = [];

  const host: ExcelHost = {
    get model() {
      return stage.model;
    },
    get stage() {
      return stage;
    },
    get options() {
      return options;
    },
    external: externalOf({
      options: () => options,
      offered: () => stage.requirements.offered,
      answer,
    }),
    syncs: () => syncs,
    given: () => handedOut,
    log,
    plan: (planned) => {
      faults.push({ ...planned, sync: planned.sync + syncs });
    },
    editing: false,
    restart(next, other = {}) {
      options = { ...DEFAULTS, ...other };
      stage.model.listeners = [];
      stage = stageOf(next, options);
      interpreter = interpreterOf(stage);
      faults = [];
      log.length = 0;
      host.editing = false;
      host.external.forget();
      listen();
    },
  };

  function listen(): void {
    stage.model.listeners.push((happening) => {
      for (const message of messagesFor(stage, happening)) host.external.raise(message);
    });
  }
  listen();

  function answer(body: string): string | number {
    const request = JSON.parse(body) as Batch;
    if (isHousekeeping(request)) return JSON.stringify(interpreter.process(request));
    syncs++;
    const lost = faults.find(({ sync, action }) => sync === syncs && action === "bridge");
    if (lost) return BRIDGE_NUMBERS[lost.code] ?? NOT_PLAYED;
    const reply = within(request, body.length);
    const text = JSON.stringify(reply);
    const fits = text.length <= options.payloadLimit;
    if (fits) handedOut = withAnswer(handedOut, reply);
    log.push({ request, reply: fits ? reply : failure(fault.tooLarge()) });
    if (log.length > 50) log.shift();
    return fits ? text : JSON.stringify(failure(fault.tooLarge()));
  }

  function within(request: Batch, size: number): Reply {
    if (size > options.payloadLimit) return failure(fault.requestTooLarge());
    if (host.editing) return failure(new ExcelFault("InvalidOperationInCellEditMode", EDITING));
    const planned = faults.find(({ sync }) => sync === syncs);
    faults = faults.filter((each) => each !== planned);
    stage.model.byAddin = true;
    try {
      return interpreter.process(request, (index) => {
        const due = planned?.action === "end" ? index === request.Actions.length : index === planned?.action;
        if (planned && due) throw new ExcelFault(planned.code, `${planned.code} on demand.`);
      });
    } finally {
      stage.model.byAddin = false;
    }
  }

  return host;
}

/** Counts the ranges of an answer, and their cells. */
function withAnswer({ ranges, cells }: ReturnType<ExcelHost["given"]>, { Results }: Reply) {
  const sizes = Results.flatMap(({ Value }) => {
    const values = (Value as { readonly Values?: readonly (readonly unknown[])[] } | null)?.Values;
    return values ? [values.reduce((sum, line) => sum + line.length, 0)] : [];
  });
  return { ranges: ranges + sizes.length, cells: cells + sizes.reduce((sum, size) => sum + size, 0) };
}

const EDITING =
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.";

function failure({ code, message, location }: ExcelFault): Reply {
  const Error = { Code: code, Message: message, Location: location, HttpStatusCode: 400, ActionIndex: 0 };
  return { Results: [], Error };
}

function isModel(content: WorkbookModel | Workbook): content is WorkbookModel {
  return "listeners" in content;
}

function stageOf(content: WorkbookModel | Workbook | undefined, options: Required<ExcelHostOptions>): Stage {
  const model = content === undefined ? createModel() : isModel(content) ? content : modelOf(content);
  return {
    model,
    requirements: requirementsOf(options.excelApi),
    registered: new Map(),
    user: options.user,
    comments: options.comments,
    eventRanges: new Map(),
    nextId: 1,
  };
}

function interpreterOf(stage: Stage) {
  const root = workbookObject(stage);
  return createInterpreter(() => root, stage.requirements);
}

/** Batches the library sends on its own: releasing references, and saying at startup that it is ready. */
function isHousekeeping({ Actions }: Batch): boolean {
  const own = ["_RemoveReference", "_RemoveAllReferences", "NotifyActionHandlerReady"];
  const calls = Actions.filter(({ ActionType }) => ActionType !== 1 && ActionType !== 5);
  return calls.length > 0 && calls.every(({ ActionType, Name }) => ActionType === 3 && own.includes(Name ?? ""));
}
