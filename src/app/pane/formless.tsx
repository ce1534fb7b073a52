import { Text } from "@fluentui/react-components";
import { Button } from "./button";
import { useLaterMessages } from "./later-messages";
import { LiveRegion } from "./live-region";
import { Lines, Page } from "./pages";
import type { SessionState } from "../session-state";

/** A workbook that was read and has no form, and what can be done about it. */
export interface FormlessProps {
  readonly state: Pick<SessionState, "empty" | "unrecognized">;
  /** The settings: what is taken in there may be just what makes a form known. */
  readonly children: React.ReactNode;
  onAgain(): void;
}

/** Nothing in the workbook yet; or no form found: what was looked for, what to do, what each sheet was taken for. */
export function Formless({ state: { empty, unrecognized }, children, onAgain }: FormlessProps) {
  const { formless, tabs } = useLaterMessages();
  const title = empty ? formless.emptyTitle : formless.nothingTitle;
  return (
    <Page title={title}>
      <Text>{empty ? formless.empty : formless.nothing}</Text>
      {!empty && (
        <>
          <Lines lines={formless.nothingDo} />
          {unrecognized.length > 0 && (
            <details>
              <summary>{formless.nothingWhere}</summary>
              <Lines lines={unrecognized.map(({ sheet, reason }) => `${sheet}：${reason}`)} />
            </details>
          )}
          <Button onClick={onAgain}>{formless.again}</Button>
        </>
      )}
      <details>
        <summary>{tabs.settings}</summary>
        {children}
      </details>
      <LiveRegion words={title} />
    </Page>
  );
}
