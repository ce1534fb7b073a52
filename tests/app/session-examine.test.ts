import { createExaminer } from "../../src/app/session-examine";
import { EMPTY_MEMORY } from "../../src/app/session-memory";
import { recognize } from "../../src/form/recognize";
import type { FormDocument } from "../../src/form/document";
import { memoryHost } from "../../src/hosts/memory";
import { choosePack } from "../../src/packs/choose-pack";
import { PACKS } from "../../src/packs/packs";
import { lint } from "../../src/rules/engine";
import { noteSheets } from "../../src/scoring/note-sheets";
import { scoreForm } from "../../src/scoring/score-form";
import type { Sheet, Workbook } from "../../src/sheet/sheet";
import type { Examiner } from "../../src/app/session-examine";
import type { SessionMemory } from "../../src/app/session-memory";
import { chanceOf } from "../support/form-generator/random";
import { manyForms, randomEntry } from "../support/many-forms";
import { drawSheet, drawWorkbook } from "../support/sheet";
import { SELF_EVALUATION } from "./support";

/** Looks through a workbook to the end; how many sheets were read and forms judged anew comes with it. */
function examine(examiner: Examiner, workbook: Workbook, memory: SessionMemory = EMPTY_MEMORY) {
  const steps = examiner.examine(workbook, memory, PACKS);
  const anew = { sheets: 0, forms: 0 };
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { ...step.value, read: anew.sheets, judged: anew.forms };
    anew[step.value.of]++;
  }
}

/** Everything an examination says, without what only says where it came from. */
const said = ({ forms, unrecognized, empty }: ReturnType<typeof examine>) =>
  JSON.stringify({
    unrecognized,
    empty,
    forms: forms.map(({ document, pack, ...form }) => ({
      ...form,
      pack: pack.id,
      document: { ...document, sheet: document.sheet.name },
    })),
  });

const named = (name: string): Sheet => ({ ...SELF_EVALUATION, name });
const withCell = (sheet: Sheet, row: number, column: number, text: string): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, r) =>
    r === row
      ? cells?.map((cell, c) => (c === column ? { value: text, text, formula: null, format: "General" } : cell))
      : cells,
  ),
});

describe("only what a change bears on is judged again", () => {
  const names = ["甲表", "乙表", "丙表"];
  const sheets = names.map(named);
  const replaced = (index: number, sheet: Sheet) =>
    drawWorkbook(...sheets.map((each, i) => (i === index ? sheet : each)));
  const judgedAfter = (after: Workbook, memory?: SessionMemory) => {
    const examiner = createExaminer();
    const before = examine(examiner, drawWorkbook(...sheets));
    expect(before).toMatchObject({ read: 3, judged: 3 });
    return examine(examiner, after, memory).judged;
  };

  test.each<[string, Workbook, number]>([
    ["nothing", drawWorkbook(...sheets), 0],
    ["a score", replaced(1, withCell(named("乙表"), 4, 6, "12")), 1],
    [
      "the name of a project, which says what belongs together",
      replaced(1, withCell(named("乙表"), 1, 1, "另一项目")),
      3,
    ],
    ["a sheet without a form", drawWorkbook(...sheets, drawSheet("| 甲 | 1 |", { name: "明细" })), 0],
    [
      "a sheet of notes",
      drawWorkbook(...sheets, drawSheet("| 填表说明 |\n| 甲表：产出类指标每低1个百分点扣2%。 |", { name: "说明" })),
      3,
    ],
    ["a form more", drawWorkbook(...sheets, named("丁表")), 4],
    ["the order of the sheets", drawWorkbook(...sheets.toReversed()), 3],
  ])("%s", (_, after, judged) => {
    expect(judgedAfter(after)).toBe(judged);
  });

  test("goals on a sheet of their own are judged by the indicators of another as they now are", () => {
    const goals = drawSheet(
      `
      | 项目绩效目标表 | < | < | < |
      | 项目名称 | 培训项目 | 主管部门 | 市财政局 |
      | 年度总体目标 | 培训人员120人次，提高服务水平。 | < | < |`,
      { name: "目标" },
    );
    const table = drawSheet(
      `
      | 项目支出绩效目标表 | < | < | < | < |
      | 项目名称 | 培训项目 | < | 主管部门 | 市财政局 |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 |
      | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 60 |
      | 效益指标 | 社会效益指标 | 学员应用率 | ≥80% | 40 |`,
      { name: "指标" },
    );
    const examiner = createExaminer();
    const rulesOnGoals = ({ forms: [first] }: ReturnType<typeof examine>) => first?.diagnostics.map(({ rule }) => rule);
    expect(rulesOnGoals(examine(examiner, drawWorkbook(goals, table)))).toContain("goal-quantity-consistent");
    const mended = examine(examiner, drawWorkbook(goals, withCell(table, 3, 3, "≥120人次")));
    expect(rulesOnGoals(mended)).not.toContain("goal-quantity-consistent");
  });

  test("what the user has ignored is looked at anew on every form", () => {
    const suppressions = [{ rule: "score-within-weight", sheet: null, cell: "G5" as const, reason: "已核实" }];
    expect(judgedAfter(drawWorkbook(...sheets), { ...EMPTY_MEMORY, suppressions })).toBe(3);
  });

  test("forms that are as before are the objects they were, and so is their list", () => {
    const examiner = createExaminer();
    const before = examine(examiner, drawWorkbook(...sheets));
    expect(examine(examiner, drawWorkbook(...sheets)).forms).toBe(before.forms);
    const after = examine(examiner, replaced(1, withCell(named("乙表"), 4, 6, "12")));
    expect(after).toMatchObject({ read: 1, judged: 1 });
    expect(after.forms.map((form, i) => form === before.forms[i])).toEqual([true, false, true]);
  });
});

test("random edits of random workbooks: what is said is what a first look says", async () => {
  let [kept, all] = [0, 0];
  for (let seed = 1; seed <= 40; seed++) {
    const c = chanceOf(seed);
    const host = memoryHost(manyForms(seed));
    const examiner = createExaminer();
    let memory = EMPTY_MEMORY;
    for (let edit = 0; edit < 5; edit++) {
      const again = examine(examiner, await host.read(), memory);
      expect(said(again)).toBe(said(examine(createExaminer(), host.workbook(), memory)));
      if (edit > 0) kept += again.forms.length - again.judged;
      if (edit > 0) all += again.forms.length;
      const { sheet, cell, value, formula } = randomEntry(c, host.workbook());
      host.type([{ sheet, cell, to: value, ...(formula === null ? {} : { toFormula: formula }) }]);
      if (c.maybe(0.1)) memory = { ...memory, corrections: correctionsOf(again.forms[0]?.document) };
      if (c.maybe(0.1)) {
        const { sheets, date1904 } = host.workbook();
        host.replace({ sheets: sheets.toReversed(), date1904 });
      }
    }
  }
  expect(kept / all).toBeGreaterThan(0.4);
}, 120_000);

function correctionsOf(document: FormDocument | undefined): SessionMemory["corrections"] {
  const [column] = document?.columns ?? [];
  return document && column
    ? [{ fingerprint: document.fingerprint, columns: [{ column: column.column, name: "remark" }] }]
    : [];
}

/** What a form with indicators may look at in a form of another sheet: `faceOf` in session-examine.ts. */
const FACE = new Set<PropertyKey>(["id", "sheet", "fields", "indicators"]);

/** The form as one of another sheet, which writes down every look at more than its face. */
function watched(document: FormDocument, looks: Set<string>): FormDocument {
  const watch = <T extends object>(target: T, name: string, allowed: ReadonlySet<PropertyKey>): T =>
    new Proxy(target, {
      get(owner, key): unknown {
        if (!allowed.has(key)) looks.add(`${name}.${String(key)}`);
        return Reflect.get(owner, key);
      },
    });
  const shown = {
    ...document,
    sheet: watch(document.sheet, "sheet", new Set(["name"])),
    indicators: watch(document.indicators, "indicators", new Set(["length"])),
  };
  return watch(shown, "form", FACE);
}

test("judging a form with indicators looks at no more of the others than their face", () => {
  const looks = new Set<string>();
  let judged = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const workbook = manyForms(seed);
    const { forms } = recognize(workbook);
    for (const document of forms.filter(({ indicators }) => indicators.length > 0)) {
      const siblings = forms.map((form) => (form.sheet === document.sheet ? form : watched(form, looks)));
      const pack = choosePack(document);
      const scores = scoreForm(document, pack, siblings, noteSheets(forms, workbook.sheets));
      lint({ document, pack, scores, siblings });
      judged++;
    }
  }
  expect(judged).toBeGreaterThan(100);
  expect([...looks]).toEqual([]);
});
