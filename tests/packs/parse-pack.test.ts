import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { jsonPosition } from "../../src/packs/json-position";
import { packHash } from "../../src/packs/pack-hash";
import { NATIONAL_PACKS, packById, PACKS } from "../../src/packs/packs";
import { parsePack } from "../../src/packs/parse-pack";
import { choosePack } from "../../src/packs/choose-pack";
import { scoreForm } from "../../src/scoring/score-form";
import { drawForm } from "../scoring/support";

/** A city nobody has heard of, written as the README's page on packs tells. */
const yunzhou = `{
  "schema": "jixiao-pack/1",
  "id": "yunzhou-project-2024",
  "title": "云州市：项目支出绩效自评表",
  "place": "云州市",
  "years": { "from": 2024, "to": null },
  "basis": "云财绩〔2024〕3号",
  "kinds": ["project-self-evaluation"],
  "applies": { "places": ["云州"], "headings": ["自评得分"] },
  "weights": {
    "cases": [
      {
        "when": {},
        "base": 80,
        "outside": 20,
        "categories": [
          { "name": "产出指标", "words": ["产出"], "weight": 50 },
          { "name": "效益指标", "words": ["效益"], "weight": 30 }
        ]
      }
    ],
    "acceptedBases": [80],
    "bonusCap": 3
  },
  "ratings": [
    { "name": "好", "from": 85, "to": 100, "openTo": false },
    { "name": "不好", "from": 0, "to": 85 }
  ],
  "scoring": {
    "rules": [
      {
        "when": { "categories": ["产出"], "value": "number" },
        "rule": { "family": "deduction", "short": { "per": 1, "of": "point", "deduct": 0.1, "as": "weight", "rounding": "ceil" } },
        "source": "云财绩〔2024〕3号"
      }
    ]
  },
  "explanations": { "below": 0.95, "over": 1.5 }
}`;

const form = (department: string, year = "2024") =>
  drawForm(`
| 项目支出绩效自评表 | < | < | < | < | < | < |
| （${year}年度） | < | < | < | < | < | < |
| 项目名称 | 路灯改造 | < | < | 主管部门 | ${department} | < |
| 年度总体目标 | 改造路灯1000盏 | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 自评得分 |
| 产出指标 | 数量指标 | 改造路灯数 | ≥1000盏 | 975盏 | 50 | 50 |
| 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 99% | 30 | 30 |`);

describe("a pack of a made-up city, written from scratch", () => {
  const parsed = parsePack(yunzhou);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { pack } = parsed;

  test("loads, and takes what it leaves out from the national pack", () => {
    expect(pack.id).toBe("yunzhou-project-2024");
    expect(pack.categories).toEqual(packById("national-evaluation")?.categories);
    expect(pack.explanations).toMatchObject({ below: 0.95, over: 1.5 });
  });

  test.each([
    ["its own forms", "云州市城市管理局", "2024", "yunzhou-project-2024"],
    ["not those of another city", "清河市城市管理局", "2024", "national-evaluation"],
    ["not those of an earlier year", "云州市城市管理局", "2022", "national-evaluation"],
  ])("is chosen for %s", (_what, department, year, id) => {
    expect(choosePack(form(department, year), [...PACKS, pack]).id).toBe(id);
  });

  test("its rules, base and ratings are used", () => {
    const scores = scoreForm(form("云州市城市管理局"), pack);
    expect(scores.indicators[0]).toMatchObject({
      expectedScore: 35,
      explanation: "50 × (1 − 3 × 10%) = 35.00",
      source: "云财绩〔2024〕3号",
    });
    expect(scores).toMatchObject({ weightBase: 80, rating: "好" });
  });

  test("its hash names its content, not its layout", () => {
    const spaced = parsePack(JSON.stringify(JSON.parse(yunzhou), null, 8));
    const other = parsePack(yunzhou.replace('"bonusCap": 3', '"bonusCap": 5'));
    if (!spaced.ok || !other.ok) throw new Error("packs");
    expect(packHash(spaced.pack)).toBe(packHash(pack));
    expect(packHash(other.pack)).not.toBe(packHash(pack));
    expect(packHash(pack)).toMatch(/^[0-9a-f]{16}$/);
  });
});

const errorsOf = (text: string) => {
  const parsed = parsePack(text);
  return parsed.ok ? [] : parsed.errors;
};

const lineOf = (text: string) => yunzhou.split("\n").findIndex((line) => line.includes(text)) + 1;

test.each([
  ["a word for a number", '"base": 80', '"base": "八十"', "weights.cases[0].base", "数字（不加引号）"],
  ["a kind that does not exist", '["project-self-evaluation"]', '["self-evaluation"]', "kinds[0]", '"project-target"'],
  ["a misspelt name", '"bonusCap": 3', '"bonuscap": 3', "weights.bonuscap", "删去"],
  ["a share above 1", '"family": "deduction"', '"family": "deductions"', "scoring.rules[0].rule.family", '"deduction"'],
  ["a base of zero", '"base": 80', '"base": 0', "weights.cases[0].base", "大于 0"],
])("a broken pack is refused with its line and what was expected: %s", (_what, from, to, where, expected) => {
  const [error] = errorsOf(yunzhou.replace(from, to));
  expect(error).toMatchObject({ path: where, line: lineOf(from) });
  expect(error?.expected).toContain(expected);
  expect(error?.message).toMatch(/[\u4e00-\u9fa5]/);
});

test("what is missing is named", () => {
  const [error] = errorsOf(yunzhou.replace(/ {2}"title".*\n/, ""));
  expect(error).toMatchObject({ path: "title", message: "缺少“title”", expected: "文字（加双引号）" });
});

test.each([
  ["a comma too many", yunzhou.replace('"bonusCap": 3', '"bonusCap": 3,'), "加双引号的名称（最后一项后面不要逗号）"],
  ["a comma missing", yunzhou.replace('"outside": 20,', '"outside": 20'), "逗号或 }"],
  ["Chinese quotes", yunzhou.replace('"place"', "“place”"), "加双引号的名称（最后一项后面不要逗号）"],
  ["an empty file", "", "一个值：文字、数字、列表或对象"],
])("a file that is no JSON: %s", (_what, text, expected) => {
  const [error] = errorsOf(text);
  expect(error).toMatchObject({ message: "不是合法的 JSON 文件", expected });
  expect(error?.line).toBeGreaterThan(0);
});

test("a base that is not known is refused with the known ones", () => {
  const [error] = errorsOf(yunzhou.replace('"kinds"', '"base": "province-x",\n  "kinds"'));
  expect(error).toMatchObject({ path: "base" });
  expect(error?.expected).toContain("national-evaluation");
});

test("positions are those of the value, in nested lists as well", () => {
  const text = '{\n  "a": [\n    1,\n    { "b": "x" }\n  ]\n}';
  expect(jsonPosition(text, ["a", 1, "b"])).toEqual({ line: 4, column: 7, found: true });
  expect(jsonPosition(text, ["a", 1, "c"])).toMatchObject({ line: 4, found: false });
});

describe("the packs that come with the product", () => {
  const files = readdirSync(path.join(__dirname, "../../src/packs")).filter((file) => file.endsWith(".json"));

  test("are every file of the folder, each under its own name", () => {
    expect(PACKS.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort());
  });

  test.each(files)("%s comes through the user's door", (file) => {
    const text = readFileSync(path.join(__dirname, "../../src/packs", file), "utf8");
    expect(errorsOf(text)).toEqual([]);
  });

  test.each(PACKS.map((pack) => [pack.id, pack] as const))("%s: category weights sum to the base", (_id, pack) => {
    for (const { base, categories } of pack.weights.cases) {
      const sum = categories.reduce((total, { weight }) => total + weight, 0);
      if (categories.length > 0) expect([base, sum]).toEqual([base, base]);
      expect([...pack.weights.acceptedBases, base]).toContain(base);
    }
  });

  test.each(PACKS.map((pack) => [pack.id, pack] as const))(
    "%s: the rating bands leave no gap from 0 to 100",
    (_id, pack) => {
      const bands = [...pack.ratings].sort((a, b) => a.from - b.from);
      expect([bands[0]?.from, bands.at(-1)?.to]).toEqual([0, 100]);
      bands.slice(1).forEach(({ from, openFrom }, at) => {
        expect([bands[at]?.to, bands[at]?.openTo]).toEqual([from, !openFrom]);
      });
    },
  );

  test("every kind of form has a national pack, and ids are unique", () => {
    expect(NATIONAL_PACKS.flatMap(({ kinds }) => kinds)).toHaveLength(7);
    expect(new Set(PACKS.map(({ id }) => id)).size).toBe(PACKS.length);
  });
});
