import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { cellRef } from "../../sheet/address";
import { useActiveForm } from "./active-form";
import { FormHeader } from "./form-header";
import { formFacts } from "./form-facts";
import { useFormView } from "./form-view";
import { Glance } from "./glance";
import { LiveRegion } from "./live-region";
import { keep, kept } from "./keep";
import { Later, loadAhead } from "./later";
import { useMessages } from "./messages";
import { CheckingPage, FailedPage, FirstRun, WelcomePage } from "./pages";
import { shownProblems } from "./problem-list";
import { StatusLine } from "./status-line";
import { TabBar } from "./tab-bar";
import { TabPage } from "./tab-page";
import { Themed } from "./themed";
import { useSession } from "./use-session";
import type { Session } from "../session";
import type { ReviewedForm, SessionState } from "../session-state";
import type { Locale } from "./messages";
import type { TabName } from "./tab-page";
import type { Appearance } from "./theme";

/** The check pane over one session; the same in Excel and beside the grid of the workbench. */
export interface PaneProps {
  readonly session: Session;
  readonly appearance: Appearance;
  readonly locale: Locale;
  /** What this spreadsheet program cannot do, one sentence each; none where it can do everything. */
  limits?(): readonly string[];
  onLocale(locale: Locale): void;
}

const useStyles = makeStyles({
  pane: {
    boxSizing: "border-box",
    height: "100%",
    minWidth: 0,
    overflowY: "auto",
    overflowX: "hidden",
    "& summary": { cursor: "pointer", paddingBottom: tokens.spacingVerticalXS },
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  barred: { "--bar": "100px" },
  top: { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
  tabs: {
    position: "sticky",
    top: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  status: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    marginTop: "auto",
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The pane with its theme and language. */
export function Pane({ appearance, ...rest }: PaneProps) {
  return (
    <Themed appearance={appearance} locale={rest.locale}>
      <PaneBody {...rest} />
    </Themed>
  );
}

/** How long the first findings stand before the rest of the pane is loaded, in milliseconds. */
const SETTLED = 300;

function PaneBody(props: Omit<PaneProps, "appearance">) {
  const { session } = props;
  const t = useMessages();
  const styles = useStyles();
  const page = useRef<HTMLElement>(null);
  const state = useSession(session);
  const [form, chooseForm] = useActiveForm(state);
  const [first, setFirst] = useState(() => kept("welcomed") === null);
  const goToForm = (id: string) => {
    chooseForm(id);
    const { sheet, area } = state.forms.find(({ document }) => document.id === id)?.document ?? {};
    if (sheet && area) void session.reveal(sheet.name, cellRef(area.top, area.left));
  };
  const shown = form !== null;
  const barred = state.failure !== null || state.notice !== null || state.waiting;
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(loadAhead, SETTLED);
    return () => {
      clearTimeout(timer);
    };
  }, [shown]);
  return (
    <main ref={page} className={mergeClasses(styles.pane, barred && styles.barred)} aria-label={t.app}>
      {first && state.phase !== "idle" && (
        <FirstRun
          onDone={() => {
            keep("welcomed", "yes");
            setFirst(false);
          }}
        />
      )}
      {form ? (
        <>
          <FormPages {...props} state={state} form={form} onChooseForm={goToForm} />
          <Later meanwhile={null}>{({ FocusKeeper }) => <FocusKeeper root={page} />}</Later>
        </>
      ) : (
        <StatePage {...props} state={state} />
      )}
      <div className={styles.status}>
        <StatusLine
          state={form ? state : withoutPage(state)}
          onRetry={() => void session.retry()}
          onStop={session.cancel}
          onUndo={() => void session.undo()}
          onDismiss={session.dismiss}
        />
      </div>
    </main>
  );
}

/** What the page of a state does not say by itself already. */
function withoutPage(state: SessionState): SessionState {
  const { phase, task, failure } = state;
  return { ...state, task: phase === "checking" ? null : task, failure: phase === "failed" ? null : failure };
}

interface FormPagesProps extends Omit<PaneProps, "appearance"> {
  readonly state: SessionState;
  readonly form: ReviewedForm;
  onChooseForm(formId: string): void;
}

const TABS: readonly TabName[] = ["problems", "weights", "scores", "layout", "review", "settings"];

function FormPages(props: FormPagesProps) {
  const { session, state, form, onChooseForm } = props;
  const t = useMessages();
  const styles = useStyles();
  const [tab, setTab] = useState<TabName>("problems");
  const [view, setView] = useFormView(form.document.id);
  const count = form.diagnostics.length;
  const listed = shownProblems(form.diagnostics, view.filter).length;
  const top = useRef<HTMLDivElement>(null);
  // A page begins at its beginning, also where the last one was scrolled under the tabs.
  const choose = (name: TabName) => {
    setTab(name);
    if (state.notice && state.notice.kind !== "filled") session.dismiss();
    if ((top.current?.getBoundingClientRect().top ?? 0) < 0) top.current?.scrollIntoView();
  };
  return (
    <>
      <FormHeader
        form={form}
        forms={state.forms}
        packs={state.packs}
        onChooseForm={onChooseForm}
        onChoosePack={(pack) => void session.choosePack(form.document.id, pack)}
      />
      <Glance facts={formFacts(form)} />
      <div ref={top} className={styles.top} />
      <TabBar
        className={styles.tabs}
        label={t.app}
        controls="tab-page"
        selected={tab}
        tabs={TABS.map((id) => ({
          id,
          words: id === "problems" && count > 0 ? `${t.tabs.problems} ${count}` : t.tabs[id],
        }))}
        onSelect={choose}
      />
      <div role="tabpanel" id="tab-page" aria-labelledby={`tab-${tab}`}>
        <TabPage
          {...props}
          tab={tab}
          view={view}
          onView={setView}
          onChooseForm={(id) => {
            onChooseForm(id);
            choose("problems");
          }}
        />
      </div>
      <LiveRegion words={listed === count ? t.problems.found(count) : t.problems.listed(listed)} />
    </>
  );
}

function StatePage(props: Omit<PaneProps, "appearance"> & { readonly state: SessionState }) {
  const { session, state } = props;
  if (state.phase === "failed" && state.failure) {
    return <FailedPage failure={state.failure} onRetry={() => void session.retry()} />;
  }
  if (state.phase === "checking") return <CheckingPage task={state.task} onStop={session.cancel} />;
  if (state.phase === "idle") return <WelcomePage onStart={() => void session.check()} />;
  return <Later>{({ FormlessPage }) => <FormlessPage {...props} />}</Later>;
}
