import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Button } from "./button";
import { Later } from "./later";
import { useMessages } from "./messages";
import { ProblemCard } from "./problem-card";
import { countSeverities, EVERYTHING, groupProblems, SEVERITY_ORDER } from "./problem-list";
import { SearchBox } from "./search-box";
import { Select } from "./select";
import { ToggleButton } from "./toggle-button";
import type { Diagnostic, Severity } from "../../rules/rule";
import type { Place } from "../session-state";
import type { FormView } from "./form-view";
import type { ProblemFilter } from "./problem-list";
import type { RemainderProps } from "./remainder";

/** The findings of one form, and what can be done about them. */
export interface ProblemsProps extends RemainderProps {
  readonly selected: Place | null;
  readonly view: Pick<FormView, "filter" | "opened">;
  onView(patch: Partial<FormView>): void;
  onReveal(diagnostic: Diagnostic): void;
  onFix(diagnostics: readonly Diagnostic[]): void;
  onFixAll(): void;
  onIgnore(diagnostic: Diagnostic, reason: string): void;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  search: { flexGrow: 1, minWidth: "120px", maxWidth: "100%" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0 },
  heading: { margin: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase300 },
});

/** The list of findings: filter, search, one card each, the arrow keys go from card to card. */
export function Problems(props: ProblemsProps) {
  const { form, selected, onFixAll, onView } = props;
  const { filter, opened } = props.view;
  const t = useMessages();
  const styles = useStyles();
  const setFilter = (chosen: ProblemFilter) => {
    onView({ filter: chosen });
  };
  const groups = groupProblems(form.document, form.diagnostics, filter);
  const certain = form.diagnostics.filter(({ fix }) => fix?.kind === "certain").length;
  if (form.diagnostics.length === 0) {
    return (
      <div className={styles.page}>
        <Text weight="semibold">{t.problems.none}</Text>
        <Text>{t.problems.noneHint}</Text>
        <Later meanwhile={null}>{({ Remainder }) => <Remainder {...props} />}</Later>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <Tools filter={filter} counts={countSeverities(form.diagnostics)} onChange={setFilter} />
      {certain > 0 && (
        <Button appearance="primary" onClick={onFixAll}>
          {t.problems.fixAll(certain)}
        </Button>
      )}
      {groups.length === 0 && (
        <>
          <Text>{t.problems.noMatch}</Text>
          <Button
            onClick={() => {
              setFilter(EVERYTHING);
            }}
          >
            {t.problems.clearFilter}
          </Button>
        </>
      )}
      <div onKeyDown={moveByArrows}>
        {groups.map(({ id, problems }) => (
          <section key={id}>
            <h2 className={styles.heading}>{`${headingOf(id, t.severity)}（${problems.length}）`}</h2>
            <ul className={styles.list}>
              {problems.map(({ key, diagnostic }) => {
                const { cell, sheet } = diagnostic;
                const current = selected?.cell === cell && selected.sheet === sheet;
                // The finding of the selected cell is open, unless a person has decided otherwise about that cell.
                const open = opened?.key === key || (current && opened?.cell !== cell);
                return (
                  <ProblemCard
                    key={key}
                    diagnostic={diagnostic}
                    current={current}
                    open={open}
                    onOpen={() => {
                      onView({ opened: { key: open ? CLOSED : key, cell } });
                      props.onReveal(diagnostic);
                    }}
                    onFix={() => {
                      props.onFix([diagnostic]);
                    }}
                    onIgnore={(reason) => {
                      props.onIgnore(diagnostic, reason);
                    }}
                  />
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      <Later meanwhile={null}>{({ Remainder }) => <Remainder {...props} />}</Later>
    </div>
  );
}

/** No finding has this key: everything is closed, also the one of the selected cell. */
const CLOSED = "";

function headingOf(id: string, names: Readonly<Record<Severity, string>>): string {
  return id === "error" || id === "warning" || id === "info" ? names[id] : id;
}

interface ToolsProps {
  readonly filter: ProblemFilter;
  readonly counts: Readonly<Record<Severity, number>>;
  onChange(filter: ProblemFilter): void;
}

function Tools({ filter, counts, onChange }: ToolsProps) {
  const t = useMessages();
  const styles = useStyles();
  const toggle = (severity: Severity) => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onChange({ ...filter, severities });
  };
  return (
    <>
      <div className={styles.tools} role="group" aria-label={t.problems.filter}>
        {SEVERITY_ORDER.map((severity) => (
          <ToggleButton
            key={severity}
            checked={filter.severities.has(severity)}
            onClick={() => {
              toggle(severity);
            }}
          >
            {`${t.severity[severity]} ${counts[severity]}`}
          </ToggleButton>
        ))}
        <Select
          aria-label={t.problems.grouping}
          value={filter.grouping}
          onChange={(value) => {
            onChange({ ...filter, grouping: value === "part" ? "part" : "severity" });
          }}
        >
          <option value="severity">{t.problems.bySeverity}</option>
          <option value="part">{t.problems.byPart}</option>
        </Select>
      </div>
      <SearchBox
        className={styles.search}
        label={t.problems.search}
        value={filter.search}
        onChange={(search) => {
          onChange({ ...filter, search });
        }}
      />
    </>
  );
}

function moveByArrows(event: React.KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-problem]")];
  const at = heads.findIndex((head) => head === event.target);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  heads[at + step]?.focus();
}
