import type { CellValue } from "../sheet/sheet";
import type { Operand } from "./operands";
import { ErrorValue, Unevaluable, isRange, numeric, truth } from "./operands";

type Argument = () => Operand;

/** Numbers of the arguments as SUM reads them: in ranges only numbers count, given values are converted. */
function numbers(args: readonly Argument[]): number[] {
  return args.flatMap((argument) => {
    const operand = argument();
    if (!isRange(operand)) return typeof operand === "string" || operand === null ? [] : [numeric(operand)];
    return operand.filter((value) => typeof value === "number");
  });
}

function truths(args: readonly Argument[]): boolean[] {
  return args.flatMap((argument) => {
    const operand = argument();
    return isRange(operand)
      ? operand.filter((v) => typeof v === "boolean" || typeof v === "number").map(Boolean)
      : [truth(operand)];
  });
}

/** Rounds as Excel does: halves away from zero, on the 15 digits a user sees. */
function roundBy(rounding: (value: number) => number, args: readonly Argument[]): number {
  const [value = 0, digits = 0] = args.map((argument) => numeric(argument()));
  const scale = 10 ** Math.trunc(digits);
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * rounding(scaled)) / scale;
}

function first(args: readonly Argument[]): Operand {
  const [argument] = args;
  if (!argument) throw new Unevaluable();
  return argument();
}

function total(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));
}

function average(values: readonly number[]): number {
  if (values.length === 0) throw new ErrorValue("#DIV/0!");
  return total(values) / values.length;
}

function choose([condition, yes, no]: readonly Argument[]): Operand {
  if (!condition || !yes) throw new Unevaluable();
  return truth(condition()) ? yes() : no ? no() : false;
}

function otherwise([attempt, instead]: readonly Argument[]): Operand {
  if (!attempt || !instead) throw new Unevaluable();
  try {
    return attempt();
  } catch (error) {
    if (error instanceof ErrorValue) return instead();
    throw error;
  }
}

const count = (args: readonly Argument[], keep: (value: CellValue) => boolean) =>
  args
    .flatMap((argument) => {
      const operand = argument();
      return isRange(operand) ? operand : [operand];
    })
    .filter(keep).length;

const FUNCTIONS: Readonly<Record<string, (args: readonly Argument[]) => Operand>> = {
  SUM: (args) => total(numbers(args)),
  AVERAGE: (args) => average(numbers(args)),
  MIN: (args) => Math.min(...orZero(numbers(args))),
  MAX: (args) => Math.max(...orZero(numbers(args))),
  PRODUCT: (args) => numbers(args).reduce((product, value) => product * value, 1),
  COUNT: (args) => count(args, (value) => typeof value === "number"),
  COUNTA: (args) => count(args, (value) => value !== null),
  ROUND: (args) => roundBy(Math.round, args),
  ROUNDUP: (args) => roundBy(Math.ceil, args),
  ROUNDDOWN: (args) => roundBy(Math.floor, args),
  INT: (args) => Math.floor(numeric(first(args))),
  ABS: (args) => Math.abs(numeric(first(args))),
  IF: choose,
  IFERROR: otherwise,
  AND: (args) => truths(args).every(Boolean),
  OR: (args) => truths(args).some(Boolean),
  NOT: (args) => !truth(first(args)),
};

function orZero(values: readonly number[]): readonly number[] {
  return values.length === 0 ? [0] : values;
}

/** The value of a function call; throws Unevaluable for a function that is not known. */
export function callFunction(name: string, args: readonly Argument[]): Operand {
  const call = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!call) throw new Unevaluable();
  return call(args);
}
