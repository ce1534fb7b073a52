import type { Field, FieldName } from "./document";
import type { Tile } from "./grid";
import { isNote, isUnnamedLabel, matchField } from "./vocabulary";
import type { Match } from "./vocabulary";

/** From here on a label is certainly the label of its concept. */
export const KNOWN = 0.9;
const ALIKE = 0.6;
const PAIR = /^([^:：\n]{2,22})[:：]\s*([\s\S]*)$/;

/** The concept a label means, if only by likeness; null for none. */
export function labelMatch(text: string): Match<FieldName> | null {
  const [best] = matchField(text);
  if (!best || best.score < ALIKE) return null;
  if (best.score < KNOWN && isUnnamedLabel(text)) return null;
  return best.score < 1 && namesTwo(text) ? { ...best, score: best.score * 0.7 } : best;
}

/** Whether a remark in brackets is a label itself: "项目单位（项目名称）" may mean either. */
function namesTwo(text: string): boolean {
  const remark = /[(（]([^()（）]+)[)）]/.exec(text)?.[1] ?? "";
  return (matchField(remark)[0]?.score ?? 0) >= KNOWN;
}

/** Whether a tile is a label for another cell, or holds its own answer. */
export function isLabelled(tile: Tile): boolean {
  return isKnownLabel(tile.text) || /^[^:：]{2,12}[:：]$/.test(tile.text) || embedded(tile).length > 0;
}

/** Whether a text is certainly a label: the words of a concept, or of a label known to fit none. */
export function isKnownLabel(text: string): boolean {
  return (labelMatch(text)?.score ?? 0) >= KNOWN || isUnnamedLabel(text);
}

/** A unit of money and nothing else: "万元". */
export const MONEY = /^\s*(?:人民币)?(?:百?万|千|亿)?元\s*$/;

function embeddedPair(tile: Tile, text: string): Field | null {
  const found = PAIR.exec(text);
  if (!found?.[1]) return null;
  const [, label, rest = ""] = found;
  const match = labelMatch(label);
  const known = match !== null && match.score >= KNOWN;
  const unit = /^(?:金额|货币|资金)?单位$/.test(label.replace(/\s/g, ""));
  if (!/[\p{L}\p{N}□☑√]/u.test(rest) || (!known && !isUnnamedLabel(label) && !unit)) return null;
  const money = unit && MONEY.test(rest);
  return {
    name: money ? "moneyUnit" : known ? match.name : null,
    label: label.trim(),
    labelCell: tile.ref,
    cell: tile.ref,
    text: rest.trim(),
    value: rest.trim(),
    confidence: 0.95,
  };
}

/** Labels and values in one cell: "项目名称：×××", or several set apart by wide gaps. */
export function embedded(tile: Tile): readonly Field[] {
  if (isNote(tile.text)) return [];
  const pieces = tile.text.split(/[ \t\u3000\u00a0]{2,}(?=[^:：\s]{2,12}\s*[:：])/);
  const fields = pieces.map((piece) => embeddedPair(tile, piece.trim())).filter((field) => field !== null);
  return fields.length === pieces.length || pieces.length > 1 ? fields : [];
}
