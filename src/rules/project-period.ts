import { parseDateSpan } from "../value/date";
import { projectName } from "./goal-facts";
import type { Field, FieldName, FormDocument } from "../form/document";
import type { RuleContext } from "./rule";

/** First and last day of a project (ISO), and how the form states them. Either is null where nothing says. */
interface ProjectPeriod {
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
}

/**
 * The project's period: from this form's start and end, else from another sheet about the same project, else the
 * form's year from its first day (a project of several years may end later, so no last day).
 */
export function periodOf({ document, siblings }: RuleContext): ProjectPeriod {
  const name = projectName(document);
  const others = siblings.filter((sibling) => sibling !== document && name !== "" && projectName(sibling) === name);
  for (const form of [document, ...others]) {
    const [from, to] = [dateIn(form, "startDate") ?? halfOf(form, 0), dateIn(form, "endDate") ?? halfOf(form, 1)];
    // A period the wrong way round is no period: it is told by itself.
    if (from !== null && to !== null && from.from > to.to) continue;
    if (from !== null || to !== null)
      return {
        from: from?.from ?? null,
        to: to?.to ?? null,
        source: `项目起止时间（${from?.text ?? ""}—${to?.text ?? ""}）`,
      };
  }
  const { year } = document;
  return { from: year === null ? null : `${year}-01-01`, to: null, source: year === null ? "" : `${year}年度` };
}

/** The cell that holds both ends of a period, where the form has one. */
export function periodField(fields: readonly Field[]): Field | undefined {
  return fields.find((one) => one.name === "period");
}

/** The first or the last day of a period in one cell: "2023年7月—2024年1月". */
export function halfOf({ fields }: FormDocument, half: 0 | 1) {
  const field = periodField(fields);
  const halves = field?.text.split(/\s*(?:--|[—–~～至到]+|-(?=\s*(?:19|20)\d{2}))\s*/) ?? [];
  const text = halves.length === 2 ? (halves[half] ?? "") : "";
  // 2021-2023年: the first year goes without its 年.
  const span = parseDateSpan(/^\d{4}$/.test(text) ? `${text}年` : text);
  return span && /(?:19|20)\d{2}/.test(text) ? { ...span, text: text.trim() } : null;
}

function dateIn({ fields }: FormDocument, name: FieldName) {
  const field = fields.find((one) => one.name === name);
  const span = field ? parseDateSpan(field.text) : null;
  return field && span ? { ...span, text: field.text.trim() } : null;
}
