import { recognize } from "../../../src/form/recognize";
import { checkWorkbook } from "../../../src/rules/check";
import { drawSheet, drawWorkbook } from "../../support/sheet";
import { GOOD_FORMS } from "./good-forms";

/** What a clerk got wrong on a form that was right: these words became those, and which rule must speak at which cell. */
type Slip = readonly [right: string, wrong: string, cell: string, rule: string];

const SLIPS: Readonly<Record<keyof typeof GOOD_FORMS, readonly Slip[]>> = {
  "a declaration of a training project": [
    ["其他资金 | 10", "其他资金 | 30", "C5", "funds-sum"],
    ["实施单位 | 县卫生学校", "实施单位 | ", "B4", "header-field-filled"],
    ["举办培训班期数 | ≥6期", "举办培训班期数 | ≥4期", "B8", "goal-quantity-consistent"],
    ["考核合格率 | ≥95%", "考核合格率 | ≥120%", "D12", "target-within-domain"],
    ["村卫生室规范诊疗率 | ≥90%", "村卫生室规范诊疗率 | 明显提高", "D15", "target-measurable"],
  ],
  "a declaration with sign, value and unit in columns of their own": [
    ["道路洁净度达标率 | ≥ | 98 | %", "道路洁净度达标率 | = | 98 | %", "E7", "target-comparator-suitable"],
    ["每日首次普扫完成时间 | ≤ | 7 | 时", "每日首次普扫完成时间 | ≤ | 及时 |  ", "E8", "target-standard-stated"],
    ["道路保洁总成本 | ≤ | 820", "道路保洁总成本 | ≥ | 820", "E9", "cost-target-capped"],
    ["沿街居民满意度 | ≥ | 85", "满意度 | ≥ | 85", "C11", "satisfaction-object-stated"],
    ["道路扬尘投诉件数", "培训业务水平", "C10", "benefit-type-fits"],
  ],
  "a declaration with weights of 90 beside the budget's 10": [
    ["图像合格率 | ≥99% | 15", "图像合格率 | ≥99% | 18", "E14", "weights-sum"],
    ["数字档案室建成时间 | 2025年6月底前", "数字档案室建成时间 | 2024年6月底前", "D10", "target-date-in-period"],
    ["项目总成本 | ≤180万元", "项目总成本 | ≥180万元", "D11", "cost-target-capped"],
    ["平均查档时间缩短比例 | ≥30%", "平均查档时间缩短比例 | ≥xx%", "D12", "target-no-placeholder"],
    ["数字档案室建设数量 | =1个", "数字档案室建设数量 | 1", "D7", "target-unit-stated"],
  ],
  "a declaration with a long-term and an annual goal": [
    [
      "2024年完成9座小型水库除险加固，完工验收合格率100%，受益群众满意度不低于90%。",
      "扎实推进水库除险加固，不断提升防洪能力。",
      "B5",
      "goal-quantified",
    ],
    ["除险加固水库座数 | ≥9座", "除险加固水库座数 | ", "D7", "target-filled"],
    ["完工验收合格率 | =100%", "完工验收合格率 | 大幅提升", "D8", "target-measurable"],
    ["下游受保护人口 | ≥2.6万人", "下游群众满意度 | ≥85%", "C11", "satisfaction-not-repeated"],
    ["受益群众满意度 | ≥90%", "受益群众满意度 | =90%", "D13", "target-comparator-suitable"],
  ],
  "a declaration of two levels with the older words": [
    ["主管部门 | 县文化和旅游局", "主管部门 | ", "B3", "header-field-filled"],
    ["接待读者人次 | ≥12万人次", "接待读者人次 | ≥10万人次", "B4", "goal-quantity-consistent"],
    ["举办阅读活动场次 | ≥40场", "办公经费总额 | ≤40万元", "B8", "output-not-input"],
    ["人均年阅读册数增长率 | ≥3%", "人均年阅读册数增长率 | 有所提高", "C9", "target-measurable"],
    ["读者满意度 | ≥90%", "读者满意度 | ≥190%", "C10", "target-within-domain"],
  ],
  "a subsidy paid to people": [
    ["津贴发放人数 | ≥4800人", "津贴发放人数 | ≥4500人", "B4", "goal-quantity-consistent"],
    ["津贴发放准确率 | =100%", "津贴发放准确率 | =95%", "D7", "target-comparator-suitable"],
    ["津贴发放及时率 | =100%", "津贴发放及时 | 及时", "D8", "target-standard-stated"],
    ["高龄老人津贴覆盖率 | =100%", "高龄老人获得感 | 持续增强", "D10", "target-measurable"],
    ["享受津贴老人满意度 | ≥95%", "享受津贴老人满意度 | ", "D11", "target-filled"],
  ],
  "a declaration with directions in a column and explanations": [
    [
      "年度目标 | 全年受理群众诉求不少于18万件，按期办结率不低于98%，平均接通时间不超过15秒，群众满意度不低于92%。",
      "年度目标 | ",
      "B4",
      "goal-filled",
    ],
    ["正向 | 18 | 万件", "正向 | ×× | 万件", "E6", "target-no-placeholder"],
    ["诉求按期办结率 | 正向 | 98", "诉求按期办结率 | 正向 | 108", "E7", "target-within-domain"],
    ["重复投诉率 | 反向 | 5", "重复投诉率 | 反向 | 较低", "E9", "target-measurable"],
    ["来电群众满意度", "满意度", "C10", "satisfaction-object-stated"],
  ],
  "a self-evaluation of 90 and 10": [
    ["342 | 10 | 95% | 9.5", "342 | 10 | 98% | 9.5", "G5", "execution-rate-correct"],
    ["325公里 | 20 | 20", "285公里 | 20 | 20", "H10", "shortfall-explained"],
    ["路面完好率 | ≥90% | 92% | 15 | 15", "路面完好率 | ≥90% | 92% | 15 | 16", "G11", "score-within-weight"],
    ["公路安全事故起数 | ≤3起 | 2起 | 30 | 30", "公路安全事故起数 | ≤3起 |  | 30 | 30", "E14", "actual-filled"],
    ["100 | 98.5", "100 | 96.5", "G16", "score-total-correct"],
  ],
  "a self-evaluation of 100 with a missed target explained": [
    ["两场因场地维修改在次年一季度举办", "无", "H4", "deviation-meaningful"],
    ["8场 | 30 | 24", "8场 | 30 | 30", "G4", "score-follows-rule"],
    ["竞赛项目覆盖率 | ≥80% | 85% | 20", "竞赛项目覆盖率 | ≥80% | 135% | 20", "E5", "actual-fits-target"],
    ["2024年10月20日 | 10 | 10", "2025年1月20日 | 10 | 10", "H6", "shortfall-explained"],
    ["参赛选手满意度 | ≥90% | 95% | 10 | 10", "参赛选手满意度 | ≥90% | 95% | 10 | ", "G8", "score-filled"],
  ],
  "a self-evaluation with subtotals": [
    [
      "小计 | < | < | < | < | 50 | 50 |\n    | 效益",
      "小计 | < | < | < | < | 50 | 45 |\n    | 效益",
      "G7",
      "score-total-correct",
    ],
    ["22个 | 25 | 25", "22个 | 25 | 26", "G5", "score-within-weight"],
    [
      "日均服务老人人次 | ≥660人次 | 702人次",
      "日均服务老人人次 | ≥660人次 | 2200人次",
      "E8",
      "overachievement-explained",
    ],
    ["服务站达标率 | ≥95%", "服务站达标率 | 良好", "D6", "target-standard-stated"],
    ["服务老人满意度 | ≥90% | 93%", "服务老人满意度 | ≥90% | 未开展问卷调查", "E9", "actual-fits-target"],
  ],
  "a self-evaluation of reductions and of nothing having happened": [
    ["检查学校食堂次数 | ≥240次 | 252次", "检查学校食堂次数 | ≥240次 | 252家", "E5", "actual-fits-target"],
    ["食品抽检合格率 | ≥98% | 99.2%", "食品抽检合格率 | ≥98% | 合格", "E6", "actual-fits-target"],
    ["食物中毒事故起数 | 0起 | 0起", "食物中毒事故起数 | 0起 | 1起", "H7", "shortfall-explained"],
    ["学生家长满意度 | ≥85% | 91% | 10 | 10", "学生家长满意度 | ≥85% | 91% | 10 | 12", "G9", "score-within-weight"],
    ["100 | 100 |", "100 | 90 |", "G10", "score-total-correct"],
  ],
  "a monitoring form at mid-year": [
    ["1092 | 42%", "1092 | 62%", "D5", "execution-rate-correct"],
    ["建成高标准农田面积 | ≥1.5万亩", "建成高标准农田面积 | ≥1.5", "D7", "target-unit-stated"],
    ["工程验收合格率 | =100%", "工程验收合格率 | 有效提升", "D8", "target-measurable"],
    ["项目名称 | 高标准农田建设", "项目名称 |  ", "B3", "header-field-filled"],
    ["受益农户满意度 | ≥90%", "受益农户满意度 |  ", "D11", "target-filled"],
  ],
  "a whole-department declaration": [
    ["人口抽样调查次数 | =1次", "人口抽样调查次数 | ", "D8", "target-filled"],
    ["月度统计数据发布期数 | ≥12期", "月度统计数据发布期数 | ≥10期", "B6", "goal-quantity-consistent"],
    ["数据质量核查合格率 | ≥99%", "数据质量核查合格率 | 大幅提升", "D10", "target-measurable"],
    ["月度数据按时发布率 | =100%", "月度数据发布 | 及时", "D11", "target-standard-stated"],
    ["统计资料被采用篇数 | ≥30篇", "统计资料被采用篇数 | **篇", "D13", "target-no-placeholder"],
  ],
  "a whole-department evaluation by duties": [
    ["扣1分，扣完为止 | 15 |", "扣1分，扣完为止 | 16 |", "F5", "score-within-weight"],
    ["扣0.5分，扣完为止 | 14", "酌情扣分 | 14", "E6", "scoring-rule-operational"],
    ["职责履行 | 造林任务完成率 | 25", "职责履行 | 造林任务完成率 | 20", "A8", "level-weights-sum"],
    ["扣1分，扣完为止 | 24", "扣1分，扣完为止 | ", "F9", "score-filled"],
    ["部门名称 | 县林业局", "部门名称 | ", "B3", "header-field-filled"],
  ],
  "an evaluation with rules that leave room": [
    ["②经过集体决策（5分） | 10", "②经过集体决策（5分） | 12", "F4", "score-within-weight"],
    ["改造小区完成率 | 30", "改造小区完成率 | 35", "D9", "weights-sum"],
    ["低于85%不得分 | 18.4", "低于85%不得分 | ", "F8", "score-filled"],
    ["采用比率法计算得分，完成率×权重", "根据完成情况酌情给分", "E6", "scoring-rule-operational"],
    ["改造小区居民满意度", "满意度", "C8", "satisfaction-object-stated"],
  ],
  "a declaration with funds for the term and the year side by side": [
    ["其中：财政拨款 | 250", "其中：财政拨款 | 220", "E4", "funds-sum"],
    ["其中：财政拨款 | 800", "其中：财政拨款 | 700", "C4", "funds-sum"],
    ["年度建设成本 | ≤300万元", "年度建设成本 | ≥300万元", "D13", "cost-target-capped"],
    ["平均找车位时间缩短 | ≥5分钟", "平均找车位时间 | 明显缩短", "D14", "target-measurable"],
    ["平台用户满意度 | ≥85%", "平台用户满意度 | ≥850%", "D15", "target-within-domain"],
  ],
  "national grades and yes or no with a paper to prove it": [
    ["综合整治河道条数 | ≥3条", "综合整治河道条数 | ≥5条", "B4", "goal-quantity-consistent"],
    ["整治方案专家评审 | 通过", "整治方案落实 | 落实到位", "D8", "target-standard-stated"],
    ["河道整治完成时间 | 2025年10月31日前", "河道整治完成时间 | 45961", "D9", "target-date-readable"],
    ["沿线居民满意度 | ≥85%", "沿线居民满意度 | =85%", "D12", "target-comparator-suitable"],
    ["国控断面水质 | Ⅲ类及以上", "营商环境优化程度 | ≥90%", "C11", "benefit-type-fits"],
  ],
  "research with an economic and a lasting effect": [
    ["育成新品系数量 | ≥2个", "育成新品系数量 | ≥1个", "B4", "goal-quantity-consistent"],
    ["申请发明专利件数 | ≥1件", "申请发明专利件数 | ≥1", "D7", "target-unit-stated"],
    ["田间测产完成时间 | 2024年9月底前", "田间测产完成时间 | 按时完成", "D10", "target-standard-stated"],
    ["新品种推广应用年限 | ≥5年", "新品种推广应用年限 | 长期", "D13", "target-measurable"],
    ["申请发明专利件数", "育成新品系数量", "C7", "indicator-not-duplicated"],
  ],
  "a self-evaluation by grade words with their scale": [
    ["24场 | 30 | 30", "20场 | 30 | 30", "G5", "score-follows-rule"],
    ["2024年12月10日 | 10 | 10", "2024年12月10日 | 10 | 11", "G7", "score-within-weight"],
    ["传承人考核合格率 | ≥95%", "传承人考核合格率 | ≥150%", "D6", "target-within-domain"],
    ["38000人次 | 30 | 30", "98000人次 | 30 | 30", "E8", "overachievement-explained"],
    ["观众满意度 | ≥90% | 0.94 | 10 | 10 |", "观众满意度 | ≥90% | 0.84 | 10 | 9.33 |", "H9", "shortfall-explained"],
  ],
  "a year's purchase of equipment": [
    ["设备验收合格率 | =100% | 20", "设备验收合格率 | =100% | 25", "E13", "weights-sum"],
    ["购置检测设备数量 | ≥36台（套）", "投入工作人员数量 | ≥36人", "C6", "output-not-input"],
    ["检测报告平均出具时间 | ≤24小时", "检测能力 | 显著增强", "D10", "target-measurable"],
    ["设备使用年限 | ≥6年", "设备使用年限 | ……", "D11", "target-no-placeholder"],
    ["送检单位满意度 | ≥92%", "送检单位满意度 | ≥92", "D12", "target-unit-stated"],
  ],
};

const CASES = Object.entries(SLIPS).map(([name, slips]) => [name, slips] as const);

test.each(CASES)("%s: each of its slips is found where it is, with what to write instead", (name, slips) => {
  const drawing = slips.reduce(
    (text, [right, wrong]) => {
      expect([right, text.includes(right)]).toEqual([right, true]);
      return text.replace(right, wrong);
    },
    GOOD_FORMS[name as keyof typeof GOOD_FORMS] as string,
  );
  const told = checkWorkbook(recognize(drawWorkbook(drawSheet(drawing)))).flatMap(({ diagnostics }) => diagnostics);
  const found = new Set(told.map(({ cell, rule }) => `${cell} ${rule}`));
  expect(slips.map(([, , cell, rule]) => `${cell} ${rule}`).filter((slip) => !found.has(slip))).toEqual([]);
});
