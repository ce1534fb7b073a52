/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/app/pane/pane";
import { createSession } from "../../src/app/session";
import { memoryHost } from "../../src/hosts/memory";
import { HostError } from "../../src/sheet/host";
import { drawWorkbook } from "../support/sheet";
import { showPane } from "./pane-support";
import { SELF_EVALUATION, SMALL_BOOK, testClock, valueAt } from "./support";
import type { Shown } from "./pane-support";

const tab = (user: Shown["user"], name: RegExp) => user.click(screen.getByRole("tab", { name }));

describe("the top of the pane", () => {
  test("says which form it is, how sure that is, and by which rules it is checked", async () => {
    await showPane();
    expect(screen.getByRole("heading", { name: "项目支出绩效自评表" })).toBeInTheDocument();
    expect(screen.getByText(/识别把握 \d+%/)).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "规则" })).toHaveDisplayValue(/自动选择：全国通用/);
  });

  test("says every figure in words beside its bar", async () => {
    await showPane();
    expect(screen.getByText("100，正好")).toBeInTheDocument();
    expect(screen.getByText(/填报 105/)).toBeInTheDocument();
    expect(screen.getByText(/4 条指标中 4 条可衡量/)).toBeInTheDocument();
  });

  test("lets the user change the pack and go back to the automatic choice", async () => {
    const { user, session } = await showPane();
    const choice = screen.getByRole("combobox", { name: "规则" });
    await user.selectOptions(choice, "hubei-self-evaluation");
    await waitFor(() => expect(session.getState().forms[0]?.packChoice).toBe("chosen"));
    await user.selectOptions(choice, "auto");
    await waitFor(() => expect(session.getState().forms[0]?.packChoice).toBe("auto"));
  });

  test("offers every form of the book, with its number of problems", async () => {
    const second = { ...SELF_EVALUATION, name: "自评表二" };
    const { user } = await showPane(memoryHost(drawWorkbook(SELF_EVALUATION, second)));
    const forms = screen.getByRole("combobox", { name: "表格" });
    expect(within(forms).getAllByRole("option")).toHaveLength(2);
    await user.selectOptions(forms, within(forms).getByRole("option", { name: /^自评表二/ }));
    expect(forms).toHaveDisplayValue(/^自评表二/);
  });
});

describe("the problems", () => {
  const g5 = () => screen.getByRole("button", { name: /错误\s*G5/ });

  test("a click goes to the cell and shows what to write, why, and the circular", async () => {
    const { user, host } = await showPane();
    await user.click(g5());
    expect(host.selected()).toEqual({ sheet: "自评表", cell: "G5" });
    expect(g5()).toHaveAttribute("aria-expanded", "true");
    for (const words of ["怎样改", "为什么", "依据"]) expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByText("G5：35 → 30")).toBeInTheDocument();
  });

  test("selecting a cell in the sheet opens its problem and leaves the focus alone", async () => {
    const { host } = await showPane();
    const before = document.activeElement;
    act(() => {
      host.select("自评表", "G5");
    });
    expect(g5()).toHaveAttribute("aria-expanded", "true");
    expect(document.activeElement).toBe(before);
  });

  test("a suggestion is taken with one click and taken back with another", async () => {
    const { user, host } = await showPane();
    await user.click(g5());
    await user.click(screen.getByRole("button", { name: "采用建议" }));
    expect(await screen.findByText("已填写 1 格。")).toBeInTheDocument();
    expect(valueAt(host, "自评表", "G5")).toBe(30);
    await user.click(screen.getByRole("button", { name: /^撤回/ }));
    expect(await screen.findByText("已撤回 1 格。")).toBeInTheDocument();
    expect(valueAt(host, "自评表", "G5")).toBe(35);
  });

  test("are ignored with a reason, listed with it, and brought back", async () => {
    const { user } = await showPane();
    await user.click(g5());
    await user.click(screen.getByRole("button", { name: "忽略" }));
    expect(screen.getByRole("button", { name: "确认忽略" })).toHaveAttribute("aria-disabled", "true");
    await user.type(screen.getByRole("textbox", { name: /忽略的理由/ }), "主管部门已核实");
    await user.click(screen.getByRole("button", { name: "确认忽略" }));
    expect(await screen.findByText("已忽略 1 个问题")).toBeInTheDocument();
    expect(screen.getByText("主管部门已核实")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "恢复" }));
    await waitFor(() => expect(g5()).toBeInTheDocument());
  });

  test("are filtered by severity and by words, and the filter is undone with one click", async () => {
    const { user } = await showPane();
    await user.type(screen.getByRole("searchbox", { name: "搜索问题" }), "没有这样的话");
    expect(screen.getByText("没有符合筛选条件的问题")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "显示全部问题" }));
    expect(g5()).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /^错误 \d/ }));
    expect(screen.queryByRole("button", { name: /错误\s*G5/ })).not.toBeInTheDocument();
  });

  test("stand by part of the form where the reader asks for it", async () => {
    const { user } = await showPane();
    await user.selectOptions(screen.getByRole("combobox", { name: "排列方式" }), "part");
    expect(screen.getByRole("heading", { name: /^产出指标/ })).toBeInTheDocument();
  });

  test("the list follows typing without closing what is open", async () => {
    const { user, host, clock } = await showPane();
    await user.click(g5());
    await act(async () => {
      host.type([{ sheet: "自评表", cell: "G6", to: 44 }]);
      clock.pass(150);
      await Promise.resolve();
    });
    expect(await screen.findByRole("button", { name: /错误\s*G6/ })).toBeInTheDocument();
    expect(g5()).toHaveAttribute("aria-expanded", "true");
  });

  test("the arrow keys go from one to the next", async () => {
    const { user, host } = await showPane();
    await act(async () => {
      host.type([{ sheet: "自评表", cell: "G6", to: 44 }]);
    });
    await user.click(g5());
    const heads = document.querySelectorAll<HTMLElement>("[data-problem]");
    heads[0]?.focus();
    await user.keyboard("{ArrowDown}");
    if (heads.length > 1) expect(heads[1]).toHaveFocus();
    await user.keyboard("{ArrowUp}");
    expect(heads[0]).toHaveFocus();
  });
});

describe("the other pages", () => {
  test("the tabs are gone through with the arrow keys", async () => {
    const { user } = await showPane();
    screen.getByRole("tab", { name: /^问题/ }).focus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { name: "权重" })).toHaveFocus();
    expect(screen.getByRole("tab", { name: "权重" })).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{End}");
    expect(screen.getByRole("tab", { name: "设置" })).toHaveFocus();
  });

  test("scores stand computed beside filled, with the way they were worked out", async () => {
    const { user } = await showPane();
    await tab(user, /^得分/);
    const row = screen.getByRole("row", { name: /考核合格率/ });
    expect(within(row).getByText("不一致")).toBeInTheDocument();
    expect(within(row).getByText(/算法/)).toBeInTheDocument();
  });

  test("a wrong column is told by selecting the right one", async () => {
    const { user, host, session } = await showPane();
    await tab(user, /^版式/);
    await user.click(screen.getByRole("button", { name: "识别错了：得分" }));
    await waitFor(() =>
      expect(session.getState().forms[0]?.document.columns.map(({ name }) => name)).not.toContain("score"),
    );
    act(() => {
      host.select("自评表", "G6");
    });
    await user.click(screen.getByRole("button", { name: "用所选列（G）：得分" }));
    await waitFor(() =>
      expect(session.getState().forms[0]?.document.columns.find(({ name }) => name === "score")?.column).toBe(6),
    );
    expect(screen.getByRole("button", { name: "恢复自动识别" })).toBeInTheDocument();
  });

  test("one click marks the book, the switch shows that marks follow, another click clears them", async () => {
    const { user, host } = await showPane();
    await tab(user, /^审核/);
    await user.click(screen.getByRole("button", { name: "一键审核并标注" }));
    expect(await screen.findByText(/已标注 \d+ 个单元格/)).toBeInTheDocument();
    expect(screen.getByRole("switch", { name: "边填边标注" })).toBeChecked();
    await user.click(screen.getByRole("button", { name: "清除标记" }));
    expect(await screen.findByText(/已清除 \d+ 处标记/)).toBeInTheDocument();
    expect(host.workbook().sheets.flatMap(({ notes }) => notes)).toEqual([]);
  });
});

describe("every state has its page", () => {
  test("before anything else, the first time: three lines and a button", async () => {
    localStorage.removeItem("jixiao-welcomed");
    const { user } = await showPane();
    const lines = within(screen.getByRole("region", { name: "填对一张绩效表" })).getAllByRole("listitem");
    expect(lines).toHaveLength(3);
    await user.click(screen.getByRole("button", { name: "知道了" }));
    expect(screen.queryByRole("region", { name: "填对一张绩效表" })).not.toBeInTheDocument();
  });

  test("an empty workbook", async () => {
    await showPane(memoryHost(drawWorkbook({ ...SELF_EVALUATION, rows: [], merges: [] })));
    expect(await screen.findByRole("heading", { name: "这是一个空工作簿" })).toBeInTheDocument();
  });

  test("no form: what was looked for, and what to do", async () => {
    const cell = { value: "姓名", text: "姓名", formula: null, format: "General" };
    await showPane(memoryHost(drawWorkbook({ ...SELF_EVALUATION, rows: [[cell]], merges: [] })));
    expect(await screen.findByRole("heading", { name: "没有找到绩效表" })).toBeInTheDocument();
    expect(screen.getByText(/已在每张工作表中查找/)).toBeInTheDocument();
    expect(screen.getAllByRole("listitem").length).toBeGreaterThanOrEqual(3);
  });

  test("a host that failed: its sentence, and a retry that works", async () => {
    const host = memoryHost(SMALL_BOOK);
    const read = host.read.bind(host);
    host.read = () => Promise.reject(new HostError("disconnected", "连接已断开，请重试。", { retryable: true }));
    const { user } = await showPane(host);
    expect(screen.getByRole("alert")).toHaveTextContent("连接已断开，请重试。");
    host.read = read;
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("heading", { name: "项目支出绩效自评表" })).toBeInTheDocument();
  });

  test("an Excel that cannot do it: no retry that would not help", async () => {
    const host = memoryHost(SMALL_BOOK);
    host.read = () => Promise.reject(new HostError("unsupported", "当前 Excel 版本过低。"));
    await showPane(host);
    expect(screen.getByRole("heading", { name: "当前 Excel 版本不支持" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "重试" })).not.toBeInTheDocument();
  });

  test("checking, which can be stopped", async () => {
    const host = memoryHost(SMALL_BOOK);
    host.read = () => new Promise(() => undefined);
    const session = createSession(host, { clock: testClock() });
    render(<Pane session={session} appearance="dark" locale="zh-CN" onLocale={() => undefined} />);
    await act(async () => {
      void session.start();
      await Promise.resolve();
    });
    await userEvent.click((await screen.findAllByRole("button", { name: "停止" }))[0] ?? document.body);
    expect(await screen.findByRole("button", { name: "检查这张表" })).toBeInTheDocument();
  });

  test("no problem at all", async () => {
    const { host, session } = await showPane();
    await act(async () => {
      for (const diagnostic of session.getState().forms.flatMap(({ diagnostics }) => diagnostics)) {
        await session.suppress(diagnostic, "核实过");
      }
    });
    expect(screen.getByText("没有发现问题")).toBeInTheDocument();
    expect(host.workbook().sheets[0]?.notes).toEqual([]);
  });

  test("in English, with the findings as they are", async () => {
    await showPane(memoryHost(SMALL_BOOK), "en-US");
    expect(screen.getByRole("tab", { name: /^Problems \d/ })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /Error\s*G5/ })).toHaveTextContent("得分35高于权重30");
  });
});
