import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Pack } from "../../packs/pack";
import type { PackError } from "../../packs/pack-errors";
import { packById, PACKS, parsePack } from "../../packs/packs";
import { UsageError } from "./arguments";

/** The pack that `--pack` names: the id of one of ours, or a JSON file. Throws UsageError with every fault of the file. */
export async function namedPack(name: string): Promise<Pack> {
  const own = packById(name);
  if (own) return own;
  if (!existsSync(name)) {
    throw new UsageError(
      `没有“${name}”这个规则包，也没有这个文件。可用的规则包：${PACKS.map(({ id }) => id).join("、")}。`,
    );
  }
  const parsed = parsePack(await readFile(name, "utf8"));
  if (parsed.ok) return parsed.pack;
  throw new UsageError(`规则包“${name}”写得不对：\n${packErrors(parsed.errors)}`);
}

/** The faults of a pack file, one a line, with where it stands and what was expected. */
export function packErrors(errors: readonly PackError[]): string {
  return errors
    .map(({ line, column, path, message, expected }) => {
      const place = path === "" ? "" : `（${path}）`;
      return `  第 ${line} 行第 ${column} 列${place}：${message}${expected === "" ? "" : `，应为：${expected}`}`;
    })
    .join("\n");
}
