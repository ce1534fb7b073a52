import * as z from "zod/mini";

/** How a count of steps is made whole: kept continuous, rounded up, to the nearest, or cut off. */
export const roundingSchema = z.enum(["none", "ceil", "half-up", "truncate"]);
export type Rounding = z.infer<typeof roundingSchema>;

const share = z.number().check(z.minimum(0), z.maximum(1));

/**
 * What each step away from the target costs. `of`: "point" is a percentage point (of the target where it is a
 * percentage, of completion otherwise), "completion" one percent of completion, "unit" one of the target's own unit,
 * "day" and "month" the time something is late, for deadlines and durations.
 * `per` steps of it cost `deduct`: a share of the weight ("weight") or points ("points").
 */
export const deductionSchema = z.strictObject({
  per: z.number().check(z.positive()),
  of: z.enum(["point", "completion", "unit", "day", "month"]),
  deduct: z.number().check(z.minimum(0)),
  as: z.enum(["weight", "points"]),
  rounding: z._default(roundingSchema, "none"),
});
export type Deduction = z.infer<typeof deductionSchema>;

const interval = {
  from: z.nullable(z.number()),
  to: z.nullable(z.number()),
  /** Whether the end itself is left out: [80, 90) has openTo. */
  openFrom: z._default(z.boolean(), false),
  openTo: z._default(z.boolean(), true),
};

/**
 * The families of scoring rules (DOMAIN.md, section E) as parameters. Completion is 1 when the target is just reached,
 * counted so that more is better whatever the direction of the indicator.
 */
export const scoringRuleSchema = z.discriminatedUnion("family", [
  /** Reached: full; short: weight × completion. Below `floor` nothing. (R1, R2a: the reverse ratio target/actual) */
  z.strictObject({
    family: z.literal("proportional"),
    floor: z._default(share, 0),
    /** "actual": a rate is taken as it is, not against its target (得分=满意度×权重). */
    of: z.optional(z.enum(["actual"])),
    /** How lower-is-better rows go under this rule, where it says so itself; else as the pack says. */
    reverse: z.optional(z.enum(["ratio", "linear", "step"])),
  }),
  /** For lower-is-better: full up to the target, then linear down to 0 at target × zeroAt. (R2b) */
  z.strictObject({ family: z.literal("reverse-linear"), zeroAt: z._default(z.number().check(z.gt(1)), 2) }),
  /** Reached: full, else `otherwise` of the weight. (R2c, R2d, R11) */
  z.strictObject({ family: z.literal("reached"), otherwise: z._default(share, 0) }),
  /** Full from fullFrom to fullTo of completion (null: no cap); each step outside costs. (R3, R3b, R4, R5) */
  z.strictObject({
    family: z.literal("deduction"),
    fullFrom: z._default(z.number(), 1),
    fullTo: z._default(z.nullable(z.number()), null),
    /** The value of a rate from which the weight is full, where that is not the target itself. */
    threshold: z._default(z.nullable(z.number()), null),
    /** Below this completion nothing is left. */
    floor: z._default(share, 0),
    short: z.nullable(deductionSchema),
    over: z._default(z.nullable(deductionSchema), null),
  }),
  /** n items of equal share (or the given shares), each all or nothing. (R7) */
  z.strictObject({
    family: z.literal("checklist"),
    items: z.number().check(z.int(), z.minimum(1)),
    shares: z._default(z.nullable(z.array(share)), null),
    /** "discretion": an item not met may be marked down in part. */
    unmet: z._default(z.enum(["nothing", "discretion"]), "nothing"),
  }),
  /** Each case found costs; never below 0. (R8) */
  z.strictObject({
    family: z.literal("defects"),
    deduct: z.number().check(z.positive()),
    as: z.enum(["weight", "points"]),
  }),
  /** A grade word gives a share of the weight. (R9, R10b) */
  z.strictObject({
    family: z.literal("grades"),
    map: z.record(z.string(), share),
    /** True where the rule names some grades only, so that scores between them are possible. */
    open: z._default(z.boolean(), false),
  }),
  /** A grade word gives a band of the weight in which the score must lie. (R10) */
  z.strictObject({
    family: z.literal("grade-bands"),
    bands: z.array(
      z.strictObject({
        labels: z.array(z.string()),
        from: share,
        to: share,
        openFrom: z._default(z.boolean(), false),
        openTo: z._default(z.boolean(), false),
      }),
    ),
  }),
  /** A table of intervals: completion (as a share) or the actual value itself. (R12) */
  z.strictObject({
    family: z.literal("intervals"),
    of: z.enum(["completion", "actual"]),
    steps: z.array(z.strictObject({ ...interval, give: z.number(), as: z.enum(["weight", "points", "proportional"]) })),
  }),
  /** Knots (value, share), linear in between, 0 below the lowest, the best above the highest. (R13) */
  z.strictObject({
    family: z.literal("levels"),
    of: z.enum(["completion", "actual"]),
    knots: z.array(z.strictObject({ at: z.number(), share })),
  }),
  /** Reached: full; else left to the reviewer, between min and max of the weight. (R14) */
  z.strictObject({
    family: z.literal("discretion"),
    min: z._default(share, 0),
    max: z._default(share, 1),
    /** True where even a target that is reached is left to the reviewer (由专家打分). */
    judged: z._default(z.boolean(), false),
  }),
  /** Budget execution: weight × spending / budget, at most the weight; no budget gives 0. (R17) */
  z.strictObject({ family: z.literal("budget") }),
]);
export type ScoringRule = z.infer<typeof scoringRuleSchema>;

/** Which indicators a rule is for: every condition that is given must hold; words match as parts of the text. */
export const ruleSelectorSchema = z.strictObject({
  /** First- or second-level name. */
  categories: z.optional(z.array(z.string())),
  /** The indicator's own name. */
  names: z.optional(z.array(z.string())),
  /** What the target states: a number, a grade or state word, or vague words. */
  value: z.optional(z.enum(["number", "word"])),
  direction: z.optional(z.enum(["higher", "lower"])),
});
export type RuleSelector = z.infer<typeof ruleSelectorSchema>;

/** One entry of a pack's rule list; the first whose `when` holds is the rule of an indicator. */
export const selectedRuleSchema = z.strictObject({
  when: ruleSelectorSchema,
  rule: scoringRuleSchema,
  /** Where the rule comes from, as the reader is told. */
  source: z.string(),
});
export type SelectedRule = z.infer<typeof selectedRuleSchema>;
