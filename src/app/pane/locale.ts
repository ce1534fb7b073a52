import { keep, kept } from "./keep";
import type { Locale } from "./messages";

/** The language a person chose on this machine, else the program's own; Chinese where it is neither. */
export function readLocale(programLanguage: string): Locale {
  const chosen = kept("locale");
  if (chosen === "zh-CN" || chosen === "en-US") return chosen;
  return programLanguage.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

/** Remembers the language on this machine. */
export function writeLocale(locale: Locale): void {
  keep("locale", locale);
}
