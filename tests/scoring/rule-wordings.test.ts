import { packById } from "../../src/packs/packs";
import type { Pack } from "../../src/packs/pack";
import { scoreForm } from "../../src/scoring/score-form";
import { drawForm } from "./support";

const national = packById("national-evaluation") as Pack;

function expected(target: string, actual: string, rule: string) {
  const form = drawForm(`
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| （2024年度） | < | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 评分标准 | 分值 | 得分 |
| 产出指标 | 质量指标 | 本项工作情况 | ${target} | ${actual} | ${rule} | 10 | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | 按比例得分 | 10 | |`);
  return scoreForm(form, national).indicators[0]?.expectedScore;
}

const BAND = "完成率在100%—130%之间得满分，低于100%的每低1个百分点扣5%权重分，高于130%的每高1个百分点扣1%权重分。";
const EARLY = "完成率≥95%得满分，95%以下按实际完成率计分，低于60%不得分。";
const COUNTS = "完成10场及以上得5分；完成8-9场得4分；完成5-7场得2分；5场以下不得分。";
const FALLING = "X≥10%，得满分；10%＞X≥8%，得8分；8%＞X≥5%，得5分；X＜5%，不得分。";
const WORDED = "大于等于90%的得10分，大于等于80%小于90%的得8分，大于等于60%小于80%的得5分，小于60%得0分。";

test.each([
  ["a band, overrun", "1000人", "1500人", BAND, 8],
  ["a rate that counts for itself", "≥90%", "92%", "得分=满意度×10分", 9.2],
  ["the full marks before the target", "≥500人", "480人", EARLY, 10],
  ["below that, by completion", "≥500人", "440人", EARLY, 8.8],
  ["below the floor", "≥500人", "290人", EARLY, 0],
  ["a ladder in words", "≥90%", "60%", WORDED, 5],
  ["a falling ladder", "≥10%", "9.99%", FALLING, 8],
  ["a ladder of counts, its marks not the weight", "≥10场", "9场", COUNTS, 8],
  ["so much a piece", "=4个", "3个", "每完成1个得2.5分，最多得10分。", 7.5],
  ["so much for each piece missing", "=5处", "3处", "每少完成1处扣2分，扣完为止。", 6],
  ["no where yes was wanted", "是", "否", "按期完成得10分，否则不得分。", 0],
  ["the denial of the target", "通过验收", "未验收", "通过得满分，否则不得分。", 0],
  ["the same denial", "不降低标准", "不降低标准", "通过得满分，否则不得分。", 10],
  ["a case where none was wanted", "0起", "1起", "未发生安全事故得满分，每发生1起扣5分。", 5],
  ["faults told in the actual value", "合规", "发现1处违规", "每发现1处违规扣2分，扣完为止。", 8],
  ["all items met", "健全", "3项均符合", "①制度一；②制度二；③制度三。以上三项各占1/3权重分，不符合的不得分。", 10],
  ["against a figure of the rule", "≥90%", "81%", "满意度达到90%得满分，未达到的按满意度/90%×权重计分", 9],
  ["an expert's judgment", "好", "好", "由专家打分。", { min: 0, max: 10 }],
  ["a second condition", "≥100人次", "100人次", "完成率达到50%得6分，且资料完整再得4分。", null],
  [
    "steps that were not read",
    "2024年9月底前",
    "2024年10月15日",
    "按时完成得满分，延期1个月内扣2分，延期1个月以上扣5分，未完成不得分。",
    { min: 0, max: 10 },
  ],
  ["a day late, without 每", "2024年6月30日前", "2024年7月4日", "逾期1天扣0.5分。", 8],
  ["late, and nothing else said", "2024年6月30日前", "2024年7月10日", "未按期完成不得分。", 0],
  ["a floor in other words", "≥98%", "84%", "每低于1%扣0.1分，低于85%该项不得分。", 0],
  ["‰ of a percentage", "≥5%", "4.5%", "增长率每低于目标1‰扣0.1分。", null],
  ["cases of what befalls one", "0起", "1起", "按比例得分", 0],
  ["nothing we know", "≥98%", "99%", "参照相关文件执行", null],
  ["faults of several kinds, each at its cost", "健全", "发现2处", "制度不健全的扣2分；资料不全的，每处扣1分。", null],
  ["costs that stop before nothing is left", "0处", "7处", "每发现1处扣1分，最多扣5分。", null],
  ["points for every day gained", "30天", "32天", "每提前1天得1分，每推迟1天扣1分。", null],
  ["two formulas", "≥95%", "96%", "达标的按达标率×10计分，未达标的按达标率×10×0.8计分。", null],
  ["a score by rank", "≥8%", "8.5%", "增速最高的得满分，第二位得95%，以此类推。", null],
  ["a cost of another unit", "0人次", "1人次", "每出现1人次，扣1个单位的人均分值。", null],
  ["so far below that nothing is left", "≥90%", "84%", "每降低1个百分点扣1分，低5个百分点以上不得分。", null],
  ["the full marks by another name", "≥3个", "2个", "完成任务得基本分，完不成的不得分。", 0],
  ["as much as was done", "100个", "80个", "完成的得满分，没有完成的按完成值占目标值的比重计分。", 8],
  ["a target by another name", "≥90%", "88%", "达标得满分，每低于达标线1个百分点扣3分。", 4],
  ["so much for a unit of the target", "≤70微克/立方米", "72微克/立方米", "未达标的，每差1微克/立方米扣0.5分。", 9],
  ["so much for each point of growth", "≤0%", "3%", "与上年相比，每上升一个百分点扣2分。", 4],
  ["above the limit", "≤5亿立方米", "5.2亿立方米", "不超过目标值得满分；大于目标值，不得分。", 0],
  ["the weight first", "100个", "80个", "得分=权重×（实际值÷目标值），最高为权重分。", 8],
  ["a straight line between two steps", "≥95%", "81%", "95%以上得满分，低于60%不得分，其余按线性插值计分。", 6],
  ["above the line", "≥95%", "99%", "95%以上得满分，低于60%不得分，其余按线性插值计分。", 10],
  ["a condition the figure does not tell", "100%", "100%", "完成率达到100%且质量合格得满分，否则不得分。", null],
  ["deviations to both sides", "100人", "120人", "实际值与目标值偏差在10%以内得满分，超过10%不得分。", null],
  ["too much or too little", "100人", "150人", "高于或低于目标值30%以上的，酌情扣分。", null],
  [
    "a grave case among others",
    "0起",
    "1起",
    "未发生得满分，发生一般事故扣50%，发生重大事故不得分。",
    { min: 0, max: 10 },
  ],
  ["a floor against the target", "≥100人", "70人", "低于目标值的80%不得分，其他按完成比例计分。", 0],
  ["a formula with a floor", "≥100人", "40人", "按（完成数÷计划数）×分值计分，但完成率低于50%的不得分。", 0],
  [
    "a formula for either direction",
    "≤100元",
    "125元",
    "正向得分=实际值/目标值×分值；反向得分=目标值/实际值×分值。",
    8,
  ],
  ["bands of the target", "200人", "165人", "目标值的90%—100%得80%权重，目标值的80%—90%得60%权重，其余不得分。", 6],
  ["nothing above the upper band", "≤10%", "8%", "偏离度不超过10%得满分，10%-20%得5分，超过20%不得分。", 10],
  ["no more than all", "100人", "120人", "60%—100%的按完成率×权重计分，低于60%不得分，超过100%按100%计。", 10],
  ["a grade worth nothing", "优", "差", "优得100%，良得80%，中得60%，差得0。", 0],
  ["bands that take points off", "100%", "97%", "达到100%得10分，95%~100%扣3分，95%以下不得分。", 7],
])("%s", (_what, target, actual, rule, score) => {
  expect(expected(target, actual, rule)).toEqual(score);
});

test.each([
  ["the rate the indicator measures", "预算执行率", "92%", 8],
  ["the same at an end", "预算执行率", "95%", 10],
  ["below the table", "预算执行率", "79.99%", 0],
  ["another indicator's rate is one of completion", "资金到位情况", "92%", 10],
])("a table of %s", (_what, name, actual, score) => {
  const form = drawForm(`
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| （2024年度） | < | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 评分标准 | 分值 | 得分 |
| 产出指标 | 时效指标 | ${name} | ≥95% | ${actual} | 执行率≥95%得10分；90%≤执行率<95%得8分；80%≤执行率<90%得6分；<80%得0分 | 10 | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | 按比例得分 | 10 | |`);
  expect(scoreForm(form, national).indicators[0]?.expectedScore).toBe(score);
});

function byNote(note: string, rows: string) {
  const form = drawForm(`
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| （2024年度） | < | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
${rows}
| ${note} | < | < | < | < | < | < | < |`);
  return scoreForm(form, national).indicators.map(({ expectedScore }) => expectedScore);
}

const ROWS = `| 产出指标 | 数量指标 | 培训人次 | ≥200人次 | 180人次 | 10 | | |
| 产出指标 | 质量指标 | 培训合格率 | ≥90% | 95% | 10 | | |`;

test.each([
  [
    "a ladder over several sentences",
    "注：完成率达到100%（含）以上得满分；90%（含）—100%得该项分值的90%；80%（含）—90%得80%；80%以下不得分。",
    [9, 10],
  ],
  ["the full marks first, then what falls short", "注：完成的得满分；未完成的，每低于目标值1%扣0.5分。", [5, 10]],
  ["deviations, to whichever side", "注：偏差率在10%以内的得满分，超过10%的每超1%扣1分。", [null, null]],
  ["a cap below the full marks", "注：未完成的指标，得分不得超过该项分值的80%。", [null, null]],
  [
    "a table for some rows and discretion for others",
    "注：满意度指标≥95%得满分，90%-95%得80%，90%以下不得分；其他指标未完成的酌情扣分。",
    [{ min: 0, max: 10 }, 10],
  ],
  ["nothing for what was missed", "注：未完成指标一律不得分。", [0, 10]],
  [
    "a rule that cannot be read is not replaced by another",
    "注：未完成的指标，按折算系数表得分，最多得5分。",
    [null, null],
  ],
  ["who decides is no rule", "注：本表得分由财政部门复核后确定。", [9, 10]],
])("a note with %s", (_what, note, scores) => {
  expect(byNote(note, ROWS)).toEqual(scores);
});
