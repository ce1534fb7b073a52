/**
 * Writes requirement-sets.json: for each member of the Excel classes the host emulates, the requirement set its
 * documentation names ("[Api set: ExcelApi 1.13]"). Run again after an update of @types/office-js:
 *   node_modules/.bin/tsx tests/excel-host/generate-requirement-sets.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const EMULATED =
  /^(Application|Workbook|Worksheet(Collection|Protection|FreezePanes)?|Range(Areas|Collection|Format|Fill|Font|Border|BorderCollection)?|FormatProtection|Comment(Collection|Reply|ReplyCollection)?|Note(Collection)?|Setting(Collection)?|CustomXmlPart(Collection|ScopedCollection)?|PageLayout|NamedItem(Collection)?)$/;

const DECLARATIONS = "node_modules/@types/office-js/index.d.ts";
const TABLE = path.join("tests", "excel-host", "requirement-sets.json");

function apiSet(node: ts.Node): string | undefined {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join(" ");
  return /\[Api set: (\w+ [\w.]+)/i.exec(text)?.[1];
}

/** The table as the installed types have it: "Range.getMergedAreasOrNullObject" → "ExcelApi 1.13". */
export function requirementSets(): Readonly<Record<string, string>> {
  const source = ts.createSourceFile(DECLARATIONS, readFileSync(DECLARATIONS, "utf8"), ts.ScriptTarget.ES2022, true);
  const members: Record<string, string> = {};
  const collect = (node: ts.Node, module: string): void => {
    if (ts.isClassDeclaration(node) && node.name && module === "Excel" && EMULATED.test(node.name.text)) {
      const ofClass = apiSet(node) ?? "ExcelApi 1.1";
      for (const member of node.members) {
        if (member.name) members[`${node.name.text}.${member.name.getText()}`] ??= apiSet(member) ?? ofClass;
      }
    }
    ts.forEachChild(node, (child) => {
      collect(child, ts.isModuleDeclaration(node) ? node.name.text : module);
    });
  };
  collect(source, "");
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (process.argv[1]?.endsWith("generate-requirement-sets.ts")) {
  writeFileSync(TABLE, `${JSON.stringify(requirementSets(), null, 2)}\n`);
}
