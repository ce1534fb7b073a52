import { clauseOn, demandedFields } from "../../src/packs/demands";
import { packById } from "../../src/packs/packs";
import { parsePack } from "../../src/packs/parse-pack";
import { formOn } from "../scoring/support";
import { drawSheet } from "../support/sheet";

const PACK = {
  schema: "jixiao-pack/1",
  id: "yunzhou-2024",
  title: "云州市",
  basis: "云财绩〔2024〕3号",
  kinds: ["project-target"],
  fields: [
    { when: {}, filled: ["projectName"], present: ["contact", "department"] },
    { when: { projectTypes: ["工程"] }, filled: ["startDate"] },
  ],
  clauses: [{ topic: "weights", circular: "云财绩〔2024〕3号", text: "各类指标权重合计80分。" }],
};

const form = (name: string) =>
  formOn(
    drawSheet(`
| 项目支出绩效目标表 | < | < | < |
| 项目名称 | ${name} | 主管部门 | 某局 |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 活动场次 | ≥20场 |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 |`),
  );

const parsed = parsePack(JSON.stringify(PACK));

test.each([
  ["文化活动", ["projectName"]],
  ["水库除险加固工程", ["projectName", "startDate"]],
])("the fields demanded of %s are those of the cases that hold", (name, filled) => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const demands = demandedFields(parsed.pack, form(name));
  expect([...demands.filled]).toEqual(filled);
  expect(demands.absent).toEqual(["contact"]);
});

test("a pack's own clause comes before that of the pack it rests on", () => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  expect(clauseOn(parsed.pack, "weights")?.text).toBe("各类指标权重合计80分。");
  expect(clauseOn(parsed.pack, "cost")).toEqual(clauseOn(packById("national-target") ?? parsed.pack, "cost"));
  expect(clauseOn(parsed.pack, "no such topic")).toBeNull();
});
