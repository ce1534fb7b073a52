import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { loadPart } from "../../sheet/load-part";
import { loadedPlanner, loadPlanner } from "../parts";
import { Button } from "./button";
import { useMessages } from "./messages";
import { Spinner } from "./spinner";
import type * as More from "./more";

let more: typeof More | null = null;

/** Loads what the pane shows only later; rejects with a HostError where it cannot be had. */
async function loadMore(): Promise<typeof More> {
  return (more = await loadPart(() => import(/* webpackChunkName: "more" */ "./more")));
}

/** Loads everything the pane needs only later, ahead of its use: whoever needs it asks again, and tells. */
export function loadAhead(): void {
  for (const load of [loadMore, loadPlanner]) load().catch(() => undefined);
}

const useStyles = makeStyles({
  failed: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
});

/** Something of the part that is loaded later. */
export interface LaterProps {
  children(part: typeof More): React.ReactNode;
  /** It shows what the session's planner works out. */
  readonly planner?: boolean;
  /** Stands in until the part is there, and wherever it cannot be had; without it the pane says so and offers to retry. */
  readonly meanwhile?: React.ReactNode;
}

/** Shows it at once where it is there, quietly after a moment where not. */
export function Later({ children, planner = false, meanwhile }: LaterProps) {
  const t = useMessages();
  const styles = useStyles();
  const [part, setPart] = useState(planner && !loadedPlanner() ? null : more);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (part || failure !== null) return;
    let gone = false;
    Promise.all([loadMore(), planner && loadPlanner()]).then(
      ([loaded]) => {
        if (!gone) setPart(loaded);
      },
      (error: unknown) => {
        if (!gone) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [part, planner, failure]);
  if (part) return children(part);
  if (meanwhile !== undefined) return meanwhile;
  if (failure === null) return <Spinner label={t.pages.loading} worded={false} late />;
  return (
    <div className={styles.failed}>
      <Text role="alert">{failure}</Text>
      <Button
        onClick={() => {
          setFailure(null);
        }}
      >
        {t.pages.retry}
      </Button>
    </div>
  );
}
