import { Later } from "./later";
import { Problems } from "./problems";
import type { Session } from "../session";
import type { ReviewedForm, SessionState } from "../session-state";
import type { FormView } from "./form-view";
import type { Locale } from "./messages";

/** The pages behind the tabs. */
export type TabName = "problems" | "weights" | "scores" | "layout" | "review" | "settings";

/** One page of a form, joined to the session: the only place where the pane's components meet its commands. */
export interface TabPageProps {
  readonly tab: TabName;
  readonly session: Session;
  readonly state: SessionState;
  readonly form: ReviewedForm;
  readonly locale: Locale;
  readonly view: FormView;
  onView(patch: Partial<FormView>): void;
  limits?(): readonly string[];
  onLocale(locale: Locale): void;
  onChooseForm(formId: string): void;
}

/** The page of the chosen tab. The problems are there at once, every other page is loaded when first wanted. */
export function TabPage(props: TabPageProps) {
  const { tab, session, state, form } = props;
  if (tab !== "problems") {
    return (
      <Later key={tab} planner={tab === "weights" || tab === "scores"}>
        {({ MoreTab }) => <MoreTab {...props} />}
      </Later>
    );
  }
  const { id, sheet } = form.document;
  return (
    <Problems
      form={form}
      selected={state.selected}
      view={props.view}
      onView={props.onView}
      suppressions={state.memory.suppressions}
      onReveal={({ cell }) => void session.reveal(sheet.name, cell)}
      onFix={(diagnostics) => void session.accept(diagnostics)}
      onFixAll={() => void session.acceptAllCertain(id)}
      onIgnore={(diagnostic, reason) => void session.suppress(diagnostic, reason)}
      onRestore={(diagnostic) => void session.unsuppress(diagnostic)}
    />
  );
}
