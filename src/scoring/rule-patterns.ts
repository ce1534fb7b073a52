/** A plain number. */
export const NUM = "\\d+(?:\\.\\d+)?";
const COUNT = `${NUM}|[一二三四五六七八九十两半]`;
const UNIT = "个百分点|百分点|%|[^\\d%,;。扣减得]{1,7}?";
const OF_WEIGHT = "[掉去]?(?:(?:该项|本项|该|指标|对应)*(?:权重分?值?|总?分值|满分)的?)?";
const COST = `[,:]?(?:则|相应|的)*(?:减?扣[减除]?|减)${OF_WEIGHT}`;
const AMOUNT = `(${NUM}%|\\d+/\\d+|${NUM})(?![\\d.~/个倍档])(?:的?(?:权重|分值))?(分)?`;

const LESS = "[低少]于|[降减][低少]|下降|不足|相差|偏[差离]|未达|未完成|[低少差降减]";
const MORE = "超[过支额出期]?|[高大多]于|高出|上[升浮涨]|增[加长]|[多高晚]|[延推]迟|逾期|[滞延拖]后|延[误期]|拖延|迟延";
const each = (way: string) =>
  new RegExp(
    `(?:每再?|(?<![^,;。(])(?=(?:少|未完成|逾期|延[期迟]|超期)[一1]))(?:${way})[于出]?(?:完成|开展|达到)?(?:[^\\d,;。扣%]{0,6}(?:值|线|标准|目标|计划|要求))?的?(${COUNT})?(${UNIT})?[的者]?${COST}${AMOUNT}`,
  );
/** "每降低5%扣1分", "每低于目标值1个百分点扣减权重值的5%": groups are steps, unit, cost, 分. */
export const EACH_LESS = each(LESS);
/** "每超过1%扣权重值1%": groups as in EACH_LESS. */
export const EACH_MORE = each(MORE);
/** Every cost a text names, the one it is capped at left out: the amount is the group. */
export const COSTS = new RegExp(`(?<![最至]多|最[高大]|累计)可?扣[减除]?${OF_WEIGHT}${AMOUNT}`, "g");
/** "最多扣6分", "最高扣10%": groups are the cap, its sign. */
export const COST_CAP = new RegExp(`(?:[最至]多|最[高大]|累计)可?扣[减除分]?(?:不超过)?(${NUM})(%)?`);
/** "每发现一例扣25%": groups are cost, 分. */
export const EACH_CASE = new RegExp(`(?:每|凡|(?=(?:发现|出现|发生)[一1]))[^,;。扣]{0,20}?${COST}${AMOUNT}`);
/** "每符合一项得1分", "每项1分". */
export const EACH_ITEM = new RegExp(
  `每[^,;。扣\\d]{0,3}(?:${COUNT})?[项个条点][^,;。扣]{0,6}?得(?:权重分?|分值|满分)?的?(${NUM}%|\\d+/\\d+|${NUM})(?![\\d.~/])(?:的?权重)?(分)?|每项(${NUM})分`,
);
/** "完成100%~130%得满分". */
export const FULL_RANGE = new RegExp(
  `(${NUM})%?~(${NUM})%(?:之间)?[的时]?[,]?[得为计][^,;。扣]{0,8}(?:满分|权重分|全分)`,
);
/** "达到95%得满分", "95%及以上得满分": the rate that gives the full marks. */
export const FULL_AT = new RegExp(
  `(?:(?:达到?|≥|不低于|为)(${NUM})%|(${NUM})%(?:\\(含\\)|及)?以上)(?:及?以上)?[的者]?[,]?[为得计][^,;。扣]{0,6}(?:满分|权重分|全分|\\d分)`,
);
/** "≤5%得满分", "10%以下（含）计5分": the rate up to which the marks are full; a count ("≤5次") is no rate. */
export const FULL_UP_TO = new RegExp(
  `(?:(?:≤|<|不超过|不高于|控制在)(${NUM})(?:%|(?=[,]?[得计]))|(${NUM})%及?以下)(?:\\(含\\))?(?:以内|之内)?[的者]?[,]?[为得计][^,;。扣]{0,6}(?:满分|权重分|全分|\\d分)`,
);
/** "以100%及以上为满分". */
export const FULL_FROM = new RegExp(
  `(?:以|达到|达|完成|≥|不低于)(${NUM})%(?:\\(含\\)|及)?(?:以上)?[的者]?[,]?[为得计][^,;。扣]{0,6}(?:满分|权重分|全分)`,
);
const NOTHING = "不得分|得0分|不计分|为0分|0分|零分";
/** "否则不得分", "未完成不得分". */
export const OTHERWISE_NOTHING = new RegExp(
  `(?:否则|未[^,;。]{0,10}|不[^,;。]{0,8}|没有[^,;。]{0,6}|反之|(?:[大小高低]于|超[过出]?)(?:年度)?(?:目标|指标)值?的?)[,]?[的则]?(?:${NOTHING})`,
);
/** "按比例得分", "按B/A×该指标分值记分". A formula of its own ("得分=…") is read by parseFormula. */
export const PROPORTIONAL =
  /(?:未|不|低于)[^;。]{0,12}按[^,;。]{1,8}[/÷](?:目标值|指标值|\d+(?:\.\d+)?%?)[×*](?:权重|分值|满分|\d)|按[^,;。]{0,14}比[例重][^,;。×*]{0,4}[得计记给扣赋打折]?分?|按[^,;。]{0,6}(?:B\/A|A\/B)|按[^,;。]{0,4}(?:完成(?:率|程度|情况)|执行率)[^,;。]{0,4}[得计赋打]分/;
/** "低于60%不得分". */
export const FLOOR = new RegExp(
  `(?:低于|小于|不足|未达到?|<)(?:目标值?的?|指标值的?)?(${NUM})%[^,;。\\d]{0,4},?[^,;。\\d]{0,4}(?:${NOTHING})`,
);
/** "得基本分", no figure after it: the full marks. */
export const BASE_MARKS = /(?<=[得计记])(?:本项|该项)?(?:基本|基础|标准)分(?=[,;。]|$)/g;
/** "得权重分", "得满分", "得10分". */
export const GIVES_FULL =
  /(?<!不)[得为计记赋](?:对应|该项|该指标|本项|相应|所赋|全部|100%的?)*(?:权重值|权重分|满分|全分|权重|该项分|分值|分(?![\d为数×*]))|(?<!不)得\d+(?:\.\d+)?分/;

/** "酌情扣分", "扣相应分值", "根据情况打分". */
export const DISCRETION = /酌情|每[^,;。]{0,16}扣\d+(?:\.\d+)?~\d|视情况?[扣给得]|扣[减除]?相应|相应扣分/;
/** "由专家打分": nothing but a judgment, even where the target is reached. */
export const JUDGMENT =
  /综合[评打]分|(?:专家|评价组|评审组|评委|评分人)[^,;。]{0,10}[打评给]分|根据[^,;。]{0,16}(?:打分|评分|给分)/;
/** Marks given on a second condition: "得6分，且资料完整再得4分". */
export const FURTHER_MARKS =
  /(?:再|另|另外|额外)[得加给计]\d|(?:基础分|基本分)(?![,;。]|$)|起评分|每[^,;。]{0,12}(?<!增)加\d/;
/** "发生2起及以上不得分", "低于5个百分点以上,不得分": how much leaves nothing, whatever each step costs. */
export const CASES_LIMITED =
  /(?:\d|[二三两])个?(?:[起次处例项个天日周月]|百分点)及?以上[^;。]{0,6}(?:不得分|得0分)|超过\d+个?[天日周月][^;。]{0,6}(?:不得分|得0分)/;
/** Deviations to both sides, and gains as well as losses. */
export const BOTH_SIDES = /±|正负|增减|[超高][于出过]?(?:或者?|、)低于|与[^,;。]{0,10}(?:偏差|偏离)/;
/** "完成率达到100%且质量合格得满分": a second condition the row's own figure does not tell. */
export const SECOND_CONDITION =
  /\d[^,;。]{0,6}(?:且|同时)(?!.{0,2}[<>≤≥]|[小低大高]于|不[足到超]|未达)[^,;。]{1,14}[得计](?:满分|\d)|且[^,;。\d<>≤≥]{2,}[<>≤≥]\d/;
/** "发生重大事故不得分": a kind of case that leaves nothing by itself. */
export const GRAVE_CASE = /(?:发生|出现|发现|存在|造成)[^,;。\d一]{1,14}(?:不得分|得0分|零分)/;
/** Scores by rank among others: "实绩最高的得…", "第二位得总分值的95%", "以此类推". */
export const RANKED = /最[高好]的|第[二三]位得|类推|递减/;
/** Points for every step gained. */
export const GAINED = /每[^,;。扣]{0,14}(?:(?<!增)加|得|奖)\d/;
/** Points read off another paper. */
export const UNREADABLE = /折算/;
