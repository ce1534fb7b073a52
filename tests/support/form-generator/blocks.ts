import type { FieldName, FormKind } from "../../../src/form/document";
import type { CellRef } from "../../../src/sheet/address";
import type { Canvas } from "./canvas";
import { noisy } from "./headings";
import type { Chance } from "./random";
import type { Stage } from "./table-plan";
import { words } from "./words";

export interface TruthField {
  readonly name: FieldName | null;
  readonly labelCell: CellRef;
  readonly cell: CellRef;
  /** A line to sign on, which may be read as a field or left. */
  readonly optional?: boolean;
}

const TITLES: Readonly<Record<string, readonly string[]>> = {
  "project-target": [
    "项目支出绩效目标申报表",
    "财政支出项目绩效目标表",
    "项目绩效目标表",
    "市级项目支出绩效目标批复表",
    "专项资金绩效目标申报表",
    "区域绩效目标表",
    "转移支付区域（项目）绩效目标申报表",
    "部门预算项目支出绩效目标表",
  ],
  "project-self-evaluation": [
    "项目支出绩效自评表",
    "财政项目支出绩效自评表",
    "部门预算项目支出绩效自评表",
    "专项资金绩效自评表",
    "项目绩效目标自评表",
    "预算项目绩效自评情况表",
  ],
  "project-evaluation": [
    "项目支出绩效评价指标体系表",
    "项目绩效评价评分表",
    "财政支出绩效评价表",
    "专项资金绩效评价指标评分表",
  ],
  "project-monitoring": ["项目支出绩效目标执行监控表", "项目绩效运行监控表", "预算绩效运行监控情况表"],
  "department-target": [
    "部门整体支出绩效目标申报表",
    "部门（单位）整体支出绩效目标表",
    "单位整体绩效目标表",
    "部门整体绩效目标表",
  ],
  "department-self-evaluation": ["部门整体支出绩效自评表", "部门（单位）整体绩效自评表", "单位整体支出绩效自评表"],
  "department-evaluation": ["部门整体支出绩效评价评分表", "部门整体绩效评价指标体系表"],
};

/** Title, year line and what stands around them. */
export function drawTitle(canvas: Canvas, c: Chance, kind: FormKind): void {
  if (c.maybe(0.2)) canvas.put(canvas.row++, 0, c.pick(["附件2", "附表1：", "内部资料 注意保管"]));
  const year = c.maybe(0.3) ? `${c.int(2016, 2026)}年` : "";
  const title = `${c.maybe(0.3) ? words.department(c) : ""}${year}${c.pick(TITLES[kind]!)}`;
  canvas.put(canvas.row++, 0, c.maybe(0.1) ? [...title].join(" ") : title, {
    width: canvas.width,
    merge: c.maybe(0.9),
  });
  if (c.maybe(0.5))
    canvas.put(canvas.row++, 0, c.pick([`（${c.int(2016, 2026)}年度）`, `（ ${c.int(2016, 2026)} 年）`]), {
      width: canvas.width,
    });
  if (c.maybe(0.2))
    canvas.put(canvas.row++, 0, `填报单位：${words.department(c)}                金额单位：万元`, {
      width: canvas.width,
    });
}

type Spec = readonly [name: FieldName | null, labels: readonly string[], value: (c: Chance) => string | number | null];

const SHORT: readonly Spec[] = [
  ["department", ["主管部门", "主管部门及代码", "预算主管部门", "项目主管部门（单位）"], words.department],
  ["implementingUnit", ["实施单位", "项目单位", "项目实施单位", "填报单位（盖章）", "资金使用单位"], words.department],
  [
    "projectType",
    ["项目类型", "项目类别", "项目性质"],
    (c) => c.pick(["一次性项目", "□经常性 ☑一次性", "延续项目", ""]),
  ],
  ["projectAttribute", ["项目属性"], (c) => c.pick(["新增项目", "□新增 ■延续"])],
  ["startDate", ["开始时间", "起始日期", "计划开始日期"], (c) => c.pick(["2024-01-01", "2024年1月", 45292])],
  ["endDate", ["结束时间", "完成时间", "计划完成日期"], (c) => c.pick(["2024-12-31", "2024年12月", 45657])],
  ["leader", ["项目负责人", "项目负责人及电话", "负责人"], words.person],
  ["contact", ["联系人", "项目联系人"], words.person],
  ["phone", ["联系电话", "电话"], (c) => c.pick(["010-88888888", "", 13800000000])],
  ["period", ["项目起止时间", "项目期", "实施期限"], (c) => c.pick(["2024年1月至2024年12月", "一年", "2023-2025"])],
  [
    null,
    ["归口科室", "项目编码", "资金性质", "预算科目"],
    (c) => c.pick(["社保科", "Z135080000021", "一般公共预算", ""]),
  ],
];
const LONG: readonly Spec[] = [
  ["overview", ["项目概况", "项目基本情况", "项目简介"], words.sentence],
  ["basis", ["立项依据", "项目设立依据", "项目立项依据"], words.sentence],
  ["necessity", ["立项必要性", "项目设立的必要性"], words.sentence],
  ["feasibility", ["实施可行性", "项目可行性"], words.sentence],
  ["content", ["项目实施内容", "项目主要内容", "主要建设内容"], words.sentence],
  ["measures", ["保障措施", "保证项目实施的制度、措施"], words.sentence],
  ["plan", ["项目实施计划", "实施进度安排"], words.sentence],
  ["longTermGoal", ["中长期目标", "项目总目标", "实施期绩效目标", "长期目标"], words.sentence],
  ["annualGoal", ["年度目标", "年度绩效目标", "年度总体目标", "整体绩效目标"], words.sentence],
];
const AFTER: readonly Spec[] = [
  ["problems", ["存在问题", "存在的问题及原因"], words.sentence],
  ["suggestions", ["有关建议", "改进建议", "下一步工作建议"], words.sentence],
  ["conclusion", ["自评结论", "评价结论"], words.sentence],
];

function drawPair(canvas: Canvas, c: Chance, spec: Spec, at: number, width: number, labelWidth = 1): TruthField {
  const [name, labels, value] = spec;
  const colon = c.maybe(0.1) ? "：" : "";
  const labelCell = canvas.put(canvas.row, at, noisy(c, c.pick(labels)) + colon, { width: labelWidth });
  const cell = canvas.put(canvas.row, at + labelWidth, value(c), { width: width - labelWidth });
  return { name, labelCell, cell };
}

/** The block of labels and values over the table. */
export function drawFields(canvas: Canvas, c: Chance): TruthField[] {
  const fields: TruthField[] = [];
  const w = canvas.width;
  const labelWidth = w >= 7 && c.maybe(0.3) ? 2 : 1;
  const project: Spec = ["projectName", ["项目名称", "项目支出名称", "专项名称"], words.project];
  fields.push(drawPair(canvas, c, project, 0, w, labelWidth));
  canvas.row++;
  const short = c.some(SHORT, c.int(2, 7));
  const half = Math.floor(w / 2);
  while (short.length > 0) {
    if (half >= labelWidth + 1 && short.length > 1 && c.maybe(0.8)) {
      fields.push(
        drawPair(canvas, c, short.pop()!, 0, half, labelWidth),
        drawPair(canvas, c, short.pop()!, half, w - half),
      );
    } else fields.push(drawPair(canvas, c, short.pop()!, 0, w, labelWidth));
    canvas.row++;
  }
  for (const spec of c.some(LONG, c.int(0, 4))) {
    fields.push(drawPair(canvas, c, spec, 0, w, labelWidth));
    canvas.row++;
  }
  return fields;
}

/** Goal and its fulfilment, label above text, under a vertical label. */
export function drawGoals(canvas: Canvas, c: Chance, stage: Stage): TruthField[] {
  const w = canvas.width;
  const half = 1 + Math.floor((w - 1) / 2);
  const reached = stage === "self-evaluation" && w >= 4;
  canvas.put(canvas.row, 0, noisy(c, c.pick(["年度总体目标", "总体目标", "绩效目标"])), { height: 2 });
  const left = reached ? half - 1 : w - 1;
  const fields: TruthField[] = [];
  const label = canvas.put(canvas.row, 1, noisy(c, c.pick(["预期目标", "年初设定目标", "年度目标"])), { width: left });
  fields.push({
    name: "annualGoal",
    labelCell: label,
    cell: canvas.put(canvas.row + 1, 1, words.sentence(c), { width: left }),
  });
  if (reached) {
    const done = canvas.put(
      canvas.row,
      half,
      noisy(c, c.pick(["实际完成情况", "年度总体目标完成情况", "全年目标实际完成情况"])),
      { width: w - half },
    );
    fields.push({
      name: "goalActual",
      labelCell: done,
      cell: canvas.put(canvas.row + 1, half, words.sentence(c), { width: w - half }),
    });
  }
  canvas.row += 2;
  return fields;
}

/** The money block: sources as label and amount, or a table with its own points and score. */
export function drawFunds(canvas: Canvas, c: Chance, stage: Stage): void {
  const w = canvas.width;
  const scored = stage === "self-evaluation" && w >= 6;
  const sources = ["年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"].slice(0, c.int(2, 4));
  const title = noisy(c, c.pick(["项目资金(万元)", "资金情况（万元）", "预算执行情况（10分）", "项目资金"]));
  const height = sources.length + (scored ? 1 : 0);
  canvas.put(canvas.row, 0, title, { height });
  if (!scored && w >= 5 && c.maybe(0.4)) {
    for (const source of sources) {
      ["中期", "年度"].forEach((term, i) => {
        canvas.put(canvas.row, 1 + 2 * i, `${source.replace("年度", term)}：`);
        canvas.put(canvas.row, 2 + 2 * i, c.maybe(0.8) ? c.int(1, 900) : null);
      });
      canvas.row++;
    }
    return;
  }
  if (scored) {
    const heads = c.maybe(0.5)
      ? ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
      : ["全年预算数(A)", "全年执行数(B)", "分值", "执行率(B/A)", "得分"];
    heads.slice(0, w - 2).forEach((head, i) => canvas.put(canvas.row, 2 + i, noisy(c, head)));
    canvas.row++;
    sources.forEach((source, r) => {
      canvas.put(canvas.row, 1, source + (c.maybe(0.3) ? "：" : ""));
      heads.slice(0, w - 2).forEach((head, i) => {
        if (/分/.test(head)) canvas.put(canvas.row, 2 + i, r === 0 ? 10 : "—");
        else if (/率/.test(head)) canvas.put(canvas.row, 2 + i, "92.1%");
        else canvas.put(canvas.row, 2 + i, c.int(1, 900) / 10);
      });
      canvas.row++;
    });
    return;
  }
  for (const source of sources) {
    canvas.put(canvas.row, 1, source + (c.maybe(0.3) ? "：" : ""));
    if (w > 2) canvas.put(canvas.row, 2, c.maybe(0.8) ? c.int(1, 900) : null, { width: w - 2 });
    canvas.row++;
  }
}

/** A table of items and their cost, or of steps and their dates. */
export function drawItems(canvas: Canvas, c: Chance, department: boolean): void {
  const w = canvas.width;
  const heads = c
    .pick([
      ["子项目名称", "预算金额（万元）"],
      ["支出内容", "数量", "单价", "金额"],
      ["任务名称", "主要内容", "预算金额"],
      ["项目实施内容", "开始时间", "完成时间"],
    ])
    .slice(0, w - 1);
  const count = c.int(2, 4);
  canvas.put(
    canvas.row,
    0,
    c.pick(
      department ? ["年度主要任务", "年度重点工作任务"] : ["项目资金构成", "项目支出明细预算", "项目实施进度计划"],
    ),
    {
      height: count + 1,
    },
  );
  heads.forEach((head, i) => canvas.put(canvas.row, 1 + i, head));
  for (let i = 1; i <= count; i++) {
    canvas.put(canvas.row + i, 1, words.project(c));
    for (let k = 1; k < heads.length; k++)
      canvas.put(
        canvas.row + i,
        1 + k,
        /时间/.test(heads[k]!) ? `2024年${c.int(1, 12)}月` : /内容/.test(heads[k]!) ? words.sentence(c) : c.int(1, 300),
      );
  }
  canvas.row += count + 1;
}

/** What stands under the table: questions, notes, lines to sign on. */
export function drawFooter(canvas: Canvas, c: Chance): TruthField[] {
  const fields: TruthField[] = [];
  const w = canvas.width;
  if (canvas.unmerged && w >= 5 && c.maybe(0.5)) {
    const [label, value] = c.pick([
      ["审核意见", "同意"],
      ["单位负责人", words.person(c)],
      ["结果应用建议", "继续安排"],
      ["其他需要说明事项", "无"],
    ]);
    const labelCell = canvas.put(canvas.row, 0, label);
    const cell = canvas.put(canvas.row, 2, value);
    const name = label === "单位负责人" ? "leader" : label === "其他需要说明事项" ? "other" : null;
    fields.push({ name, labelCell, cell, optional: true });
    canvas.row++;
  }
  if (c.maybe(0.2)) {
    for (const spec of c.some(AFTER, c.int(1, 2))) {
      fields.push(drawPair(canvas, c, spec, 0, w));
      canvas.row++;
    }
  }
  if (c.maybe(0.3))
    canvas.put(
      canvas.row++,
      0,
      c.pick([
        "注：1.定量指标按完成比例计分；2.定性指标分三档。",
        "填表说明：请对照年初批复的绩效目标填写。",
        "备注：得分一档最高不能超过该指标分值上限。",
      ]),
      { width: w },
    );
  if (c.maybe(0.4)) {
    fields.push({
      name: "preparer",
      labelCell: canvas.put(canvas.row, 0, "填表人："),
      cell: canvas.ref(canvas.row, 1),
      optional: true,
    });
    if (w >= 4) {
      const at = Math.floor(w / 2);
      fields.push({
        name: "phone",
        labelCell: canvas.put(canvas.row, at, "联系电话："),
        cell: canvas.ref(canvas.row, at + 1),
        optional: true,
      });
    }
    canvas.row++;
  }
  if (c.maybe(0.15)) canvas.put(canvas.row++, 0, "主管部门审核意见：               （盖章）", { width: w });
  return fields;
}
