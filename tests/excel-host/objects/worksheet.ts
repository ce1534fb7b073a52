import { ExcelFault, fault } from "../host-object";
import type { HostObject, Scalar } from "../host-object";
import { sameName } from "../model";
import type { SheetRecord } from "../model";
import { register } from "../stage";
import type { Stage } from "../stage";
import { EVENT, WORKBOOK_TARGET } from "../events";
import { commentCollection } from "./comments";
import { look } from "./format";
import { noteCollection } from "./notes";
import { rangeAt, rangeObject } from "./range";

/** Excel.WorksheetCollection */
export function worksheetCollection(stage: Stage): HostObject {
  const { model } = stage;
  const one = (sheet: SheetRecord | undefined) => (sheet ? worksheetObject(stage, sheet) : null);
  const shown = (visibleOnly: unknown) =>
    model.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
  const on = (event: number, by: 1 | -1) => () => {
    register(stage, event, WORKBOOK_TARGET, by);
  };
  return {
    type: "WorksheetCollection",
    items: () => model.sheets.map((sheet) => worksheetObject(stage, sheet)),
    item: (key) => one(model.find(String(key))),
    methods: {
      getItemOrNullObject: (key) => one(model.find(String(key))),
      getActiveWorksheet: () => one(model.active),
      getFirst: (visibleOnly) => one(shown(visibleOnly)[0]),
      getLast: (visibleOnly) => one(shown(visibleOnly).at(-1)),
      getCount: (visibleOnly) => shown(visibleOnly).length,
      add: (name) => {
        if (model.readOnly) throw fault.denied("WorksheetCollection.add");
        const wanted = name === undefined || name === null || name === "" ? freeName(stage) : String(name);
        demandName(stage, wanted, "WorksheetCollection.add");
        return one(model.addSheet(wanted));
      },
      _RegisterDataChangedEvent: on(EVENT.changed, 1),
      _UnregisterDataChangedEvent: on(EVENT.changed, -1),
      _RegisterSelectionChangedEvent: on(EVENT.selected, 1),
      _UnregisterSelectionChangedEvent: on(EVENT.selected, -1),
      _RegisterAddedEvent: on(EVENT.added, 1),
      _UnregisterAddedEvent: on(EVENT.added, -1),
      _RegisterDeletedEvent: on(EVENT.deleted, 1),
      _UnregisterDeletedEvent: on(EVENT.deleted, -1),
      _RegisterActivatedEvent: on(EVENT.activated, 1),
      _UnregisterActivatedEvent: on(EVENT.activated, -1),
      _RegisterDeactivatedEvent: on(EVENT.deactivated, 1),
      _UnregisterDeactivatedEvent: on(EVENT.deactivated, -1),
      _RegisterCalculatedEvent: on(EVENT.calculated, 1),
      _UnregisterCalculatedEvent: on(EVENT.calculated, -1),
      _RegisterFormatChangedEvent: on(EVENT.formatChanged, 1),
      _UnregisterFormatChangedEvent: on(EVENT.formatChanged, -1),
      _RegisterRowHiddenChangedEvent: on(EVENT.rowHidden, 1),
      _UnregisterRowHiddenChangedEvent: on(EVENT.rowHidden, -1),
      _RegisterEventNameChanged: on(EVENT.renamed, 1),
      _UnregisterEventNameChanged: on(EVENT.renamed, -1),
      _RegisterEventVisibilityChanged: on(EVENT.visibility, 1),
      _UnregisterEventVisibilityChanged: on(EVENT.visibility, -1),
    },
  };
}

function freeName(stage: Stage): string {
  for (let n = stage.model.sheets.length + 1; ; n++) if (!stage.model.find(`Sheet${n}`)) return `Sheet${n}`;
}

/** Excel's rules for a sheet's name. */
function demandName(stage: Stage, name: string, location: string): void {
  if (name.length > 31 || /[\\/?*:[\]]/.test(name) || /^'|'$/.test(name) || name === "") {
    throw fault.invalidArgument(location, "not a sheet name");
  }
  if (stage.model.sheets.some((sheet) => sameName(sheet.name, name))) throw fault.exists(location);
}

/** Excel.Worksheet */
export function worksheetObject(stage: Stage, sheet: SheetRecord): HostObject {
  const { model } = stage;
  const neighbor = (step: 1 | -1, visibleOnly: unknown) => {
    for (let i = model.sheets.indexOf(sheet) + step; i >= 0 && i < model.sheets.length; i += step) {
      const next = model.sheets[i];
      if (next && (visibleOnly !== true || next.visibility === "Visible")) return worksheetObject(stage, next);
    }
    return null;
  };
  const used = (valuesOnly: unknown) => {
    const area = model.used(sheet, valuesOnly === true);
    return area ? rangeObject(stage, sheet, area) : null;
  };
  const on = (event: number, by: 1 | -1) => () => {
    register(stage, event, sheet.id, by);
  };
  return {
    type: "Worksheet",
    identity: { Id: sheet.id },
    scalars: {
      id: { get: () => sheet.id },
      name: {
        get: () => sheet.name,
        set: (value) => {
          const name = String(value);
          if (!sameName(name, sheet.name)) demandName(stage, name, "Worksheet.name");
          model.renameSheet(sheet, name);
        },
      },
      position: {
        get: () => model.sheets.indexOf(sheet),
        set: (value) => {
          model.sheets.splice(model.sheets.indexOf(sheet), 1);
          model.sheets.splice(Number(value), 0, sheet);
        },
      },
      visibility: {
        get: () => sheet.visibility,
        set: (value) => {
          const before = sheet.visibility;
          sheet.visibility = value as SheetRecord["visibility"];
          model.tell({ kind: "visibility", sheet, before });
        },
      },
      showGridlines: look(sheet, "showGridlines", true),
      tabColor: look(sheet, "tabColor", ""),
    },
    links: {
      comments: () => commentCollection(stage, sheet),
      notes: () => noteCollection(stage, sheet),
      protection: () => protection(sheet),
      names: () => namedItems(sheet),
      pageLayout: () => pageLayout(stage, sheet),
      freezePanes: () => ({
        type: "WorksheetFreezePanes",
        methods: { freezeRows: (count) => sheet.looks.set("freezeRows", count) && undefined },
      }),
    },
    methods: {
      getRange: (address) => rangeAt(stage, sheet, address, "Worksheet.getRange"),
      getCell: (row, column) => cells(stage, sheet, [Number(row), Number(column), 1, 1]),
      getRangeByIndexes: (...numbers) => cells(stage, sheet, numbers.map(Number)),
      getUsedRangeOrNullObject: used,
      getUsedRange: (valuesOnly) => used(valuesOnly) ?? cells(stage, sheet, [0, 0, 1, 1]),
      getNextOrNullObject: (visibleOnly) => neighbor(1, visibleOnly),
      getPreviousOrNullObject: (visibleOnly) => neighbor(-1, visibleOnly),
      activate: () => {
        if (sheet.visibility !== "Visible")
          throw new ExcelFault("InvalidOperation", "A hidden sheet cannot be active.");
        model.activate(sheet);
      },
      delete: () => {
        const others = model.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
        if (others.length === 0) throw new ExcelFault("InvalidOperation", "A workbook keeps one visible sheet.");
        if (sheet.visibility === "VeryHidden") throw new ExcelFault("InvalidOperation", "A very hidden sheet stays.");
        model.removeSheet(sheet);
      },
      _RegisterDataChangedEvent: on(EVENT.changed, 1),
      _UnregisterDataChangedEvent: on(EVENT.changed, -1),
      _RegisterSelectionChangedEvent: on(EVENT.selected, 1),
      _UnregisterSelectionChangedEvent: on(EVENT.selected, -1),
    },
  };
}

function cells(stage: Stage, sheet: SheetRecord, numbers: readonly number[]): HostObject {
  const [row = 0, column = 0, rows = 1, columns = 1] = numbers;
  if (rows < 1 || columns < 1 || row < 0 || column < 0) throw fault.invalidArgument("Worksheet.getRangeByIndexes");
  return rangeObject(stage, sheet, { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
}

/** Names that belong to one sheet: they stay with it when it is renamed or moved. */
function namedItems(sheet: SheetRecord): HostObject {
  const one = (name: string): HostObject | null => {
    const item = sheet.names.get(name);
    if (!item) return null;
    const visible: Scalar = {
      get: () => item.visible,
      set: (value) => {
        item.visible = value === true;
      },
    };
    return {
      type: "NamedItem",
      identity: { _Id: name },
      scalars: { name: { get: () => name }, formula: { get: () => item.formula }, visible },
    };
  };
  return {
    type: "NamedItemCollection",
    items: () => [...sheet.names.keys()].flatMap((name) => one(name) ?? []),
    item: (name) => one(String(name)),
    methods: {
      getItemOrNullObject: (name) => one(String(name)),
      add: (name, reference) => {
        if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(String(name))) throw fault.invalidArgument("NamedItemCollection.add");
        if (sheet.names.has(String(name))) throw fault.exists("NamedItemCollection.add");
        sheet.names.set(String(name), { visible: true, formula: String(reference) });
        return one(String(name));
      },
    },
  };
}

function protection(sheet: SheetRecord): HostObject {
  return {
    type: "WorksheetProtection",
    scalars: {
      protected: { get: () => sheet.protected },
      options: { get: () => (sheet.protected ? { allowEditObjects: sheet.allowEditObjects } : null) },
    },
    methods: {
      protect: (options) => {
        if (sheet.protected) throw new ExcelFault("InvalidOperation", "The sheet is protected already.");
        sheet.protected = true;
        sheet.allowEditObjects = (options as { allowEditObjects?: boolean } | null)?.allowEditObjects === true;
      },
      unprotect: () => {
        sheet.protected = false;
      },
    },
  };
}

function pageLayout(stage: Stage, sheet: SheetRecord): HostObject {
  const members = ["orientation", "paperSize", "zoom", "centerHorizontally", "printGridlines"] as const;
  const keep = (member: string) => (value: unknown) => {
    sheet.looks.set(`pageLayout.${member}`, typeof value === "object" ? "range" : value);
  };
  return {
    type: "PageLayout",
    scalars: Object.fromEntries(members.map((member) => [member, look(sheet, `pageLayout.${member}`, null)])),
    methods: {
      setPrintArea: keep("printArea"),
      setPrintTitleRows: keep("printTitleRows"),
      setPrintMargins: () => void stage,
    },
  };
}
