import type { HostObject } from "../host-object";
import { EVENT, WORKBOOK_TARGET } from "../events";
import { register } from "../stage";
import type { Stage } from "../stage";
import { commentCollection } from "./comments";
import { noteCollection } from "./notes";
import { rangeObject } from "./range";
import { customXmlParts, settingCollection } from "./storage";
import { worksheetCollection } from "./worksheet";

/** Excel.Workbook: the root of everything. */
export function workbookObject(stage: Stage): HostObject {
  const { model } = stage;
  const cell = () => ({ top: model.selection.top, left: model.selection.left });
  const eventRange = (id: unknown) => stage.eventRanges.get(String(id)) ?? null;
  return {
    type: "Workbook",
    scalars: {
      name: { get: () => "绩效目标表.xlsx" },
      readOnly: { get: () => model.readOnly },
    },
    links: {
      worksheets: () => worksheetCollection(stage),
      comments: () => commentCollection(stage, null),
      notes: () => noteCollection(stage, null),
      settings: () => settingCollection(stage),
      customXmlParts: () => customXmlParts(stage),
      application: () => application(),
    },
    methods: {
      getActiveCell: () => rangeObject(stage, model.active, { ...cell(), bottom: cell().top, right: cell().left }),
      getSelectedRange: () => rangeObject(stage, model.active, model.selection),
      _RegisterSelectionChangedEvent: () => {
        register(stage, EVENT.selected, WORKBOOK_TARGET, 1);
      },
      _GetRangeForEventByReferenceId: eventRange,
      _GetRangeOrNullObjectForEventByReferenceId: eventRange,
    },
  };
}

function application(): HostObject {
  return {
    type: "Application",
    scalars: { calculationMode: { get: () => "Automatic" } },
    methods: {
      calculate: () => undefined,
      suspendScreenUpdatingUntilNextSync: () => undefined,
      suspendApiCalculationUntilNextSync: () => undefined,
    },
  };
}
