import { packFileSchema } from "./pack";
import { baseOf, layOver, wholePack } from "./lay-over";
import type { Pack } from "./pack";
import { locateErrors } from "./pack-errors";
import type { PackError } from "./pack-errors";
import { PACKS } from "./packs";

/** A pack, or every reason why the text is none. */
export type ParsedPack =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly errors: readonly PackError[] };

/** Reads a user's own pack file, which rests on the pack it names or on the first of ours that shares a kind. Never throws. */
export function parsePack(jsonText: string): ParsedPack {
  let json: unknown;
  try {
    json = JSON.parse(jsonText);
  } catch (error) {
    return {
      ok: false,
      errors: locateErrors(jsonText, { syntax: String(error instanceof Error ? error.message : error) }),
    };
  }
  const parsed = packFileSchema.safeParse(json);
  if (!parsed.success) return { ok: false, errors: locateErrors(jsonText, { issues: parsed.error.issues }) };
  const file = parsed.data;
  const base = baseOf(file, PACKS);
  if (base) return { ok: true, pack: layOver(file, base) };
  const whole = file.base ? null : wholePack(file);
  if (whole) return { ok: true, pack: whole };
  const known = PACKS.map((pack) => pack.id).join("、");
  return {
    ok: false,
    errors: locateErrors(jsonText, {
      issues: [
        { code: "custom", path: ["base"], message: `没有名为“${file.base ?? ""}”的规则包可作基础`, expected: known },
      ],
    }),
  };
}
