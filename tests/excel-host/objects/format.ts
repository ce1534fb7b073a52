import { fault } from "../host-object";
import type { HostObject, Scalar } from "../host-object";
import { localAddress } from "../addresses";
import type { SheetRecord } from "../model";
import type { Cells, Stage } from "../stage";

/** Excel.RangeFormat: what is written is kept by member and area, so that a test can look at it. */
export function rangeFormat(stage: Stage, { sheet, area }: Cells): HostObject {
  const kept = (member: string, initial: unknown) => look(sheet, `format.${member}@${localAddress(area)}`, initial);
  const font = ["bold", "italic", "name", "size", "color"] as const;
  return {
    type: "RangeFormat",
    scalars: {
      horizontalAlignment: kept("horizontalAlignment", "General"),
      verticalAlignment: kept("verticalAlignment", "Bottom"),
      wrapText: kept("wrapText", false),
      rowHeight: kept("rowHeight", 15),
      columnWidth: kept("columnWidth", 48),
    },
    links: {
      font: () => ({
        type: "RangeFont",
        scalars: Object.fromEntries(font.map((member) => [member, kept(`font.${member}`, null)])),
      }),
      fill: () => ({
        type: "RangeFill",
        scalars: { color: kept("fill.color", "#FFFFFF") },
        methods: { clear: () => undefined },
      }),
      protection: () => ({ type: "FormatProtection", scalars: { locked: locked(stage, { sheet, area }) } }),
      borders: () => borders(kept),
    },
    methods: { autofitColumns: () => undefined, autofitRows: () => undefined },
  };
}

/** A formatting property: refused on a protected sheet, remembered otherwise. */
export function look(sheet: SheetRecord, key: string, initial: unknown): Scalar {
  return {
    get: () => sheet.looks.get(key) ?? initial,
    set: (value) => {
      if (sheet.protected) throw fault.denied(key.replace(/@.*/, ""));
      sheet.looks.set(key, value);
    },
  };
}

function borders(kept: (member: string, initial: unknown) => Scalar): HostObject {
  return {
    type: "RangeBorderCollection",
    methods: { getItem: (index) => border(kept, String(index)) },
    item: (index) => border(kept, String(index)),
  };
}

function border(kept: (member: string, initial: unknown) => Scalar, side: string): HostObject {
  return {
    type: "RangeBorder",
    identity: { Id: side },
    scalars: {
      style: kept(`borders.${side}.style`, "None"),
      color: kept(`borders.${side}.color`, "#000000"),
      weight: kept(`borders.${side}.weight`, "Thin"),
    },
  };
}

/** Null where locked and unlocked cells are mixed, as every format property is. */
function locked(stage: Stage, { sheet, area }: Cells): Scalar {
  return {
    get: () => {
      let open = 0;
      let all = 0;
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) {
          all++;
          if (stage.model.cell(sheet, row, column)?.unlocked) open++;
        }
      return open === 0 ? true : open === all ? false : null;
    },
    set: (value) => {
      if (sheet.protected) throw fault.denied("FormatProtection.locked");
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++)
          stage.model.ensure(sheet, row, column).unlocked = value === false;
    },
  };
}
