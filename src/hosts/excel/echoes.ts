import { areaHas } from "../../sheet/address";
import type { Area } from "../../sheet/address";
import type { CellValue } from "../../sheet/sheet";

/** Echoes that have not come back after this long never will (milliseconds). */
const PATIENCE = 10_000;
/** Larger areas are only known again as a whole. */
const MOST_CELLS = 5_000;

/** A write of ours whose event is still to come. `value` is set where the event can be told from a user's edit by it. */
interface Expected {
  readonly sheet: string;
  readonly area: Area;
  readonly value: CellValue | undefined;
  readonly until: number;
}

/** Tells our own writes from other people's edits where Excel does not say who wrote. */
export interface Echoes {
  /** Before a write: its event will come. */
  expect(sheet: string, area: Area, value?: CellValue): void;
  /** Whether an event is the echo of a write of ours; each write is answered once. */
  take(sheet: string, area: Area, valueAfter: unknown): boolean;
}

/** Echoes by sheet id. `now` is the clock, in milliseconds. */
export function createEchoes(now: () => number = Date.now): Echoes {
  let expected: Expected[] = [];
  return {
    expect(sheet, area, value) {
      expected.push({ sheet, area, value, until: now() + PATIENCE });
    },
    take(sheet, area, valueAfter) {
      const time = now();
      expected = expected.filter(({ until }) => until > time);
      const mine = expected.filter((each) => each.sheet === sheet && overlaps(each.area, area));
      if (!covers(mine, area)) return false;
      const [only] = mine;
      const single = area.top === area.bottom && area.left === area.right;
      if (single && only?.value !== undefined && valueAfter !== undefined && (only.value ?? "") !== valueAfter)
        return false;
      const answered = new Set(single ? mine.slice(0, 1) : mine);
      expected = expected.filter((each) => !answered.has(each));
      return true;
    },
  };
}

function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function covers(expected: readonly Expected[], area: Area): boolean {
  const same = ({ area: mine }: Expected) =>
    mine.top <= area.top && mine.left <= area.left && mine.bottom >= area.bottom && mine.right >= area.right;
  if (expected.some(same)) return true;
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return false;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (!expected.some(({ area: mine }) => areaHas(mine, row, column))) return false;
  return expected.length > 0;
}
