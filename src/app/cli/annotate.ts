import path from "node:path";
import { cellNotes } from "../../report/cell-notes";
import type { CopyReport } from "../../report/check-report";
import { reviewSheet } from "../../report/review-sheet";
import type { CheckedFile } from "./check-file";
import type { InputFile } from "./input-files";
import type { OutputFiles } from "./output-files";

/** What a copy of a checked file is to carry. */
export type CopyWish = "notes" | "notes-and-review" | "cleared";

/**
 * Writes a copy of the file into the folder, with our notes or without; the file itself stays as it is.
 * Findings on cells with a note of the user's own go to a review sheet. Null where there is nothing to write a copy of:
 * no form on it, or a format that cannot be written.
 */
export async function writeCopy(
  file: InputFile,
  { host, forms, workbook }: CheckedFile,
  wish: CopyWish,
  target: { readonly folder: string; readonly output: OutputFiles },
): Promise<CopyReport | null> {
  if (!host) return null;
  let notes = 0;
  let skipped = 0;
  let review = false;
  if (wish === "cleared") await host.clear();
  else {
    if (forms.length === 0) return null;
    const diagnostics = forms.flatMap((form) => form.diagnostics);
    const outcome = await host.setNotes(cellNotes(diagnostics, workbook.sheets));
    notes = outcome.written.length;
    skipped = outcome.skipped.length;
    review = wish === "notes-and-review" || skipped > 0;
    if (review) await host.putSheet(reviewSheet(forms));
  }
  const written = await target.output.write(path.join(target.folder, file.place), host.save());
  return { path: written, notes, skipped, review };
}
