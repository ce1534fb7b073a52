import { memoryHost } from "../../src/hosts/memory";
import type { HostChange } from "../../src/sheet/host";
import { cellAtRef } from "../../src/sheet/sheet";
import { contractWorkbook, describeHost } from "./contract";

describeHost("memory", async (workbook) => memoryHost(workbook));

const valueOf = (host: ReturnType<typeof memoryHost>, ref: string) => cellAtRef(host.workbook().sheets[0]!, ref).value;

test("tells listeners what a person typed and what we wrote, each by its source", async () => {
  const host = memoryHost(contractWorkbook());
  const changes: HostChange[] = [];
  const stop = host.onChange((change) => changes.push(change));
  host.type([{ sheet: "自评表", cell: "B3", to: 40 }]);
  await host.apply([{ sheet: "自评表", cell: "C5", from: null, to: 5 }]);
  stop();
  host.type([{ sheet: "自评表", cell: "B3", to: 50 }]);
  expect(changes).toEqual([
    { kind: "cells", sheet: "自评表", areas: ["B3", "B6"], source: "local" },
    { kind: "cells", sheet: "自评表", areas: ["C5"], source: "own" },
  ]);
});

test("typing over a formula replaces it, undo and redo take it back and make it again", () => {
  const host = memoryHost(contractWorkbook());
  host.type([{ sheet: "自评表", cell: "B6", to: 100 }]);
  expect(valueOf(host, "B6")).toBe(100);
  expect(host.undo()).toBe(true);
  expect(cellAtRef(host.workbook().sheets[0]!, "B6")).toMatchObject({ value: 50, formula: "SUM(B3:B4)" });
  expect(host.redo()).toBe(true);
  expect(valueOf(host, "B6")).toBe(100);
  expect(host.redo()).toBe(false);
});

test("undo takes back a whole batch of ours", async () => {
  const host = memoryHost(contractWorkbook());
  await host.apply([
    { sheet: "自评表", cell: "B3", from: 20, to: 50 },
    { sheet: "自评表", cell: "B4", from: 30, to: 50 },
  ]);
  expect(valueOf(host, "B6")).toBe(100);
  host.undo();
  expect([valueOf(host, "B3"), valueOf(host, "B4"), valueOf(host, "B6")]).toEqual([20, 30, 50]);
  expect(host.undo()).toBe(false);
});

test("shows a cell and follows the selection", async () => {
  const host = memoryHost(contractWorkbook());
  const seen: string[] = [];
  host.onSelect((sheet, cell) => seen.push(`${sheet}!${cell}`));
  await host.reveal("自评表", "C3");
  expect(host.selected()).toEqual({ sheet: "自评表", cell: "C3" });
  await host.reveal("自评表", "B2:B3");
  expect(host.selected()).toEqual({ sheet: "自评表", cell: "B2" });
  host.select("明细", "A1");
  expect(seen).toEqual(["明细!A1"]);
  await expect(host.reveal("封面", "A1")).rejects.toMatchObject({ code: "missing-sheet" });
});

test("a protected sheet refuses values and says so", async () => {
  const host = memoryHost(contractWorkbook(), { protectedSheets: ["自评表"] });
  await expect(host.apply([{ sheet: "自评表", cell: "B3", from: 20, to: 1 }])).rejects.toMatchObject({
    code: "protected",
    message: "工作表“自评表”受保护，不能写入；请先撤销工作表保护再试。",
  });
  expect(valueOf(host, "B3")).toBe(20);
});
