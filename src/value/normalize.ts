/** Characters NFKC leaves alone though a clerk means the plain sign, by that sign. */
const MEANT: Readonly<Record<string, string>> = {
  "≥": "≧⩾",
  "≤": "≦⩽",
  ">": "〉",
  "<": "〈",
  "=": "═〓",
  "~": "〜∼",
  "-": "—–―−‐‒─━",
  ":": "∶ː",
  "[": "【〔",
  "]": "】〕",
  '"': "“”",
  "'": "‘’",
  采: "釆",
  〇: "○",
};
const SIGNS = new Map(
  Object.entries(MEANT).flatMap(([sign, written]) => [...written].map((character) => [character, sign] as const)),
);
const SIGN = new RegExp(`[${[...SIGNS.keys()].join("")}]`, "g");
// Marks that carry no meaning: zero-width characters, soft hyphens, byte-order marks, control characters.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f]/g;
const TAG =
  /<\/?(?:p|br|div|span|font|b|i|u|strong|em|table|tr|td|th|tbody|input|a|img|ul|ol|li|h[1-6]|sub|sup|o:p|label|select|option)\b[^<>]*>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&le;": "≤",
  "&ge;": "≥",
  "&amp;": "&",
  "&quot;": '"',
  "&permil;": "‰",
};
const ENTITY = /&(?:nbsp|lt|gt|le|ge|amp|quot|permil);/gi;

/** Whether the text still carries HTML tags or entities left over from a web form (defect D85). */
export function hasHtml(text: string): boolean {
  return (text.includes("<") && text.search(TAG) >= 0) || (text.includes("&") && text.search(ENTITY) >= 0);
}

/** The text without HTML tags and with the common entities resolved; a block tag becomes a line break. */
export function stripHtml(text: string): string {
  return text
    .replace(TAG, (tag) => (/^<(?:br|\/p|\/div|\/li|\/tr)\b/i.test(tag) ? "\n" : ""))
    .replace(ENTITY, (entity) => ENTITIES[entity.toLowerCase()] ?? entity);
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** One spelling for each sign: NFKC, and the comparison signs, dashes, brackets and quotes NFKC leaves apart. */
function unifySigns(text: string): string {
  return text
    .replace(/[①-⑳]/g, (mark) => `(${CIRCLED.indexOf(mark) + 1})`)
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(SIGN, (sign) => SIGNS.get(sign) ?? sign)
    .replace(WRITTEN_ZEROS, (zeros) => "〇".repeat(zeros.length));
}

/** 二O二五年, 二00九年: a letter or a digit for 〇 between Chinese numerals. */
const WRITTEN_ZEROS = /(?<=[一二])[Oo0〇]{1,2}(?=[一二三四五六七八九](?:[一二三四五六七八九年〇Oo0]|$))/g;

const KEPT_SPACE = /([A-Za-z0-9]) +(?=[A-Za-z0-9])/g;

/**
 * The text as it is compared and parsed: NFKC, one spelling for each sign, no invisible characters, no spaces or
 * line breaks except a single space between two Latin words or numbers; ① is "(1)", never the number 1. Idempotent.
 * HTML is left to stripHtml.
 */
export function normalizeText(text: string): string {
  return unifySigns(text)
    .replace(/\s+/g, " ")
    .replace(KEPT_SPACE, "$1\u0001")
    .replaceAll(" ", "")
    .replaceAll("\u0001", " ");
}

/** The lines of a cell, each normalized, blank ones left out. */
export function normalizedLines(text: string): readonly string[] {
  return text
    .split(/[\r\n\u2028\u2029\u0085\v\f]+/)
    .map(normalizeText)
    .filter((line) => line !== "");
}

/** Traditional forms of the characters that labels of these forms are made of. */
const TRADITIONAL =
  "績效項標級預實際總額資產濟會態滿備註單權評價說數質時間設計劃執區縣門單辦負責聯繫電話類別屬結餘轉開歷據來過決務實現補貼財撥專應對象環響續發業廣對檢測";
const SIMPLIFIED =
  "绩效项标级预实际总额资产济会态满备注单权评价说数质时间设计划执区县门单办负责联系电话类别属结余转开历据来过决务实现补贴财拨专应对象环响续发业广对检测";
const SIMPLE = new Map([...TRADITIONAL].map((character, at) => [character, [...SIMPLIFIED][at] ?? character]));

/** Traditional characters of labels in their simplified form; everything else stays. */
export function simplify(text: string): string {
  return Array.from(text, (character) => SIMPLE.get(character) ?? character).join("");
}
