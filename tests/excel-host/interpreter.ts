import { ExcelFault, fault, isHostObject } from "./host-object";
import type { HostObject } from "./host-object";
import type { Requirements } from "./requirements";

/** One batch as it travels: the body of a ProcessQuery request. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Reply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
}

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7 } as const;
const PATH = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const NO_RESULT = Symbol("no result");

/** Members the library calls on its own behalf, and the documented member whose requirement set they share. */
const INTERNAL: Readonly<Record<string, string>> = {
  _RegisterDataChangedEvent: "onChanged",
  _UnregisterDataChangedEvent: "onChanged",
  _RegisterSelectionChangedEvent: "onSelectionChanged",
  _UnregisterSelectionChangedEvent: "onSelectionChanged",
  _RegisterAddedEvent: "onAdded",
  _UnregisterAddedEvent: "onAdded",
  _RegisterDeletedEvent: "onDeleted",
  _UnregisterDeletedEvent: "onDeleted",
  _RegisterActivatedEvent: "onActivated",
  _UnregisterActivatedEvent: "onActivated",
  _RegisterDeactivatedEvent: "onDeactivated",
  _UnregisterDeactivatedEvent: "onDeactivated",
  _RegisterCalculatedEvent: "onCalculated",
  _UnregisterCalculatedEvent: "onCalculated",
  _RegisterFormatChangedEvent: "onFormatChanged",
  _UnregisterFormatChangedEvent: "onFormatChanged",
  _RegisterRowHiddenChangedEvent: "onRowHiddenChanged",
  _UnregisterRowHiddenChangedEvent: "onRowHiddenChanged",
  _RegisterEventNameChanged: "onNameChanged",
  _UnregisterEventNameChanged: "onNameChanged",
  _RegisterEventVisibilityChanged: "onVisibilityChanged",
  _UnregisterEventVisibilityChanged: "onVisibilityChanged",
};

/** What the library news up for itself at startup, to say that it is ready. */
const LIBRARY_SERVICE: HostObject = {
  type: "AddinInternalService",
  methods: { notifyActionHandlerReady: () => undefined },
};

const lower = (name: string) => (name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1));
const upper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The server side of `context.sync()`: runs a batch action by action; what ran before a failing action stays done. */
export interface Interpreter {
  process(batch: Batch, before?: (index: number) => void): Reply;
}

/** An interpreter over one root object (the workbook). `requirements` decides which members exist. */
export function createInterpreter(root: () => HostObject, requirements: Requirements): Interpreter {
  const references = new Map<string, HostObject>();
  const referenceOf = new WeakMap<HostObject, string>();
  let nextReference = 1;

  function process(batch: Batch, before: (index: number) => void = () => undefined): Reply {
    const objects = new Map<number, HostObject | null>();
    const Results: { ActionId: number; Value: unknown }[] = [];
    let index = -1;
    try {
      for (const action of batch.Actions) {
        index++;
        before(index);
        const value = act(action, { batch, objects });
        if (value !== NO_RESULT) Results.push({ ActionId: action.Id, Value: value });
      }
      before(index + 1);
      return { Results };
    } catch (error) {
      const known = error instanceof ExcelFault ? error : new ExcelFault("GeneralException", String(error));
      if (known !== error) reportDefect(error);
      const Error = { Code: known.code, Message: known.message, Location: known.location, HttpStatusCode: 400 };
      return { Results, Error: { ...Error, ActionIndex: Math.min(index, batch.Actions.length - 1) } };
    }
  }

  interface Run {
    readonly batch: Batch;
    readonly objects: Map<number, HostObject | null>;
  }

  function act(action: Action, run: Run): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = resolve(action.ObjectPathId, run);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object ? identity(object) : null;
      case ACTION.query:
      case ACTION.queryAsJson:
        return object ? query(object, action.QueryInfo ?? {}) : null;
      case ACTION.method:
        return object ? invoke(object, action, run) : null;
      case ACTION.setProperty:
        if (object) assign(object, action.Name ?? "", args(action, run)[0]);
        return NO_RESULT;
      default:
        throw fault.notImplemented(`ActionType ${action.ActionType}`);
    }
  }

  function identity(object: HostObject): Record<string, unknown> {
    const reference = referenceOf.get(object);
    return { ...object.identity, ...(reference ? { _ReferenceId: reference } : {}) };
  }

  function args(info: { readonly ArgumentInfo?: ArgumentInfo }, run: Run): readonly unknown[] {
    const given = info.ArgumentInfo?.Arguments ?? [];
    const objects = info.ArgumentInfo?.ReferencedObjectPathIds;
    return given.map((value, i) => {
      const id = objects?.[i];
      return id ? resolve(id, run) : value;
    });
  }

  function resolve(id: number, run: Run): HostObject | null {
    const known = run.objects.get(id);
    if (known !== undefined) return known;
    const object = find(id, run);
    run.objects.set(id, object);
    return object;
  }

  function find(id: number, run: Run): HostObject | null {
    const path = run.batch.ObjectPaths[id];
    if (!path) throw new ExcelFault("InvalidObjectPath", "The object path is not valid.");
    const name = path.Name ?? "";
    if (path.ObjectPathType === PATH.global) return root();
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.service) return LIBRARY_SERVICE;
    if (path.ObjectPathType === PATH.reference) {
      const object = references.get(name);
      if (!object) throw new ExcelFault("InvalidReference", "This reference is not valid for the current operation.");
      return object;
    }
    const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId, run) : null;
    if (!parent) return null;
    if (path.ObjectPathType === PATH.property) return link(parent, lower(name));
    if (path.ObjectPathType === PATH.indexer) return child(parent, args(path, run)[0]);
    if (path.ObjectPathType === PATH.method) {
      const result = method(parent, name)(...args(path, run));
      return isHostObject(result) ? result : null;
    }
    throw fault.notImplemented(`ObjectPathType ${path.ObjectPathType}`);
  }

  function link(parent: HostObject, name: string): HostObject | null {
    const found = parent.links?.[name];
    if (!found) throw fault.apiNotFound(`${parent.type}.${name}`);
    requirements.demand(parent.type, name);
    return found();
  }

  function child(parent: HostObject, key: unknown): HostObject {
    const found = parent.item?.(key);
    if (!found) throw fault.notFound(`${parent.type}.getItem`);
    return found;
  }

  function method(object: HostObject, wireName: string): (...args: readonly unknown[]) => unknown {
    const name = lower(wireName);
    const found = object.methods?.[name];
    if (!found) throw fault.apiNotFound(`${object.type}.${name}`);
    if (object !== LIBRARY_SERVICE) requirements.demand(object.type, INTERNAL[name] ?? name);
    return found;
  }

  function invoke(object: HostObject, action: Action, run: Run): unknown {
    const given = args(action, run);
    if (action.Name === "_KeepReference") {
      if (!referenceOf.has(object)) {
        const reference = `~ref${nextReference++}`;
        referenceOf.set(object, reference);
        references.set(reference, object);
      }
      return null;
    }
    if (action.Name === "_RemoveReference") {
      references.delete(String(given[0]));
      return null;
    }
    const result = method(object, action.Name ?? "")(...given);
    return result === undefined || isHostObject(result) ? null : result;
  }

  function assign(object: HostObject, wireName: string, value: unknown): void {
    const name = lower(wireName);
    const scalar = object.scalars?.[name];
    if (!scalar) throw fault.apiNotFound(`${object.type}.${name}`);
    requirements.demand(object.type, name);
    if (!scalar.set) throw fault.invalidArgument(`${object.type}.${name}`, "the property is read-only");
    scalar.set(value);
  }

  function query(object: HostObject, info: Query): Record<string, unknown> {
    if (object.items) {
      const all = object.items();
      const from = info.Skip ?? 0;
      const some = all.slice(from, info.Top === undefined ? undefined : from + info.Top);
      return { ...identity(object), _Items: some.map((item) => query(item, info)) };
    }
    const out: Record<string, unknown> = identity(object);
    const nested = new Map<string, string[]>();
    const wanted = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
    for (const path of wanted.length === 0 ? ["*"] : wanted) {
      const [head = "", ...rest] = path.replaceAll(".", "/").split("/");
      if (rest.length === 0) read(object, head, out);
      else nested.set(lower(head), [...(nested.get(lower(head)) ?? []), rest.join("/")]);
    }
    for (const [name, select] of nested) {
      if (!object.links?.[name]) throw fault.invalidArgument(`${object.type}.${name}`, `no property ${name} to load`);
      const linked = link(object, name);
      out[upper(name)] = linked ? query(linked, { Select: linked.items ? select.map(withoutItems) : select }) : null;
    }
    return out;
  }

  function read(object: HostObject, name: string, out: Record<string, unknown>): void {
    if (name === "*" || name === "$all") {
      for (const each of Object.keys(object.scalars ?? {})) {
        if (requirements.has(object.type, each)) out[upper(each)] = object.scalars?.[each]?.get();
      }
      return;
    }
    const scalar = object.scalars?.[lower(name)];
    if (scalar) {
      requirements.demand(object.type, lower(name));
      out[upper(lower(name))] = scalar.get();
      return;
    }
    const linked = object.links?.[lower(name)] ? link(object, lower(name)) : undefined;
    if (linked === undefined) throw fault.invalidArgument(`${object.type}.${name}`, `no property ${name} to load`);
    out[upper(lower(name))] = linked ? query(linked, {}) : null;
  }

  return { process };
}

/** A nested collection is written "replies/items/id": the items step names no property of the child. */
function withoutItems(path: string): string {
  return path.replace(/^items\//, "");
}

/** A defect of this host must never look like an answer of Excel's. */
function reportDefect(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
