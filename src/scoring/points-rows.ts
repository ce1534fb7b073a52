import type { FormDocument, Located, PointsRow } from "../form/document";
import type { CellRef } from "../sheet/address";

/** A row of points that is no indicator, with its figures: 预算执行率得分 (part of the total), 加分 and 扣分 (beside it). */
export interface ExtraPoints {
  /** 1-based sheet row. */
  readonly row: number;
  readonly label: string;
  readonly kind: "execution" | "bonus" | "malus";
  readonly weight: number | null;
  readonly weightCell: CellRef | null;
  /** As it counts in the total: points taken off are negative however they are written. */
  readonly score: number | null;
  readonly scoreCell: CellRef | null;
}

function kindOf({ label }: PointsRow): ExtraPoints["kind"] {
  if (/执行/.test(label)) return "execution";
  return /扣分|减分/.test(label) && !/加/.test(label) ? "malus" : "bonus";
}

/** The number of a cell of points ("10", "10分"); null where it holds none. */
function pointsIn(located: Located | null): number | null {
  if (located === null) return null;
  if (typeof located.value === "number") return located.value;
  const text = located.text.normalize("NFKC").replace(/[\s分]+$/, "");
  return /^[-+]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

/** Full marks written in a label: "预算执行率（10分）". */
export function pointsInLabel(label: string): number | null {
  const found = /(\d+(?:\.\d+)?)\s*分/.exec(label.normalize("NFKC"))?.[1];
  return found === undefined ? null : Number(found);
}

/** The rows of points of a form that are no indicators, in the order of the sheet. */
export function extraPoints(document: FormDocument): readonly ExtraPoints[] {
  return (document.pointsRows ?? []).map((row) => {
    const kind = kindOf(row);
    const score = pointsIn(row.score);
    return {
      row: row.row,
      label: row.label,
      kind,
      weight: pointsIn(row.weight) ?? pointsInLabel(row.label),
      weightCell: row.weight?.cell ?? null,
      score: kind === "malus" && score !== null ? -Math.abs(score) : score,
      scoreCell: row.score?.cell ?? null,
    };
  });
}

/** The rows of points beside the total, 加分 and 扣分; a form's own full marks do not hold them. */
export function bonusPoints(document: FormDocument): readonly ExtraPoints[] {
  return extraPoints(document).filter(({ kind }) => kind !== "execution");
}
