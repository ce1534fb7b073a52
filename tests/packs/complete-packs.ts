import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packFileSchema } from "../../src/packs/pack";

/**
 * `npm run packs:complete`: checks every pack file of the product and writes out what it leaves to the schema's
 * defaults, in the file's own order. The product takes these files unread, so nothing may be missing.
 */
const FOLDER = "src/packs";

function filledIn(own: unknown, whole: unknown): unknown {
  if (Array.isArray(whole)) return whole.map((item, index) => filledIn(Array.isArray(own) ? own[index] : null, item));
  if (!isObject(whole)) return whole;
  const given = isObject(own) ? own : {};
  const keys = [...Object.keys(given), ...Object.keys(whole).filter((key) => !(key in given))];
  return Object.fromEntries(keys.map((key) => [key, filledIn(given[key], whole[key])]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".json"))) {
  const file = path.join(FOLDER, name);
  const own: unknown = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, `${JSON.stringify(filledIn(own, packFileSchema.parse(own)), null, 2)}\n`);
}
