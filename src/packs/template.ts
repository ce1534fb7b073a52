import * as z from "zod/mini";

/** One indicator of a template, in the words of the finished form. */
const templateIndicatorSchema = z.strictObject({
  levelOne: z.string().check(z.minLength(1)),
  levelTwo: z.string(),
  name: z.string().check(z.minLength(1)),
  /** What it measures and how it is counted. */
  measures: z._default(z.string(), ""),
  comparator: z._default(z.enum(["≥", "≤", ">", "<", "=", ""]), ""),
  /** A typical value; "" where only the project knows it. */
  target: z._default(z.string(), ""),
  unit: z._default(z.string(), ""),
  direction: z._default(z.enum(["higher", "lower"]), "higher"),
  /** Suggested weight out of `base`; null for none. */
  weight: z._default(z.nullable(z.number().check(z.minimum(0))), null),
});
export type TemplateIndicator = z.infer<typeof templateIndicatorSchema>;

/** An indicator template as it stands in a file. */
export const templateSchema = z.strictObject({
  schema: z.literal("jixiao-template/1"),
  id: z.string().check(z.minLength(1)),
  title: z.string().check(z.minLength(1)),
  /** Words of a project's name or type that it suits. */
  projectTypes: z._default(z.array(z.string()), []),
  /** What the weights sum to; they scale to the base of any form. */
  base: z._default(z.number().check(z.positive()), 90),
  indicators: z.array(templateIndicatorSchema).check(z.minLength(1)),
});

/** Indicators for one type of project, with suggested weights. */
export type Template = z.infer<typeof templateSchema>;
