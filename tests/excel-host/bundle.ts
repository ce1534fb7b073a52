import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";

/** The scripts of the e2e stories: `page` for the page around the pane, `pane` to run first inside it. */
export interface ExcelBundles {
  readonly page: string;
  readonly pane: string;
}

let bundles: Promise<ExcelBundles> | undefined;

/** Bundles this Excel for a browser, once. */
export function bundleExcel(): Promise<ExcelBundles> {
  bundles ??= bundle();
  return bundles;
}

async function bundle(): Promise<ExcelBundles> {
  const folder = mkdtempSync(path.join(tmpdir(), "excel-host-"));
  const here = path.resolve("tests", "excel-host");
  const typescript = { parser: { syntax: "typescript" }, target: "es2022" };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: { page: path.join(here, "browser.ts"), pane: path.join(here, "pane.ts") },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, loader: "swc-loader", options: { jsc: typescript } }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  const read = (name: string) => readFileSync(path.join(folder, `${name}.js`), "utf8");
  const found = { page: read("page"), pane: read("pane") };
  rmSync(folder, { recursive: true, force: true });
  return found;
}
