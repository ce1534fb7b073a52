import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packFileSchema } from "../../src/packs/pack";

const FOLDER = "src/packs";
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, name), "utf8"));

// The product takes its own files as they are, without reading them through the schema: a default left to the schema
// would be missing. `npm run packs:complete` writes out what is.
test.each(FILES)("%s holds to the schema and leaves nothing out", (name) => {
  expect(read(name)).toEqual(packFileSchema.parse(read(name)));
});

test("every pack file is one of the product's packs", async () => {
  const { PACKS } = await import("../../src/packs/packs");
  expect(PACKS.map(({ id }) => `${id}.json`).sort()).toEqual([...FILES].sort());
});
