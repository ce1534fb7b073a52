import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Bench } from "tinybench";
import { recognize } from "../../src/form/recognize";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { checkWorkbook } from "../../src/rules/check";
import type { Sheet, Workbook } from "../../src/sheet/sheet";
import { liveBooks, rechecks } from "./live-books";

/**
 * `npm run bench`: how long reading, recognizing and checking take, on the sample forms. The baseline is a fixed
 * piece of plain work measured in the same run: compare the ratios, not the milliseconds of two machines.
 */
const FOLDER = "assets/samples";
const samples = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => {
    const bytes = readFileSync(path.join(FOLDER, name));
    return { name: name.replace(".xlsx", ""), bytes, workbook: readWorkbook(bytes) };
  });

const check = (workbook: Workbook) => checkWorkbook(recognize(workbook));

/** The workbook after someone typed into the last filled cell of its first sheet. */
function edited(workbook: Workbook): Workbook {
  const [sheet, ...others] = workbook.sheets;
  if (!sheet) throw new Error("a workbook without sheets");
  const row = sheet.rows.findLastIndex((cells) => cells?.some((cell) => cell && cell.text !== ""));
  const changed: Sheet = {
    ...sheet,
    rows: sheet.rows.map((cells, index) =>
      index === row ? cells?.map((cell) => cell && { ...cell, value: "改动", text: "改动" }) : cells,
    ),
  };
  return { ...workbook, sheets: [changed, ...others] };
}

function baseline(): number {
  let sum = 0;
  for (let round = 0; round < 200; round++) {
    const words = Array.from({ length: 200 }, (_, i) => `指标${(i * 7919) % 1009}`);
    sum += JSON.stringify(words.toSorted().map((word) => word.normalize("NFKC"))).length;
  }
  return sum;
}

async function main(): Promise<void> {
  const bench = new Bench({ time: 400, warmupTime: 100 });
  bench.add("baseline", () => void baseline());
  for (const { name, bytes, workbook } of samples) {
    const after = edited(workbook);
    bench.add(`read      ${name}`, () => void readWorkbook(bytes));
    bench.add(`check     ${name}`, () => void check(workbook));
    bench.add(`recheck   ${name}`, () => void check(after));
  }
  const forms = samples.flatMap(({ workbook }) => workbook.sheets.slice(0, 1));
  for (const book of liveBooks(forms)) {
    const { first, whole, changed } = rechecks(book);
    bench.add(`first look          ${book.name}`, () => void first());
    bench.add(`recheck, all read   ${book.name}`, () => void whole());
    bench.add(`live recheck        ${book.name}`, () => void changed());
  }
  await bench.run();
  const [base = 1, ...means] = bench.tasks.map(({ result }) => ("latency" in result ? result.latency.mean : NaN));
  console.log(`baseline  ${base.toFixed(2)} ms`);
  bench.tasks.slice(1).forEach(({ name }, index) => {
    const mean = means[index] ?? NaN;
    console.log(
      `${name.padEnd(46)} ${mean.toFixed(2).padStart(8)} ms  ${(mean / base).toFixed(2).padStart(6)} × baseline`,
    );
  });
  const started = performance.now();
  for (let i = 0; i < 300; i++) {
    const sample = samples[i % samples.length];
    if (sample) check(readWorkbook(sample.bytes));
  }
  const batch = performance.now() - started;
  const memory = process.memoryUsage().rss / 1024 / 1024;
  console.log(
    `batch of 300 files  ${(batch / 1000).toFixed(1)} s, ${(batch / base).toFixed(0)} × baseline, ${memory.toFixed(0)} MB in use`,
  );
}

await main();
