import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Button } from "./button";
import { useLaterMessages } from "./later-messages";
import { Select } from "./select";
import type { ImportError } from "../session-settings";
import type { SessionMemory } from "../session-memory";
import type { ReviewedForm } from "../session-state";
import type { Locale } from "./messages";

/** Packs and templates in and out, the language, and what the workbook remembers. */
export interface SettingsProps {
  readonly memory: SessionMemory;
  readonly locale: Locale;
  readonly errors: readonly ImportError[];
  /** Null where no form is known: there is nothing to hand on then. */
  readonly form: ReviewedForm | null;
  onImportPack(): void;
  onExportPack(): void;
  onImportTemplate(): void;
  onSaveTemplate(): void;
  onImportLayouts(): void;
  onLocale(locale: Locale): void;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  errors: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    color: tokens.colorPaletteRedForeground1,
    overflowWrap: "anywhere",
  },
});

/** The settings page. */
export function Settings(props: SettingsProps) {
  const { memory, locale, errors, form } = props;
  const t = useLaterMessages();
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <h2 className={styles.heading}>{t.settings.packs}</h2>
      <Text size={200}>{t.settings.packsHint}</Text>
      <div className={styles.actions}>
        <Button onClick={props.onImportPack}>{t.settings.importPack}</Button>
        {form && <Button onClick={props.onExportPack}>{t.settings.exportPack}</Button>}
      </div>
      <h2 className={styles.heading}>{t.settings.templates}</h2>
      <div className={styles.actions}>
        <Button onClick={props.onImportTemplate}>{t.settings.importTemplate}</Button>
        {form && <Button onClick={props.onSaveTemplate}>{t.settings.saveTemplate}</Button>}
      </div>
      {!form && (
        <div className={styles.actions}>
          <Button onClick={props.onImportLayouts}>{t.layout.import}</Button>
        </div>
      )}
      {errors.length > 0 && (
        <div role="alert">
          <Text weight="semibold">{t.settings.errors(errors.length)}</Text>
          <ul className={styles.errors}>
            {errors.map(({ line, path, message, expected }) => (
              <li key={`${line}${path}${message}`}>
                <Text size={200}>
                  {[`${t.settings.errorAt(line, path)}${message}`, expected === "" ? "" : t.settings.expected(expected)]
                    .filter((part) => part !== "")
                    .join("；")}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      <h2 className={styles.heading}>{t.settings.forgotten}</h2>
      <Text size={200}>{t.settings.remembered(memory.suppressions.length, memory.corrections.length)}</Text>
      <h2 className={styles.heading} id="language">
        {t.settings.language}
      </h2>
      <Select
        aria-labelledby="language"
        value={locale}
        onChange={(value) => {
          props.onLocale(value === "en-US" ? "en-US" : "zh-CN");
        }}
      >
        <option value="zh-CN">简体中文</option>
        <option value="en-US">English</option>
      </Select>
    </div>
  );
}
