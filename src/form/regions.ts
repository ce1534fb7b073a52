import type { Grid, Tile } from "./grid";
import { wordsOf } from "./header-block";
import type { HeaderBlock } from "./header-block";
import { normalizeLabel } from "./label";
import { looseTitle, titleIn } from "./title";
import { isTotalWord, matchField } from "./vocabulary";

/** The rows of one form on a sheet, with the header blocks in it. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly title: Tile | null;
  readonly headers: readonly HeaderBlock[];
}

function isProjectName(tile: Tile): boolean {
  if (!/名|项\s*目/.test(tile.text.slice(0, 40))) return false;
  const [best] = matchField(tile.text.split(/[:：]/)[0] ?? "");
  return best?.name === "projectName" && best.score >= 0.95;
}

const REPORT = /报告\s*$/;

/** Cuts a sheet where a new form begins: at a title, or at a second 项目名称 after an indicator table. */
export function splitRegions(grid: Grid, headers: readonly HeaderBlock[], rows: readonly number[]): readonly Region[] {
  const cuts: { row: number; title: Tile | null }[] = [];
  let content = 0;
  let table = false;
  let named = false;
  let opened = false;
  for (const row of rows) {
    const header = headers.find(({ top }) => top === row);
    const title = titleIn(grid, row);
    const again =
      named &&
      table &&
      grid.filled(row).slice(0, 1).some(isProjectName) &&
      !headers.some((h) => h.top <= row && row <= h.bottom);
    if ((title && (!opened || content > 1)) || again) {
      cuts.push({ row, title });
      content = 0;
      table = named = false;
      opened ||= title !== null;
    } else if (title && content === 0 && REPORT.test(cuts.at(-1)?.title?.text ?? "")) {
      // The report over a form is not its title.
      cuts[cuts.length - 1] = { row: cuts.at(-1)?.row ?? row, title };
    } else content += grid.filled(row).length >= 2 ? 1 : 0;
    table ||= header !== undefined;
    named ||= grid.filled(row).some(isProjectName);
  }
  const first = rows[0] ?? 0;
  const last = rows.at(-1) ?? 0;
  if (cuts.length === 0) return [{ top: first, bottom: last, title: looseTitle(grid, first), headers }];
  const regions = cuts.map(({ row, title }, index): Region => {
    const top = index === 0 ? first : row;
    const bottom = (cuts[index + 1]?.row ?? last + 1) - 1;
    return { top, bottom, title, headers: headers.filter((h) => h.top >= top && h.top <= bottom) };
  });
  return regions.reduce<readonly Region[]>((joined, region) => {
    const before = joined.at(-1);
    if (!before || !goesOn(grid, before, region)) return [...joined, region];
    const headersOfBoth = [...before.headers, ...region.headers];
    return [...joined.slice(0, -1), { ...before, bottom: region.bottom, headers: headersOfBoth }];
  }, []);
}

/** Whether a region only goes on with the table before it on a new page: the same headings, no fields, and no total yet. */
function goesOn(grid: Grid, before: Region, region: Region): boolean {
  const [header, ...others] = region.headers;
  const above = before.headers.at(-1);
  if (!header || !above || others.length > 0 || wordsOf(header) !== wordsOf(above)) return false;
  for (let row = region.top; row < header.top; row++) if (grid.filled(row).length > 1) return false;
  for (let row = above.bottom + 1; row <= before.bottom; row++) {
    const [start] = grid.filled(row);
    if (start && (isTotalWord(start.text) || isProjectName(start))) return false;
  }
  const titles = [before.title, region.title].map((tile) => normalizeLabel(tile?.text ?? "").core.replace(/续$/, ""));
  return titles[0] === titles[1] || /续/.test(region.title?.text ?? "");
}
