import type { ColumnName, FieldName, FormKind } from "./document";

/** Makes the compiler refuse a list that misses a member of the union it stands for. */
function complete<Name extends string>() {
  return <const List extends readonly Name[]>(...list: [Exclude<Name, List[number]>] extends [never] ? List : never) =>
    list as List;
}

/** Every form kind, for schemas that read one from a file. */
export const FORM_KINDS = complete<FormKind>()(
  "project-target",
  "project-self-evaluation",
  "project-evaluation",
  "project-monitoring",
  "department-target",
  "department-self-evaluation",
  "department-evaluation",
);

/** Every name a labelled field may have. */
export const FIELD_NAMES = complete<FieldName>()(
  "projectName",
  "department",
  "implementingUnit",
  "year",
  "projectType",
  "projectAttribute",
  "projectLevel",
  "governmentProcurement",
  "governmentService",
  "startDate",
  "endDate",
  "period",
  "leader",
  "contact",
  "phone",
  "preparer",
  "overview",
  "basis",
  "necessity",
  "feasibility",
  "content",
  "measures",
  "plan",
  "funds",
  "resources",
  "longTermGoal",
  "annualGoal",
  "goalActual",
  "implementation",
  "effect",
  "problems",
  "suggestions",
  "conclusion",
  "rating",
  "staff",
  "subUnits",
  "moneyUnit",
  "other",
);

/** Every column an indicator table may have. */
export const COLUMN_NAMES = complete<ColumnName>()(
  "levelOne",
  "levelTwo",
  "levelThree",
  "target",
  "halfYearTarget",
  "adjustedTarget",
  "unit",
  "comparator",
  "valueType",
  "direction",
  "weight",
  "actual",
  "score",
  "deviation",
  "explanation",
  "source",
  "scoringRule",
  "scoringProcess",
  "subproject",
  "remark",
);
