/**
 * Names of work done on what nobody wants (查处违法案件数, 减少投诉数量, 救助贫困人口数): more of it is better. The verb
 * must act on the unwanted thing, and the thing must be its object, with at most an adjective between; verbs that only
 * watch or carry out (监测超标次数, 执行中断次数) and faults of the work itself (办理差评数量, 维修返修次数) say no such thing.
 */

/** To make less of it, or get it back: whatever it is. */
const DIMINISH =
  "减少|降低|压减|压降|削减|消除|清零|清理|清欠|清收|清偿|偿还|化解|盘活|追回|追缴|收缴|收回|挽回|取缔|拆除|淘汰|关停|解决";
/** To go after it. */
const FIGHT =
  "查处|查办|查获|处置|处理|排查|排除|整改|整治|治理|防治|防控|防范|扑救|扑灭|救援|侦破|破获|侦办|抓获|打击|惩处|起诉|批捕|公诉|宣判|立案|调处|调解|协调|督办|管控|修复";
/** To deal with what comes in. */
const DEAL_WITH = "办理|办结|审结|审理|审查|审判|受理|接待|执行|执结|代理|援助|答复";
/** To stand by people in need. */
const HELP =
  "救助|救治|收治|补贴|补助|资助|帮扶|帮教|慰问|扶持|安置|隔离|解救|援助|覆盖|惠及|服务|带动|吸纳|培训|减免|保障|关爱";

/** What comes in from outside and is dealt with. */
const MATTER = "案件|投诉|信访|上访|举报|纠纷|诉讼|舆情|突发事件|事件|故障|事故";
const IN_NEED =
  "贫困|困难|失业|受灾|受害|患病|病死|感染|辍学|返贫|残疾|近视|犯罪|违法|违规|吸毒|复吸|欠薪|疫情|火灾|灾害";
/** What went wrong with the work itself. */
const FAULT =
  "差错|错误|失误|超期|逾期|返工|返修|退件|退货|退票|延误|延期|延迟|误差|偏差|不合格|失败|反弹|复发|再犯|漏报|误报|漏检|错漏|中断|重复|差评|超标|超支|超时|挪用|发回重审|改判|错案|违约";

const BEFORE =
  "(?:全年|年度|年均|当年|累计|依法|及时|共|新增|专项|直接|法律|集中|联合|成功|有效|完成|组织|开展|申请|协助|司法|立案)*";
const END =
  "(?:数|数量|件数|人数|人次|户数|起数|宗数|次数|面积|里程|金额|总额|量|案件|人员|行为|家数)(?:\\([^()]*\\))?$";

const ELSEWHERE = "过程|期间|工作|[后中前时](?!毒)";
/** A few characters around the thing; none that make it another thing, another time or a fault. */
const around = (...but: readonly string[]) => `(?:(?!${[ELSEWHERE, ...but].join("|")})\\p{Script=Han}){0,6}`;
const FUNDS = "资金|经费";

/** Names of work on an unwanted thing, given the words for such things ("|"-joined). */
export function handledNames(unwanted: string): RegExp {
  const before = around(FUNDS, FAULT);
  const after = around(FAULT);
  const any = `(?:${DIMINISH})${around(FUNDS)}(?:${unwanted})${around()}`;
  const fought = `(?:${FIGHT})${before}(?!${FAULT})(?:${unwanted})${after}`;
  const dealtWith = `(?:${DEAL_WITH})${before}(?:${MATTER})${after}`;
  const helped = `(?:${HELP})${before}(?:${IN_NEED})${after}`;
  return new RegExp(`^${BEFORE}(?:${any}|${fought}|${dealtWith}|${helped})${END}`, "u");
}
