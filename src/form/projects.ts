import type { Field, FormDocument, Indicator, Level, Located } from "./document";
import { matchField } from "./vocabulary";

interface Run {
  readonly project: Located;
  readonly from: number;
  readonly to: number;
}

/** The rows of each project, where a column says 项目名称 and its cell is left blank or merged below. */
function runsOf(indicators: readonly Indicator[]): readonly Run[] {
  const runs: Run[] = [];
  indicators.forEach(({ cells }, index) => {
    const project = cells.subproject;
    const last = runs.at(-1);
    const begins =
      project && project.text !== "" && project.cell !== last?.project.cell && project.text !== last?.project.text;
    if (begins) runs.push({ project, from: index, to: index });
    else if (last) runs[runs.length - 1] = { ...last, to: index };
  });
  return runs;
}

function levelsWithin(levels: readonly Level[], run: Run): readonly Level[] {
  const made = new Map<Level, Level>();
  for (const level of levels) {
    const indicators = level.indicators.filter((i) => i >= run.from && i <= run.to).map((i) => i - run.from);
    if (indicators.length === 0) continue;
    made.set(level, { ...level, indicators, parent: level.parent ? (made.get(level.parent) ?? null) : null });
  }
  return [...made.values()];
}

function projectField(project: Located, form: FormDocument): Field {
  const column = form.columns.find(({ name }) => name === "subproject");
  return {
    name: "projectName",
    label: column?.headerText ?? "",
    labelCell: column?.headerCell ?? project.cell,
    cell: project.cell,
    text: project.text,
    value: project.value,
    confidence: 0.95,
  };
}

/** A list of projects, one below the other under one heading, is one document for each project. */
export function splitProjects(form: FormDocument): readonly FormDocument[] {
  const column = form.columns.find(({ name }) => name === "subproject");
  const [field] = column ? matchField(column.headerText) : [];
  const runs = field?.name === "projectName" && field.score >= 0.95 ? runsOf(form.indicators) : [];
  if (runs.length < 2) return [form];
  return runs.map((run, index) => ({
    ...form,
    id: `${form.id}/${index + 1}`,
    fields: [projectField(run.project, form), ...form.fields],
    indicators: form.indicators.slice(run.from, run.to + 1),
    levels: levelsWithin(form.levels, run),
    totals: form.totals.filter(
      ({ row }) => row > (form.indicators[run.from]?.row ?? 0) && row <= (form.indicators[run.to + 1]?.row ?? Infinity),
    ),
  }));
}
