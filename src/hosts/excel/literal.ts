/** What only numbers, dates, times and truth values are written with: a text of nothing else, with a digit, may be read as one. */
const NUMBER_LIKE = /^[\s\d０-９.．,，%％+＋\-－/／:：()（）¥￥$€£A-Za-zＡ-Ｚａ-ｚ年月日时時分秒上下午]+$/u;
const DIGIT = /[\d０-９]/u;
const WORD = /^\s*(true|false|#[A-Za-z/0?!]+)\s*$/i;
/** Characters that begin a formula, an error value or a quoted text. */
const LEADS = /^\s*[=+\-@'#＝＋－＠]/u;

/**
 * How a text is entered so that Excel keeps it as it is: with an apostrophe in front where Excel would make a
 * formula, number, date or truth value of it. Cells formatted as text ("@") keep everything but a leading apostrophe.
 */
export function literalEntry(text: string, format: string): string {
  if (format === "@") return text.startsWith("'") ? `'${text}` : text;
  const risky = LEADS.test(text) || WORD.test(text) || (DIGIT.test(text) && NUMBER_LIKE.test(text));
  return risky ? `'${text}` : text;
}
