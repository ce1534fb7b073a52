import { normalizeLabel } from "./label";

const BRACKETED_WEIGHT =
  /[((【[]\s*(?:权重|分值|满分)?[:：]?\s*(\d{1,3}[-—~～至])?(\d{1,3}(?:\.\d+)?)\s*(?:分|%)?\s*[))】\]]+\s*分?\s*$/;
const TRAILING_WEIGHT = /[^\d.\-—~～至]\s*(\d{1,3}(?:\.\d+)?)\s*分\s*$/;
const CODE = /^[A-Z]\d+(?:[.．]\d+)*[、.．]?\s*/;
const LETTER = /^[A-Z](?=[\u4e00-\u9fff])/;

/** A heading or name with the weight written in it taken apart: "产出指标(50分)" is "产出指标" and 50. */
export interface NamedWeight {
  readonly name: string;
  readonly weight: number | null;
}

/** Takes apart a level's heading or an indicator's name; numbering, marks and inner spaces go too. */
export function splitWeight(text: string): NamedWeight {
  const plain = text.normalize("NFKC").replace(/[\s\u200b]+/g, "");
  const bracketed = BRACKETED_WEIGHT.exec(plain);
  const trailing = bracketed ? null : TRAILING_WEIGHT.exec(plain);
  // 成本指标(0-20)分 leaves room and states no weight.
  const found = bracketed ? (bracketed[1] ? undefined : bracketed[2]) : trailing?.[1];
  const cut = bracketed
    ? plain.slice(0, bracketed.index)
    : trailing
      ? plain.slice(0, plain.length - trailing[0].length + 1)
      : plain;
  return { name: normalizeLabel(cut).full, weight: found === undefined ? null : Number(found) };
}

/** A level's name without weight, numbering or letter code: "A1决策机制（3）" is "决策机制". */
export function levelName(text: string): string {
  return splitWeight(text).name.replace(CODE, "").replace(LETTER, "");
}

/** Whether names carry letter codes as a matter of course: "C12在建项目推进率" among its like, not "H5页面数" alone. */
export function areCoded(names: readonly string[]): boolean {
  const coded = names.filter((name) => CODE.test(name.trim().normalize("NFKC"))).length;
  return coded >= 3 && coded * 2 >= names.length;
}

/** The number of the template's slot before the name the user wrote: "指标1：". */
const SLOT = /^指标[\d一二三四五六七八九十]{1,3}[:.、](?=.)/;

/** An indicator's name for comparing and for reading aloud. */
export function indicatorName(text: string, coded: boolean): string {
  const flat = text.normalize("NFKC").replace(/[\s\u200b]+/g, "");
  const { full } = normalizeLabel(flat.replace(SLOT, ""));
  return coded ? full.replace(CODE, "") : full;
}

const RESIDUE =
  /^(?:指标\s*(?:[\d一二三四五六七八九十]+|[xX×*]+)\s*[:：]?|[.…·。]+|[xX×*]+|[-—/无]+|指标名称|请填写.*|示例.*|例[:：].*)$/;

/** Whether a name is what the template left in the cell: "指标1", "……", nothing. */
export function isResidue(name: string): boolean {
  const plain = name.normalize("NFKC").replace(/\s/g, "");
  return plain === "" || RESIDUE.test(plain);
}
