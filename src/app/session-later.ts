import { loadedPlanner, loadPlanner } from "./parts";
import type { EditOutcome } from "../sheet/edit";
import type { SessionCore } from "./session-core";
import type { FillCommands } from "./session-fill";
import type { PlanCommands } from "./session-plans";
import type { ReviewCommands } from "./session-review";
import type { SettingsCommands } from "./session-settings";

/** What no first check needs. */
export interface LaterCommands extends FillCommands, ReviewCommands, SettingsCommands, PlanCommands {
  /** Loads it all; until then every plan is empty. */
  loadPlanner(): Promise<void>;
}

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
const FILLS = ["accept", "acceptAllCertain", "fill", "undo", "applyWeights", "applyScores", "applyTemplate"] as const;

/** Those that answer; they reject with a HostError where they cannot be had. */
const ANSWERED = [
  "exportLayouts",
  "importLayouts",
  "importPack",
  "importTemplate",
  "exportTemplate",
  "loadTemplates",
] as const;

const NOTHING: EditOutcome = { applied: [], stale: [] };
/** The plans before what plans is there. */
const PLANS = {
  weightSources: [],
  planWeights: { rows: [], base: null, edits: [], problem: "" },
  planScores: [],
  offerTemplate: { missing: [], edits: [] },
} as const;

type Named =
  (typeof TOLD)[number] | (typeof FILLS)[number] | (typeof ANSWERED)[number] | keyof typeof PLANS | "loadPlanner";

type Command = (...given: unknown[]) => unknown;

/** The later commands over a session's core; the first one called loads them all. */
export function laterCommands(core: SessionCore): LaterCommands {
  let made: Readonly<Record<string, unknown>> | null = null;
  const commands = () => {
    const planner = loadedPlanner();
    if (made || !planner) return made;
    const fill = planner.fillCommands(core);
    const plans = planner.planCommands(core, fill);
    return (made = { ...fill, ...plans, ...planner.reviewCommands(core), ...planner.settingsCommands(core) });
  };
  const call = async (name: string, given: readonly unknown[]): Promise<unknown> => {
    await loadPlanner();
    return (commands()?.[name] as Command)(...given);
  };
  const once: typeof call = (name, given) =>
    core.once(name + JSON.stringify(given), async () => {
      let answer: unknown = NOTHING;
      await core.attempt(async () => {
        answer = await call(name, given);
      });
      return answer;
    });
  const plan = (name: string, given: readonly unknown[]) =>
    (commands()?.[name] as Command | undefined)?.(...given) ?? PLANS[name as keyof typeof PLANS];
  const doors = (names: readonly string[], run: (name: string, given: readonly unknown[]) => unknown) =>
    names.map((name) => [name, (...given: unknown[]) => run(name, given)]);
  return Object.fromEntries([
    ...doors([...TOLD, ...FILLS], once),
    ...doors(ANSWERED, call),
    ...doors(Object.keys(PLANS), plan),
    ["loadPlanner", loadPlanner],
  ]) as { readonly [Name in Named]: LaterCommands[Name] };
}
