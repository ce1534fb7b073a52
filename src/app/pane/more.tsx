import { useEffect, useState } from "react";
import { pickFile, saveText } from "./files";
import { Formless } from "./formless";
import { Layout } from "./layout";
import { loadMessages } from "./messages";
import { Review } from "./review";
import { Scores } from "./scores";
import { Settings } from "./settings";
import { Weights } from "./weights";
import type { CellRef } from "../../sheet/address";
import type { Session } from "../session";
import type { ImportError, ImportOutcome } from "../session-settings";
import type { TabPageProps } from "./tab-page";

/**
 * The part of the pane that nobody sees before the first check: every page but the problems, what an
 * opened card holds, what is not in the list, progress and outcomes. One chunk, loaded when first wanted (later.tsx).
 */
export { ProgressBar } from "@fluentui/react-components";
export { FocusKeeper } from "./focus-keeper";
export { FailureBar, NoticeBar } from "./message-bars";
export { ProblemBody } from "./problem-body";
export { Remainder } from "./remainder";

/** The page of a tab other than the problems. */
export function MoreTab(props: TabPageProps) {
  const { tab, session, state, form } = props;
  const reveal = (place: string) => void session.reveal(form.document.sheet.name, place);
  switch (tab) {
    case "problems":
      return null;
    case "weights":
      return <WeightsPage {...props} />;
    case "scores":
      return <ScoresPage {...props} onReveal={reveal} />;
    case "layout":
      return <LayoutPage {...props} onReveal={reveal} />;
    case "review":
      return (
        <Review
          forms={state.forms}
          unrecognized={state.unrecognized}
          following={state.memory.following}
          limits={props.limits?.() ?? []}
          onAnnotate={() => void session.annotate()}
          onClear={() => void session.clearMarks()}
          onReport={() => void session.report()}
          onFollowing={(on) => void session.setFollowing(on)}
          onChooseForm={props.onChooseForm}
        />
      );
    case "settings":
      return <SettingsPage {...props} />;
  }
}

function WeightsPage({ session, state, form, view, onView }: TabPageProps) {
  const { id } = form.document;
  const choice = view.weights;
  useEffect(() => {
    void session.attempt(session.loadTemplates);
  }, [session]);
  const preview = session.planWeights(id, choice);
  const offer = session.offerTemplate(id, choice.source);
  return (
    <Weights
      preview={preview}
      sources={session.weightSources(id)}
      choice={choice}
      offer={offer}
      lastFill={state.memory.lastFill}
      onChoice={(weights) => {
        onView({ weights });
      }}
      onApply={() => void session.applyWeights(preview)}
      onInsert={() => void session.applyTemplate(offer)}
      onUndo={() => void session.undo()}
    />
  );
}

type RevealingProps = TabPageProps & { onReveal(cell: CellRef): void };

function ScoresPage({ session, state, form, view, onView, onReveal }: RevealingProps) {
  const { id } = form.document;
  const { formula } = view;
  const edits = session.planScores(id, { formula });
  return (
    <Scores
      form={form}
      edits={edits}
      formula={formula}
      lastFill={state.memory.lastFill}
      onFormula={(on) => {
        onView({ formula: on });
      }}
      onReveal={onReveal}
      onApply={() => void session.applyScores(edits)}
      onUndo={() => void session.undo()}
    />
  );
}

function LayoutPage({ session, state, form, onReveal }: RevealingProps) {
  const { id, fingerprint } = form.document;
  return (
    <Layout
      form={form}
      selected={state.selected}
      corrected={state.memory.corrections.some((correction) => correction.fingerprint === fingerprint)}
      onReveal={onReveal}
      onColumn={(column, name) => void session.correctColumn(id, column, name)}
      onField={({ labelCell, name }, cell) => void session.correctField(id, labelCell, cell, name)}
      onReset={() => void session.forgetCorrections(id)}
      onExport={() => {
        void session.attempt(async () => {
          saveText("jixiao-layouts.json", await session.exportLayouts());
        });
      }}
      onImport={() => {
        void importFile(session, (text) => session.importLayouts(text));
      }}
    />
  );
}

/** What stands where the workbook has no form. */
export function FormlessPage(props: Omit<SettingsPageProps, "form">) {
  return (
    <Formless state={props.state} onAgain={() => void props.session.check()}>
      <SettingsPage {...props} form={null} />
    </Formless>
  );
}

interface SettingsPageProps extends Pick<TabPageProps, "session" | "state" | "locale" | "onLocale"> {
  readonly form: TabPageProps["form"] | null;
}

function SettingsPage({ session, state, form, locale, onLocale }: SettingsPageProps) {
  const [errors, setErrors] = useState<readonly ImportError[]>([]);
  const take = (read: (text: string) => Promise<ImportOutcome>) => {
    void importFile(session, async (text) => {
      const outcome = await read(text);
      setErrors(outcome.ok ? [] : outcome.errors);
    });
  };
  return (
    <Settings
      memory={state.memory}
      locale={locale}
      errors={errors}
      form={form}
      onImportLayouts={() => {
        take((text) => session.importLayouts(text));
      }}
      onImportPack={() => {
        take((text) => session.importPack(text));
      }}
      onExportPack={() => {
        if (form) saveText(`${form.pack.id}.json`, session.exportPack(form.pack.id) ?? "");
      }}
      onImportTemplate={() => {
        take((text) => session.importTemplate(text));
      }}
      onSaveTemplate={() => {
        if (!form) return;
        const title = form.document.title?.text ?? form.document.sheet.name;
        void session.attempt(async () => {
          saveText("jixiao-template.json", (await session.exportTemplate(form.document.id, title)) ?? "");
        });
      }}
      onLocale={(chosen) => {
        void session.attempt(async () => {
          await loadMessages(chosen);
          onLocale(chosen);
        });
      }}
    />
  );
}

/** Asks for a file once: a retry reads the one that was chosen. */
async function importFile(session: Session, read: (text: string) => Promise<unknown>): Promise<void> {
  const file = await pickFile(".json,application/json");
  if (file) await session.attempt(async () => read(await file.text()));
}
