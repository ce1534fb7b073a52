import type { ExcelSupport } from "./support";
import { hostFailure } from "./failure";

/** Runs one batch. Errors of office.js come out as HostError, with the original as their cause. */
export async function batch<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw hostFailure(error);
  }
}

/** A batch that writes: where Excel can, all its syncs are one step of Excel's own undo. */
export async function writingBatch<T>(
  support: ExcelSupport,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  if (!support.undoGroup) return batch(work);
  try {
    return await Excel.run({ mergeUndoGroup: true }, work);
  } catch (error) {
    throw hostFailure(error);
  }
}
