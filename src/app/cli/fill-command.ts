import { padText, textWidth } from "../../report/text-width";
import type { CheckedForm } from "../../rules/check";
import { planInsert } from "../../scoring/insert-template";
import { planScores } from "../../scoring/plan-scores";
import { planWeights } from "../../scoring/weight-plan";
import { HostError } from "../../sheet/host";
import type { Template } from "../../packs/template";
import type { CellEdit } from "../../sheet/edit";
import type { FillCommand } from "./arguments";
import { checkFile, failedFile } from "./check-file";
import type { Console, ExitCode } from "./console";
import { namedPack, namedTemplate } from "./named-data";
import { outputFiles } from "./output-files";

/** What will be written on one form, and why some of it cannot be worked out ("" otherwise). */
interface FormPlan {
  readonly form: CheckedForm;
  readonly edits: readonly CellEdit[];
  readonly problem: string;
  /** Scores left for a person, each with the reason. */
  readonly open: readonly string[];
}

/** Runs `jixiao fill`: plans every form of the workbook, tells what it writes, and writes a new file. */
export async function fill(command: FillCommand, console: Console): Promise<ExitCode> {
  const pack = command.pack === null ? null : await namedPack(command.pack);
  const template = command.template === null ? null : await namedTemplate(command.template);
  const output = await outputFiles([command.file]);
  await output.refuseInput(command.out);
  try {
    const { host, forms } = await checkFile(command.file, pack);
    if (!host) throw new HostError("unsupported", "这种格式只能检查、不能填写，请另存为 .xlsx 再试。");
    if (forms.length === 0) {
      console.err(`${command.file}：没有识别出绩效表，没有写出文件。\n`);
      return 1;
    }
    const plans = forms.map((form) => plan(form, command, template));
    const { applied, stale } = await host.apply(plans.flatMap(({ edits }) => edits));
    const written = await output.write(command.out, host.save());
    const refused =
      stale.length > 0 ? `没有写的：${stale.map(({ sheet, cell }) => `${sheet}!${cell}`).join("、")}。\n` : "";
    console.out(
      `${plans.map((one) => planText(one, command)).join("\n\n")}\n\n写了 ${applied.length} 个单元格，存为 ${written}。\n${refused}`,
    );
    return refused !== "" || plans.some(({ problem, open }) => problem !== "" || open.length > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    console.err(`${command.file}：${failedFile(command.file, error).error?.message ?? ""}\n`);
    return 2;
  }
}

function plan(form: CheckedForm, { what, formula }: FillCommand, template: Template | null): FormPlan {
  const { document, pack, scores } = form;
  if (what === "scores") {
    const edits = planScores(document, scores, pack, { formula });
    return { form, edits, problem: "", open: openScores(form, edits) };
  }
  const { edits, problem } =
    what === "indicators" && template
      ? planInsert(document, template, pack)
      : planWeights(document, pack, template ? { template } : {});
  return { form, edits, problem: problem ?? "", open: [] };
}

/** Blank score cells that are not filled: the rule leaves room, or nothing can be worked out. */
function openScores({ document, scores }: CheckedForm, edits: readonly CellEdit[]): readonly string[] {
  return scores.indicators.flatMap(({ indicator: index, expectedScore, problem }) => {
    const indicator = document.indicators[index];
    const cell = indicator?.cells.score;
    if (!indicator || !cell || cell.text !== "" || indicator.residue) return [];
    if (edits.some((edit) => edit.cell === cell.cell)) return [];
    const room =
      typeof expectedScore === "object" && expectedScore !== null
        ? `可在${expectedScore.min}～${expectedScore.max}分之间`
        : problem || (indicator.cells.actual?.text === "" ? "还没有填写实际完成值" : "没有可用的评分规则");
    return [`没有填 ${cell.cell} ${indicator.name}：${room.replace(/。$/, "")}`];
  });
}

const NOTHING: Readonly<Record<FillCommand["what"], string>> = {
  weights: "没有需要填写的权重。",
  scores: "没有需要填写或更正的得分。",
  indicators: "没有需要填写的指标。",
};

function planText({ form, edits, problem, open }: FormPlan, { what }: FillCommand): string {
  const { document } = form;
  const names = new Map(
    document.indicators.flatMap(({ name, cells }) =>
      [cells.weight, cells.score].flatMap((located) => (located ? [[located.cell as string, name] as const] : [])),
    ),
  );
  const rows = edits.map(({ cell, from, to, toFormula }) => [
    cell,
    `${from ?? "空白"} → ${toFormula === undefined ? String(to) : `=${toFormula}（${String(to)}）`}`,
    names.get(cell) ?? "",
  ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => textWidth(row[column] ?? ""))));
  const lines = rows.map(([cell = "", change = "", name = ""]) =>
    `  ${padText(cell, widths[0] ?? 0)}  ${padText(change, widths[1] ?? 0)}  ${name}`.trimEnd(),
  );
  for (const left of open) lines.push(`  ${left}。`);
  if (problem !== "") lines.push(`  ${problem}。`);
  else if (lines.length === 0) lines.push(`  ${NOTHING[what]}`);
  return [`${document.sheet.name}（规则包 ${form.pack.id}）`, ...lines].join("\n");
}
