import { recognize } from "../../src/form/recognize";
import { parsePack } from "../../src/packs/parse-pack";
import { checkWorkbook } from "../../src/rules/check";
import { drawSheet, drawWorkbook } from "../support/sheet";
import { targetForm } from "./forms";

const PACK = {
  schema: "jixiao-pack/1",
  id: "yunzhou-2024",
  title: "云州市",
  basis: "云财绩〔2024〕3号",
  kinds: ["project-target"],
  fields: [{ when: {}, present: ["contact", "department"] }],
  words: { vague: ["到位"], states: ["应保尽保"] },
  clauses: [{ topic: "measurable", circular: "云财绩〔2024〕3号", text: "指标值应当写明数量、比率或时间。" }],
};

const parsed = parsePack(JSON.stringify(PACK));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
const { pack } = parsed;

const form = targetForm(`| 产出指标 | 质量指标 | 保障工作情况 | 服务到位 |
    | 效益指标 | 社会效益指标 | 特困人员救助情况 | 应保尽保 |`);

test("a pack's own words, fields and clauses are what the findings speak of", () => {
  const [checked] = checkWorkbook(recognize(drawWorkbook(drawSheet(form))), () => pack);
  const said = (checked?.diagnostics ?? []).filter(({ rule }) =>
    ["target-measurable", "header-field-filled", "target-standard-stated"].includes(rule),
  );
  expect(said.map(({ cell, message, basis }) => [cell, message, basis])).toEqual([
    ["A1", "本表没有“联系人”一项，云财绩〔2024〕3号要求填写。", "财预〔2015〕88号《中央部门预算绩效目标管理办法》"],
    [
      "D6",
      "指标值“服务到位”中的“到位”无法衡量，达到什么程度算完成没有标准。",
      "云财绩〔2024〕3号：指标值应当写明数量、比率或时间。",
    ],
  ]);
});
