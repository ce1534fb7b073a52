import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { KIND_NAME } from "../../report/wording";
import { Badge } from "./badge";
import { useMessages } from "./messages";
import { Select } from "./select";
import type { Pack } from "../../packs/pack";
import type { ReviewedForm } from "../session-state";

/** What stands at the top: which form, how sure, by which pack; and the way to change each. */
export interface FormHeaderProps {
  readonly form: ReviewedForm;
  readonly forms: readonly ReviewedForm[];
  readonly packs: readonly Pack[];
  onChooseForm(formId: string): void;
  onChoosePack(packId: string | null): void;
}

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { overflowWrap: "anywhere", margin: 0 },
  facts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  choice: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  select: { minWidth: 0, width: "100%" },
});

/** The recognized form. */
export function FormHeader({ form, forms, packs, onChooseForm, onChoosePack }: FormHeaderProps) {
  const t = useMessages();
  const styles = useStyles();
  const { document, pack, packChoice } = form;
  const sure = Math.round(document.confidence * 100);
  const fitting = packs.filter(({ kinds, id }) => kinds.includes(document.kind) || id === pack.id);
  return (
    <header className={styles.header} aria-label={t.form.heading}>
      <Subtitle2 as="h1" lang="zh-CN" className={styles.title}>
        {document.title?.text ?? KIND_NAME[document.kind]}
      </Subtitle2>
      <div className={styles.facts}>
        {document.title && <Badge tone="brand">{KIND_NAME[document.kind]}</Badge>}
        <Badge tone={sure >= 90 ? "success" : "warning"} hint={t.form.sureHint(sure)}>
          {t.form.sure(sure)}
        </Badge>
        <Text size={200}>{t.form.indicators(document.indicators.length)}</Text>
      </div>
      <div className={styles.choice}>
        {forms.length > 1 && (
          <>
            <Text as="span" size={200} id="choose-form">
              {t.form.choose}
            </Text>
            <Select className={styles.select} aria-labelledby="choose-form" value={document.id} onChange={onChooseForm}>
              {forms.map(({ document: { id, sheet, title, kind }, diagnostics }) => (
                <option key={id} value={id}>
                  {`${sheet.name} · ${title?.text ?? KIND_NAME[kind]}（${diagnostics.length}）`}
                </option>
              ))}
            </Select>
          </>
        )}
        <Text as="span" size={200} id="choose-pack">
          {t.form.pack}
        </Text>
        <Select
          className={styles.select}
          aria-labelledby="choose-pack"
          value={packChoice === "auto" ? AUTO : pack.id}
          onChange={(value) => {
            onChoosePack(value === AUTO ? null : value);
          }}
        >
          <option value={AUTO}>{packChoice === "auto" ? t.form.packAuto(pack.title) : t.form.packAuto("…")}</option>
          {fitting.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </div>
    </header>
  );
}

const AUTO = "auto";
