import { recognize } from "../../src/form/recognize";
import { choosePack } from "../../src/packs/choose-pack";
import { checkWorkbook } from "../../src/rules/check";
import { fillMessage, lint } from "../../src/rules/engine";
import type { LintOptions } from "../../src/rules/engine";
import { RULES } from "../../src/rules/index";
import type { AnyRule, Finding } from "../../src/rules/rule";
import { scoreForm } from "../../src/scoring/score-form";
import { drawSheet, drawWorkbook } from "../support/sheet";
import { selfEvaluationForm, targetForm } from "./forms";

const rows = `
  | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
  | 效益指标 | 社会效益指标 | 城市治理水平 | 大幅提升 |`;

function lintForm(options: LintOptions, drawing = targetForm(rows)) {
  const { forms } = recognize(drawWorkbook(drawSheet(drawing)));
  const document = forms[0]!;
  const pack = choosePack(document);
  return lint({ document, pack, scores: scoreForm(document, pack), siblings: forms }, options);
}

/** A rule that says one thing at each cell named. */
function sayer(id: string, cells: readonly string[], overrides: Partial<AnyRule["meta"]> = {}): AnyRule {
  const meta = {
    title: `规则${id}`,
    why: "为什么",
    basis: "依据",
    advice: "建议",
    severity: "warning" as const,
    kinds: "all" as const,
    defects: [],
    messages: { says: "{{cell}}有问题。" },
    ...overrides,
  };
  return {
    id,
    meta,
    check: () =>
      cells.map((cell) => ({ messageId: "says", cell, data: { cell } }) as unknown as Finding<Record<string, string>>),
  };
}

const broken: AnyRule = {
  ...sayer("broken-rule", []),
  check() {
    throw new Error("除数为零");
  },
};

const undecided: AnyRule = {
  ...sayer("undecided-rule", []),
  check: () => [{ cannotJudge: "没有预算数。", cell: "B3" }],
};

describe("lint", () => {
  test("fills messages and takes advice, basis and severity from the rule", () => {
    const { diagnostics } = lintForm({ rules: [sayer("a-rule", ["B3"])] });
    expect(diagnostics).toEqual([
      {
        rule: "a-rule",
        severity: "warning",
        sheet: "Sheet1",
        cell: "B3",
        message: "B3有问题。",
        advice: "建议",
        basis: "依据",
      },
    ]);
  });

  test("gives the findings in the order of the sheet, graver first, then in the order of the rules", () => {
    const grave = sayer("grave-rule", ["B2"], { severity: "error" });
    const { diagnostics } = lintForm({
      rules: [sayer("late-rule", ["B10", "AA2", "C2", "B2"]), sayer("info-rule", ["B2"], { severity: "info" }), grave],
    });
    expect(diagnostics.map(({ cell, rule }) => `${cell} ${rule}`)).toEqual([
      "B2 grave-rule",
      "B2 late-rule",
      "B2 info-rule",
      "C2 late-rule",
      "AA2 late-rule",
      "B10 late-rule",
    ]);
  });

  test("says the same thing of a cell once", () => {
    expect(lintForm({ rules: [sayer("a-rule", ["B3", "B3"])] }).diagnostics).toHaveLength(1);
  });

  test("lets the others speak when a rule breaks, and says so", () => {
    const { diagnostics, verdicts } = lintForm({ rules: [broken, sayer("a-rule", ["B3"])] });
    expect(diagnostics.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ["broken-rule", "info", "检查项“broken-rule”未能完成（除数为零），其余检查不受影响。"],
      ["a-rule", "warning", "B3有问题。"],
    ]);
    expect(verdicts[0]).toEqual({ rule: "broken-rule", verdict: "cannot-judge", reason: "检查未能完成：除数为零" });
  });

  test("a rule passes, fails or cannot judge", () => {
    const { verdicts } = lintForm({ rules: [sayer("calm-rule", []), sayer("a-rule", ["B3"]), undecided] });
    expect(verdicts).toEqual([
      { rule: "calm-rule", verdict: "pass" },
      { rule: "a-rule", verdict: "fail" },
      { rule: "undecided-rule", verdict: "cannot-judge", reason: "没有预算数。", cell: "B3" },
    ]);
  });

  test("offers no repair that would write over a formula; a typed percentage is none", () => {
    const rules = RULES.filter(({ id }) => id === "target-unit-once");
    const row = "| 产出指标 | 质量指标 | 验收合格率 | 100百分比 |";
    const fixOf = (formula: string | null) => {
      const sheet = drawSheet(targetForm(row), { cells: { D6: { formula } } });
      return checkWorkbook(recognize(drawWorkbook(sheet)), undefined, { rules })[0]?.diagnostics[0]?.fix?.edits;
    };
    expect(fixOf(null)).toMatchObject([{ cell: "D6", to: "100%" }]);
    expect(fixOf("=100%")).toMatchObject([{ cell: "D6", to: "100%" }]);
    expect(fixOf('=B2&"百分比"')).toBeUndefined();
  });

  test("asks a rule only about forms of its kinds", () => {
    const other = sayer("other-rule", ["B3"], { kinds: ["department-evaluation"] });
    expect(lintForm({ rules: [other] })).toEqual({ diagnostics: [], suppressed: [], verdicts: [] });
  });

  test("keeps what the user accepts apart, with its own cell only", () => {
    const accepted = { rule: "a-rule", sheet: "Sheet1", cell: "B3", reason: "按上级要求填写" } as const;
    const { diagnostics, suppressed } = lintForm({ rules: [sayer("a-rule", ["B3", "B4"])], suppressions: [accepted] });
    expect(diagnostics.map(({ cell }) => cell)).toEqual(["B4"]);
    expect(suppressed.map(({ cell }) => cell)).toEqual(["B3"]);
    expect(
      lintForm({ rules: [sayer("a-rule", ["B3"])], suppressions: [{ ...accepted, sheet: "另一张表" }] }).suppressed,
    ).toEqual([]);
  });

  test("tells one defect once: a value that fits no level is not also one without a standard", () => {
    const drawing = targetForm("| 产出指标 | 时效指标 | 系统测评 | 通过 |");
    const rules = RULES.filter(({ id }) => id === "target-fits-level" || id === "target-standard-stated");
    const alone = lintForm({ rules: rules.filter(({ id }) => id === "target-standard-stated") }, drawing);
    expect(alone.diagnostics.map(({ rule }) => rule)).toEqual(["target-standard-stated"]);
    expect(lintForm({ rules }, drawing).diagnostics.map(({ rule }) => rule)).toEqual(["target-fits-level"]);
  });

  test("tells one defect once: what was reached is not held against a date of another year", () => {
    const row = "| 产出指标 | 时效指标 | 完工时间 | 2023年11月30日前 | 2024年11月10日 | 90 | 90 |  |";
    const rules = RULES.filter(({ id }) => id === "target-date-in-period" || id === "shortfall-explained");
    expect(lintForm({ rules }, selfEvaluationForm(row)).diagnostics.map(({ rule }) => rule)).toEqual([
      "target-date-in-period",
    ]);
  });

  test("an error with a reason given no longer silences the rest of its row", () => {
    const row = "| 产出指标 | 时效指标 | 完工时间 | 2023年11月30日前 | 2024年11月10日 | 90 | 90 |  |";
    const rules = RULES.filter(({ id }) => id === "target-date-in-period" || id === "shortfall-explained");
    const suppressions = [{ rule: "target-date-in-period", sheet: null, cell: "D5", reason: "跨年度项目" }] as const;
    const { diagnostics, suppressed } = lintForm({ rules, suppressions }, selfEvaluationForm(row));
    expect(suppressed.map(({ rule }) => rule)).toEqual(["target-date-in-period"]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["shortfall-explained"]);
  });

  test("a hint on the target swallows nothing of what was reached", () => {
    const row = "| 产出指标 | 质量指标 | 验收合格率 | ≥100% | 80% | 50 | 50 |  |";
    const { diagnostics } = lintForm({}, selfEvaluationForm(row));
    const said = diagnostics.map(({ cell, rule }) => `${cell} ${rule}`);
    for (const one of ["D5 target-within-domain", "G5 score-follows-rule", "H5 shortfall-explained"])
      expect(said).toContain(one);
  });

  test("says the same of the same form every time", () => {
    expect(JSON.stringify(lintForm({}))).toBe(JSON.stringify(lintForm({})));
    expect(lintForm({}).diagnostics.map(({ cell, rule }) => `${cell} ${rule}`)).toContain("D7 target-measurable");
  });
});

describe("fillMessage", () => {
  test("shows numbers without float noise", () => {
    expect(fillMessage("共{{n}}分，{{n}}分。", { n: 0.1 + 0.2 })).toBe("共0.3分，0.3分。");
  });

  test("does not let a hole stay open", () => {
    expect(() => fillMessage("共{{n}}分。", {})).toThrow("no value for {{n}}");
  });
});
