import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CheckReport, FieldReport } from "../../src/report/check-report";
import type { Figures } from "./figures";

interface Truth {
  readonly forms: readonly ({
    readonly sheet: string;
    readonly header?: Readonly<Record<string, { readonly label_addr?: string; readonly value_addr?: string }>>;
  } | null)[];
}

/** Names of the truth's header fields in the report; the others are only found, not named. */
const NAMES: Readonly<Record<string, string>> = {
  project_name: "projectName",
  department: "department",
  unit: "implementingUnit",
  year: "year",
  project_type: "projectType",
  start_date: "startDate",
  end_date: "endDate",
  mid_goal: "longTermGoal",
  year_goal: "annualGoal",
  overview: "overview",
};

const BANDS: readonly (readonly [number, number])[] = [
  [0, 0.7],
  [0.7, 0.9],
  [0.9, 1.01],
];

/** For each band of stated confidence, how many of the fields the truth knows were right. */
export function calibration(report: CheckReport, folders: readonly string[]): Figures {
  const judged: { readonly confidence: number; readonly right: boolean }[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".expected.json"))) {
      const truth = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Truth;
      const file = report.files.find((one) => path.basename(one.path) === name.replace(".expected.json", ".xlsx"));
      for (const form of truth.forms) {
        const fields = (file?.forms ?? []).filter(({ sheet }) => sheet === form?.sheet).flatMap((one) => one.fields);
        for (const [key, { label_addr, value_addr }] of Object.entries(form?.header ?? {})) {
          if (!label_addr || !value_addr) continue;
          const said = fields.find(({ labelCell }) => labelCell === label_addr);
          if (said) judged.push({ confidence: said.confidence, right: isRight(said, value_addr, NAMES[key]) });
        }
      }
    }
  }
  return Object.fromEntries(
    BANDS.flatMap(([from, to]) => {
      const band = judged.filter(({ confidence }) => confidence >= from && confidence < to);
      if (band.length === 0) return [];
      const title = `calibration, fields said ${from}–${Math.min(1, to)} sure`;
      const right = band.filter((one) => one.right).length / band.length;
      return [
        [`${title}: right`, right],
        [`${title}: count`, band.length],
      ];
    }),
  );
}

function isRight(said: FieldReport, valueCell: string, name: string | undefined): boolean {
  return said.cell === valueCell && (name === undefined || said.name === name);
}
