import * as z from "zod/mini";
import { parseCellRef } from "../sheet/address";
import type { CellRef } from "../sheet/address";
import type { LayoutCorrection } from "./document";
import { COLUMN_NAMES, FIELD_NAMES } from "./name-lists";

/** The corrections are no JSON of ours: `message` is one Chinese sentence that says where and what. */
export class CorrectionsError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "CorrectionsError";
  }
}

const cell = z.custom<CellRef>((value) => typeof value === "string" && parseCellRef(value) !== null);

const schema = z.strictObject({
  schema: z.literal("jixiao-corrections/1"),
  corrections: z.array(
    z.strictObject({
      fingerprint: z.string().check(z.minLength(1)),
      origin: z.optional(cell),
      columns: z.optional(
        z.array(z.strictObject({ column: z.int().check(z.minimum(0)), name: z.nullable(z.enum(COLUMN_NAMES)) })),
      ),
      fields: z.optional(
        z.array(
          z.strictObject({
            labelCell: cell,
            cell,
            name: z.nullable(z.enum(FIELD_NAMES)),
            label: z.optional(z.string()),
          }),
        ),
      ),
    }),
  ),
});

/** Corrections as JSON, for another computer or a colleague. */
export function exportCorrections(corrections: readonly LayoutCorrection[]): string {
  return JSON.stringify({ schema: "jixiao-corrections/1", corrections }, null, 2);
}

/** Reads corrections exported before. Throws CorrectionsError when the text is none. */
export function importCorrections(text: string): readonly LayoutCorrection[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new CorrectionsError("更正文件不是有效的 JSON，请重新导出后再导入。", { cause });
  }
  const result = schema.safeParse(data);
  if (result.success) {
    return result.data.corrections.map(({ fingerprint, origin, columns, fields }) => ({
      fingerprint,
      ...(origin ? { origin } : {}),
      ...(columns ? { columns } : {}),
      ...(fields
        ? { fields: fields.map(({ label, ...field }) => (label === undefined ? field : { ...field, label })) }
        : {}),
    }));
  }
  const [issue] = result.error.issues;
  throw new CorrectionsError(`更正文件的“${issue?.path.join(".") ?? ""}”一处写法不对，请重新导出后再导入。`, {
    cause: result.error,
  });
}
