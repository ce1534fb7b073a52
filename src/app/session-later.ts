import { loadPlanner } from "./parts";
import type { SessionCore } from "./session-core";
import type { ReviewCommands } from "./session-review";
import type { SettingsCommands } from "./session-settings";

/** The commands no first check needs. */
export type LaterCommands = ReviewCommands & SettingsCommands;

/** Those that answer nothing: what becomes of them is in the state. */
const TOLD = [
  "annotate",
  "clearMarks",
  "setFollowing",
  "report",
  "choosePack",
  "suppress",
  "unsuppress",
  "correctColumn",
  "correctField",
  "forgetCorrections",
] as const;

/** Those that answer; they reject with a HostError where they cannot be had. */
const ANSWERED = ["exportLayouts", "importLayouts", "importPack", "importTemplate", "exportTemplate"] as const;

type Command = (...given: unknown[]) => Promise<unknown>;

/** The later commands over a session's core; the first one called loads them all. */
export function laterCommands(core: SessionCore): LaterCommands {
  let loaded: LaterCommands | null = null;
  const call = async (name: keyof LaterCommands, given: readonly unknown[]) => {
    if (!loaded) {
      const { reviewCommands, settingsCommands } = await loadPlanner();
      loaded ??= { ...reviewCommands(core), ...settingsCommands(core) };
    }
    return (loaded[name] as Command)(...given);
  };
  const run = (name: keyof LaterCommands, given: readonly unknown[]) =>
    core.once(`${name} ${JSON.stringify(given)}`, () => core.attempt(() => call(name, given)));
  const told = TOLD.map((name) => [name, (...given: unknown[]) => run(name, given)]);
  const answered = ANSWERED.map((name) => [name, (...given: unknown[]) => call(name, given)]);
  return Object.fromEntries([...told, ...answered]) as LaterCommands;
}
