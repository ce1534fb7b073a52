import { loadPlanner } from "./parts";
import type { EditOutcome } from "../sheet/edit";
import type { SessionCore } from "./session-core";
import type { FillCommands } from "./session-fill";
import type { ReviewCommands } from "./session-review";
import type { SettingsCommands } from "./session-settings";

/** The commands no first check needs. */
export type LaterCommands = FillCommands & ReviewCommands & SettingsCommands;

/** Those whose outcome is in the state; where they cannot be had, that is told like any other failure. */
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

/** Those that answer what they wrote as well: nothing, where they failed. */
const FILLS = ["accept", "acceptAllCertain", "fill", "undo"] as const;

/** Those that answer; they reject with a HostError where they cannot be had. */
const ANSWERED = ["exportLayouts", "importLayouts", "importPack", "importTemplate", "exportTemplate"] as const;

const NOTHING: EditOutcome = { applied: [], stale: [] };

type Command = (...given: unknown[]) => Promise<unknown>;

/** The later commands over a session's core; the first one called loads them all. */
export function laterCommands(core: SessionCore): LaterCommands {
  let loaded: LaterCommands | null = null;
  const call = async (name: keyof LaterCommands, given: readonly unknown[]) => {
    if (!loaded) {
      const { fillCommands, reviewCommands, settingsCommands } = await loadPlanner();
      loaded ??= { ...fillCommands(core), ...reviewCommands(core), ...settingsCommands(core) };
    }
    return (loaded[name] as Command)(...given);
  };
  const commands = (names: readonly (keyof LaterCommands)[], run: typeof call) =>
    names.map((name) => [name, (...given: unknown[]) => run(name, given)]);
  const told: typeof call = async (name, given) => {
    let answer: unknown = NOTHING;
    await core.attempt(async () => {
      answer = await call(name, given);
    });
    return answer;
  };
  const once: typeof call = (name, given) => core.once(name + JSON.stringify(given), () => told(name, given));
  return Object.fromEntries([...commands([...TOLD, ...FILLS], once), ...commands(ANSWERED, call)]) as LaterCommands;
}
