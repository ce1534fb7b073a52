/** What a formula may read: the value of a cell, "" for a blank one. */
export type ReadCell = (sheet: string | null, row: number, column: number) => Scalar;
type Scalar = string | number | boolean;
type Operand = Scalar | Scalar[];

const TOKEN =
  /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'|[\p{L}\d_.]+)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)(?![\w(])|([A-Za-z][\w.]*)|(<=|>=|<>|[-+*/^&=<>%(),]))/uy;

interface Token {
  readonly kind: "number" | "text" | "reference" | "name" | "operator";
  readonly text: string;
  readonly sheet: string | null;
}

/**
 * The value of a formula (without its "="), or undefined where this small evaluator does not know it: arithmetic,
 * comparison, percent, text joining, references, ranges and the few functions that forms use.
 */
export function evaluate(formula: string, read: ReadCell): Scalar | undefined {
  const tokens = tokenize(formula);
  if (!tokens) return undefined;
  try {
    const parser = createParser(tokens, read);
    const value = parser.expression(0);
    return parser.atEnd() && !Array.isArray(value) ? value : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Unknown extends Error {}

function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula);
    if (!match) return null;
    const [, number, text, sheet, reference, name, operator] = match;
    const owner = sheet ? sheet.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'") : null;
    if (number !== undefined) tokens.push({ kind: "number", text: number, sheet: null });
    else if (text !== undefined) tokens.push({ kind: "text", text: text.replaceAll('""', '"'), sheet: null });
    else if (reference !== undefined) tokens.push({ kind: "reference", text: reference, sheet: owner });
    else if (name !== undefined) tokens.push({ kind: "name", text: name.toUpperCase(), sheet: null });
    else tokens.push({ kind: "operator", text: operator ?? "", sheet: null });
  }
  return tokens;
}

const POWER: Readonly<Record<string, number>> = {
  "=": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "<>": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
}; // prettier-ignore

function createParser(tokens: readonly Token[], read: ReadCell) {
  let at = 0;
  const peek = () => tokens[at];
  const take = (text: string) => {
    if (peek()?.kind !== "operator" || peek()?.text !== text) return false;
    at++;
    return true;
  };

  function expression(power: number): Operand {
    let left = postfix(unary());
    for (;;) {
      const token = peek();
      const strength = token?.kind === "operator" ? (POWER[token.text] ?? 0) : 0;
      if (!token || strength <= power) return left;
      at++;
      left = combine(token.text, single(left), single(expression(strength)));
    }
  }

  function unary(): Operand {
    if (take("-")) return -number(single(postfix(unary())));
    if (take("+")) return single(postfix(unary()));
    const token = peek();
    at++;
    if (!token) throw new Unknown();
    if (token.kind === "number") return Number(token.text);
    if (token.kind === "text") return token.text;
    if (token.kind === "reference") return reference(token);
    if (token.kind === "operator" && token.text === "(") {
      const inner = expression(0);
      if (!take(")")) throw new Unknown();
      return inner;
    }
    if (token.kind === "name") return named(token.text);
    throw new Unknown();
  }

  function postfix(value: Operand): Operand {
    let result = value;
    while (take("%")) result = number(single(result)) / 100;
    return result;
  }

  function named(name: string): Operand {
    if (name === "TRUE" || name === "FALSE") return name === "TRUE";
    if (!take("(")) throw new Unknown();
    const args: Operand[] = [];
    while (!take(")")) {
      if (args.length > 0 && !take(",")) throw new Unknown();
      args.push(expression(0));
    }
    return call(name, args);
  }

  function reference(token: Token): Operand {
    const [from = "", to] = token.text.replaceAll("$", "").split(":");
    const a = place(from);
    if (to === undefined) return read(token.sheet, a.row, a.column);
    const b = place(to);
    const values: Scalar[] = [];
    for (let row = Math.min(a.row, b.row); row <= Math.max(a.row, b.row); row++)
      for (let column = Math.min(a.column, b.column); column <= Math.max(a.column, b.column); column++)
        values.push(read(token.sheet, row, column));
    return values;
  }

  return { expression, atEnd: () => at === tokens.length };
}

function place(ref: string): { row: number; column: number } {
  const letters = /^[A-Za-z]+/.exec(ref)?.[0] ?? "";
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(ref.slice(letters.length)) - 1, column };
}

function single(value: Operand): Scalar {
  if (Array.isArray(value)) throw new Unknown();
  return value;
}

function number(value: Scalar): number {
  if (value === "") return 0;
  const parsed = Number(value);
  if (Number.isNaN(parsed)) throw new Unknown();
  return parsed;
}

function combine(operator: string, a: Scalar, b: Scalar): Scalar {
  switch (operator) {
    case "+":
      return number(a) + number(b);
    case "-":
      return number(a) - number(b);
    case "*":
      return number(a) * number(b);
    case "/":
      return number(b) === 0 ? "#DIV/0!" : number(a) / number(b);
    case "^":
      return number(a) ** number(b);
    case "&":
      return `${a}${b}`;
    case "=":
      return a === b;
    case "<>":
      return a !== b;
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    default:
      return a >= b;
  }
}

function call(name: string, args: readonly Operand[]): Scalar {
  const numbers = args.flatMap((arg) =>
    Array.isArray(arg) ? arg.filter((value) => typeof value === "number") : [number(arg)],
  );
  const [first = 0, second = 0] = args;
  switch (name) {
    case "SUM":
      return Number(numbers.reduce((sum, value) => sum + value, 0).toPrecision(15));
    case "MIN":
      return numbers.length ? Math.min(...numbers) : 0;
    case "MAX":
      return numbers.length ? Math.max(...numbers) : 0;
    case "COUNT":
      return numbers.length;
    case "AVERAGE":
      return numbers.length ? numbers.reduce((sum, value) => sum + value, 0) / numbers.length : "#DIV/0!";
    case "ABS":
      return Math.abs(number(single(first)));
    case "ROUND": {
      const scale = 10 ** number(single(second));
      const value = number(single(first));
      return (Math.sign(value) * Math.round(Math.abs(value) * scale + Number.EPSILON)) / scale;
    }
    case "IF":
      return single((single(first) ? args[1] : args[2]) ?? false);
    default:
      throw new Unknown();
  }
}
