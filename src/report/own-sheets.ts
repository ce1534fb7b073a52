import type { Workbook } from "../sheet/sheet";

/** How the title of a review sheet begins. */
export const REVIEW_TITLE = "绩效审核意见表";
/** The label of the row with the counts. */
export const REVIEW_FINDINGS = "审核情况";

/** The workbook without the review sheets we added, whatever they are called by now: they are no forms to check. */
export function withoutReviewSheets(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.filter((sheet) => {
    const labels = sheet.rows.slice(0, 6).map((row) => row?.[0]?.text ?? "");
    return !(labels[0]?.startsWith(`${REVIEW_TITLE}（`) && labels.includes(REVIEW_FINDINGS));
  });
  return { ...workbook, sheets };
}
