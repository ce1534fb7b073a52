import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Whether LibreOffice can be run here. In CI it must be: there a missing one is a failure. */
export function hasLibreOffice(): boolean {
  const found = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
  if (!found && process.env["CI"]) throw new Error("soffice is missing");
  return found;
}

/** What LibreOffice makes of workbooks: each opened and written as flat OpenDocument, in the order given. */
export function openInLibreOffice(files: readonly Uint8Array[]): readonly string[] {
  return convert(files, "fods").map((bytes) => new TextDecoder().decode(bytes));
}

/** Workbooks as LibreOffice writes them in another format, in the order given. */
export function convert(files: readonly Uint8Array[], format: "fods" | "xls" | "xlsx"): readonly Uint8Array[] {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-lo-"));
  try {
    const names = files.map((bytes, i) => {
      const name = path.join(folder, `book${i}.xlsx`);
      writeFileSync(name, bytes);
      return name;
    });
    const out = path.join(folder, "out");
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", out, ...names], {
      stdio: "ignore",
      timeout: 120_000,
    });
    return names.map((name) => readFileSync(path.join(out, path.basename(name).replace(/xlsx$/, format))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The texts of the notes in a flat OpenDocument sheet. */
export function annotations(fods: string): readonly string[] {
  return [...fods.matchAll(/<office:annotation [\s\S]*?<\/office:annotation>/g)].map(([annotation]) =>
    [...annotation.matchAll(/<text:p[^>]*>([\s\S]*?)<\/text:p>/g)]
      .map(([, text = ""]) => text.replace(/<[^>]+>/g, ""))
      .join("\n"),
  );
}
