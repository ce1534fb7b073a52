import { closest, distance } from "fastest-levenshtein";
import type { Severity } from "../../rules/rule";

/** `jixiao check`: the wishes of one run. */
export interface CheckCommand {
  readonly name: "check";
  readonly paths: readonly string[];
  readonly format: "text" | "json";
  /** Folder for annotated (or cleared) copies, null for none. */
  readonly annotate: string | null;
  readonly clear: boolean;
  /** Whether the annotated copies get a review sheet (审核意见表). */
  readonly review: boolean;
  /** Folder for return slips (退回单), null for none. */
  readonly slips: string | null;
  /** Workbook for the summary tables of a batch, null for none. */
  readonly summary: string | null;
  /** Pack id or JSON file, null to choose by the form. */
  readonly pack: string | null;
  readonly failOn: Exclude<Severity, "info"> | "never";
  /** File for the report, null for standard output. */
  readonly output: string | null;
}

/** `jixiao fill weights|scores|indicators`. */
export interface FillCommand {
  readonly name: "fill";
  readonly what: "weights" | "scores" | "indicators";
  readonly file: string;
  readonly template: string | null;
  readonly pack: string | null;
  /** Whether scores are written as live formulas where they can be. */
  readonly formula: boolean;
  readonly out: string;
}

/** What the user asked for. */
export type Command =
  | CheckCommand
  | FillCommand
  | { readonly name: "pack-validate"; readonly files: readonly string[] }
  | { readonly name: "help" }
  | { readonly name: "version" };

/** The command line asks for something that does not exist; `message` says in Chinese what does. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

type OptionKind = "value" | "flag";
const COMMON: Readonly<Record<string, OptionKind>> = { help: "flag", version: "flag" };
const OPTIONS = {
  check: {
    format: "value",
    annotate: "value",
    clear: "flag",
    review: "flag",
    slips: "value",
    summary: "value",
    pack: "value",
    "fail-on": "value",
    output: "value",
  },
  fill: { template: "value", pack: "value", formula: "flag", out: "value" },
  pack: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, OptionKind>>>>;
const COMMANDS = Object.keys(OPTIONS);

/** Reads the words after the program's name. Throws UsageError. */
export function parseCommand(argv: readonly string[]): Command {
  const [first, ...rest] = argv;
  if (first === undefined || first === "help" || first === "--help" || first === "-h") return { name: "help" };
  if (first === "--version" || first === "-v") return { name: "version" };
  if (first !== "check" && first !== "fill" && first !== "pack") {
    throw new UsageError(
      `没有“${first}”这个命令${suggestion(first, COMMANDS)}。可用的命令：check、fill、pack validate。`,
    );
  }
  const words = readWords(rest, { ...OPTIONS[first], ...COMMON });
  if (words.flags.has("help")) return { name: "help" };
  if (words.flags.has("version")) return { name: "version" };
  if (first === "check") return checkCommand(words);
  if (first === "fill") return fillCommand(words);
  return packCommand(words);
}

interface Words {
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly rest: readonly string[];
}

function readWords(argv: readonly string[], known: Readonly<Record<string, OptionKind>>): Words {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const rest: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (word === "--") {
      rest.push(...argv.slice(i + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      rest.push(word);
      continue;
    }
    const [option = "", inline] = splitOption(word);
    const kind = known[option];
    if (kind === undefined) {
      const names = Object.keys(known).map((name) => `--${name}`);
      throw new UsageError(
        `没有“${word}”这个选项${suggestion(`--${option}`, names)}。可用的选项：${names.join("、")}。`,
      );
    }
    if (kind === "flag") {
      if (inline !== undefined) throw new UsageError(`选项 --${option} 不带值。`);
      flags.add(option);
      continue;
    }
    const value = inline ?? argv[++i];
    if (value === undefined || value === "" || (inline === undefined && value.startsWith("--"))) {
      throw new UsageError(`选项 --${option} 后面要写一个值。`);
    }
    if (values.has(option)) throw new UsageError(`选项 --${option} 只能写一次。`);
    values.set(option, value);
  }
  return { values, flags, rest };
}

function splitOption(word: string): readonly [string, string?] {
  if (word === "-h") return ["help"];
  if (word === "-v") return ["version"];
  const name = word.replace(/^--?/, "");
  const at = name.indexOf("=");
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

function suggestion(word: string, known: readonly string[]): string {
  const near = closest(word, [...known]);
  return distance(word, near) <= Math.max(2, Math.floor(near.length / 3)) ? `，是不是要写“${near}”` : "";
}

function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const match = allowed.find((choice) => choice === value);
  if (match === undefined) {
    throw new UsageError(`--${option} 的值“${value}”不对${suggestion(value, allowed)}，只能是 ${allowed.join("、")}。`);
  }
  return match;
}

function checkCommand({ values, flags, rest }: Words): CheckCommand {
  if (rest.length === 0) throw new UsageError("请写出要检查的文件或文件夹，例如：jixiao check 绩效目标表.xlsx。");
  const annotate = values.get("annotate") ?? null;
  const clear = flags.has("clear");
  const review = flags.has("review");
  if (clear && annotate === null) {
    throw new UsageError("--clear 要与 --annotate 文件夹 同用：清除批注后的副本写入该文件夹，原文件不改。");
  }
  if (review && (annotate === null || clear)) {
    throw new UsageError("--review 要与 --annotate 文件夹 同用（不能与 --clear 同用）：审核意见表写入批注副本。");
  }
  return {
    name: "check",
    paths: rest,
    format: oneOf("format", values.get("format") ?? "text", ["text", "json"]),
    annotate,
    clear,
    review,
    slips: values.get("slips") ?? null,
    summary: values.get("summary") ?? null,
    pack: values.get("pack") ?? null,
    failOn: oneOf("fail-on", values.get("fail-on") ?? "warning", ["error", "warning", "never"]),
    output: values.get("output") ?? null,
  };
}

function fillCommand({ values, flags, rest }: Words): FillCommand {
  const [what, file, ...others] = rest;
  if (file === undefined || (what !== "weights" && what !== "scores" && what !== "indicators")) {
    throw new UsageError(
      "请写明填什么（weights 权重、scores 得分、indicators 指标）、填哪个文件，例如：jixiao fill weights 绩效目标表.xlsx --out 已填.xlsx。",
    );
  }
  if (others.length > 0) throw new UsageError(`一次只填一个文件，多出了：${others.join("、")}。`);
  const out = values.get("out");
  if (out === undefined) throw new UsageError("请用 --out 写明结果存到哪个文件，原文件不改。");
  const template = values.get("template") ?? null;
  if (what === "indicators" && template === null) throw new UsageError("请用 --template 写明用哪个指标模板。");
  return {
    name: "fill",
    what,
    file,
    template,
    pack: values.get("pack") ?? null,
    formula: flags.has("formula"),
    out,
  };
}

function packCommand({ rest }: Words): Command {
  const [verb, ...files] = rest;
  if (verb !== "validate" || files.length === 0) {
    throw new UsageError("请写：jixiao pack validate 规则包.json。");
  }
  return { name: "pack-validate", files };
}
