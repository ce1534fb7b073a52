import { compact } from "./label";
import type { Amount, AmountName, AmountRow } from "./document";
import { numberOf } from "./grid";
import type { Tile } from "./grid";
import { isTotalWord, matchAmount, matchBlock } from "./vocabulary";

const SURE = 0.75;

/** The money concept a label or heading certainly means, or null. */
export function amountName(text: string): AmountName | null {
  const [best] = matchAmount(text);
  return best && best.score >= SURE && !PAST.test(compact(text)) ? best.name : null;
}

/** Figures of earlier years are read and belong to no name. */
const PAST = /[上前去]年(?!.*结[转余])/;

/** Whether a tile holds a number, or the dash that stands for none. */
export function isNumeric(tile: Tile): boolean {
  return numberOf({ value: tile.cell.value, text: tile.text }) !== null || /^[-—/]$/.test(tile.text);
}

/** 万元 → 10000, 元 → 1, by the words nearest first; null where none says. */
export function moneyUnitIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const plain = text.normalize("NFKC").replace(/\s/g, "");
    if (/亿元/.test(plain)) return 100_000_000;
    if (/万元/.test(plain)) return 10_000;
    if (/千元/.test(plain)) return 1_000;
    if (/[(:]元\)?$|单位:?元|\(元\)/.test(plain)) return 1;
  }
  return null;
}

const PAIR: ReadonlySet<AmountName> = new Set<AmountName>([
  "total",
  "fiscalFunding",
  "otherFunding",
  "carryOver",
  "initialBudget",
  "budget",
  "spending",
  "halfYearSpending",
  "executionRate",
  "balance",
  "recovered",
  "amount",
]);

/** An amount in a tile, under its label or heading. */
export function amountOf(name: AmountName | null, label: Tile | null, tile: Tile): Amount {
  return {
    name,
    label: label?.text ?? "",
    labelCell: label?.ref ?? null,
    cell: tile.ref,
    text: tile.text,
    value: tile.cell.value,
    number: numberOf({ value: tile.cell.value, text: tile.text }),
  };
}

const LABEL_AND_AMOUNT = /^((?:其中[:：])?[^\d:：]{2,20}?)[:：\s]*(-?[\d,，]+(?:\.\d+)?)\s*(?:万元|元)?$/;

/** Labels and amounts in one cell: "年度资金总额：300；其中：财政拨款：200". */
function amountsInCell(tile: Tile): readonly Amount[] {
  const pieces = tile.text.split(/[；;\n]/).map((piece) => piece.trim());
  const stated = pieces.filter((piece) => piece !== "");
  const amounts = stated.map((piece) => amountIn(tile, piece)).filter((amount) => amount !== null);
  return amounts.length === stated.length ? amounts : [];
}

function amountIn(tile: Tile, piece: string): Amount | null {
  const found = LABEL_AND_AMOUNT.exec(piece);
  if (!found?.[1] || !found[2]) return null;
  const name = amountName(found[1]);
  if (!name || !PAIR.has(name)) return null;
  const text = found[2];
  return {
    name,
    label: found[1].trim(),
    labelCell: tile.ref,
    cell: tile.ref,
    text,
    value: text,
    number: numberOf({ value: text, text }),
  };
}

/** Labels of money with the amount to their right: "年度资金总额： | 10". */
export function pairsIn(tiles: readonly Tile[], isField: (tile: Tile) => boolean): readonly Amount[] {
  const amounts: Amount[] = [];
  tiles.forEach((tile, index) => {
    const inCell = amountsInCell(tile);
    if (inCell.length > 0) return void amounts.push(...inCell);
    const name = amountName(tile.text);
    const value = tiles[index + 1];
    const before = tiles.slice(0, index).findLast(({ text }) => text !== "");
    if (before && isField(before) && matchBlock(before.text).length === 0) return;
    if (!name || !PAIR.has(name) || !value) return;
    if (value.text !== "" && !isNumeric(value)) return;
    amounts.push(amountOf(name, tile, value));
  });
  return amounts;
}

/** What a row is to the others by its label alone. */
export function roleOf(label: string): AmountRow["role"] {
  if (isTotalWord(label) || amountName(label) === "total" || /总额|总投资|总预算/.test(compact(label))) return "total";
  return /^其中/.test(compact(label)) ? "part" : "plain";
}

/** Under a total the other rows are its parts; a second 其中 below a part only details that part. */
export function withParts(rows: readonly AmountRow[]): readonly AmountRow[] {
  if (!rows.some(({ role }) => role === "total")) return rows;
  return rows.map((row, index) => {
    if (row.role === "total") return row;
    const above = rows[index - 1];
    const detail = row.role === "part" && above !== undefined && above.role !== "total";
    return { ...row, role: detail ? "plain" : "part" };
  });
}
