import fc from "fast-check";
import { parseTarget } from "../../src/value/parse-target";

const seed = 20261120;
const choice = (list: string) => fc.constantFrom(...list.split(" "));

/** "_" is nothing at all. */
const word = (list: string) => choice(list).map((text) => (text === "_" ? "" : text));

const BEFORE =
  "_ 受益人数 每年 全年 完成 新增 力争 确保 预计 累计 共 合计 年均 人均 每月 达到 实现 提供 组织 建设 新建 培训 发放 补助 节约 减少 较上年增加 同比增长 2023年 2023年度 2023年底前 12月底前 每村 每户 第三方 三公经费 两新组织 四好农村路 5G基站 A类 COD 《方案》 (一) ① 其中: 国家级 省级以上 3A级景区 近三年 总投资 标准为 附近 是 ：";
const AFTER =
  "_ （含） 。 ； （不含税） ，确保质量 ，群众满意 ，无质量问题 并通过验收 任务 工作 的目标 培训任务 道路 贫困户 学生 设备 农田 宣传活动";
const UNITS =
  "个 人 人次 万元 元 公里 亩 % 次 场 户 平方米 吨 篇 台 项 家 份 天 万人次 元/人 件 辆 套 所 名 期 条 座 本 株 立方米 元/亩 分 课时 小时";

test("a number with its unit is found in whatever stands around it", () => {
  const numbers = fc.constantFrom(["5", 5], ["12", 12], ["1200", 1200], ["1,200", 1200], ["3.5", 3.5], ["0", 0]);
  fc.assert(
    fc.property(word(BEFORE), numbers, choice(UNITS), word(AFTER), (before, [written, number], unit, after) => {
      const text = `${before}${written}${unit}${after}`;
      const value = parseTarget(text, { year: 2023 });
      expect([text, value.number, value.unit, value.class, value.measurability, value.comparator]).toEqual([
        text,
        number,
        unit,
        unit === "%" ? "percent" : "numeric",
        "measurable",
        null,
      ]);
    }),
    { numRuns: 4000, seed },
  );
});

test("a comparison counts from before the number or from after it", () => {
  const signs = fc.constantFrom(
    ...([
      ["不少于", "", "≥"],
      ["至少", "", "≥"],
      [">=", "", "≥"],
      ["", "以上", "≥"],
      ["", "及以上", "≥"],
      ["", "+", "≥"],
      ["不超过", "", "≤"],
      ["控制在", "以内", "≤"],
      ["", "以下", "≤"],
      ["大于", "", ">"],
      ["超", "", ">"],
      ["小于", "", "<"],
      ["约", "", "≈"],
      ["", "左右", "≈"],
    ] as const),
  );
  fc.assert(
    fc.property(word(BEFORE), signs, choice(UNITS), (before, [prefix, suffix, sign], unit) => {
      const text = `${before}${prefix}12${unit}${suffix}`;
      expect([text, parseTarget(text).comparator]).toEqual([text, sign]);
    }),
    { numRuns: 2000, seed },
  );
});

test("a date is a deadline, and its last day is the day it is due", () => {
  const dates = fc.constantFrom(
    ...([
      ["2023年12月31日", "2023-12-31"],
      ["2023年12月", "2023-12-31"],
      ["2023年6月底", "2023-06-30"],
      ["2023年9月中旬", "2023-09-20"],
      ["2023年第三季度", "2023-09-30"],
      ["2023年底", "2023-12-31"],
      ["2023年上半年", "2023-06-30"],
      ["12月31日", "2023-12-31"],
      ["11月", "2023-11-30"],
      ["年底", "2023-12-31"],
      ["四季度", "2023-12-31"],
      ["2023-12-31", "2023-12-31"],
      ["2023/6/30", "2023-06-30"],
      ["2023.12.31", "2023-12-31"],
      ["20231231", "2023-12-31"],
      ["23年12月", "2023-12-31"],
      ["二〇二三年十二月", "2023-12-31"],
      ["二O二三年底", "2023-12-31"],
      ["2023年3月至11月", "2023-11-30"],
      ["2023.1.1-2023.12.31", "2023-12-31"],
      ["2022年11月至2023年3月", "2023-03-31"],
      ["2023年5月1日-10月31日", "2023-10-31"],
      ["２０２３年１２月３１日", "2023-12-31"],
      ["2023 年 12 月 31 日", "2023-12-31"],
      ["2023年12月\n31日", "2023-12-31"],
      ["2023-12-31 00:00:00", "2023-12-31"],
    ] as const),
  );
  const before = word(
    "_ 于 在 计划 预计 力争 争取 确保 截至 不晚于 完成时间: 项目完成时间为 建设期限： 工程应于 原则上",
  );
  const after = word(
    "_ 前 之前 以前 前完成 前全部完成 完成 前完成验收 前完成支付 前投入使用 内 前交付 竣工 前竣工并交付使用 前足额发放到位 (含) 前完成全部资金拨付 。",
  );
  fc.assert(
    fc.property(before, dates, after, (intent, [written, due], done) => {
      const text = `${intent}${written}${done}`;
      const { class: valueClass, measurability, date } = parseTarget(text, { name: "完成时间", year: 2023 });
      expect([text, valueClass, measurability, date?.to]).toEqual([text, "deadline", "measurable", due]);
    }),
    { numRuns: 3000, seed },
  );
});

test("a verb of change with an object and no number is vague, whatever adverb stands before it", () => {
  const adverbs = word("_ 有效 显著 明显 进一步 逐步 不断 持续 切实 大力 积极 稳步 全面 充分 努力 着力 日益");
  const verbs = choice("提升 提高 改善 促进 推动 增强 加强 降低 减少 扩大 激发 防范 化解 夯实 弘扬 加快");
  const objects = choice(
    "公共服务水平 群众满意度 经济社会发展 生态环境质量 社会和谐稳定 治理能力 营商环境 产业发展 工作效率 农民收入 办学条件 行政成本 良好氛围 体制机制 乡村振兴 了工作效率 就业 发展",
  );
  fc.assert(
    fc.property(adverbs, verbs, objects, (adverb, verb, object) => {
      const text = `${adverb}${verb}${object}`;
      const { class: valueClass, measurability } = parseTarget(text, { name: "社会效益" });
      expect([text, valueClass, measurability]).toEqual([text, "vague", "unmeasurable"]);
    }),
    { numRuns: 2000, seed },
  );
});

test("a state said of its subject is graded, with or without a word of assurance", () => {
  const subjects = word(
    "_ 资金 资金使用 制度 项目管理 数据 内容 手续 程序 工程质量 设备 工作任务 补贴 预算编制 信息公开 环境 责任",
  );
  const assurances = word("_ 基本 全部 均 已 完全 严格 确保 做到 达到 保持 力争 按要求 按规定");
  const states = choice(
    "规范 合规 健全 完整 准确 齐全 到位 完成 合格 达标 及时 合理 科学 明确 公开 有序 有效 通过 充分 可控 完好 正常 良好 真实 清晰 足额 符合要求 专款专用 落实到位 验收合格 真实准确 及时准确",
  );
  fc.assert(
    fc.property(subjects, assurances, states, (subject, assurance, state) => {
      const text = `${subject}${assurance}${state}`;
      const { class: valueClass, measurability } = parseTarget(text, { name: "质量" });
      expect([text, valueClass, measurability]).toEqual([text, "graded", "graded"]);
    }),
    { numRuns: 2000, seed },
  );
});
