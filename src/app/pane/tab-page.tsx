import { useEffect, useState } from "react";
import { pickFile, saveText } from "./files";
import { Layout } from "./layout";
import { Problems } from "./problems";
import { Review } from "./review";
import { Scores } from "./scores";
import { Settings } from "./settings";
import { Weights } from "./weights";
import type { CellRef } from "../../sheet/address";
import type { Session } from "../session";
import type { WeightChoice } from "../session-plans";
import type { ImportError, ImportOutcome } from "../session-settings";
import type { ReviewedForm, SessionState } from "../session-state";
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
  limits?(): readonly string[];
  onLocale(locale: Locale): void;
  onChooseForm(formId: string): void;
}

/** The page of the chosen tab. */
export function TabPage(props: TabPageProps) {
  const { tab, session, state, form } = props;
  const { memory, selected } = state;
  const { id, sheet } = form.document;
  const reveal = (place: string) => void session.reveal(sheet.name, place);
  switch (tab) {
    case "problems":
      return (
        <Problems
          form={form}
          selected={selected}
          suppressions={memory.suppressions}
          onReveal={({ cell }) => {
            reveal(cell);
          }}
          onFix={(diagnostics) => void session.accept(diagnostics)}
          onFixAll={() => void session.acceptAllCertain(id)}
          onIgnore={(diagnostic, reason) => void session.suppress(diagnostic, reason)}
          onRestore={(diagnostic) => void session.unsuppress(diagnostic)}
        />
      );
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
          following={memory.following}
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

const BY_PACK: WeightChoice = { source: "", locked: new Set(), refill: false };

function WeightsPage({ session, state, form }: TabPageProps) {
  const { id } = form.document;
  const [choice, setChoice] = useState(BY_PACK);
  useEffect(() => {
    void session.loadTemplates();
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
      onChoice={setChoice}
      onApply={() => void session.applyWeights(preview)}
      onInsert={() => void session.applyTemplate(offer)}
      onUndo={() => void session.undo()}
    />
  );
}

function ScoresPage({ session, state, form, onReveal }: TabPageProps & { onReveal(cell: CellRef): void }) {
  const { id } = form.document;
  const [formula, setFormula] = useState(false);
  const edits = session.planScores(id, { formula });
  return (
    <Scores
      form={form}
      edits={edits}
      formula={formula}
      lastFill={state.memory.lastFill}
      onFormula={setFormula}
      onReveal={onReveal}
      onApply={() => void session.applyScores(edits)}
      onUndo={() => void session.undo()}
    />
  );
}

function LayoutPage({ session, state, form, onReveal }: TabPageProps & { onReveal(cell: CellRef): void }) {
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
        saveText("jixiao-layouts.json", session.exportLayouts());
      }}
      onImport={() => void importFile((text) => session.importLayouts(text))}
    />
  );
}

function SettingsPage({ session, state, form, locale, onLocale }: TabPageProps) {
  const [errors, setErrors] = useState<readonly ImportError[]>([]);
  const take = async (read: (text: string) => Promise<ImportOutcome>) => {
    const outcome = await importFile(read);
    setErrors(outcome === null || outcome.ok ? [] : outcome.errors);
  };
  return (
    <Settings
      memory={state.memory}
      locale={locale}
      errors={errors}
      onImportPack={() => void take((text) => session.importPack(text))}
      onExportPack={() => {
        saveText(`${form.pack.id}.json`, session.exportPack(form.pack.id) ?? "");
      }}
      onImportTemplate={() => void take((text) => session.importTemplate(text))}
      onSaveTemplate={() => {
        const title = form.document.title?.text ?? form.document.sheet.name;
        saveText("jixiao-template.json", session.exportTemplate(form.document.id, title) ?? "");
      }}
      onLocale={onLocale}
    />
  );
}

async function importFile(read: (text: string) => Promise<ImportOutcome>): Promise<ImportOutcome | null> {
  const file = await pickFile(".json,application/json");
  return file === null ? null : read(await file.text());
}
