/** A place in a text; both start at 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Why the text is no JSON, and where. */
interface SyntaxFault {
  readonly position: TextPosition;
  readonly expected: string;
}

class JsonFault extends Error {
  constructor(
    readonly offset: number,
    readonly expected: string,
  ) {
    super(expected);
  }
}

const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\r\n]*/y;

/** Walks a JSON text and reports the offset of every value (and of its key) by path. Throws JsonFault at the first fault. */
function walk(text: string, visit: (path: readonly PropertyKey[], offset: number) => void): void {
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return null;
    at = pattern.lastIndex;
    return match[0];
  };
  const skip = () => take(SPACE);
  const members = (close: string, one: (index: number) => void) => {
    at++;
    skip();
    if (text[at] === close) return void at++;
    for (let index = 0; ; index++) {
      one(index);
      skip();
      if (text[at] === close) return void at++;
      if (text[at] !== ",") throw new JsonFault(at, `逗号或 ${close}`);
      at++;
      skip();
    }
  };
  const value = (path: readonly PropertyKey[]): void => {
    skip();
    visit(path, at);
    if (text[at] === "{") return members("}", () => member(path));
    if (text[at] === "[") return members("]", (index) => value([...path, index]));
    if (take(STRING) === null && take(SCALAR) === null) throw new JsonFault(at, "一个值：文字、数字、列表或对象");
  };
  const member = (path: readonly PropertyKey[]) => {
    const start = at;
    const key = take(STRING);
    if (key === null) throw new JsonFault(at, "加双引号的名称（最后一项后面不要逗号）");
    skip();
    if (text[at] !== ":") throw new JsonFault(at, "冒号");
    at++;
    const own = [...path, JSON.parse(key) as string];
    value(own);
    visit(own, start);
  };
  value([]);
  skip();
  if (at < text.length) throw new JsonFault(at, "文件到此结束");
}

function positionOf(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** Where the value at a path stands in a valid JSON text; for a path not found there, the nearest part of it that is. */
export function jsonPosition(text: string, path: readonly PropertyKey[]): TextPosition & { readonly found: boolean } {
  let best = { depth: -1, offset: 0 };
  walk(text, (found, offset) => {
    const fits = found.length <= path.length && found.every((part, index) => part === path[index]);
    if (fits && found.length >= best.depth) best = { depth: found.length, offset };
  });
  return { ...positionOf(text, best.offset), found: best.depth === path.length };
}

/** Where a text that is no JSON goes wrong, and what was expected there. */
export function syntaxPosition(text: string): SyntaxFault {
  try {
    walk(text, () => undefined);
  } catch (error) {
    if (error instanceof JsonFault) return { position: positionOf(text, error.offset), expected: error.expected };
    throw error;
  }
  return { position: { line: 1, column: 1 }, expected: "JSON" };
}
