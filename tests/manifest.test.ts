import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { elements, readXml } from "./support/xml";
import type { Element } from "./support/xml";

const BASE = "https://localhost:3000";
const manifest = readXml(readFileSync("manifest.xml", "utf8"));
const all = [...elements(manifest)];
const named = (name: string) => all.filter((element) => element.name === name);
const shortcuts = JSON.parse(readFileSync("assets/shortcuts.json", "utf8")) as {
  actions: { id: string; type: string; name: string }[];
  shortcuts: { action: string; key: Record<string, string> }[];
};

/** Children in the order Microsoft documents them; "?" may be left out, "*" may repeat. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId?",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl?",
    "AppDomains?",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "Dictionary?",
    "VersionOverrides",
    "ExtendedOverrides?",
  ],
  VersionOverrides: ["Description?", "Requirements?", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted?", "FunctionFile", "ExtensionPoint*"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group*", "Label"],
  Group: ["Label", "Icon", "Control*"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** The children as the order would have them: equal to the names where they obey it. */
function ordered(names: readonly string[], order: readonly string[]): readonly string[] {
  return order.flatMap((slot) => {
    const name = slot.replace(/[?*]$/, "");
    const found = names.filter((child) => child === name);
    if (slot.endsWith("*")) return found.length > 0 ? found : [`(missing ${name})`];
    return found.length === 0 && slot.endsWith("?") ? [] : [name];
  });
}

test.each(Object.keys(ORDER))("children of %s stand in the documented order", (name) => {
  const parents = named(name).filter((element) => element.children.length > 0);
  expect(parents.length).toBeGreaterThan(0);
  for (const { children } of parents) {
    const names = children.map((child) => child.name);
    expect(names).toEqual(ordered(names, ORDER[name] ?? []));
  }
});

test("the host of the overrides starts its runtime before it describes its form factor", () => {
  const host = named("Host").find((element) => element.children.length > 0) as Element;
  expect(host.children.map((child) => child.name)).toEqual(["Runtimes", "DesktopFormFactor"]);
});

test("identity, version and permissions are well formed", () => {
  const text = (name: string) => manifest.children.find((child) => child.name === name)?.text ?? "";
  expect(text("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(text("Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(text("Version")).toBe(`${version}.0`);
  expect(text("DefaultLocale")).toBe("zh-CN");
  expect(text("Permissions")).toBe("ReadWriteDocument");
});

test("every resource that is used exists, every one that exists is used, and ids keep within 32 characters", () => {
  const resources = named("Resources").flatMap((element) => [...elements(element)]);
  const ids = resources.flatMap(({ attributes }) => attributes["id"] ?? []);
  const used = all.flatMap(({ attributes }) => attributes["resid"] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test("ids of tabs, groups and controls are unique", () => {
  const ids = ["CustomTab", "Group", "Control"].flatMap(named).map(({ attributes }) => attributes["id"] ?? "");
  expect(ids.length).toBeGreaterThan(7);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id === "" || id.length > 125)).toEqual([]);
});

const strings = (parent: string) =>
  named(parent)
    .flatMap((element) => element.children)
    .flatMap((string) => [
      string.attributes["DefaultValue"] ?? "",
      ...string.children.map(({ attributes }) => attributes["Value"] ?? ""),
    ]);

test("texts keep within Office's limits", () => {
  expect(strings("ShortStrings").filter((text) => text === "" || text.length > 125)).toEqual([]);
  expect(strings("LongStrings").filter((text) => text === "" || text.length > 250)).toEqual([]);
  const about = manifest.children.filter(({ name }) => name === "DisplayName" || name === "Description");
  for (const { name, attributes, children } of about) {
    const limit = name === "DisplayName" ? 125 : 250;
    for (const text of [attributes["DefaultValue"] ?? "", children[0]?.attributes["Value"] ?? ""]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(limit);
    }
  }
});

test("every text has Chinese by default and English for en-US", () => {
  const texts = [
    ...["ShortStrings", "LongStrings"].flatMap(named).flatMap((element) => element.children),
    ...manifest.children.filter(({ name }) => name === "DisplayName" || name === "Description"),
  ];
  for (const { attributes, children } of texts) {
    expect(attributes["DefaultValue"]).toMatch(/\p{Script=Han}/u);
    expect(children.map((child) => child.attributes["Locale"])).toEqual(["en-US"]);
    expect(children[0]?.attributes["Value"]).not.toMatch(/\p{Script=Han}/u);
  }
});

test("every address is https on the one server, so that a build can move them all", () => {
  const addresses = all.flatMap(({ attributes }) =>
    ["DefaultValue", "Url"].flatMap((key) => attributes[key] ?? []).filter((value) => value.includes("://")),
  );
  expect(addresses.length).toBeGreaterThan(30);
  expect(addresses.filter((address) => !address.startsWith(`${BASE}/`))).toEqual([]);
  expect(addresses.filter((address) => address.length > 2048)).toEqual([]);
});

test("every icon exists, is a PNG and has the size it is used at", () => {
  const images = new Map(named("Image").map(({ attributes }) => [attributes["id"] ?? attributes["resid"], attributes]));
  const uses = named("Icon").flatMap((icon) => icon.children);
  expect(uses.length).toBeGreaterThan(40);
  for (const { attributes } of uses) {
    const file = images.get(attributes["resid"] ?? "")?.["DefaultValue"]?.replace(`${BASE}/`, "") ?? "";
    expect(pngSize(file)).toEqual([Number(attributes["size"]), Number(attributes["size"])]);
  }
  for (const icon of named("Icon")) {
    const sizes = icon.children.map(({ attributes }) => Number(attributes["size"]));
    expect(sizes).toEqual([16, 20, 24, 32, 64, 80]);
  }
  expect(pngSize("assets/icons/pane-32.png")).toEqual([32, 32]);
});

function pngSize(file: string): readonly number[] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("pane, functions and runtime share one page, so that commands work without the pane", () => {
  const runtime = named("Runtime")[0]?.attributes;
  expect(runtime).toEqual({ resid: "page.url", lifetime: "long" });
  const pages = ["FunctionFile", "SourceLocation"]
    .flatMap(named)
    .flatMap(({ attributes }) => attributes["resid"] ?? []);
  expect(pages.length).toBeGreaterThan(2);
  expect(new Set(pages)).toEqual(new Set(["page.url"]));
});

test("every shortcut calls an action that exists, and no two share their keys", () => {
  const ids = shortcuts.actions.map(({ id }) => id);
  const functions = named("FunctionName").map(({ text }) => text);
  expect(functions.filter((name) => !ids.includes(name))).toEqual([]);
  expect(shortcuts.shortcuts.map(({ action }) => action)).toEqual(ids);
  expect(shortcuts.actions.filter(({ type }) => type !== "ExecuteFunction")).toEqual([]);
  const keys = shortcuts.shortcuts.map(({ key }) => key["default"]);
  expect(new Set(keys).size).toBe(keys.length);
  const url = named("ExtendedOverrides")[0]?.attributes["Url"] ?? "";
  expect(existsSync(url.replace(`${BASE}/`, ""))).toBe(true);
});

test("Microsoft's own manifest tool reads it", () => {
  const tool = "node_modules/office-addin-manifest/cli.js";
  const info = execFileSync("node", [tool, "info", "manifest.xml"], { encoding: "utf8" });
  expect(info).toContain("7c1b2a58-4f0e-4d0b-9a53-5f6d0c2e8b17");
  expect(info).toContain("Hosts: Workbook");
});
