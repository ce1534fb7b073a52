import type { Happening } from "./model";
import { fullAddress, localAddress } from "./addresses";
import { rangeObject } from "./objects/range";
import type { Stage } from "./stage";

/** Numbers by which office.js knows the events (excel-win32-16.01.debug.js, GenericEventHandlers). */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHidden: 22,
  renamed: 25,
  visibility: 26,
} as const;

/** Where collection and workbook events are addressed (OfficeExtension.Constants.eventWorkbookId). */
export const WORKBOOK_TARGET = "Workbook";

/** One event message as it is sent to the library. */
export interface EventMessage {
  readonly event: number;
  readonly target: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const MOST_EVENT_RANGES = 2_000;

/** The messages for something that happened: one for the sheet's own and one for the collection's registration. */
export function messagesFor(stage: Stage, happening: Happening): readonly EventMessage[] {
  const { event, payload } = messageOf(stage, happening);
  return [happening.sheet.id, WORKBOOK_TARGET]
    .filter((target) => (stage.registered.get(`${event}|${target}`) ?? 0) > 0)
    .map((target) => ({ event, target, payload }));
}

function messageOf(stage: Stage, happening: Happening) {
  const { sheet } = happening;
  const worksheetId = sheet.id;
  switch (happening.kind) {
    case "changed":
      return { event: EVENT.changed, payload: changed(stage, happening) };
    case "selected":
      return {
        event: EVENT.selected,
        payload: { worksheetId, address: localAddress(happening.area), isInsideTable: false },
      };
    case "renamed":
      return {
        event: EVENT.renamed,
        payload: { worksheetId, source: "Local", nameBefore: happening.before, nameAfter: sheet.name },
      };
    case "visibility": {
      const [visibilityBefore, visibilityAfter] = [happening.before, sheet.visibility];
      return { event: EVENT.visibility, payload: { worksheetId, source: "Local", visibilityBefore, visibilityAfter } };
    }
    case "formatChanged":
    case "rowHidden": {
      const address = localAddress(happening.area);
      const changeType = happening.kind === "rowHidden" ? { changeType: happening.hidden ? "Hidden" : "Unhidden" } : {};
      return { event: EVENT[happening.kind], payload: { worksheetId, source: "Local", address, ...changeType } };
    }
    case "calculated":
      return { event: EVENT.calculated, payload: { worksheetId, address: "" } };
    default:
      return { event: EVENT[happening.kind], payload: { worksheetId, source: "Local" } };
  }
}

function changed(stage: Stage, happening: Extract<Happening, { kind: "changed" }>): Record<string, unknown> {
  const { sheet, area, before, after } = happening;
  const referenceId = `~event${stage.nextId++}`;
  stage.eventRanges.set(referenceId, rangeObject(stage, sheet, area));
  const [oldest] = stage.eventRanges.keys();
  if (stage.eventRanges.size > MOST_EVENT_RANGES && oldest) stage.eventRanges.delete(oldest);
  return {
    changeType: happening.changeType,
    source: happening.source,
    worksheetId: sheet.id,
    address: localAddress(area),
    referenceId,
    shiftDirection: "None",
    ...(stage.requirements.has("WorksheetCollection", "onProtectionChanged") // 1.14, as triggerSource
      ? { triggerSource: happening.byAddin ? "ThisLocalAddin" : "Unknown" }
      : {}),
    ...(before === undefined ? {} : { valueBefore: before, valueTypeBefore: typeName(before) }),
    ...(after === undefined ? {} : { valueAfter: after, valueTypeAfter: typeName(after) }),
    fullAddress: fullAddress(sheet, area),
  };
}

function typeName(value: unknown): string {
  if (value === "") return "Empty";
  return { number: "Double", boolean: "Boolean" }[typeof value as "number" | "boolean"] ?? "String";
}
