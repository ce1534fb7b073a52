/** Text for comparing: full-width made half-width, white space and invisible marks gone. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200b\ufeff]+/g, "");
}

/** Text as the user wrote it, for a message: only white space that layout put in is gone. Never normalized. */
export function quoted(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/(?<=[^\x21-\x7e])\s+|\s+(?=[^\x21-\x7e])/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Text for comparing meaning: plain, without punctuation, numbering or case. */
export function bare(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[\p{P}\p{S}]+/gu, "");
}

/** A text cut for a message: at most `length` characters, with an ellipsis when cut. */
export function brief(text: string, length = 30): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

/** Whether a text only says where to look: 见附件, 详见《实施方案》, 同上. */
export function isReferral(text: string): boolean {
  return /^(?:(?:内容|具体|详情?|请|可|参|另)*[见阅](?![义证习])[^,。;:]{0,8}(?:附|合同|方案|文件|计划|清单|《|表|说明|通知|批复|协议|任务书)[^,。;:]{0,8}|同[上前左])。?$/.test(
    plain(text),
  );
}

/** Four-digit years from 1990 to 2099 in a text that are written as years, in order. */
export function yearsIn(text: string): number[] {
  return [...plain(text).matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|[-./]\d{1,2}(?!\d)|年度)/g)].map(([, year]) =>
    Number(year),
  );
}

/** Sentences of a text: split at full stops, semicolons and line breaks; blank ones dropped. */
export function sentencesIn(text: string): string[] {
  return text
    .split(/[。；;！!\n\r]+|(?<=[^\d])\.(?=\s)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Share of the shorter text's letter pairs that the longer one holds: 1 for a text and its extension. */
export function containment(a: string, b: string): number {
  const [short, long] = [bare(a), bare(b)].toSorted((x, y) => x.length - y.length) as [string, string];
  if (short.length < 2) return short !== "" && long.includes(short) ? 1 : 0;
  const pairs = letterPairs(short);
  const held = letterPairs(long);
  return [...pairs].filter((pair) => held.has(pair)).length / pairs.size;
}

/** How many letter pairs two texts have in common. */
export function sharedPairs(a: string, b: string): number {
  const held = letterPairs(bare(b));
  return [...letterPairs(bare(a))].filter((pair) => held.has(pair)).length;
}

/** Likeness of two texts by letter pairs (Dice), 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [letterPairs(bare(a)), letterPairs(bare(b))];
  if (x.size === 0 || y.size === 0) return bare(a) === bare(b) ? 1 : 0;
  return (2 * [...x].filter((pair) => y.has(pair)).length) / (x.size + y.size);
}

function letterPairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
}
