import { parseTarget } from "../../src/value/parse-target";
import type { TargetContext, ValueClass, ValueTrait } from "../../src/value/target-value";

type Counted = readonly [text: string, comparator: string | null, number: number | null, unit: string | null];

const counts: readonly Counted[] = [
  // 数量指标
  ["≥35个", "≥", 35, "个"],
  ["≥35 个", "≥", 35, "个"],
  ["=805个", "=", 805, "个"],
  ["＝7台", "=", 7, "台"],
  [">=4个", "≥", 4, "个"],
  ["＞=20场次", "≥", 20, "场次"],
  ["≧12期", "≥", 12, "期"],
  ["不少于3次/年", "≥", 3, "次/年"],
  ["每年不少于2次", "≥", 2, "次"],
  ["每季度不少于一次", "≥", 1, "次"],
  ["每半年1次", null, 1, "次"],
  ["每月至少开展2次", "≥", 2, "次"],
  ["至少10个预警规则", "≥", 10, "个"],
  ["开展至少1次应急演练", "≥", 1, "次"],
  ["开展培训12场", null, 12, "场"],
  ["举办两次", null, 2, "次"],
  ["三期", null, 3, "期"],
  ["建成一个平台", null, 1, "个"],
  ["十二个", null, 12, "个"],
  ["三点五万元", null, 3.5, "万元"],
  ["不低于九十八点六分", "≥", 98.6, "分"],
  ["约5.5万人次", "≈", 5.5, "万人次"],
  ["约200人左右", "≈", 200, "人"],
  ["近30户", "≈", 30, "户"],
  ["200户左右", "≈", 200, "户"],
  ["1,600人", null, 1600, "人"],
  ["1，200份", null, 1200, "份"],
  ["大于等于50篇", "≥", 50, "篇"],
  ["大于或等于50篇", "≥", 50, "篇"],
  ["小于等于10宗", "≤", 10, "宗"],
  ["超过100人次", ">", 100, "人次"],
  ["50家以上", "≥", 50, "家"],
  ["50家及以上", "≥", 50, "家"],
  ["5项（含）以上", "≥", 5, "项"],
  ["100人(次)以上", "≥", 100, "人(次)"],
  ["30人/次", null, 30, "人/次"],
  ["完成3条道路改造", null, 3, "条"],
  ["新建改建厕所15座", null, 15, "座"],
  ["采购服务器2台", null, 2, "台"],
  ["29.5亩", null, 29.5, "亩"],
  ["≥11.376公顷", "≥", 11.376, "公顷"],
  ["约3000平方米", "≈", 3000, "平方米"],
  ["1.2万㎡", null, 1.2, "万m2"],
  ["3.3万公里", null, 3.3, "万公里"],
  ["10公里", null, 10, "公里"],
  ["≥80M", "≥", 80, "M"],
  ["≥500标箱", "≥", 500, "标箱"],
  ["12头", null, 12, "头"],
  ["8", null, 8, null],
  ["≥500", "≥", 500, null],
  ["100", null, 100, null],
  ["0", null, 0, null],
  ["0起", null, 0, "起"],
  ["≤3起", "≤", 3, "起"],
  ["0次", null, 0, "次"],
  ["1套", null, 1, "套"],
  ["2 份", null, 2, "份"],
  ["4 篇", null, 4, "篇"],
  ["≥200课时", "≥", 200, "课时"],
  ["24小时", null, 24, "小时"],
  ["365天", null, 365, "天"],
  ["≥3名", "≥", 3, "名"],
  ["15人", null, 15, "人"],
  ["100人天", null, 100, "人天"],
  ["2023年完成12次", null, 12, "次"],
  ["全年开展宣传活动6场", null, 6, "场"],
  ["编制规划1部", null, 1, "部"],
  ["≥1000株", "≥", 1000, "株"],
  ["6个乡镇", null, 6, "个"],
  ["覆盖12个行政村", null, 12, "个"],
  ["二十万册", null, 20, "万册"],
  ["三百人", null, 300, "人"],
  // 质量指标
  ["≥95分", "≥", 95, "分"],
  ["100分", null, 100, "分"],
  ["评分90分以上", "≥", 90, "分"],
  ["优秀（90分以上）", "≥", 90, "分"],
  // 时效指标
  ["≤30天", "≤", 30, "天"],
  ["5个工作日内", "≤", 5, "个工作日"],
  ["30日内", "≤", 30, "日"],
  ["30天以内", "≤", 30, "天"],
  ["收到资金后30日内拨付", "≤", 30, "日"],
  ["≤2小时", "≤", 2, "小时"],
  ["2小时内响应", "≤", 2, "小时"],
  ["15分钟之内", "≤", 15, "分钟"],
  ["12个月", null, 12, "个月"],
  ["1年", null, 1, "年"],
  ["两年", null, 2, "年"],
  // 成本指标
  ["≤90万元", "≤", 90, "万元"],
  ["<=475元/亩", "≤", 475, "元/亩"],
  ["＜=2875元/个", "≤", 2875, "元/个"],
  ["5万元/场", null, 5, "万元/场"],
  ["≤0.5万元/人", "≤", 0.5, "万元/人"],
  ["≥190元每人每月", "≥", 190, "元每人每月"],
  ["300元/人·次", null, 300, "元/人·次"],
  ["600元/人/月", null, 600, "元/人/月"],
  ["不超过1200元/平方米", "≤", 1200, "元/平方米"],
  ["控制在50万元以内", "≤", 50, "万元"],
  ["控制在50万元", "≤", 50, "万元"],
  ["总成本不高于1.5亿元", "≤", 1.5, "亿元"],
  ["28.8万元", null, 28.8, "万元"],
  ["72890元", null, 72890, "元"],
  ["5000万元", null, 5000, "万元"],
  ["约120万", "≈", 120, "万"],
  ["五十万元", null, 50, "万元"],
  ["至多20万元", "≤", 20, "万元"],
  ["20万元封顶", "≤", 20, "万元"],
  // 经济、社会、生态效益
  ["带动就业≥200人", "≥", 200, "人"],
  ["增收3000元", null, 3000, "元"],
  ["带动增收500万元以上", "≥", 500, "万元"],
  ["节约成本10万元", null, 10, "万元"],
  ["减少碳排放200吨", null, 200, "吨"],
  ["受益群众不低于5000人", "≥", 5000, "人"],
  ["≤35μg/m3", "≤", 35, "μg/m3"],
  ["优良天数≥300天", "≥", 300, "天"],
  ["持续使用年限10年以上", "≥", 10, "年"],
  ["≥5年", "≥", 5, "年"],
];

const percents: readonly Counted[] = [
  ["100%", null, 100, "%"],
  ["=100%", "=", 100, "%"],
  ["＝100％", "=", 100, "%"],
  ["﹦１００﹪", "=", 100, "%"],
  ["≥９５％", "≥", 95, "%"],
  ["≥ 95 %", "≥", 95, "%"],
  ["＞95%", ">", 95, "%"],
  ["〉90%", ">", 90, "%"],
  ["≧95%", "≥", 95, "%"],
  ["≦5%", "≤", 5, "%"],
  ["＞=90%", "≥", 90, "%"],
  [">＝90%", "≥", 90, "%"],
  ["95%以上", "≥", 95, "%"],
  ["95%及以上", "≥", 95, "%"],
  ["90％(含)以上", "≥", 90, "%"],
  ["90%以上（含90%）", "≥", 90, "%"],
  ["达到85%以上", "≥", 85, "%"],
  ["达95%以上", "≥", 95, "%"],
  ["15%及其以下", "≤", 15, "%"],
  ["5%以内", "≤", 5, "%"],
  ["不低于90%", "≥", 90, "%"],
  ["不少于80％", "≥", 80, "%"],
  ["不高于3%", "≤", 3, "%"],
  ["控制在5%以内", "≤", 5, "%"],
  ["低于2%", "<", 2, "%"],
  ["百分之九十五", null, 95, "%"],
  ["百分之百", null, 100, "%"],
  ["不低于百分之八十", "≥", 80, "%"],
  ["九成以上", "≥", 90, "%"],
  ["八成五", null, 85, "%"],
  ["≤3‰", "≤", 3, "‰"],
  ["千分之三", null, 3, "‰"],
  ["99.9%", null, 99.9, "%"],
  ["80.21%", null, 80.21, "%"],
  ["满意度≥90%", "≥", 90, "%"],
  ["群众满意度达到90%以上", "≥", 90, "%"],
  ["合格率100%", null, 100, "%"],
  ["验收合格率为100%", null, 100, "%"],
  ["下降90%以上", "≥", 90, "%"],
  ["较上年提高5%", null, 5, "%"],
  ["同比增长8%以上", "≥", 8, "%"],
  ["同比下降5%", null, 5, "%"],
  ["提高3个百分点", null, 3, "个百分点"],
  ["增长率不低于6%", "≥", 6, "%"],
  ["≥100百分比", "≥", 100, "%"],
  ["约85%", "≈", 85, "%"],
  ["100.00%", null, 100, "%"],
  ["-0%", null, 0, "%"],
  ["-30%", null, -30, "%"],
  ["完成率达到98%", null, 98, "%"],
  ["≥90 ％", "≥", 90, "%"],
  ["大于等于95%", "≥", 95, "%"],
  ["95%≤", null, 95, "%"],
];

const ranges: readonly (readonly [text: string, low: number, high: number, unit: string | null])[] = [
  ["80-90%", 80, 90, "%"],
  ["80%-90%", 80, 90, "%"],
  ["80%～90%", 80, 90, "%"],
  ["80%—90%", 80, 90, "%"],
  ["40–50个", 40, 50, "个"],
  ["2至3次", 2, 3, "次"],
  ["10到15人", 10, 15, "人"],
  ["2-3次/年", 2, 3, "次/年"],
  ["100万元至150万元", 100, 150, "万元"],
  ["≥60%且≤90%", 60, 90, "%"],
  ["大于60%小于90%", 60, 90, "%"],
  ["不低于5次，不超过10次", 5, 10, "次"],
  ["3～5天", 3, 5, "天"],
  ["20-30人左右", 20, 30, "人"],
  ["100%-130%", 100, 130, "%"],
  ["两到三次", 2, 3, "次"],
];

const deadlines: readonly (readonly [text: string, from: string | null, to: string | null])[] = [
  ["2020年前", "2020-01-01", "2020-12-31"],
  ["2023年12月31日前", "2023-12-31", "2023-12-31"],
  ["2023年12月31日之前", "2023-12-31", "2023-12-31"],
  ["2023年12月底前", "2023-12-01", "2023-12-31"],
  ["2023年12月底", "2023-12-01", "2023-12-31"],
  ["2023年12月底前完成", "2023-12-01", "2023-12-31"],
  ["2023年12月底前完成系统终验", "2023-12-01", "2023-12-31"],
  ["2023年9月中旬", "2023-09-11", "2023-09-20"],
  ["2023年第三季度", "2023-07-01", "2023-09-30"],
  ["2023年三季度末", "2023-07-01", "2023-09-30"],
  ["2023年上半年", "2023-01-01", "2023-06-30"],
  ["2023.12.31前", "2023-12-31", "2023-12-31"],
  ["2023/12/31", "2023-12-31", "2023-12-31"],
  ["2023-12-31", "2023-12-31", "2023-12-31"],
  ["2023.07-2024.01", "2023-07-01", "2024-01-31"],
  ["2023年1月-12月", "2023-01-01", "2023-12-31"],
  ["2023年1月1日至2023年12月31日", "2023-01-01", "2023-12-31"],
  ["2023年1-12月", "2023-01-01", "2023-12-31"],
  ["二〇二三年十二月底前", "2023-12-01", "2023-12-31"],
  ["2023年内", "2023-01-01", "2023-12-31"],
  ["2023年底前", "2023-01-01", "2023-12-31"],
  ["2023年年底前完成", "2023-01-01", "2023-12-31"],
  ["2023年度", "2023-01-01", "2023-12-31"],
  ["2023年11月30日前全部完成", "2023-11-30", "2023-11-30"],
  ["12月31日前", null, null],
  ["12月底前", null, null],
  ["6月底前完成", null, null],
  ["9月中旬", null, null],
  ["年底前", null, null],
  ["年底前完成", null, null],
  ["年内完成", null, null],
  ["当年12月", null, null],
  ["次年3月底前", null, null],
  ["第四季度", null, null],
  ["每月10日前", null, null],
  ["1-12月", null, null],
  ["全年", null, null],
  ["于2024年6月30日前完成竣工验收", "2024-06-30", "2024-06-30"],
];

const graded: readonly string[] = [
  // 决策、过程
  ..."规范 合规 健全 充分 合理 科学 明确 匹配 公开 有序 有效 及时 完成 通过 达标 可控 完好 合法 完整 准确 真实 齐全 到位 足额 按时 按期 如期 合法合规".split(
    " ",
  ),
  ..."科学规范 制度健全 资产明确 依据充分 程序规范 管理规范 内容完整 手续齐全 分配合理 专款专用 权责清晰 目标明确".split(
    " ",
  ),
  // 质量
  ..."合格 优 良好 优秀 优良 达到国家标准 符合国家标准 符合相关规定 符合行业标准要求 符合合同要求 验收合格 通过验收 质量达标 正常 运行正常 正常运行 系统正常运行 安全运行 设备完好 已完成 全部完成 基本完成 按计划完成 按要求完成 甲级 等保三级 三级".split(
    " ",
  ),
  "优良中低差",
  "优/良/中/差",
  "好、较好、一般、较差",
  "达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差",
  "符合GB/T 50319-2013要求",
  "符合《政府采购法》规定",
  "达到合同和招投标文件要求标准",
  "符合财预〔2020〕10号文件要求",
  // 时效
  ..."按时完成 及时完成 按期完成 按时发放 按期发放 及时足额 及时足额发放 按时足额发放 按月发放 按季度发放 按月支付 按进度完成 序时进度 按合同进度 按合同约定时间完成 在规定时间内完成 按照合同要求支付经费 完成年度工作安排 按照工作安排和文件要求完成各项工作 及时拨付 资金及时到位".split(
    " ",
  ),
  "根据项目建设进度出具相应阶段的审计报告",
  "依据项目建设情况，完成年度内审工作安排",
  "按照年度工作计划，积极完成全年工作安排",
  "在项目计划完成时间内完成",
  "完成2023年度工作任务",
  // 效益、满意度
  ..."满意 基本满意 达到预期目标 落实到位 有效控制 建立健全".split(" "),
];

const countable: readonly string[] = [
  "零事故",
  "零投诉",
  "无重大安全事故",
  "无安全事故发生",
  "不发生重大安全事故",
  "未发生安全责任事故",
  "无投诉",
  "无违规行为",
  "无群体性上访事件",
  "零增长",
  "全覆盖",
  "实现全覆盖",
  "应保尽保",
  "应收尽收",
  "应助尽助",
  "应纳尽纳",
  "应发尽发",
  "不降低",
  "不增加",
  "只增不减",
];

const vague: readonly string[] = [
  ..."提升 提高 增强 扩大 减少 降低 改善 显著提升 大幅提升 明显提升 显著提高 明显改善 有所提高 有所提升 有所改善 逐步提升 逐步提高 逐步改善 不断提高 不断增强 不断完善 不断提升 持续提升 持续改善 持续增强 持续完善 稳步提高 稳步提升 稳步增长 进一步提高 进一步提升 进一步完善 进一步增强 进一步规范 有效提升 有效提高 有效改善 有效促进 有效保障 有效增强 巩固提高 较高 高 较大 较强 明显 显著 长期 持续 长效 效果明显 效果显著 成效显著 效果良好 效益明显 影响显著 积极推动 积极促进 大力推进 有力保障 充分保障 高度建设 保持稳定 平稳有序 稳定 逐年提高 更加规范 日益完善 良性循环 可持续发展 深远 促进".split(
    " ",
  ),
  "保障正常运转",
  "保障机关正常运转",
  "保障工作正常开展",
  "提高工作效率",
  "提升服务水平",
  "提升群众幸福感",
  "促进经济发展",
  "促进社会和谐稳定",
  "维护社会稳定",
  "改善人居环境",
  "改善办公环境，提高办公效率",
  "推动产业高质量发展",
  "增强群众获得感、幸福感、安全感",
  "营造良好氛围",
  "进一步提升城市形象",
  "对生态环境影响较小",
  "持续发挥作用",
  "长期有效",
  "制度健全，管理水平不断提高",
  "2022年城市治理水平显著提升",
  "经济效益明显提升",
  "服务能力得到提升",
  "社会影响力不断扩大",
  "满足群众需求",
  "节约成本",
  "有利于提高财政资金使用效益",
  "确保社会大局稳定",
  "为经济社会发展提供有力支撑",
];

const tied: readonly string[] = [
  "不低于上年度水平",
  "不低于上年",
  "高于上年",
  "较上年提高",
  "比上年有所提高",
  "较上年明显提升",
  "优于上年",
  "与上年持平",
  "同比下降",
  "同比提高",
  "不低于全市平均水平",
  "不超预算",
  "不超过预算",
  "控制在预算内",
  "控制在预算范围内",
  "在预算控制范围内",
  "≤预算数",
  "预算内",
  "不超过批复概算",
  "低于市场价",
  "不超过定额标准",
];

const unusable: readonly (readonly [string, ValueTrait | null])[] = [
  ["根据下达任务目标要求确定", "deferred"],
  ["依据具体情况进行设定", "deferred"],
  ["根据实际情况确定", "deferred"],
  ["按实际需求", "deferred"],
  ["以实际发生为准", "deferred"],
  ["另行确定", "deferred"],
  ["待定", "deferred"],
  ["据实结算", "deferred"],
  ["视情况而定", "deferred"],
  ["≥**%", "placeholder"],
  ["××", "placeholder"],
  ["XX%", "placeholder"],
  ["*", "placeholder"],
  ["≥X个", "placeholder"],
  ["指标1", "placeholder"],
  ["及时率", null],
  ["满意度", null],
  ["完成率", null],
  ["完成情况", null],
  ["培训人数", null],
  ["验收成果", null],
  ["湛江市基层", null],
  ["预算部门及王", null],
  ["第三方机构", null],
];

const inContext = (context: TargetContext) => (text: string) => parseTarget(text, context);
const read = inContext({});

describe("a count or an amount is numeric and measurable", () => {
  test.each(counts)("%s", (text, comparator, number, unit) => {
    expect(read(text)).toMatchObject({ class: "numeric", measurability: "measurable", comparator, number, unit });
  });
});

describe("a percentage is measurable", () => {
  test.each(percents)("%s", (text, comparator, number, unit) => {
    expect(read(text)).toMatchObject({ class: "percent", measurability: "measurable", comparator, number, unit });
  });
});

describe("two bounds are a range", () => {
  test.each(ranges)("%s", (text, number, upper, unit) => {
    expect(read(text)).toMatchObject({ class: "range", measurability: "measurable", number, upper, unit });
  });
});

describe("a date is a deadline", () => {
  test.each(deadlines)("%s", (text, from, to) => {
    expect(read(text)).toMatchObject({
      class: "deadline",
      measurability: "measurable",
      date: from === null ? null : { from, to },
    });
  });
});

describe("a fixed word for compliance, completion or rank is graded", () => {
  test.each(graded.map((text) => [text]))("%s", (text) => {
    expect(read(text)).toMatchObject({ class: "graded", measurability: "graded" });
  });
});

describe("an event that can be counted needs no number", () => {
  test.each(countable.map((text) => [text]))("%s", (text) => {
    expect(read(text).measurability).toBe("measurable");
  });
  test("none of something bad is the number 0, though no figure lacks its unit", () => {
    expect(read("零事故")).toMatchObject({ class: "graded", number: 0, unit: null, quantities: [] });
  });
});

describe("a change or a degree without a number is vague", () => {
  test.each(vague.map((text) => [text]))("%s", (text) => {
    const value = read(text);
    expect(value).toMatchObject({ class: "vague", measurability: "unmeasurable" });
    expect(value.vagueWords.length).toBeGreaterThan(0);
  });
});

describe("a value held against last year or the budget is other, and acceptable", () => {
  test.each(tied.map((text) => [text]))("%s", (text) => {
    expect(read(text)).toMatchObject({ class: "other", measurability: "graded" });
  });
});

describe("what is no target value is other and unmeasurable", () => {
  test.each(unusable)("%s", (text, trait) => {
    const value = read(text);
    expect(value).toMatchObject({ class: "other", measurability: "unmeasurable" });
    if (trait) expect([...value.traits]).toContain(trait);
  });
});

test.each([[""], [" "], ["-"], ["—"], ["——"], ["/"], ["无"], ["不适用"], ["……"]])("'%s' is empty", (text) => {
  expect(read(text)).toMatchObject({ class: "empty", measurability: "unmeasurable" });
});

describe("是 and 否 depend on what was asked", () => {
  test.each([
    ["是", "大宗设备采购是否政府采购", "measurable"],
    ["否", "是否发生重大检测质量事故", "measurable"],
    ["是", "是否按期完成", "measurable"],
    ["有", "有无专项管理制度", "measurable"],
    ["是", "是否提高企业通关速度", "unmeasurable"],
    ["是", "是否有利于生态环境保护", "unmeasurable"],
    ["是", "专项资金投入是否降低了监管成本", "unmeasurable"],
    ["是", "是否产生积极的社会影响", "unmeasurable"],
    ["是", "提高干部队伍素质", "unmeasurable"],
  ] as const)("%s under %s is %s", (text, name, measurability) => {
    expect(parseTarget(text, { name })).toMatchObject({ class: "boolean", measurability });
  });
  test("无 under a name of accidents is an answer, not a blank", () => {
    expect(parseTarget("无", { name: "安全事故发生情况" })).toMatchObject({ class: "boolean", grade: "否" });
  });
});

describe("the row's own columns complete the value", () => {
  test.each([
    ["100", { unit: "%" }, "percent", null, 100, "%"],
    ["100", { unit: "%", comparator: "＝" }, "percent", "=", 100, "%"],
    ["30", { unit: "万元", comparator: "≤" }, "numeric", "≤", 30, "万元"],
    ["88%", { unit: "%", number: 0.88, format: "0%" }, "percent", null, 88, "%"],
    ["95%", { number: 0.95, format: "0%" }, "percent", null, 95, "%"],
    ["≥95%", { comparator: "定性" }, "percent", "≥", 95, "%"],
    ["≥95%", { comparator: "=" }, "percent", "≥", 95, "%"],
    ["12", { unit: "个", comparator: "大于等于" }, "numeric", "≥", 12, "个"],
    ["5.5", { unit: "万人次" }, "numeric", null, 5.5, "万人次"],
    ["1", { number: 1, format: "General", name: "政务信息汇聚共享率" }, "numeric", null, 1, null],
    ["50000", { name: "城镇新增就业人数（人）" }, "numeric", null, 50000, null],
  ] as const)("%s with %j", (text, context, valueClass: ValueClass, comparator, number, unit) => {
    expect(parseTarget(text, context)).toMatchObject({ class: valueClass, comparator, number, unit });
  });

  test("a grade scale in a 定性 row is graded", () => {
    expect(parseTarget("优良中低差", { comparator: "定性" }).class).toBe("graded");
  });

  test("the form's year completes a deadline", () => {
    expect(parseTarget("12月底前", { year: 2024 }).date).toEqual({ from: "2024-12-01", to: "2024-12-31" });
    expect(parseTarget("年底前", { year: 2024 }).date).toEqual({ from: "2024-01-01", to: "2024-12-31" });
  });

  test("a date cell is read from its number, in both date systems", () => {
    const cell = { number: 44561, format: "yyyy/m/d" };
    expect(parseTarget("2021/12/31", cell).date).toEqual({ from: "2021-12-31", to: "2021-12-31" });
    expect(parseTarget("2025/12/32", { ...cell, number: 43099, date1904: true }).date?.to).toBe("2021-12-31");
  });
});

describe("traits a rule may ask for", () => {
  test.each([
    ["约200人左右", {}, "approximate"],
    ["1600人、200人", {}, "compound"],
    ["44561", { levelTwo: "时效指标" }, "date-serial"],
    ["44,561", { levelTwo: "时效指标" }, "date-serial"],
    ["0.0900000762939453", {}, "float-artefact"],
    ["<p>≥95%</p>", {}, "html"],
    ["优/良/中/差", {}, "scale"],
    ["符合国家标准", {}, "reference"],
    ["按照年度工作计划，积极完成全年工作安排", {}, "restated-task"],
    ["不低于上年度水平", {}, "baseline-only"],
    ["每季度1次", {}, "frequency"],
    ["3次/年", {}, "frequency"],
    ["30天内", {}, "duration"],
    ["≥3↑", {}, "garbled-unit"],
    ["95%以上", {}, "half-open"],
    ["≥35个", {}, "unit-in-text"],
  ] as const)("%s has %s %s", (text, context, trait: ValueTrait) => {
    expect([...parseTarget(text, context).traits]).toContain(trait);
  });

  test("several unlike numbers: none is the number, all are kept", () => {
    const value = read("1600人、200人");
    expect(value.number).toBeNull();
    expect(value.quantities.map((quantity) => [quantity.number, quantity.unit])).toEqual([
      [1600, "人"],
      [200, "人"],
    ]);
  });

  test("a change keeps its direction and its baseline", () => {
    expect(read("较上年提高5%").relative).toEqual({ direction: "up", baseline: "上年" });
    expect(read("下降90%以上").relative).toEqual({ direction: "down", baseline: null });
    expect(read("同比下降").relative).toEqual({ direction: "down", baseline: "同比" });
  });

  test("万 and 亿 are multiplied out beside the number as written", () => {
    expect(read("5.5万人次").quantities[0]).toMatchObject({ number: 5.5, unit: "万人次", scaled: 55000 });
    expect(read("1.5亿元").quantities[0]).toMatchObject({ number: 1.5, scaled: 150000000 });
    expect(read("95%").quantities[0]).toMatchObject({ number: 95, scaled: 95 });
  });

  test("from a level to a level: the second is the target", () => {
    expect(read("由80%提高到95%")).toMatchObject({ number: 95, relative: { direction: "up" } });
    expect(read("从3天压缩到1天")).toMatchObject({ comparator: "≤", number: 1, unit: "天" });
  });

  test("what was not understood is said", () => {
    expect(read("≥95%").rest).toBe("");
    expect(read("至少10个预警规则").rest).toBe("预警规则");
    expect(read("湛江市基层").rest).toBe("湛江市基层");
  });
});
