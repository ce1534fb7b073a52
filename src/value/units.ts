import { round } from "./chinese-number";
import { alternationOf } from "./comparator";
import { normalizeText } from "./normalize";

/** What a unit counts; units of one kind convert into each other. */
export type UnitKind =
  "percent" | "money" | "time" | "area" | "length" | "mass" | "volume" | "count" | "rate" | "other";

interface UnitFact {
  readonly kind: UnitKind;
  readonly factor: number;
}

/**
 * Units that convert: how many of the kind's base unit (元, 天, 平方米, 米, 千克, 立方米, %) one is. Counting words need
 * no factor and stand in COUNTERS and COUNTING.
 */
const FACTORS: Readonly<Partial<Record<UnitKind, Readonly<Record<string, number>>>>> = {
  percent: { "%": 1, 百分比: 1, "‰": 0.1, "‱": 0.01, 个百分点: 1, 百分点: 1 },
  money: { 元: 1, 人民币: 1, 元人民币: 1, 角: 0.1 },
  time: {
    年: 365,
    周年: 365,
    季度: 91.25,
    季: 91.25,
    个季度: 91.25,
    月: 30,
    个月: 30,
    星期: 7,
    个星期: 7,
    周: 7,
    天: 1,
    日: 1,
    日历天: 1,
    自然日: 1,
    个自然日: 1,
    工作日: 1,
    个工作日: 1,
    小时: 1 / 24,
    个小时: 1 / 24,
    h: 1 / 24,
    分钟: 1 / 1440,
    min: 1 / 1440,
    秒: 1 / 86400,
    秒钟: 1 / 86400,
    s: 1 / 86400,
    毫秒: 1 / 86400000,
    ms: 1 / 86400000,
  },
  area: {
    平方米: 1,
    平米: 1,
    平方: 1,
    m2: 1,
    "m²": 1,
    亩: 2000 / 3,
    公顷: 1e4,
    hm2: 1e4,
    ha: 1e4,
    平方公里: 1e6,
    平方千米: 1e6,
    km2: 1e6,
  },
  length: {
    米: 1,
    m: 1,
    M: 1,
    延米: 1,
    延长米: 1,
    厘米: 0.01,
    cm: 0.01,
    毫米: 0.001,
    mm: 0.001,
    公里: 1000,
    千米: 1000,
    km: 1000,
    KM: 1000,
    里: 500,
  },
  mass: { 吨: 1000, t: 1000, 公斤: 1, 千克: 1, kg: 1, 斤: 0.5, 克: 0.001, g: 0.001 },
  volume: {
    立方米: 1,
    方: 1,
    立方: 1,
    m3: 1,
    升: 0.001,
    公升: 0.001,
    L: 0.001,
    l: 0.001,
    毫升: 1e-6,
    mL: 1e-6,
    ml: 1e-6,
  },
};
const CONVERTIBLE = new Map<string, UnitFact>(
  Object.entries(FACTORS).flatMap(([kind, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { kind: kind as UnitKind, factor }] as const),
  ),
);

/** Counting words and other units that never convert; foreign money among them. */
const COUNTERS =
  "美元|/10万|/十万|/万|/千人|人天|人日|人月|人·次|人(次)|人/次|卷宗|台套|台(套)|台/套|点位|个点|课时|学时|床位|标箱|TEU|标准箱|千瓦时|千瓦|兆瓦|度电|kWh|KWh|kW|KW|MW|kV|" +
  "KV|kVA|KVA|兆|Mbps|mbps|GB|TB|MB|PB|元素|亩次|大类|小类|中类|大项|小项|子项|分项|街道|社区|企业|航次|航班|班列|平台|系统|模块|课题|项目|任务|席位|岗位|人份|mg/L|" +
  "mg/l|μg/m3|ug/m3|微克/立方米|毫克/升|dB|db|分贝|°C|摄氏度|pH|Hz|QPS|TPS|FPS|fps|ppm|lm|V|MPa|kPa|Pa|dpi|像素|万|亿";
/** Counting words of one character, each of which may be counted in acts: 人次, 台次, 册次. */
const COUNTING =
  "强人名位户家次回场届期班批轮趟个项件份篇部本册卷套台辆架艘张条幅幢栋座处所间点站段块片株棵盏根支只头羽尾匹口眼起例宗案号种类组队团对双级度分枚瓶盒袋箱包桶罐卡封顶面扇门科节课集版字词页幕首曲剂针床倍折樘孔村镇乡县市区省国校车列单笔路盘席岗℃粒颗丛窝垄";

/** Words that multiply the unit after them: 5.5万人次 is 5.5 of 万人次. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  百: 1e2,
  十: 10,
};

const ANY_UNIT = `${alternationOf(new Set([...CONVERTIBLE.keys(), ...COUNTERS.split("|")]))}|[${COUNTING}](?:次(?![要级日品]))?`;
const MULTIPLIER = `(?:${alternationOf(Object.keys(MULTIPLIERS))})(?!分[比点])`;
/** Words that begin with a counting word and count nothing: 3部门 is no 3部. */
const NO_UNIT =
  "年度|分析|分别|分配|分类|分布|分解|部门|部分|部署|部委|对各|对全|对接|对应|对比|根据|支付|支出|支持|户籍|家庭|人员|人民|人才|本地|本年|本级|名称|点击|区域|区级|市级|县级|省级|镇级|村级|校园|单位|度假|路面|口罩|口径|口碑|类型|组织|团队|科学|节约|集中|期间|日常|天然|号文|号令|级别|元旦|头部|面积|页面|口岸|台账|台风|片区|段落|块状|条件|条例|回收|回访|批准|批复|笔试|次数|项目标|件均|位于|份额|项支|l[\\d个人次项户台件场家份套名万%]";
const PER = "(?:\\/每?|每|·)";
/** After a first "/": 元/人.月, 元/人*月. */
const TIMES = "(?:\\/每?|每|[·*×.])";

const SIMPLE_UNIT = `(?!${NO_UNIT})(?:${ANY_UNIT})`;

const PER_UNIT = `(?:${MULTIPLIER})?(?:${SIMPLE_UNIT}|生|学生|岁|学期|半年|日|学年|月)`;
/** A unit as regular-expression source: multiplier, unit, and any number of "/人", "每月", "·年" after it. */
export const UNIT_SOURCE = `(?:${MULTIPLIER})?(?:${SIMPLE_UNIT})(?:${PER}${PER_UNIT}(?:${TIMES}${PER_UNIT})*)?|(?:${MULTIPLIER})`;

const WHOLE = new RegExp(`^(${MULTIPLIER})?(${SIMPLE_UNIT})?((?:${PER}.+)?)$`);

/** A unit taken apart. `factor` brings a number to the kind's base unit (元 for money, % for percent). */
export interface Unit {
  readonly text: string;
  readonly kind: UnitKind;
  readonly multiplier: number;
  readonly factor: number;
  /** The unit without multiplier: "人次" for "万人次". */
  readonly base: string;
}

/** 元/人·月, 元每人每月 and 元/月/人 are one unit. */
function perParts(per: string): string {
  const parts = per.split(/[/每·*×.]+/).filter((part) => part !== "");
  return parts
    .sort()
    .map((part) => `/${part}`)
    .join("");
}

/** Reads a unit as written in a cell or a unit column ("万元", "元/人", "万人次"); null for no unit at all. */
export function parseUnit(text: string): Unit | null {
  const word = normalizeText(text);
  if (word === "") return null;
  const match = WHOLE.exec(word);
  if (!match) return { text: word, kind: "other", multiplier: 1, factor: 1, base: word };
  const [, prefix = "", simple = "", per = ""] = match;
  const multiplier = MULTIPLIERS[prefix] ?? MULTIPLIERS[simple] ?? 1;
  const fact = CONVERTIBLE.get(simple);
  const own = fact?.factor ?? 1;
  const base = (MULTIPLIERS[simple] === undefined ? simple : "") + perParts(per);
  const kind: UnitKind = per !== "" ? "rate" : (fact?.kind ?? "count");
  return { text: word, kind, multiplier, factor: round(own * multiplier), base };
}

/** Counting words that say what is counted; a bare 个, 次 or 项 says nothing of its own. */
const COUNTED: ReadonlySet<string> = new Set([
  ..."人|人次|户|户次|家|所|辆|台|村|镇|乡|县|亩|头|羽|棵|株|盏|场次|课时|学时|床|床位".split("|"),
]);

/** Whether two counts count unlike things: people are not households. */
export function countsUnlike(a: Unit, b: Unit): boolean {
  return a.kind === "count" && b.kind === "count" && a.base !== b.base && COUNTED.has(a.base) && COUNTED.has(b.base);
}

/** Whether a unit is a percent sign, ‰ or percentage points, in a unit column or in a value. */
export function isPercentUnit(unit: string | null | undefined): boolean {
  return unit != null && parseUnit(unit)?.kind === "percent";
}

/** An amount of money in 元, or null where the unit is not money. */
export function toYuan(amount: number, unit: string): number | null {
  const read = parseUnit(unit);
  return read?.kind === "money" ? round(amount * read.factor) : null;
}

const NAME_TAIL = /\(([^()]{1,8})\)$/;

/** The unit an indicator's name ends in, in brackets: "城镇新增就业人数（人）" is "人", "成活率（≥**%）" "%". Null where there is none. */
export function unitOfName(name: string): string | null {
  if (!/[)）]\s*$/.test(name)) return null;
  const tail = NAME_TAIL.exec(normalizeText(name))?.[1]?.replace(/^(?:单位:)?[≥≤<>=*×Xx]*/, "");
  return tail === undefined || tail === "" || parseUnit(tail)?.kind === "other" ? null : tail;
}
