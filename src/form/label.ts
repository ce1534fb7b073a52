import { distance } from "fastest-levenshtein";
import data from "./vocabulary.json";

/** A label without everything that only decorates it, in simplified characters. */
export interface Label {
  /** Width, spaces, line breaks, numbering, marks and the closing colon removed; brackets kept as "()". */
  readonly full: string;
  /** The same without bracketed remarks: "项目资金(万元)" is "项目资金". */
  readonly core: string;
}

const MARKS = "[★☆*※#●◆■▲△·•△▪]";
const LEADING_MARKS = new RegExp(`^${MARKS}+`);
/** The look behind keeps a long run of marks inside a text from being tried at each of its marks. */
const TRAILING = /(?<![:：;；,，。、*])[:：;；,，。、*]+$/;
const NUMBERING = /^(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、](?!\d)|\d{1,2}[.．](?!\d)|[①-⑳])/;
const BRACKETS = /[([【{〔〈<][^()[\]【】{}〔〕〈〉<>]*[)\]】}〕〉>]/g;
const TAGS = /<\/?[a-zA-Z][^<>]*>/g;

const SIMPLIFIED = new Map([...data.traditional.from].map((char, index) => [char, data.traditional.to[index] ?? char]));
const TRADITIONAL = new RegExp(`[${data.traditional.from}]`, "g");

const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 200;

/** The same function, which remembers: sheets repeat their words, if not their paragraphs. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size > MOST_REMEMBERED) known.clear();
    known.set(text, result);
    return result;
  };
}

/** The text as a label is compared: the same words give the same label whatever the typing. */
export const normalizeLabel = remembered((text): Label => {
  const full = text
    .normalize("NFKC")
    .replace(TAGS, "")
    .replace(/[\s\u200b\ufeff]+/g, "")
    .replace(TRADITIONAL, (char) => SIMPLIFIED.get(char) ?? char)
    .replace(/[【[〔]/g, "(")
    .replace(/[】\]〕]/g, ")")
    .replace(/[／]/g, "/")
    .replace(LEADING_MARKS, "")
    .replace(NUMBERING, "")
    .replace(LEADING_MARKS, "")
    .replace(TRAILING, "");
  const core = full
    .replace(BRACKETS, "")
    .replace(TRAILING, "")
    .replace(/^其中:/, "");
  return { full, core: core === "" ? full : core };
});

/** The text without spaces and line breaks, for words looked for inside it. */
export const compact = remembered((text) => text.normalize("NFKC").replace(/\s/g, ""));

/** 1 for equal texts, 0 for texts with nothing in common (Levenshtein over the longer one). */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}
