import { alternationOf } from "./comparator";
import {
  BAD_EVENTS,
  BASELINE_WORDS,
  BUDGET_WORDS,
  CAP_WORDS,
  CHANGE_ADVERBS,
  DEFERRAL_SOURCE,
  DEGREE_WORDS,
  DIRECTION_VERBS,
  DOWN_VERBS,
  EFFECT_SUBJECTS,
  EFFECT_VERBS,
  GRADE_WORDS,
  NEUTRAL_VERBS,
  OPERATIONS,
  REFERENCE_NOUNS,
  STATE_WORDS,
  STRENGTH_ADVERBS,
  UNIVERSAL_WORDS,
  UNWANTED,
  UP_VERBS,
} from "./lexicon";
import { UNIT_SOURCE } from "./units";

/** The lexicon compiled into the patterns judgments are made with; every pattern is matched against one clause. */
const oneOf = (...lists: readonly string[]) => alternationOf(new Set(lists.flatMap((list) => list.split("|"))));
const HAN = "\\p{Script=Han}";
const VERB = oneOf(DIRECTION_VERBS);
const ADVERB = oneOf(STRENGTH_ADVERBS, CHANGE_ADVERBS);
const STATE = oneOf(STATE_WORDS);
const REFERENCE = oneOf(REFERENCE_NOUNS);
const BUDGET = oneOf(BUDGET_WORDS);
const EVENT = `${oneOf(BAD_EVENTS)}|${UNWANTED}`;
const GRADE = `(?:[不未较很极]|基本|部分|非常|比较|全部(?=达成))?(?:${oneOf(GRADE_WORDS)})`;
const EFFECT_VERB = oneOf(EFFECT_VERBS);
const DEGREE = `(?:较为?|很|极)?(?:${oneOf(DEGREE_WORDS)})`;

/** Nothing but a dash, dots or other marks. */
export const NOTHING = /^[-/\\|_.·…。,;:、~]*$/;
/** Words for a blank. */
export const BLANK_WORD = /^(?:空|空白|nan|null|none|n\/a|na|不适用|无此项|不涉及|暂无数据)$/i;
/** ×, XX, **, 指标1, …… where a value should stand. */
export const PLACEHOLDER =
  /^(?:[*×xX#?_]+|指标\d*(?:[:：].*)?|目标值?\d*|(?:指标|目标)值|请(?:填|输入|选择).*|示例.*|填写.*)$|[*×#]{2,}|[Xx]{2,}|(?<![A-Za-z])[Xx×](?=[%个人次年月元万])|_{2,}|\.{3,}|…/;

/** A whole scale of grades as the value: 优良中低差, 好/较好/一般/差. */
export const SCALE = new RegExp(
  `^(?:分为|按)?[("]*(?:${GRADE})(?:(?:[/、,;|或-]*(?:${GRADE})){2,8}|[/、|或](?:${GRADE}))[)"]*(?:[一二三四五]?[档级]+(?:次|评价)?)?$`,
);
/** The three-part scale of 财预〔2020〕10号: 达成预期指标、部分达成…、未达成…. */
export const ATTAINMENT_SCALE = /部分达成|达成预期.*未达成|未达成.*预期/;
/** A grade with its neighbors: 良好以上, 优秀等次. */
export const RANK = new RegExp(
  `^(?:${HAN}{0,8}为|达到|达)?(?:${GRADE})(?:[及或]?以上(?:等次|等级|水平)?|等[次级])$|^第[一二三四]等次$`,
  "u",
);
/** A rank or class: 甲级, 等保三级, Ⅲ类, AAA级, 国家级. */
export const LEVEL =
  /^(?:达到或优于|优于|达到|达|评为|获评|获得|不低于|≥|=|为)?(?:国家|地表水|空气)?(?:[A-Ea-e]{1,5}\+{0,2}|[1-6]A|[甲乙丙丁]|[一二三四五六][A-Za-z]?|[IVX]{1,4}|[1-9])(?:级|类|等|等级|类水质?|等次|档|星级?)(?:以上|及以上|甲等|乙等|[\u4e00-\u9fff]{0,4}标准|水质|或以上|水)*$|^(?:(?:网络安全|信息安全)?等级?保护?(?:\d\.\d)?(?:要求)?)?[一二三四]级(?:等保)?$|^(?:国家|省|市|县|区|国际)级(?:以上|及以上)?$|^(?:达到|达|为)?[1-6]A$/;

export const YES = /^(?:是|√|✓|☑|Y|YES|有|☑是(?:□否)?|是☑(?:否□)?|■是(?:□否)?|能|可以|属于|存在)$/i;
export const NO = /^(?:否|×|✗|N|NO|无|没有|(?:□是)?☑否|(?:□是)?■否|不能|不是|不存在|未)$/i;
/** Both boxes, none ticked. */
export const YES_OR_NO = /^(?:是[/或、]?否|□?是□?否|有[/或、]?无)$/;
/** 是否提高…, 是否有利于…, 是否产生…影响: a question with no threshold for yes. */
export const EFFECT_QUESTION = new RegExp(
  `(?:是否|能否|可否|有无|有否)(?:能够?|可以?|已经?|会|将|[起达得]到|${ADVERB})*(?:了|对.{0,16})?(?:${EFFECT_VERB})|(?:是否|能否|有无).{0,20}(?:影响|作用|效果|成效|明显|显著|意义|得到(?:改善|提升|提高))`,
);
/** A name that states an effect itself: 提高工作效率. */
export const EFFECT_STATEMENT = new RegExp(`^(?:${ADVERB})*(?:${EFFECT_VERB})(?!方案|计划|工程|项目|措施|制度|机制)`);
/** A name about something bad, or a question of having: 无 answers it. */
export const ASKS_FOR_NONE = new RegExp(`${EVENT}|有无|是否`);

/** 无线, 无障碍: the first half of a word, no "without". */
export const NOT_WITHOUT = "(?!害化|障碍|线|人机|偿|公害|形|缝|纸|废|土|烟|证|接触|水港|疫)";
/** 无微不至, 无需, 无具体要求: no count of none either. */
export const NOT_NONE = "(?![微私愧数比限穷疑论须需法关愿]|[^,;。]{0,6}(?:要求|指标|标准|规定|变化|数据|内容|项目)$)";
/** 零售, 零星, 零距离: no none. */
export const NOT_ZERO = "(?![售星工碎钱散食担花]|部件|配件|距离|跑腿|接触)";

/** 零事故, 无重大投诉, 不发生…, 事故为零: countable, and the count is none. */
export const ZERO = new RegExp(
  `^${HAN}{0,12}?(?:不得发生|不发生|未发生|没有发生|没发生|杜绝|不得出现|不出现|未出现|没有出现|不存在|不产生|未产生)[${HAN}、"]{1,24}$|` +
    `^${HAN}{0,12}?(?:零|0|(?<!有)无${NOT_WITHOUT}|没有|避免发生)[${HAN}、"]{0,18}?(?:${EVENT})[${HAN}]{0,6}$|` +
    `^${HAN}{0,6}零(?:${EVENT})$|^[^,;。]{0,16}(?:不发生|未发生|无发生|零发生|为零|为0|归零|清零|零增长|零报告)$|` +
    `^(?:均|全部|基本)?无${NOT_WITHOUT}${NOT_NONE}${HAN}{2,8}$|^零${NOT_ZERO}${HAN}{1,6}$|^${HAN}{0,8}(?:无|没有)(?:任何|明显|不利|负面|不良)*影响$|^${HAN}{2,14}(?:${EVENT})(?:发生|起|次)?[数率]?为?[零无0]$`,
  "u",
);
/** 不降低, 只增不减, 保持不变: decided against the value before. */
export const NO_WORSE =
  /^[\p{Script=Han}"]{0,14}(?:不(?:降低|下降|减少|增加|上升|反弹|扩大|恶化|拖欠|返贫|降级|退化|缩水|增长|断档|断电|断水|中断|间断|超支|倒退|超编|超标|流失|变)|只增不减|只减不增|无偏差|负增长|正增长|[保维]持不变)$/u;
/** 应保尽保, 全覆盖, 村村通: one exception decides it. */
export const UNIVERSAL = new RegExp(
  `[应能可当该愿]${HAN}{1,2}[尽必快]${HAN}{1,2}|(${HAN})尽\\1|全${HAN}{0,3}覆盖|覆盖全[部体员域市县区省镇乡]|^(?:村村|户户|人人|镇镇|校校)(?:通|有|享有|达标)|${oneOf(UNIVERSAL_WORDS)}|^(?:全部|百分百|百分之百)$`,
  "u",
);

// Alternatives hold a \d, so they are not escaped.
export const BASELINE = new RegExp(`(${BASELINE_WORDS})`);
export const COMPARED =
  /较|比|恢复到|恢复至|回升|不低于|不高于|不少于|不超|[低高优好]于|超过|持平|保持|维持|达到|≥|≤|>|<|=|同比|环比|不差于|不逊于|不亚于/;
export const DOWN = new RegExp(`${DOWN_VERBS}|缩小|低于|少于`);
export const UP = new RegExp(`${UP_VERBS}|高于|超过|优于|好转|加强|有所|进步|多于`);
/** 不超预算, 控制在批复额度内, 预算范围内. */
export const BUDGET_LIMIT = new RegExp(
  `(?:不超出?|不突破|未超|未突破|控制在|控制到|低于|不高于|不大于|不多于|小于|少于|等于|≤|<|=|严控在|限于|节约于)[^,;。]{0,10}?(?:${oneOf(BUDGET_WORDS, CAP_WORDS)})|` +
    `(?:符合|在|按|按照)[^,;。]{0,10}?(?:${BUDGET})|^${HAN}{0,8}(?:${BUDGET}|范围)(?:金额|总额|数|范围|额度|控制|批复)?(?:之内|以内|内)$|` +
    `^(?:批复|年度|项目)*(?:预算|概算)(?:数|额|金额|总额|批复数)?$`,
  "u",
);
/** 不低于国家标准: a limit that is written down somewhere. */
export const LIMIT_REFERENCE = new RegExp(
  `^(?:不低于|不高于|不少于|不超过?|不大于|不小于|高于|低于|优于|≥|≤|>|<|=|达到)[^,;。]{0,20}?(?:${REFERENCE}|最低|平均|水平)|` +
    `^[^,;。]{2,14}?(?:不低于|不高于|不少于|不超过?|不大于|不小于)[^,;。]{0,20}?(?:最低|平均|标准|水平|增速|增幅)`,
);
export const DEFERRED = new RegExp(DEFERRAL_SOURCE);

/** A completion phrase tied to a plan, contract or rule: 按合同进度, 符合国家标准, 完成年度工作安排. */
export const BY_REFERENCE = new RegExp(
  `^(?:严格|全部|完全|均|基本|切实|需|应)*(?:按照?|依照|依据|依|根据|遵照|遵循|遵守|参照|对照|符合|合乎|达到|达|满足|执行|贯彻落实|落实|贯彻|在|于|完成|通过|与|围绕|以)[^,;。]{0,30}?(?:${REFERENCE})|^依[法规约]|^(?:实现|达成)了?(?:预期|计划|既定|年度|全年|绩效|合同|规划|约定)[^,;。]{0,10}(?:目标|任务|指标)|^[^,;。]{1,16}?(?:达到|符合|合乎)[^,;。]{0,30}?(?:${REFERENCE})|(?:工期|[同务效划定修]期|时限|期限|审限|周期|规定时间|约定时间)(?:之内|以内|内)[^,;。]{0,6}$`,
);
/** 按月发放, 按季度, 分批次: a rhythm that records show. */
export const BY_PERIOD =
  /^([随立])\p{Script=Han}\1\p{Script=Han}$|^一\p{Script=Han}{1,2}一\p{Script=Han}{1,2}$|^即\p{Script=Han}{1,2}即\p{Script=Han}{1,2}$|^(?:[按每分](?:月|季|季度|年|年度|周|日|学期|半年|批|期|次|阶段|批次|进度|时序)|逐[月季年批次])[\p{Script=Han}]{0,8}$/u;
/** A finished act: 已完成…, 出台办法, 签订合同. */
export const COMPLETE_HEAD =
  /^(?:已|均|全部|全面|基本|超额|圆满|顺利|如期|按时|按期|按质|保质|及时|积极|认真|高质量|保质保量|按要求|确保|项目|力争|有序|优质|100%|继续|当天|当日|当月|当年)*(?:(?:取得|获得|荣获|获评).{0,20}(?:认证|证书|资质|称号|奖项?|批复|许可证?|专利|授权|表彰)|完成|通过|达标|办结|建成|竣工|完工|达成|交付|上线|落实|开展|实施|执行|签订|出台|制定|发布|印发|编制|采购|拨付|发放|支付|下达|召开|举办|安装|配备|提供|公开|公示|建立|投入使用|明确|设立|指定|成立|组建|选派|落实到|有(?:专人|专职|专门|明确|相应|健全|完备|固定)|兑付|兑现|发至|发放到位|足额|到位|做好|做到)/;
export const STATE_END = new RegExp(`(?:${STATE}){1,6}(?:${oneOf(OPERATIONS)}|状态|要求)?$`);
export const TRANSPARENT =
  /^(?:确保|保证|实现|做到|力争|达到|达|基本|已|均|全部|较|比较|完全|都|全面|充分|切实|严格|积极|有效|高度|顺利|为|是|保持)+$/;
/** 基本健全 is less than 健全. */
export const WEAKENED = /(?:基本|较|比较)$/;
export const COMPLETION_STATE =
  /(?:完成|达标|通过|到位|合格|发放|支付|竣工|验收|交付|拨付|足额|兑现|完工|达成|落实|办结)$/;
export const BARE_VERB = new RegExp(`^(?:${VERB})$`);
/** 按时还本付息, 资金下达后及时分配: kept or not, as records show. What follows the word is the group. */
export const TIMELY = /^[^,;。]{0,10}?(?:按时|按期|准时|如期|及时|按月|按季|定期)(?!性|率|度)([^,;。]{0,10})$/;
/** A grade by itself, the bad ones too. */
export const BARE_GRADE = new RegExp(`^(?:${GRADE})$`);
/** 服务规范: verbs that are plain nouns before a state. */
export const VERBAL_NOUN = /^(?:[\u4e00-\u9fff]{0,4}(?:服务|宣传|推广|培训))$/;
/** Words of intent before what is intended (the group); an assurance only before what can be attained. */
export const INTENDED =
  /^(?:全力|努力|尽力)?(?:(?:力争|争取|力求|务必|必须|应当|预计|计划|原则上|尽量|努力实现)(.{2,})|(?:确保|保证)((?:达到|完成|通过|获得|取得).+|.{1,4}(?:以上|等次)))$/;
/** States said of a noun before them: 保障到位 is a state, 保障安全 an aim. */
export const PREDICATE =
  /^(?:到位|及时|完善|健全|充分|充足|完备|规范|有效|合格|达标|足额|准确|满意|合理|良好|优良|较好|好)+$/;
/** 推动政策落实 urges, 保障资金到位 assures. */
export const URGING_START = new RegExp(
  `^(?:${ADVERB})*(?:促进|推动|推进|助推|助力|提升|提高|增强|加强|加快|强化|引导|激发|带动|拉动|支撑)`,
);
/** 进一步规范市场秩序: what is to go on has no end. */
export const CHANGE_START = new RegExp(`^(?:${oneOf(CHANGE_ADVERBS)})`);
/** 提升率, 减少量: what a change is measured by. */
export const RATE_OF_CHANGE = new RegExp(`^(?:${VERB}){1,2}(?:率|量|额|数|值|幅度|比例|程度|情况)$`);
/** A measure named where its value should stand: 及时率, 完成情况. */
export const MEASURE_NAME =
  /^(?!按|依|根据|符合|达到).{0,12}(?:率|人数|人次|次数|件数|数量|情况|满意度|满意程度|额度|面积|时长)$/;
export const MEASURE_NOUN =
  /(?:率|度|数|量|额|水平|情况|程度|成本|面积|时间|比例|比重|金额|标准|质量|能力|性|费用|时长|频率|频次|规模|收入|产值|指数|范围|目标|内容|名称|对象)$/;

export const EFFECT = new RegExp(`(?:${oneOf(EFFECT_SUBJECTS)})`);
export const STRICT_START = new RegExp(`^(?:${ADVERB})*(?:${VERB})`);
export const NEUTRAL_START = new RegExp(`^(?:${oneOf(NEUTRAL_VERBS)})`);
export const HAS_VERB = new RegExp(`(?:${VERB})`);
export const HAS_ADVERB = new RegExp(`(?:${ADVERB})`);
export const VERB_WORDS = new RegExp(`(?:${ADVERB})*(?:${VERB})`, "g");
export const ADVERB_WORDS = new RegExp(`(?:${ADVERB})`, "g");
export const ADVERB_VERB = new RegExp(`(?:${ADVERB})[地的]?(?:${VERB})|(?:${VERB})(?:了)?(?:${ADVERB})`);
export const CHANGE_WORD = new RegExp(`(?:${oneOf(CHANGE_ADVERBS)})`);
export const DEGREE_END = new RegExp(
  `${DEGREE}(?:性|化|水平|程度|发展|状态|运行|运转|运营|开展|影响|态势|机制|向好)?$`,
);
/** A level that is only high: 国内先进水平, 较高水平. */
export const DEGREE_LEVEL = new RegExp(`${DEGREE}(?:水平|程度|行列)$`);
/** 多项, 数百人, 几十场: a count nobody can say. */
export const INDEFINITE = new RegExp(`^(?:数|几|好几|多|若干)[十百千万]{0,2}[余多]?(?:${UNIT_SOURCE})[^,;。]{0,6}$`);
/** 得到群众认可, 广受好评: who says so, and how many? */
export const PRAISED =
  /(?:得到|受到|获得|赢得|广受|深受|备受)[^,;。]{0,10}(?:好评|认可|赞誉|赞扬|欢迎|肯定|支持|信任)$/;
/** What people, firms or places must have to qualify: 本科及以上学历, 一级以上资质, 省级示范. */
export const QUALIFIED =
  /(?:学历|学位|职称|资质|资格|资格证书?)(?:及?以上)?$|(?:中专|高中|专科|大专|本科|硕士|博士|初级|中级|高级|副高|正高)[及或]?以上(?:水平)?$|^(?:国家|省|市)?[一二三四甲乙丙]级[甲乙丙]?等?(?!指标|目录)[\u4e00-\u9fff]{1,4}$|^持证上岗$|^(?:国标|行标|地标|团标)$|^(?:达到)?国(?:[IVX]{1,3}|[一二三四五六\d])(?:排放)?标准$|^(?:国家|省|市|县|区)级(?:以上|及以上)?[\u4e00-\u9fff]{0,4}(?:示范|文明|先进|标杆|样板)[\u4e00-\u9fff]{0,6}$/;
/** Steadiness is a degree even before a state: 稳定运行, 高效运转. */
export const STEADY = /稳定|平稳|稳中|稳步|安稳|稳固|(?:高效|良性|健康|快速)(?:运行|运转|运营|发展|开展)/;
/** 长效机制 and the like: nobody can say when it is there. */
export const LASTING = /^(?:建立|形成|构建|完善|健全|探索|打造)+.{0,12}(?:长效|常态|可持续|良性)/;
/** A task said again instead of a value. */
export const RESTATED = /(?:按照?|根据|依据|完成).*(?:年度|全年|各项|相关).*(?:工作|任务|安排|计划)/;
