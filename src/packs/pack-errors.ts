import { jsonPosition, syntaxPosition } from "./json-position";

/** What is wrong with a pack file, and where. Line and column start at 1. */
export interface PackError {
  readonly line: number;
  readonly column: number;
  /** "weights.cases[0].base"; "" for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** What should stand there instead. */
  readonly expected: string;
}

/** The parts of a zod issue that are told to the user. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: boolean;
  readonly options?: readonly unknown[];
  readonly origin?: string;
  readonly format?: string;
  readonly input?: unknown;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "文字（加双引号）",
  number: "数字（不加引号）",
  int: "整数",
  boolean: "true 或 false",
  array: "列表 [ … ]",
  object: "对象 { … }",
  record: "对象 { … }",
  null: "null",
};

const listed = (values: readonly unknown[] | undefined) =>
  (values ?? []).map((value) => JSON.stringify(value)).join("、");

function expectation(issue: Issue, missing: boolean): { readonly message: string; readonly expected: string } {
  switch (issue.code) {
    case "invalid_type": {
      const type = TYPE_NAMES[String(issue.expected)] ?? String(issue.expected);
      return { message: missing ? `缺少“${String(issue.path.at(-1))}”` : "此处的类型不对", expected: type };
    }
    case "invalid_value":
      return { message: "此处的值不在允许的范围内", expected: listed(issue.values) };
    case "unrecognized_keys":
      return { message: `不认识的名称：${(issue.keys ?? []).join("、")}`, expected: "删去，或改为说明中列出的名称" };
    case "invalid_union":
      return { message: "此处的值不是任何一种允许的写法", expected: listed(issue.options) };
    case "too_small":
      return {
        message: issue.origin === "number" ? "数字太小" : "内容太少",
        expected: `${issue.inclusive === false ? "大于" : "不小于"} ${String(issue.minimum)}`,
      };
    case "too_big":
      return {
        message: issue.origin === "number" ? "数字太大" : "内容太多",
        expected: `${issue.inclusive === false ? "小于" : "不大于"} ${String(issue.maximum)}`,
      };
    case "invalid_format":
      return { message: "写法不对", expected: "小写英文字母、数字和短横线，如 suzhou-project-2020" };
    case "custom":
      return { message: issue.message, expected: String(issue.expected ?? "") };
    default:
      return { message: "此处的值不对", expected: "" };
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

/** Errors with the line they stand on: a JSON syntax error as the engine words it, or schema issues by path. */
export function locateErrors(
  text: string,
  problem: { readonly syntax: string } | { readonly issues: readonly Issue[] },
): readonly PackError[] {
  if ("syntax" in problem) {
    const at = syntaxPosition(text);
    return [{ ...at.position, path: "", message: "不是合法的 JSON 文件", expected: at.expected }];
  }
  return problem.issues.map((issue) => {
    const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys?.[0] ?? ""] : issue.path;
    const { line, column, found } = jsonPosition(text, path);
    return { line, column, path: pathText(path), ...expectation(issue, !found) };
  });
}
