import { recognize } from "../../src/form/recognize";
import { generateBook } from "../support/form-generator";
import type { GeneratedBook, TruthForm } from "../support/form-generator";

const COUNT = Number(process.env["JIXIAO_FORMS"] ?? 5_000);
/** JIXIAO_SEED=fresh takes another thousand of forms each time; a number takes the same ones again. */
const SEED = process.env["JIXIAO_SEED"] ?? "20260";
const START = SEED === "fresh" ? Date.now() % 1_000_000_000 : Number(SEED);

interface Tally {
  hit: number;
  extra: number;
  missed: number;
}

/** Every indicator cell as one fact: which indicator (by its name's cell), which column, which cell. */
function facts(sheet: string, rows: readonly { readonly cells: object }[]): Set<string> {
  const list = new Set<string>();
  for (const { cells } of rows) {
    const refs = Object.entries(cells).map(
      ([column, cell]) => [column, typeof cell === "string" ? cell : (cell as { cell: string }).cell] as const,
    );
    const name = refs.find(([column]) => column === "levelThree")?.[1];
    for (const [column, cell] of refs) list.add(`${sheet}|${name}|${column}|${cell}`);
  }
  return list;
}

function sheetsOf(book: GeneratedBook): ReadonlyMap<string, readonly TruthForm[]> {
  const sheets = new Map<string, TruthForm[]>();
  for (const form of book.forms) sheets.set(form.sheet, [...(sheets.get(form.sheet) ?? []), form]);
  return sheets;
}

/** How often what was said with a given confidence was right. */
class Calibration {
  private readonly bands = new Map<string, { said: number; right: number }>();
  add(confidence: number, right: boolean): void {
    const band =
      confidence >= 0.9
        ? "0.90–1.00"
        : confidence >= 0.8
          ? "0.80–0.89"
          : confidence >= 0.6
            ? "0.60–0.79"
            : "under 0.60";
    const entry = this.bands.get(band) ?? { said: 0, right: 0 };
    entry.said++;
    if (right) entry.right++;
    this.bands.set(band, entry);
  }
  share(band: string): number {
    const entry = this.bands.get(band);
    return entry ? entry.right / entry.said : 1;
  }
  toString(): string {
    return [...this.bands]
      .sort(([a], [b]) => b.localeCompare(a))
      .map(([band, { said, right }]) => `  ${band}: ${right} of ${said} right (${((100 * right) / said).toFixed(2)} %)`)
      .join("\n");
  }
}

test(`${COUNT} random workbooks are read as they were made`, () => {
  const cells: Tally = { hit: 0, extra: 0, missed: 0 };
  const fields = { wanted: 0, found: 0, named: 0 };
  const kinds = { wanted: 0, right: 0 };
  const decoys = { wanted: 0, left: 0 };
  const fieldCalibration = new Calibration();
  const columnCalibration = new Calibration();
  const worst: string[] = [];

  for (let seed = START; seed < START + COUNT; seed++) {
    const book = generateBook(seed);
    const found = recognize(book.workbook);
    const problems: string[] = [];
    for (const name of book.decoys) {
      decoys.wanted++;
      if (found.forms.every(({ sheet }) => sheet.name !== name)) decoys.left++;
      else problems.push(`decoy ${name} taken for a form`);
    }
    for (const [sheet, truths] of sheetsOf(book)) {
      const forms = found.forms.filter((form) => form.sheet.name === sheet);
      const want = facts(
        sheet,
        truths.flatMap(({ indicators }) => indicators),
      );
      const have = facts(
        sheet,
        forms.flatMap(({ indicators }) => indicators),
      );
      const missed = [...want].filter((fact) => !have.has(fact));
      const extra = [...have].filter((fact) => !want.has(fact));
      cells.hit += want.size - missed.length;
      cells.missed += missed.length;
      cells.extra += extra.length;
      if (missed.length + extra.length > 0)
        problems.push(
          `missed ${missed.length} ${missed.slice(0, 2).join(" ")} extra ${extra.length} ${extra.slice(0, 2).join(" ")}`,
        );
      truths.forEach((truth, index) => {
        kinds.wanted++;
        if (forms[index]?.kind === truth.kind) kinds.right++;
        else problems.push(`kind ${forms[index]?.kind} for ${truth.kind}`);
      });
      const said = forms.flatMap((form) => form.fields);
      const true_ = truths.flatMap((truth) => truth.fields);
      for (const field of true_.filter(({ optional }) => !optional)) {
        fields.wanted++;
        const match = said.find(({ labelCell, cell }) => labelCell === field.labelCell && cell === field.cell);
        if (match) fields.found++;
        else problems.push(`field ${field.name} at ${field.labelCell} not found`);
        if (match && match.name === field.name) fields.named++;
      }
      for (const field of said) {
        if (field.labelCell === field.cell) continue;
        const truth = true_.find(({ labelCell }) => labelCell === field.labelCell);
        const right = truth !== undefined && truth.cell === field.cell && truth.name === field.name;
        fieldCalibration.add(field.confidence, right);
        if (!right && field.confidence >= 0.9)
          problems.push(
            `field ${field.label}→${field.name} ${field.labelCell}→${field.cell} said with ${field.confidence}`,
          );
      }
      const trueColumns = new Set(
        truths.flatMap(({ columns }) => columns.map(({ name, column }) => `${name}@${column}`)),
      );
      for (const { name, column, confidence } of forms.flatMap((form) => form.columns)) {
        const right = trueColumns.has(`${name}@${column}`);
        columnCalibration.add(confidence, right);
        if (!right && confidence >= 0.9) problems.push(`column ${name}@${column} said with ${confidence}`);
      }
    }
    if (problems.length > 0) worst.push(`seed ${seed}: ${problems.slice(0, 4).join("; ")}`);
  }

  const f1 = (2 * cells.hit) / (2 * cells.hit + cells.extra + cells.missed);
  const report = [
    `seeds from ${START}`,
    `indicator cells F1 ${f1.toFixed(5)} (${cells.hit} right, ${cells.extra} extra, ${cells.missed} missed)`,
    `kinds ${kinds.right} of ${kinds.wanted}; fields found ${fields.found} of ${fields.wanted}, named right ${fields.named}; decoys left alone ${decoys.left} of ${decoys.wanted}`,
    `fields by confidence:\n${fieldCalibration.toString()}`,
    `columns by confidence:\n${columnCalibration.toString()}`,
    `workbooks with any difference: ${worst.length} of ${COUNT}`,
    ...(process.env["JIXIAO_WORST"] ? worst.slice(0, Number(process.env["JIXIAO_WORST"])) : []),
  ].join("\n");
  process.stdout.write(`${report}\n`);

  expect(f1).toBeGreaterThanOrEqual(0.99);
  expect(kinds.right / kinds.wanted).toBeGreaterThanOrEqual(0.99);
  expect(fields.found / fields.wanted).toBeGreaterThanOrEqual(0.98);
  expect(fields.named / fields.wanted).toBeGreaterThanOrEqual(0.97);
  expect(decoys.left / decoys.wanted).toBeGreaterThanOrEqual(0.995);
  expect(fieldCalibration.share("0.90–1.00")).toBeGreaterThanOrEqual(0.99);
  expect(columnCalibration.share("0.90–1.00")).toBeGreaterThanOrEqual(0.99);
}, 120_000);
