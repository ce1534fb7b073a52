import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The rooms of the code, in order: each may import only itself and the rooms named here. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  sheet: [],
  value: ["sheet"],
  form: ["sheet", "value"],
  packs: ["value", "form"],
  scoring: ["sheet", "value", "form", "packs"],
  rules: ["sheet", "value", "form", "packs", "scoring"],
  report: ["sheet", "value", "form", "packs", "scoring", "rules"],
  hosts: ["sheet"],
  app: ["sheet", "value", "form", "packs", "scoring", "rules", "report", "hosts"],
};

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const imports = sources.flatMap((file) =>
  [...readFileSync(path.join("src", file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
    ([, target = ""]) => ({
      file,
      target,
    }),
  ),
);
const room = (file: string) => file.split(path.sep)[0] ?? "";

test("rooms import only the rooms above them", () => {
  const strays = imports
    .filter(({ target }) => target.startsWith("."))
    .map(({ file, target }) => ({ file, to: path.join(path.dirname(file), target) }))
    .filter(({ file, to }) => room(file) !== room(to) && !MAY_IMPORT[room(file)]?.includes(room(to)));
  expect(sources.length).toBeGreaterThan(5);
  expect(strays).toEqual([]);
});

test("only hosts and app touch the outside world", () => {
  const outside = imports.filter(
    ({ file, target }) =>
      !["hosts", "app"].includes(room(file)) && (target.startsWith("node:") || target.includes("office")),
  );
  expect(outside).toEqual([]);
});

test("only hosts/excel says Excel", () => {
  const sayers = sources.filter((file) =>
    /\bExcel\.(run|Request|create)/.test(readFileSync(path.join("src", file), "utf8")),
  );
  expect(sayers.filter((file) => !file.startsWith(path.join("hosts", "excel")))).toEqual([]);
});
