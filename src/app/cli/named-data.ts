import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Pack } from "../../packs/pack";
import type { PackError } from "../../packs/pack-errors";
import { packById, PACKS } from "../../packs/packs";
import { parsePack } from "../../packs/parse-pack";
import type { Template } from "../../packs/template";
import { parseTemplate, templateById, TEMPLATES } from "../../packs/templates";
import { UsageError } from "./arguments";

/** The pack that `--pack` names: the id of one of ours, or a JSON file. Throws UsageError with every fault of the file. */
export async function namedPack(name: string): Promise<Pack> {
  const own = packById(name);
  if (own) return own;
  const parsed = parsePack(await jsonFile(name, "规则包", PACKS));
  if (parsed.ok) return parsed.pack;
  throw new UsageError(`规则包“${name}”写得不对：\n${packErrors(parsed.errors)}`);
}

/** The indicator template that `--template` names, by id or as a JSON file. Throws UsageError. */
export async function namedTemplate(name: string): Promise<Template> {
  const own = templateById(name);
  if (own) return own;
  const parsed = parseTemplate(await jsonFile(name, "指标模板", TEMPLATES));
  if (parsed.ok) return parsed.template;
  throw new UsageError(`指标模板“${name}”写得不对：\n${packErrors(parsed.errors)}`);
}

async function jsonFile(name: string, kind: string, ours: readonly { id: string; title: string }[]): Promise<string> {
  if (existsSync(name)) return readFile(name, "utf8");
  const list = ours.map(({ id, title }) => `  ${id}  ${title}`).join("\n");
  throw new UsageError(`没有“${name}”这个${kind}，也没有这个文件。可用的${kind}：\n${list}`);
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
