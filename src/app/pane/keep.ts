const PREFIX = "jixiao-";

/** What a person's browser keeps for us between runs: matters of taste only, never anything about a workbook. */
export function kept(name: string): string | null {
  return storageWorks() ? localStorage.getItem(PREFIX + name) : null;
}

/** Keeps a value where the browser lets us; elsewhere it lasts as long as the pane. */
export function keep(name: string, value: string): void {
  if (storageWorks()) localStorage.setItem(PREFIX + name, value);
}

function storageWorks(): boolean {
  try {
    return typeof localStorage.length === "number";
  } catch {
    return false; // blocked by policy
  }
}
