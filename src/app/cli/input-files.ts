import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** A workbook to read. `place` is where a copy of it belongs inside an output folder. */
export interface InputFile {
  readonly path: string;
  readonly place: string;
}

/** What the arguments name. `missing` cannot be read at all; `skipped` counts other files met in folders. */
export interface InputFiles {
  readonly files: readonly InputFile[];
  readonly missing: readonly { readonly path: string; readonly reason: string }[];
  readonly skipped: number;
  /** Whether a folder was given: then progress is worth showing. */
  readonly fromFolder: boolean;
}

const WORKBOOK = /\.(xlsx|xlsm|xltx|xltm|xls|et|ett)$/i;
/** Lock files of open workbooks, hidden files, macOS twins. */
const NOT_A_DOCUMENT = /^(~\$|\.)/;

/** Files as given, folders with all that is below them, in the order of their names; folders in `except` are left out. */
export async function inputFiles(paths: readonly string[], except: readonly string[]): Promise<InputFiles> {
  const outside = new Set(except.map((folder) => path.resolve(folder)));
  const files: InputFile[] = [];
  const missing: { path: string; reason: string }[] = [];
  const seen = new Set<string>();
  let skipped = 0;
  let fromFolder = false;

  const add = (file: string, place: string) => {
    if (seen.has(path.resolve(file))) return;
    seen.add(path.resolve(file));
    files.push({ path: file, place });
  };
  const walk = async (folder: string, place: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      missing.push({ path: folder, reason: unreadable(error) });
      return [];
    });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const inner = path.join(folder, entry.name);
      const isFolder = entry.isDirectory();
      if (NOT_A_DOCUMENT.test(entry.name) || outside.has(path.resolve(inner))) continue;
      if (isFolder) await walk(inner, path.join(place, entry.name));
      else if (WORKBOOK.test(entry.name)) add(inner, path.join(place, entry.name));
      else skipped++;
    }
  };

  for (const given of paths) {
    const found = await stat(given).catch((error: NodeJS.ErrnoException) => {
      missing.push({ path: given, reason: unreadable(error) });
      return null;
    });
    if (found?.isDirectory()) {
      fromFolder = true;
      await walk(given, "");
    } else if (found) add(given, path.basename(given));
  }
  return { files, missing, skipped, fromFolder };
}

function unreadable(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "找不到这个文件或文件夹，请核对名称和位置。";
  if (error.code === "EACCES" || error.code === "EPERM") return "没有读取权限，请联系管理员或换一个位置。";
  return `无法打开（${error.code ?? error.message}），请核对后重试。`;
}
