import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/app/cli/run";
import type { CheckReport } from "../../src/report/check-report";

/** What one run of the program gave: what it wrote to the two streams, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as a terminal without colors would see it. */
export async function jixiao(...argv: readonly string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const console = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    colors: false,
    live: false,
  };
  const code = await run(argv, console, "1.2.3");
  return { code, out, err };
}

/** Checks and reads the JSON report back. */
export async function jsonOf(...argv: readonly string[]): Promise<CheckReport> {
  return JSON.parse((await jixiao("check", "--format", "json", ...argv)).out) as CheckReport;
}

/** A folder of its own for each test; returns the function that names a path in it. */
export function freshFolder(): (...names: readonly string[]) => string {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "jixiao-cli-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  return (...names) => path.join(folder, ...names);
}
