import * as z from "zod/mini";
import { FIELD_NAMES, FORM_KINDS } from "../form/name-lists";
import { roundingSchema, selectedRuleSchema } from "./scoring-rule";

const words = z.array(z.string().check(z.minLength(1)));
const kind = z.enum(FORM_KINDS);
const severity = z.enum(["error", "warning", "info"]);

/** Which forms something is for; a condition left out holds for all. */
const caseSchema = z.strictObject({
  kinds: z.optional(z.array(kind)),
  /** Words of the project type or name: 工程, 修缮. */
  projectTypes: z.optional(words),
  /** Whether the form has cost indicators as a category of their own (一级). */
  cost: z.optional(z.boolean()),
  /** Whether the form has a satisfaction category. */
  satisfaction: z.optional(z.boolean()),
  /** The first year of forms it holds for; a form that names no year is taken for a new one. */
  from: z.optional(z.number()),
});
export type FormCase = z.infer<typeof caseSchema>;

/** How a form shows that this pack is its own; every hit adds to its claim (choosePack). */
const appliesSchema = z.strictObject({
  /** Parts of the title. */
  titles: z._default(words, []),
  /** Place words looked for in title, department, unit, notes and signatures. */
  places: z._default(words, []),
  /** First- and second-level names. */
  levelNames: z._default(words, []),
  /** Column headings. */
  headings: z._default(words, []),
  /** Parts of the form's own notes. */
  notes: z._default(words, []),
});

const wordsSchema = z.strictObject({
  /** Further words that make a target unmeasurable. */
  vague: z._default(words, []),
  /** Further state words accepted as a target (合规, 健全). */
  states: z._default(words, []),
});

const requiredFieldsSchema = z.strictObject({
  when: caseSchema,
  /** A field named here must be filled where its label stands on the form. */
  filled: z._default(z.array(z.enum(FIELD_NAMES)), []),
  /** A field named here must stand on the form at all. */
  present: z._default(z.array(z.enum(FIELD_NAMES)), []),
});

const requiredCategorySchema = z.strictObject({
  when: caseSchema,
  depth: z.union([z.literal(1), z.literal(2)]),
  /** What the reader is told is missing: 满意度指标. */
  name: z.string(),
  /** Any of these words in a level's name is that category. */
  words,
  /** For depth 2: words of the first level it belongs under; the demand holds only where that level is there. */
  under: z._default(words, []),
  severity: z._default(severity, "error"),
  basis: z._default(z.string(), ""),
});
export type RequiredCategory = z.infer<typeof requiredCategorySchema>;

const categoryWeightSchema = z.strictObject({
  name: z.string(),
  /** Words by which the level is known on a form. */
  words,
  weight: z.number().check(z.minimum(0)),
});

const weightCaseSchema = z.strictObject({
  when: caseSchema,
  /** What the indicators' weights must sum to. */
  base: z.number().check(z.positive()),
  /** Points outside the indicator table, as for budget execution; base + outside is the total. */
  outside: z._default(z.number().check(z.minimum(0)), 0),
  categories: z._default(z.array(categoryWeightSchema), []),
});
export type WeightCase = z.infer<typeof weightCaseSchema>;

const weightsSchema = z.strictObject({
  decimals: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(4)), 2),
  /** Where the rest of an equal split goes. */
  remainder: z._default(z.enum(["last", "largest"]), "last"),
  /** The first case that holds is the one in force. */
  cases: z.array(weightCaseSchema).check(z.minLength(1)),
  /** Sums that are right as they stand, whatever the case says. */
  acceptedBases: z._default(z.array(z.number()), []),
  /** Extra points after the sub-total, at most; null where there are none. */
  bonusCap: z._default(z.nullable(z.number()), null),
});

const ratingSchema = z.strictObject({
  name: z.string(),
  /** In percent of the total. */
  from: z.number(),
  to: z.number(),
  openFrom: z._default(z.boolean(), false),
  openTo: z._default(z.boolean(), true),
});
export type RatingBand = z.infer<typeof ratingSchema>;

const lightSchema = z.strictObject({
  name: z.string(),
  /** Completion against the share of the year gone by. */
  from: z.nullable(z.number()),
  to: z.nullable(z.number()),
});

const scoringSchema = z.strictObject({
  /** The first entry whose selector holds is the indicator's rule. */
  rules: z.array(selectedRuleSchema),
  /** How lower-is-better indicators are scored where no rule of theirs is given: target/actual, linear, or all or nothing. */
  reverse: z._default(z.enum(["ratio", "linear", "step"]), "ratio"),
  decimals: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(4)), 2),
  rounding: z._default(roundingSchema, "half-up"),
  /** Share of the weight for an indicator with no data and no explanation; null: leave it open. (R15) */
  missing: z._default(z.nullable(z.number()), null),
  /** What becomes of rows that do not apply: their weight is lost, or the others are scaled up. (R19) */
  inapplicable: z._default(z.enum(["lose", "renormalize"]), "renormalize"),
  budget: z._default(
    z.strictObject({
      points: z.number(),
      /** Which figure the execution rate is measured against, as the form calls it. */
      against: z._default(z.enum(["budget", "initialBudget"]), "budget"),
      /** Replaces spending / budget where the pack scores it in steps. */
      rule: z.optional(selectedRuleSchema.shape.rule),
    }),
    { points: 10, against: "budget" },
  ),
  /** Monitoring lights (R16), worst first. */
  lights: z._default(z.array(lightSchema), []),
});

const explanationsSchema = z.strictObject({
  /** Below this completion a reason is owed; null: never. */
  below: z._default(z.nullable(z.number()), 1),
  /** From this completion on a reason is owed: the target was too low. */
  over: z._default(z.nullable(z.number()), 1.3),
  /** A budget execution rate below this must be explained. */
  executionBelow: z._default(z.nullable(z.number()), null),
  basis: z._default(z.string(), ""),
});

const toleranceSchema = z.strictObject({
  /** In the form's own money unit. */
  amount: z._default(z.number(), 0.01),
  weight: z._default(z.number(), 0.005),
  score: z._default(z.number(), 0.005),
  /** In percentage points. */
  rate: z._default(z.number(), 0.5),
});

const directionSchema = z.strictObject({ words, direction: z.enum(["higher", "lower"]) });

const clauseSchema = z.strictObject({
  /** What it is about, so that a rule finds it: "measurable", "weights". */
  topic: z.string(),
  circular: z.string(),
  text: z.string(),
});

export type Clause = z.infer<typeof clauseSchema>;

/** The sections a pack may leave out; they then come from the pack it rests on. */
const sections = {
  fields: z.array(requiredFieldsSchema),
  categories: z.array(requiredCategorySchema),
  weights: weightsSchema,
  ratings: z.array(ratingSchema).check(z.minLength(1)),
  scoring: scoringSchema,
  explanations: explanationsSchema,
  tolerance: toleranceSchema,
};

const head = {
  schema: z.literal("jixiao-pack/1"),
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  title: z.string().check(z.minLength(1)),
  /** Where it holds, "" for the whole country. */
  place: z._default(z.string(), ""),
  /** First and last year it holds for, null: open. */
  years: z._default(z.strictObject({ from: z.nullable(z.number()), to: z.nullable(z.number()) }), {
    from: null,
    to: null,
  }),
  /** The circular, or the form it was taken from. */
  basis: z.string(),
  kinds: z.array(kind).check(z.minLength(1)),
  applies: z._default(appliesSchema, { titles: [], places: [], levelNames: [], headings: [], notes: [] }),
  words: z._default(wordsSchema, { vague: [], states: [] }),
  /** Words that settle whether more or less is better, before the general ones. */
  directions: z._default(z.array(directionSchema), []),
  clauses: z._default(z.array(clauseSchema), []),
};

/** A pack as it stands in a file: sections left out are taken from the pack named in `base`, or the national one. */
export const packFileSchema = z.strictObject({
  ...head,
  base: z.optional(z.string()),
  fields: z.optional(sections.fields),
  categories: z.optional(sections.categories),
  weights: z.optional(sections.weights),
  ratings: z.optional(sections.ratings),
  scoring: z.optional(sections.scoring),
  explanations: z.optional(sections.explanations),
  tolerance: z.optional(sections.tolerance),
});
export type PackFile = z.infer<typeof packFileSchema>;

type Section = keyof typeof sections;

/**
 * A rule pack: what one place and year demands of its forms. Data, not code (DESIGN.md, decision 12).
 * Shares are between 0 and 1; weights, scores and rating bands are in points.
 */
export type Pack = Omit<PackFile, Section> & { [S in Section]: NonNullable<PackFile[S]> };
