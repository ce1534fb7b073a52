/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen, waitFor } from "@testing-library/react";
import { MEMORY_KEY, readMemory } from "../../src/app/session-memory";
import { memoryHost } from "../../src/hosts/memory";
import { HostError } from "../../src/sheet/host";
import { showPane } from "./pane-support";
import { drawWorkbook } from "../support/sheet";
import { SELF_EVALUATION, valueAt } from "./support";
import type { CellRef } from "../../src/sheet/address";
import type { MemoryHost } from "../../src/hosts/memory";
import type { Shown } from "./pane-support";

const SHEET = "自评表";
const card = (cell: string) => screen.getByRole("button", { name: new RegExp(`错误\\s*${cell}`) });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const tab = (name: RegExp) => screen.getByRole("tab", { name });
const reason = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /忽略的理由/ });

/** Two scores above their weights: G5, G6. */
async function showTwo(): Promise<Shown> {
  const shown = await showPane();
  await type(shown, "G6", 44);
  await waitFor(() => expect(card("G6")).toBeInTheDocument());
  return shown;
}

/** A person types in Excel, and the recheck follows. */
function type({ host, clock }: Shown, cell: CellRef, to: string | number): Promise<void> {
  return act(async () => {
    host.type([{ sheet: SHEET, cell, to }]);
    clock.pass(150);
    await Promise.resolve();
  });
}

async function press({ user }: Shown, element: HTMLElement): Promise<void> {
  element.focus();
  await user.keyboard("{Enter}");
}

/** Whatever the person has the host do fails until the returned function is called. */
function editing(host: MemoryHost, ...verbs: readonly ("apply" | "writeState" | "read")[]): () => void {
  const works = verbs.map((verb) => [verb, host[verb]] as const);
  const refuse = () =>
    Promise.reject(new HostError("editing", "正在编辑单元格，请按回车键结束编辑后重试。", { retryable: true }));
  Object.assign(host, Object.fromEntries(verbs.map((verb) => [verb, refuse])));
  return () => void Object.assign(host, Object.fromEntries(works));
}

describe("the focus never falls out of the pane", () => {
  test("a repaired card hands it to the next card", async () => {
    const shown = await showTwo();
    await press(shown, card("G5"));
    await press(shown, await screen.findByRole("button", { name: "采用建议" }));
    await waitFor(() => expect(card("G6")).toHaveFocus());
    expect(screen.queryByRole("button", { name: /错误\s*G5/ })).not.toBeInTheDocument();
  });

  test("a card whose cell is mended in the sheet hands it on: the last one to the one before, the only one to the tab", async () => {
    const shown = await showTwo();
    card("G6").focus();
    await type(shown, "G6", 30);
    await waitFor(() => expect(card("G5")).toHaveFocus());
    await type(shown, "G5", 30);
    await waitFor(() => expect(tab(/^问题/)).toHaveFocus());
  });

  test.each([["撤回"], ["知道了"]])("%s of the bar hands it to the chosen tab", async (name) => {
    const shown = await showTwo();
    await press(shown, card("G5"));
    await press(shown, await screen.findByRole("button", { name: "采用建议" }));
    await press(shown, await screen.findByRole("button", { name: new RegExp(`^${name}`) }));
    await waitFor(() => expect(tab(/^问题/)).toHaveFocus());
  });

  test("who gives up a reason stands on 忽略 again", async () => {
    const shown = await showTwo();
    await press(shown, card("G5"));
    for (const giveUp of ["{Escape}", "{Tab}{Tab}{Enter}"]) {
      await press(shown, await screen.findByRole("button", { name: "忽略" }));
      await waitFor(() => expect(reason()).toHaveFocus());
      await shown.user.keyboard(giveUp);
      await waitFor(() => expect(button("忽略")).toHaveFocus());
    }
  });

  test("an ignored card hands it to the next one, 恢复 to the tab", async () => {
    const shown = await showTwo();
    await press(shown, card("G5"));
    await press(shown, await screen.findByRole("button", { name: "忽略" }));
    await shown.user.type(reason(), "已核实");
    await press(shown, button("确认忽略"));
    await waitFor(() => expect(card("G6")).toHaveFocus());
    await shown.user.click(await screen.findByText("已忽略 1 个问题"));
    await press(shown, button("恢复"));
    await waitFor(() => expect(tab(/^问题/)).toHaveFocus());
  });

  test("who works in the sheet keeps the keyboard", async () => {
    const shown = await showTwo();
    card("G5").focus();
    const sheet = document.body.appendChild(document.createElement("input"));
    sheet.focus();
    await type(shown, "G5", 30);
    await waitFor(() => expect(screen.queryByRole("button", { name: /错误\s*G5/ })).not.toBeInTheDocument());
    expect(sheet).toHaveFocus();
    sheet.remove();
  });
});

describe("what a person has begun or chosen stays", () => {
  test("a half-written reason stands while the words of its finding change", async () => {
    const shown = await showPane();
    await press(shown, card("G5"));
    await press(shown, await screen.findByRole("button", { name: "忽略" }));
    await shown.user.type(reason(), "与主管部门");
    await type(shown, "G5", 36);
    await waitFor(() => expect(card("G5")).toHaveTextContent("得分36高于权重30"));
    expect(reason()).toHaveValue("与主管部门");
    expect(reason()).toHaveFocus();
  });

  test("filter, search, the opened card, locks and 重新分配 stand when other pages were looked at", async () => {
    const shown = await showPane();
    const { user } = shown;
    await user.type(screen.getByRole("searchbox", { name: "搜索问题" }), "高于权重");
    await user.click(card("G5"));
    await user.click(tab(/^权重/));
    await user.click(await screen.findByRole("checkbox", { name: /已填的权重也重新分配/ }));
    await user.click(screen.getByRole("checkbox", { name: "锁定“培训人次”的权重" }));
    await user.click(tab(/^得分/));
    await user.click(tab(/^权重/));
    expect(await screen.findByRole("checkbox", { name: /已填的权重也重新分配/ })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: "锁定“培训人次”的权重" })).toBeChecked();
    await user.click(tab(/^问题/));
    expect(screen.getByRole("searchbox", { name: "搜索问题" })).toHaveValue("高于权重");
    expect(card("G5")).toHaveAttribute("aria-expanded", "true");
  });

  test("a screen reader hears how many findings a filter leaves", async () => {
    const { user } = await showTwo();
    await user.type(screen.getByRole("searchbox", { name: "搜索问题" }), "没有这样的话");
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("没有符合筛选条件的问题。"), {
      timeout: 3000,
    });
    await user.clear(screen.getByRole("searchbox", { name: "搜索问题" }));
    await user.type(screen.getByRole("searchbox", { name: "搜索问题" }), "G6");
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("1 个问题符合筛选条件。"), {
      timeout: 3000,
    });
  });
});

describe("pane and sheet stay together", () => {
  test("selecting a cell opens its problem, also after a card was opened by hand; one closed by hand stays closed", async () => {
    const shown = await showTwo();
    const select = (cell: CellRef) => {
      act(() => {
        shown.host.select(SHEET, cell);
      });
    };
    await shown.user.click(card("G5"));
    select("G6");
    expect(card("G6")).toHaveAttribute("aria-expanded", "true");
    await shown.user.click(card("G6"));
    expect(card("G6")).toHaveAttribute("aria-expanded", "false");
    select("G5");
    expect(card("G5")).toHaveAttribute("aria-expanded", "true");
  });

  test("choosing a form goes to its sheet", async () => {
    const { user, host } = await showPane(
      memoryHost(drawWorkbook(SELF_EVALUATION, { ...SELF_EVALUATION, name: "自评表二" })),
    );
    await user.selectOptions(
      screen.getByRole("combobox", { name: "表格" }),
      screen.getByRole("option", { name: /二/ }),
    );
    expect(host.selected()).toMatchObject({ sheet: "自评表二" });
  });

  test("a workbook without a form is said, and what could make its form known can be taken in", async () => {
    const { user } = await showPane(memoryHost(drawWorkbook({ ...SELF_EVALUATION, rows: [], merges: [] })));
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("这是一个空工作簿"), { timeout: 3000 });
    await user.click(await screen.findByText("设置"));
    for (const name of ["导入规则包", "导入版式"]) expect(button(name)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "导出当前规则包" })).not.toBeInTheDocument();
  });
});

describe("重试 does once more what failed", () => {
  test("a repair", async () => {
    const shown = await showPane();
    const { user, host } = shown;
    await user.click(card("G5"));
    const end = editing(host, "apply", "read");
    await user.click(await screen.findByRole("button", { name: "采用建议" }));
    await screen.findByText(/结束编辑后重试/);
    expect(screen.queryByText(/编辑结束后自动检查/)).not.toBeInTheDocument();
    end();
    await user.click(button("重试"));
    expect(await screen.findByText("已填写 1 格。")).toBeInTheDocument();
    expect(valueAt(host, SHEET, "G5")).toBe(30);
  });

  test("ignoring: until the workbook has it the card stands with its reason", async () => {
    const { user, host } = await showPane();
    await user.click(card("G5"));
    await user.click(await screen.findByRole("button", { name: "忽略" }));
    await user.type(reason(), "已核实");
    const end = editing(host, "writeState");
    await user.click(button("确认忽略"));
    await screen.findByText(/结束编辑后重试/);
    expect(reason()).toHaveValue("已核实");
    end();
    await user.click(button("重试"));
    expect(await screen.findByText("已忽略 1 个问题")).toBeInTheDocument();
    expect(readMemory(await host.readState(MEMORY_KEY)).memory.suppressions).toHaveLength(1);
  });

  test("the switch of the marks stands off until they follow", async () => {
    const { user, host } = await showPane();
    await user.click(tab(/^审核/));
    const end = editing(host, "writeState");
    await user.click(await screen.findByRole("switch", { name: "边填边标注" }));
    await screen.findByText(/结束编辑后重试/);
    expect(screen.getByRole("switch", { name: "边填边标注" })).not.toBeChecked();
    end();
    await user.click(button("重试"));
    await waitFor(() => expect(screen.getByRole("switch", { name: "边填边标注" })).toBeChecked());
    expect(host.workbook().sheets.flatMap(({ notes }) => notes)).not.toEqual([]);
  });

  test("the choice of rules stands as it was until the workbook has it", async () => {
    const { user, host } = await showPane();
    const end = editing(host, "writeState");
    const choice = screen.getByRole("combobox", { name: "规则" });
    await user.selectOptions(choice, "hubei-self-evaluation");
    await screen.findByText(/结束编辑后重试/);
    expect(choice).toHaveDisplayValue(/自动选择：全国通用/);
    end();
    await user.click(button("重试"));
    await waitFor(() => expect(choice).toHaveValue("hubei-self-evaluation"));
  });

  test("a review sheet that could not be written while a cell was edited", async () => {
    const { user, host } = await showPane();
    await user.click(tab(/^审核/));
    const end = editing(host, "read");
    await user.click(await screen.findByRole("button", { name: "生成审核意见表" }));
    await screen.findByText(/结束编辑后重试/);
    end();
    await user.click(button("重试"));
    expect(await screen.findByText(/已生成工作表“审核意见表”/)).toBeInTheDocument();
  });
});
