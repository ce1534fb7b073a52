import type { TableColumn } from "./columns";
import type { Grid } from "./grid";
import { toColumn } from "./headings";
import type { ReadHeading, RowSpan } from "./headings";
import { compact, normalizeLabel } from "./label";
import { profileColumn } from "./profile";

/** How surely a heading means one value a row: 指标值 does, 年度绩效目标 over paragraphs does not. */
function plainness({ heading, profile }: ReadHeading): number {
  if (profile.averageLength > 40) return 0;
  return /[值数]|水平|标准/.test(compact(heading.tile.text)) ? 2 : 1;
}

/** One target heading over symbol, value and unit that stand in cells of their own. */
function spreadTarget(
  grid: Grid,
  target: ReadHeading,
  rows: RowSpan,
  columns: Map<TableColumn["name"], TableColumn>,
): void {
  const { left, right } = target.heading;
  const parts = Array.from({ length: right - left + 1 }, (_, index) => left + index)
    .map((column) => ({ column, profile: profileColumn(grid, column, rows.from, rows.to) }))
    .filter(({ profile }) => profile.filled > 0);
  const symbol = parts.find(({ profile }) => profile.comparator >= 0.6);
  if (!symbol) return;
  const value = parts.find(({ column, profile }) => column > symbol.column && profile.comparator < 0.6);
  if (!value) return;
  const at = (name: TableColumn["name"], column: number) =>
    columns.set(name, { name, column, right: column, heading: target.heading.tile, confidence: 0.85 });
  at("target", value.column);
  if (!columns.has("comparator")) at("comparator", symbol.column);
  const unit = parts.find(
    ({ column, profile }) => column > value.column && profile.averageLength <= 4 && profile.number < 0.5,
  );
  if (unit && !columns.has("unit")) at("unit", unit.column);
}

/** A value of no said time or side. */
const BARE_VALUE = /^(?:绩效)?(?:指标)?数?值$/;

/** Of several target headings the one for this year; a bare 指标值 beside a 目标值 is what was reached. */
export function assignTargets(
  grid: Grid,
  headings: readonly ReadHeading[],
  rows: RowSpan,
  columns: Map<TableColumn["name"], TableColumn>,
): void {
  const all = headings.filter(({ name }) => name === "target");
  const plainest = Math.max(...all.map(plainness));
  const targets = all.filter((heading) => plainness(heading) === plainest);
  const half = headings.find(({ name }) => name === "halfYearTarget");
  const long = headings.find(({ name }) => name === "longTermTarget");
  if (half && targets.length > 0) columns.set("halfYearTarget", toColumn(half, "halfYearTarget"));
  const adjusted = headings.find(({ name }) => name === "adjustedTarget");
  if (adjusted && targets.length > 0) columns.set("adjustedTarget", toColumn(adjusted, "adjustedTarget"));
  const [first, second] = targets;
  const target = first ?? adjusted ?? half ?? long;
  if (!target) return;
  columns.set("target", toColumn(target, "target"));
  if (target.heading.right > target.heading.left) spreadTarget(grid, target, rows, columns);
  if (!second || columns.has("actual") || headings.some(({ name }) => name === "actual")) return;
  if (
    /目标|计划|预期/.test(compact(target.heading.tile.text)) &&
    BARE_VALUE.test(normalizeLabel(second.heading.tile.text).core)
  )
    columns.set("actual", toColumn(second, "actual", 0.8));
}

/** A heading in words nobody knows whose cells hold values is the target, where no other heading is. */
export function guessTarget(headings: readonly ReadHeading[], columns: Map<TableColumn["name"], TableColumn>): void {
  const name = columns.get("levelThree")?.column ?? 0;
  if (columns.has("scoringRule") || columns.has("scoringProcess")) return;
  const guess = headings.find(
    ({ name: known, column, profile }) =>
      known === null && column > name && profile.filled >= 2 && profile.comparator < 0.5 && profile.value >= 0.6,
  );
  if (guess) columns.set("target", toColumn(guess, "target", 0.7));
}
