import { HostError } from "../../sheet/host";
import type { ZipEntry } from "./zip";
import { unpack } from "./zip";
import { attribute, decodeXml, scanXml } from "./xml";

/** A relationship from one part to another. `target` is a part path without leading slash; null outside the package. */
export interface Relationship {
  readonly id: string;
  /** Last step of the type's address, such as "worksheet": the same in transitional and strict files. */
  readonly type: string;
  readonly target: string | null;
}

/** The parts of an Office file by path ("xl/workbook.xml"). Names are found in any letter case. */
export interface Parts {
  readonly entries: readonly ZipEntry[];
  has(path: string): boolean;
  /** The text of an XML part; throws HostError("damaged") when it is missing. */
  text(path: string): string;
  /** The relationships that start at a part; "" is the package itself. */
  relationships(path: string): readonly Relationship[];
}

/**
 * The parts of a zip directory, each unpacked when first asked for.
 * `changed` may stand in for the text of a part: undefined leaves it as it is, null hides it.
 */
export function openParts(
  entries: readonly ZipEntry[],
  changed: (path: string) => string | null | undefined = () => undefined,
): Parts {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const texts = new Map<string, string>();
  const unpacked = (path: string): string => {
    const key = path.toLowerCase();
    const entry = byName.get(key);
    if (!entry) throw missingPart(path);
    const text = texts.get(key) ?? decodeXml(unpack(entry));
    texts.set(key, text);
    return text;
  };
  const has = (path: string) => {
    const own = changed(path);
    return own === undefined ? byName.has(path.toLowerCase()) : own !== null;
  };
  const text = (path: string): string => {
    const own = changed(path);
    if (own === null) throw missingPart(path);
    return own ?? unpacked(path);
  };
  const relationships = (path: string) => {
    const rels = relationshipsPath(path);
    return has(rels) ? readRelationships(text(rels), path) : [];
  };
  return { entries, has, text, relationships };
}

function missingPart(path: string): HostError {
  return new HostError("damaged", `文件已损坏（缺少 ${path}），请用 Excel 或 WPS 打开后另存为 .xlsx 再试。`);
}

/** Where the relationships of a part are kept. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function readRelationships(xml: string, path: string): Relationship[] {
  const list: Relationship[] = [];
  scanXml(xml, relationshipsPath(path), {
    open(tag) {
      const target = attribute(tag, "Target");
      if (tag.local !== "Relationship" || target === undefined) return;
      list.push({
        id: attribute(tag, "Id") ?? "",
        type: (attribute(tag, "Type") ?? "").split("/").at(-1) ?? "",
        target: attribute(tag, "TargetMode") === "External" ? null : resolvePart(path, target),
      });
    },
  });
  return list;
}

/** The part a target names, seen from the part that names it: relative, or absolute from the package's root. */
export function resolvePart(from: string, target: string): string {
  const clean = target.replaceAll("\\", "/");
  const steps = clean.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of clean.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(decodeStep(step));
  }
  return steps.join("/");
}

/** A step that is no valid percent encoding is a plain name. */
function decodeStep(step: string): string {
  return /^(?:[^%]|%[0-9A-Fa-f]{2})*$/.test(step) && /%[2-7]/.test(step)
    ? step.replace(/%([2-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : step;
}
