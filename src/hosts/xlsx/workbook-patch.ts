import type { PartsDraft } from "./draft";
import { officeNamespace } from "./parts-list";
import type { Splice } from "./splice";
import { spliceText } from "./splice";
import { attribute, encodeXstring, escapeXml, prefixOf, rewriteTag } from "./xml";
import { indexWorkbook } from "./workbook-index";

/** Lists a new sheet last. */
export function listSheet(parts: PartsDraft, part: string, name: string, relationship: string): void {
  const { root, sheets, sheetsEnd } = indexWorkbook(parts, part);
  const id = Math.max(0, ...sheets.map(({ sheetId }) => sheetId)) + 1;
  const namespace = `xmlns:r="${officeNamespace(parts)}"`;
  const text = `<${prefixOf(root)}sheet ${namespace} name="${encodeXstring(name)}" sheetId="${id}" r:id="${relationship}"/>`;
  patch(parts, part, [{ start: sheetsEnd, end: sheetsEnd, text }]);
}

/** Takes a sheet off the list, and its names with it; names of the sheets after it are counted anew. */
export function unlistSheet(parts: PartsDraft, part: string, place: number): void {
  const { sheets, names, views } = indexWorkbook(parts, part);
  const sheet = sheets[place];
  if (!sheet) return;
  const last = sheets.length - 2;
  patch(parts, part, [
    { start: sheet.start, end: sheet.end, text: "" },
    ...names.flatMap(({ tag, start, end, scope }): Splice[] => {
      if (scope === null || scope < place) return [];
      if (scope === place) return [{ start, end, text: "" }];
      const xml = parts.text(part).slice(start, end);
      return [
        { start, end, text: rewriteTag(tag, { localSheetId: String(scope - 1) }) + xml.slice(xml.indexOf(">") + 1) },
      ];
    }),
    ...views.flatMap(({ tag, open }) => {
      const tabs = ["activeTab", "firstSheet"].filter((name) => Number(attribute(tag, name) ?? 0) > last);
      return tabs.length === 0
        ? []
        : [{ ...open, text: rewriteTag(tag, Object.fromEntries(tabs.map((name) => [name, "0"]))) }];
    }),
  ]);
  const left = indexWorkbook(parts, part);
  if (left.names.length === 0 && left.namesElement && names.length > 0) {
    patch(parts, part, [{ start: left.namesElement.start, end: left.namesElement.end, text: "" }]);
  }
}

/** Gives a sheet exactly these hidden or built-in names of ours, in place of those of the same names. */
export function setSheetNames(
  parts: PartsDraft,
  part: string,
  place: number,
  wanted: ReadonlyMap<string, string>,
): void {
  const { root, names, namesElement, namesInsertAt } = indexWorkbook(parts, part);
  const p = prefixOf(root);
  const old = names.filter(({ name, scope }) => scope === place && wanted.has(name));
  const fresh = [...wanted].map(([name, text]) => {
    const hidden = name.startsWith("_xlnm.") ? "" : ` hidden="1"`;
    return `<${p}definedName name="${name}" localSheetId="${place}"${hidden}>${escapeXml(text)}</${p}definedName>`;
  });
  const removal = old.map(({ start, end }) => ({ start, end, text: "" }));
  const whole = `<${p}definedNames>${fresh.join("")}</${p}definedNames>`;
  if (!namesElement) patch(parts, part, [{ start: namesInsertAt, end: namesInsertAt, text: whole }]);
  else if (namesElement.tag.isSelfClosing)
    patch(parts, part, [{ start: namesElement.start, end: namesElement.end, text: whole }]);
  else
    patch(parts, part, [
      ...removal,
      { start: namesElement.closeStart, end: namesElement.closeStart, text: fresh.join("") },
    ]);
}

/** Asks Excel to work out all formulas when it opens the workbook: needed where a result was dropped. */
export function askForCalculation(parts: PartsDraft, part: string): void {
  const { root, calculation, namesElement, namesInsertAt } = indexWorkbook(parts, part);
  if (calculation) {
    patch(parts, part, [{ ...calculation.open, text: rewriteTag(calculation.tag, { fullCalcOnLoad: "1" }) }]);
    return;
  }
  const at = namesElement?.end ?? namesInsertAt;
  patch(parts, part, [{ start: at, end: at, text: `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>` }]);
}

function patch(parts: PartsDraft, part: string, splices: readonly Splice[]): void {
  parts.write(part, spliceText(parts.text(part), splices));
}
