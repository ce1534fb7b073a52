import { parseCommand, UsageError } from "../../src/app/cli/arguments";

const words = (line: string) => line.split(" ").filter((word) => word !== "");
const refusal = (line: string): string => {
  try {
    parseCommand(words(line));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`“${line}” was accepted`);
};

const PLAIN_CHECK = {
  name: "check",
  paths: ["a.xlsx"],
  format: "text",
  annotate: null,
  clear: false,
  review: false,
  slips: null,
  summary: null,
  pack: null,
  failOn: "warning",
  output: null,
};

test.each([
  ["check a.xlsx", {}],
  ["check --format json a.xlsx", { format: "json" }],
  ["check --format=json a.xlsx", { format: "json" }],
  ["check a.xlsx b 送审", { paths: ["a.xlsx", "b", "送审"] }],
  ["check --annotate out --clear a.xlsx", { annotate: "out", clear: true }],
  ["check a.xlsx --annotate out --review --slips 退回单", { annotate: "out", review: true, slips: "退回单" }],
  ["check 送审 --summary 汇总.xlsx", { paths: ["送审"], summary: "汇总.xlsx" }],
  ["check --pack my.json --fail-on never --output r.txt a.xlsx", { pack: "my.json", failOn: "never", output: "r.txt" }],
  ["check -- --odd-name.xlsx", { paths: ["--odd-name.xlsx"] }],
])("%s", (line, differs) => {
  expect(parseCommand(words(line))).toEqual({ ...PLAIN_CHECK, ...differs });
});

test.each([
  ["", { name: "help" }],
  ["--help", { name: "help" }],
  ["check --help", { name: "help" }],
  ["check -h", { name: "help" }],
  ["--version", { name: "version" }],
  ["pack validate 我的.json 他的.json", { name: "pack-validate", files: ["我的.json", "他的.json"] }],
  [
    "fill weights 目标表.xlsx --template it --out 已填.xlsx",
    {
      name: "fill",
      what: "weights",
      file: "目标表.xlsx",
      template: "it",
      pack: null,
      formula: false,
      out: "已填.xlsx",
    },
  ],
])("“%s”", (line, command) => {
  expect(parseCommand(words(line))).toEqual(command);
});

test.each([
  ["chek a.xlsx", "没有“chek”这个命令，是不是要写“check”"],
  ["print a.xlsx", "可用的命令：check、fill、pack validate"],
  ["check --anotate out a.xlsx", "没有“--anotate”这个选项，是不是要写“--annotate”"],
  ["check -x a.xlsx", "没有“-x”这个选项"],
  ["check --format xml a.xlsx", "--format 的值“xml”不对，只能是 text、json"],
  ["check --format jsn a.xlsx", "是不是要写“json”"],
  ["check --fail-on info a.xlsx", "只能是 error、warning、never"],
  ["check a.xlsx --pack", "选项 --pack 后面要写一个值"],
  ["check --annotate --clear a.xlsx", "选项 --annotate 后面要写一个值"],
  ["check --output= a.xlsx", "选项 --output 后面要写一个值"],
  ["check --clear=yes a.xlsx", "选项 --clear 不带值"],
  ["check --pack a --pack b a.xlsx", "选项 --pack 只能写一次"],
  ["check", "请写出要检查的文件或文件夹"],
  ["check --clear a.xlsx", "--clear 要与 --annotate 文件夹 同用"],
  ["check --review a.xlsx", "--review 要与 --annotate 文件夹 同用"],
  ["fill", "请写明填什么（weights 权重、scores 得分、indicators 指标）"],
  ["fill marks a.xlsx --out b.xlsx", "请写明填什么"],
  ["fill weights a.xlsx", "请用 --out 写明结果存到哪个文件"],
  ["fill indicators a.xlsx --out b.xlsx", "请用 --template 写明用哪个指标模板"],
  ["fill weights a.xlsx b.xlsx --out c.xlsx", "一次只填一个文件，多出了：b.xlsx"],
  ["pack check a.json", "请写：jixiao pack validate 规则包.json"],
])("refuses “%s”", (line, told) => {
  expect(refusal(line)).toContain(told);
});

test("a wild guess is not suggested", () => {
  expect(refusal("check --zzzzzz a.xlsx")).not.toContain("是不是");
});
