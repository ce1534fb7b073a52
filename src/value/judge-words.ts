import {
  BASELINE_WORDS,
  BUDGET_WORDS,
  CAP_WORDS,
  CHANGE_ADVERBS,
  DEFERRAL_SOURCE,
  DEGREE_WORDS,
  DIRECTION_VERBS,
  EFFECT_SUBJECTS,
  NEUTRAL_VERBS,
  REFERENCE_NOUNS,
  STATE_WORDS,
  STRENGTH_ADVERBS,
  UNIVERSAL_WORDS,
} from "./lexicon";
import { alternationOf } from "./comparator";
import type { Measurability, TargetValue, ValueClass, ValueTrait } from "./target-value";

/** What words without a number mean. */
export interface WordJudgment {
  readonly class: ValueClass;
  readonly measurability: Measurability;
  readonly grade: string | null;
  readonly vagueWords: readonly string[];
  readonly traits: readonly ValueTrait[];
  readonly relative: TargetValue["relative"];
  /** 0 for 零事故, 不发生; null otherwise. */
  readonly number: number | null;
}

const sorted = (words: string) => alternationOf(words.split("|"));
const VERB = sorted(DIRECTION_VERBS);
const NEUTRAL = sorted(NEUTRAL_VERBS);
const ADVERB = sorted(`${STRENGTH_ADVERBS}|${CHANGE_ADVERBS}`);
const CHANGE = sorted(CHANGE_ADVERBS);
const STATE = sorted(STATE_WORDS);
const REFERENCE = sorted(REFERENCE_NOUNS);
const BUDGET = sorted(BUDGET_WORDS);
const CAP = sorted(`${BUDGET_WORDS}|${CAP_WORDS}`);
// Alternatives hold a \d, so they are not escaped.
const BASELINE = BASELINE_WORDS;

const NOTHING = /^[-/\\|_.·…。,;:、~]*$/;
const PLACEHOLDER =
  /^(?:[*×xX#?_]+|指标\d*(?:[:：].*)?|目标值?\d*|(?:指标|目标)值|请(?:填|输入|选择).*|示例.*|填写.*)$|[*×#]{2,}|[Xx]{2,}|(?<![A-Za-z])[Xx×](?=[%个人次年月元万])|_{2,}|\.{3,}|…/;
const BLANK_WORDS = /^(?:空|空白|nan|null|none|n\/a|na|不适用|无此项|不涉及|暂无数据)$/i;

const GRADE =
  "不合格|基本合格|合格|优秀|良好|优|良|中等|中|低|较差|很差|差|较好|很好|好|一般|不满意|基本满意|非常满意|较满意|满意|基本达成|部分达成|未达成|全部达成|达成|较高|较低|高|极差|及格|不及格|完成|部分完成|未完成|基本完成|达标|基本达标|未达标|不达标|是|否";
const SCALE = new RegExp(
  `^(?:分为|按)?[("]*(?:${GRADE})(?:[/、,;|或-]*(?:${GRADE})){2,}[)"]*(?:[一二三四五]?[档级]+(?:次|评价)?)?$`,
);
const SCALE_101 = /部分达成|达成预期.*未达成|未达成.*预期/;
const RANK =
  /^(?:达到|达|评为|获评|获得|不低于|≥|=|为)?(?:[A-Ea-e]{1,5}\+{0,2}|[甲乙丙丁]|[一二三四五六][A-Za-z]?|[IVX]{1,4}|[1-9])(?:级|类|等|等级|类水质?|等次|档|星级?)(?:以上|及以上|甲等|乙等|标准|水质|或以上|水)*$|^(?:等保|三级等保|安全等级保护)?[一二三四]级(?:等保)?$|^(?:国家|省|市|县|区|国际)级(?:以上|及以上)?$/;

const YES = /^(?:是|√|✓|☑|Y|YES|有|☑是(?:□否)?|是☑(?:否□)?|■是(?:□否)?|能|可以|属于|存在)$/i;
const NO = /^(?:否|×|✗|N|NO|无|没有|(?:□是)?☑否|(?:□是)?■否|不能|不是|不存在|未)$/i;
const YES_OR_NO = /^(?:是[/或、]?否|□?是□?否|有[/或、]?无)$/;

const EFFECT_VERB =
  "提高|提升|增强|增加|增进|增长|促进|推动|推进|改善|降低|减少|减轻|加强|强化|带动|拉动|扩大|缓解|优化|保障|有利|有助|有益|便利|方便|节约|节省|激发|巩固|引导|营造|利于|完善";
/** 是否提高…, 是否有利于…, 是否产生…影响: a question with no threshold for yes. */
const EFFECT_QUESTION = new RegExp(
  `(?:是否|能否|可否|有无|有否)(?:能够|能|可以|可|已|已经|会|将|起到|达到|得到|${ADVERB})*(?:了|对.{0,16})?(?:${EFFECT_VERB})|(?:是否|能否|有无).{0,20}(?:影响|作用|效果|成效|明显|显著|意义|得到(?:改善|提升|提高))`,
);
const EFFECT_STATEMENT = new RegExp(`^(?:${ADVERB})*(?:${EFFECT_VERB})(?!方案|计划|工程|项目|措施|制度|机制)`);

const BAD_EVENT =
  "事故|事件|投诉|差错|错误|违规|违法|违纪|违约|问题|舆情|上访|信访|案件|故障|漏洞|泄露|泄密|失密|损失|浪费|污染|伤亡|死亡|受伤|疫情|疫病|拖欠|挪用|截留|挤占|超支|失误|缺陷|纠纷|举报|隐患|遗漏|现象|行为|返贫|延误|逾期|火灾|灾害|超标|新增|欠薪|流失|中断|瘫痪|退货|返工|质疑|诉讼|处罚|通报|扣分|重复|虚假|虚报|冒领|套取|增长|差评|负面|异议|偏差|缺失|丢失|损坏|积压|滞留|感染|发生|超预算|超概算|中毒|溺水|入侵|攻击|上浮|超编|不良|反弹|缺陷|延期|脱贫不稳|失学|辍学|饿死|欠费|空岗|缺岗";
const ZERO = new RegExp(
  `^(?:全年|全市|确保|实现|力争|做到|保证|期间|重大|安全|年度|达到|保持|本年度|辖区|辖区内|项目|施工)*(?:零|0|无|不发生|未发生|没有|没发生|杜绝|不出现|未出现|无任何|不存在|不得发生|不产生|未产生|避免发生|不得出现)[\\p{Script=Han}、和及与或"]{0,18}?(?:${BAD_EVENT})[\\p{Script=Han}]{0,6}$|^(?:[\\p{Script=Han}]{0,14})(?:不发生|未发生|无发生|零发生|为零|为0|归零|清零|零增长|零报告)$|^[\\p{Script=Han}]{2,14}(?:事故|投诉|差错|事件|案件|违规|伤亡|故障|隐患)(?:数|起数|率|次数|发生率|发生数)?(?:为)?(?:零|无|0)$`,
  "u",
);
const NO_WORSE =
  /^(?:[\p{Script=Han}]{0,12})(?:不降低|不下降|不减少|不增加|不上升|不反弹|不扩大|不恶化|不拖欠|不返贫|不降级|不退化|不缩水|不增长|不断档|不断电|不断水|不中断|不间断|只增不减|只减不增|不超支|无偏差|不倒退|负增长|正增长|不超编|不超标|不流失|保持不变|维持不变|不变)$/u;
const UNIVERSAL = new RegExp(
  `(?:应|能|可|当|该)[\\p{Script=Han}]{1,2}(?:尽|必|快)[\\p{Script=Han}]{1,2}|${sorted(UNIVERSAL_WORDS)}|^(?:全部|百分百|百分之百)$`,
  "u",
);

const BASELINE_CHANGE = new RegExp(
  `(?:较|比|与|同|相比|相较|对比|于|过|出|在|优|基于|达到|达|不低|不超|保持|维持|超|≥|≤|>|<|=|按|按照)?(${BASELINE})(?:的)?(?:水平|基础|标准|数据|数|值|度|同期|相比|末|实际|完成|情况|平均)*`,
);
const COMPARED = new RegExp(
  `较|比|不低于|不高于|不少于|不超|低于|高于|超过|优于|持平|保持|维持|达到|≥|≤|>|<|=|同比|环比|不差于|不逊于`,
);
const DOWN = /下降|降低|减少|减轻|缩短|缩小|压减|压缩|节约|低于|少于|回落|节省/;
const UP = /提高|提升|增长|增加|上升|改善|增强|高于|超过|优于|扩大|好转|加强|有所|进步|多于/;
const BUDGET_LIMIT = new RegExp(
  `(?:不超出?|不突破|未超|未突破|控制在|控制到|低于|不高于|不大于|不多于|小于|少于|等于|≤|<|=|严控在|限于|节约于)[^,;。]{0,10}?(?:${CAP})|(?:符合|在|按|按照)[^,;。]{0,10}?(?:${BUDGET})|^(?:[\\p{Script=Han}]{0,6})预算(?:金额|总额|数|范围|额度|控制|批复)?(?:之内|以内|内|范围内|数内|额度内)$|^(?:批复|年度|项目)*(?:预算|概算)(?:数|额|金额|总额|批复数)?$`,
  "u",
);
const LIMIT_REFERENCE = new RegExp(
  `^(?:不低于|不高于|不少于|不超过?|不大于|不小于|高于|低于|优于|≥|≤|>|<|=|达到)[^,;。]{0,20}?(?:${REFERENCE}|最低|平均|水平)`,
);
const DEFERRED = new RegExp(DEFERRAL_SOURCE);

const BY_REFERENCE = new RegExp(
  `^(?:严格|全部|完全|均|基本|切实|需|应)*(?:按照?|依照|依据|依|根据|遵照|遵循|遵守|参照|对照|符合|合乎|达到|达|满足|执行|落实|贯彻|贯彻落实|在|于|完成|通过|与|围绕)[^,;。]{0,30}?(?:${REFERENCE})`,
);
const BY_PERIOD =
  /^(?:按|逐|每|分)(?:月|季|季度|年|年度|周|日|学期|半年|批|期|次|阶段|批次|进度|时序)[\p{Script=Han}]{0,8}$/u;
const COMPLETE_HEAD =
  /^(?:已|均|全部|全面|基本|圆满|顺利|如期|按时|按期|按质|保质|及时|积极|认真|高质量|保质保量|按要求|确保|项目|力争|有序|优质|100%|继续)*(?:完成|通过|达标|办结|建成|竣工|完工|达成|交付|上线|落实|开展|实施|执行|签订|出台|制定|发布|印发|编制|采购|拨付|发放|支付|下达|召开|举办|安装|配备|提供|公开|公示|建立|投入使用|兑付|兑现|发至|发放到位|足额|到位|做好|做到)/;
const STATE_END = new RegExp(`(?:${STATE})+(?:状态|要求|化)?$`);
const TRANSPARENT =
  /^(?:确保|保证|实现|做到|力争|达到|达|基本|已|均|全部|较|比较|完全|都|全面|充分|切实|严格|积极|有效|高度|顺利|为|是|保持)+$/;
const COMPLETION_STATE = /(?:完成|达标|通过|到位|合格|发放|支付|竣工|验收|交付|拨付|足额|兑现|完工|达成|落实)$/;
const BARE_VERB = new RegExp(`^(?:${VERB})$`);
/** States said of a noun before them: 保障到位 is a state, 保障安全 an aim. */
const PREDICATE = /^(?:到位|及时|完善|健全|充分|充足|完备|规范|有效|合格|达标|足额|准确|满意|合理|优质)+$/;
/** A measure named where its value should stand: 及时率, 完成情况. */
const MEASURE_NAME =
  /^(?!按|依|根据|符合|达到|提升|提高|改善|增强|降低|减少|增加|加强|促进).{0,12}(?:率|人数|人次|次数|件数|数量|情况|满意度|满意程度|额度|面积|时长)$/;
const EFFECT = new RegExp(`(?:${EFFECT_SUBJECTS})`);
const MEASURE_NOUN =
  /(?:率|度|数|量|额|水平|情况|程度|成本|面积|时间|比例|比重|金额|人数|次数|数量|标准|质量|能力|性|费用|时长|频率|频次|规模|收入|产值|指数|范围|目标|内容|名称|对象)$/;
const STRICT_START = new RegExp(`^(?:${ADVERB})*(?:${VERB})`);
const NEUTRAL_START = new RegExp(`^(?:${NEUTRAL})`);
const ANY_VERB = new RegExp(`(?:${ADVERB})*(?:${VERB})`, "g");
const ADVERB_VERB = new RegExp(`(?:${ADVERB})(?:地|的)?(?:${VERB})|(?:${VERB})(?:了)?(?:${ADVERB})`);
const CHANGE_WORD = new RegExp(`(?:${CHANGE})`);
const ANY_ADVERB = new RegExp(`(?:${ADVERB})`, "g");
const DEGREE = sorted(DEGREE_WORDS);
const DEGREE_END = new RegExp(`(?:${DEGREE})(?:性|化|水平|程度|发展|状态|运行|影响|态势|向好)?$`);
const STEADY = /稳定|平稳|稳中|稳步|安稳|稳固/;

const PLAIN: Omit<WordJudgment, "class" | "measurability"> = {
  grade: null,
  vagueWords: [],
  traits: [],
  relative: null,
  number: null,
};

function judgment(
  valueClass: ValueClass,
  measurability: Measurability,
  extra: Partial<Omit<WordJudgment, "class" | "measurability">> = {},
): WordJudgment {
  return { ...PLAIN, ...extra, class: valueClass, measurability };
}

function vague(clause: string): WordJudgment {
  const words = clause.match(ANY_VERB) ??
    clause.match(new RegExp(DEGREE_END.source)) ??
    clause.match(ANY_ADVERB) ?? [clause];
  return judgment("vague", "unmeasurable", { vagueWords: [...new Set(words)] });
}

/** Whether a yes under this name has no threshold: 是否提高…, 是否有利于…, 提高…能力. */
export function isEffectQuestion(name: string): boolean {
  return EFFECT_QUESTION.test(name) || EFFECT_STATEMENT.test(name);
}

function judgeBoolean(text: string, name: string): WordJudgment | null {
  const said = YES.test(text) ? "是" : NO.test(text) ? "否" : YES_OR_NO.test(text) ? text : null;
  if (said === null) return null;
  if (text === "无" && !new RegExp(`${BAD_EVENT}|有无|是否`).test(name)) {
    return judgment("empty", "unmeasurable");
  }
  return judgment(
    "boolean",
    isEffectQuestion(name) || (said === text && YES_OR_NO.test(text)) ? "unmeasurable" : "measurable",
    { grade: said },
  );
}

function judgeRelative(clause: string): WordJudgment | null {
  const baseline = BASELINE_CHANGE.exec(clause);
  if (baseline && COMPARED.test(clause)) {
    const direction = DOWN.test(clause) ? "down" : UP.test(clause) ? "up" : null;
    return judgment("other", "graded", {
      traits: ["baseline-only"],
      relative: direction ? { direction, baseline: baseline[1] ?? null } : null,
    });
  }
  if (BUDGET_LIMIT.test(clause)) return judgment("other", "graded", { traits: ["reference"] });
  return null;
}

function judgeState(clause: string): WordJudgment | null {
  const end = STATE_END.exec(clause);
  if (!end) return null;
  const subject = clause.slice(0, end.index);
  const grade = end[0];
  if (subject === "" || TRANSPARENT.test(subject)) return judgment("graded", "graded", { grade });
  if (CHANGE_WORD.test(subject) || EFFECT.test(subject)) return null;
  if (STRICT_START.test(subject) && !new RegExp(`^(?:${VERB})$`).test(subject) && !COMPLETION_STATE.test(grade))
    return null;
  return judgment("graded", "graded", { grade });
}

function judgeClause(clause: string): WordJudgment {
  if (UNIVERSAL.test(clause)) return judgment("graded", "measurable", { grade: clause });
  if (ZERO.test(clause)) return judgment("numeric", "measurable", { number: 0 });
  if (NO_WORSE.test(clause)) return judgment("other", "measurable", { traits: ["baseline-only"] });
  const relative = judgeRelative(clause);
  if (relative) return relative;
  if (LIMIT_REFERENCE.test(clause) && !ADVERB_VERB.test(clause)) {
    return judgment(/^达到/.test(clause) ? "graded" : "other", "graded", { traits: ["reference"], grade: clause });
  }
  if (RANK.test(clause)) return judgment("graded", "graded", { grade: clause });
  if (STEADY.test(clause)) return vague(clause);
  if (EFFECT.test(clause) && !BY_REFERENCE.test(clause)) return vague(clause);
  if (!ADVERB_VERB.test(clause)) {
    if (BY_REFERENCE.test(clause)) return judgment("graded", "graded", { traits: ["reference"], grade: clause });
    if (BY_PERIOD.test(clause)) return judgment("graded", "graded", { traits: ["frequency"], grade: clause });
  }
  if (MEASURE_NAME.test(clause)) return judgment("other", "unmeasurable");
  const state = judgeState(clause);
  if (state) return state;
  if (DEGREE_END.test(clause)) return vague(clause);
  if (COMPLETE_HEAD.test(clause) && !ADVERB_VERB.test(clause)) return judgment("graded", "graded", { grade: clause });
  if (MEASURE_NOUN.test(clause) && (!STRICT_START.test(clause) || NEUTRAL_START.test(clause))) {
    return judgment("other", "unmeasurable");
  }
  if (
    new RegExp(ANY_VERB.source).test(clause) ||
    CHANGE_WORD.test(clause) ||
    new RegExp(ANY_ADVERB.source).test(clause)
  )
    return vague(clause);
  return judgment("other", "unmeasurable");
}

const ORDER: readonly ValueClass[] = ["vague", "other", "graded", "numeric"];

function combine(parts: readonly WordJudgment[]): WordJudgment {
  const first = parts[0] ?? judgment("empty", "unmeasurable");
  if (parts.length === 1) return first;
  const vagueParts = parts.filter((part) => part.class === "vague");
  if (vagueParts.length > 0) {
    return judgment("vague", "unmeasurable", { vagueWords: vagueParts.flatMap((part) => part.vagueWords) });
  }
  const known = parts.filter((part) => part.measurability !== "unmeasurable");
  const lead =
    [...(known.length > 0 ? known : parts)].sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class))[0] ?? first;
  return { ...lead, traits: [...new Set(parts.flatMap((part) => part.traits))] };
}

const RESTATED = /(?:按照?|根据|依据|完成).*(?:年度|全年|各项|相关).*(?:工作|任务|安排|计划)/;

/**
 * Judges a normalized value that carries no number and no date by the classes of its words (RUBRIC value_class and
 * measurable). `name` is the indicator's name: 是 under 是否提高… has no threshold. Total.
 */
export function judgeWords(text: string, name = ""): WordJudgment {
  if (NOTHING.test(text) || BLANK_WORDS.test(text)) {
    return judgment(
      "empty",
      "unmeasurable",
      text.includes("…") || text.includes("...") ? { traits: ["placeholder"] } : {},
    );
  }
  const boolean = judgeBoolean(text, name);
  if (boolean) return boolean;
  if (PLACEHOLDER.test(text)) return judgment("other", "unmeasurable", { traits: ["placeholder"] });
  if (SCALE.test(text) || SCALE_101.test(text)) return judgment("graded", "graded", { grade: text, traits: ["scale"] });
  if (DEFERRED.test(text)) return judgment("other", "unmeasurable", { traits: ["deferred"] });
  const clauses = text
    .replace(/\([^()]*\)/g, "")
    .split(/[,;。:!]/)
    .map((clause) => clause.replace(/^["']+|["']+$/g, ""))
    .filter((clause) => clause !== "");
  const judged = combine((clauses.length > 0 ? clauses : [text]).map(judgeClause));
  return judged.class === "graded" && RESTATED.test(text)
    ? { ...judged, traits: [...judged.traits, "restated-task"] }
    : judged;
}

/** Whether the text carries a placeholder (×, XX, **, ……) where a value should be. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
