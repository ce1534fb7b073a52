import { normalizeText } from "./normalize";
import { NOT_NONE, NOT_WITHOUT, NOT_ZERO } from "./word-classes";

const NONE = new RegExp(
  "^(?:全年|本年|均|已)*(?:" +
    `无${NOT_WITHOUT}${NOT_NONE}|零${NOT_ZERO}|没有(?!统计|调查|开展|完成|实现|达到|资料|提供)${NOT_NONE}|` +
    "未发生|未出现|不存在|未发现)",
);

const NO_DATA =
  /无法(?:获取|提供|统计|取得|核实|测算)|(?:未|没有)(?:提供|统计|开展(?:满意度)?调查)|(?:无|没有)(?:相关|有关|此项)?(?:统计)?数据/;

/** Whether words say there was none of it: 无, 未发生, 没有发现. 无法统计, 无线 and 无数据 do not. */
export function saysNone(text: string): boolean {
  const plain = normalizeText(text);
  return NONE.test(plain) && !NO_DATA.test(plain);
}

/** Whether words say that there is no figure: 无法统计, 暂无数据, 未开展调查. */
export function lacksData(text: string): boolean {
  return NO_DATA.test(normalizeText(text));
}
