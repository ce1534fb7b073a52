import type { FormDocument } from "../form/document";
import agricultureRural from "./templates/agriculture-rural.json";
import conference from "./templates/conference.json";
import construction from "./templates/construction.json";
import ecologicalGovernance from "./templates/ecological-governance.json";
import informationSystem from "./templates/information-system.json";
import inspection from "./templates/inspection.json";
import procurement from "./templates/procurement.json";
import publicService from "./templates/public-service.json";
import publicity from "./templates/publicity.json";
import renovation from "./templates/renovation.json";
import research from "./templates/research.json";
import subsidy from "./templates/subsidy.json";
import systemMaintenance from "./templates/system-maintenance.json";
import training from "./templates/training.json";
import { locateErrors } from "./pack-errors";
import type { PackError } from "./pack-errors";
import { templateSchema } from "./template";
import type { Template } from "./template";

/** Every template that comes with the product. */
export const TEMPLATES: readonly Template[] = [
  agricultureRural,
  conference,
  construction,
  ecologicalGovernance,
  informationSystem,
  inspection,
  procurement,
  publicService,
  publicity,
  renovation,
  research,
  subsidy,
  systemMaintenance,
  training,
].map((json) => templateSchema.parse(json));

/** The template of that id among those given, or null. */
export function templateById(id: string, templates: readonly Template[] = TEMPLATES): Template | null {
  return templates.find((template) => template.id === id) ?? null;
}

/** A template, or every reason why the text is none. */
export type ParsedTemplate =
  { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly errors: readonly PackError[] };

/** Reads a user's own template file. Never throws. */
export function parseTemplate(jsonText: string): ParsedTemplate {
  let json: unknown;
  try {
    json = JSON.parse(jsonText);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, errors: locateErrors(jsonText, { syntax: error.message }) };
  }
  const parsed = templateSchema.safeParse(json);
  return parsed.success
    ? { ok: true, template: parsed.data }
    : { ok: false, errors: locateErrors(jsonText, { issues: parsed.error.issues }) };
}

/** The templates that suit a form by the words of its project, best first, then all others. */
export function templatesFor(document: FormDocument, templates: readonly Template[] = TEMPLATES): readonly Template[] {
  const said = document.fields
    .filter(({ name }) => name === "projectType" || name === "projectName")
    .map(({ text }) => text)
    .join("\n");
  const hits = (template: Template) => template.projectTypes.filter((word) => said.includes(word)).length;
  return [...templates].sort((a, b) => hits(b) - hits(a));
}
