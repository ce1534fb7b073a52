import type { Session } from "./session";

/** The ribbon's commands by the names the manifest gives them. */
export interface RibbonCommands {
  annotate(): Promise<void>;
  clearMarks(): Promise<void>;
  fillWeights(): Promise<void>;
  fillScores(): Promise<void>;
}

/** The ribbon's commands over a session. Each works without the pane: it checks first where nothing was read yet. */
export function ribbonCommands(session: Session): RibbonCommands {
  const forms = async () => {
    await session.attempt(session.loadPlanner);
    if (session.getState().phase !== "ready") await session.check();
    return session.getState().forms.map(({ document }) => document.id);
  };
  return {
    annotate: () => session.annotate(),
    clearMarks: () => session.clearMarks(),
    fillWeights: async () => {
      const edits = (await forms()).flatMap((id) => session.planWeights(id).edits);
      await session.fill("填充权重", edits);
    },
    fillScores: async () => {
      await session.fill(
        "填写得分",
        (await forms()).flatMap((id) => session.planScores(id)),
      );
    },
  };
}

/**
 * Tells Office which function each ribbon button and shortcut runs (manifest.xml, assets/shortcuts.json).
 * Every call ends, whatever came of it; a shortcut's call has no event to end.
 */
export function registerCommands(session: Session): void {
  const commands = { ...ribbonCommands(session), showPane: () => Office.addin.showAsTaskpane() };
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      void (run as () => Promise<void>)().finally(() => event?.completed());
    });
  }
}
