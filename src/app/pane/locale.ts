import type { Locale } from "./messages";

const KEY = "jixiao-locale";

/** The language a person chose on this machine, else the program's own; Chinese where it is neither. */
export function readLocale(programLanguage: string): Locale {
  const chosen = stored();
  if (chosen === "zh-CN" || chosen === "en-US") return chosen;
  return programLanguage.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

/** Remembers the language on this machine, where the browser lets us; the choice holds for the session anyway. */
export function writeLocale(locale: Locale): void {
  if (storageWorks()) localStorage.setItem(KEY, locale);
}

function stored(): string | null {
  return storageWorks() ? localStorage.getItem(KEY) : null;
}

function storageWorks(): boolean {
  try {
    return typeof localStorage.getItem(KEY) !== "undefined";
  } catch {
    return false; // blocked by policy: the choice then lasts as long as the pane
  }
}
