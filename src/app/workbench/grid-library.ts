import { LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/zh-CN";
import type { Plugin, PluginCtor } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";

/** A workbook as the grid library hands it out. */
export type GridBook = ReturnType<FUniver["createWorkbook"]>;

const PRESET_OPTIONS = {
  header: true,
  toolbar: false,
  formulaBar: true,
  footer: false as const,
  contextMenu: false,
  disableAutoFocus: true as const,
  disableTextFormatAlert: true,
  disableTextFormatMark: true,
  sheets: { disableForceStringAlert: true, disableForceStringMark: true },
};

/** The formula engine stays still: results are the file's and ours, and formulas are for the editor to show. */
const NO_CALCULATION = { notExecuteFormula: true };
const FORMULA_ENGINE = "UNIVER_ENGINE_FORMULA_PLUGIN";

/** Starts the grid library on an element: sheets, formula bar and notes, no toolbar, no calculation of its own. */
export function startUniver(container: HTMLElement): Univer {
  const locale = LocaleType.ZH_CN;
  const univer = new Univer({ locale, locales: { [locale]: mergeLocales(coreWords, noteWords) } });
  const presets = [UniverSheetsCorePreset({ ...PRESET_OPTIONS, container }), UniverSheetsNotePreset()];
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    const settings = plugin.pluginName === FORMULA_ENGINE ? { ...options, ...NO_CALCULATION } : options;
    univer.registerPlugin(plugin as PluginCtor<Plugin>, settings as ConstructorParameters<PluginCtor<Plugin>>[0]);
  }
  return univer;
}
