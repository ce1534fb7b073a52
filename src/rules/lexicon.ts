/** Verbs of direction: they say where something goes, never how far. */
export const DIRECTION_VERBS =
  /提升|提高|改善|增强|加强|促进|推动|推进|优化|完善|保障|降低|减少|增长|扩大|巩固|做好|健全|深化|拓展|夯实|强化|助力|支撑|提质|增效/;

/** Words that name a deadline for work, used to tell whether a plan speaks of time. */
export const DEADLINE_WORDS =
  /\d{1,2}月(?:\d{1,2}日|底|末|上旬|中旬|下旬|份)?(?:之?前|底|末|完成|至)|年底前|季度末|第[一二三四1-4]季度|(?:上|下)半年/;

/** Names that speak of time: what makes a row of a two-level form a timeliness indicator. */
export const TIMELINESS_NAMES = /及时|时效|时间|进度|按时|按期|准时|如期|周期|时限|期限|工期|时长|天数/;

/** Names of what goes in: people, money, trips. They are no output and no effect. */
export const INPUT_NAMES =
  /(?:(?:开发|工作|项目|投入|参与|技术|实施|聘用|服务|编制|财政供养|施工|管理|作业)人员|投入|出差|差旅)(?:的)?(?:数量|人数|人次|天数|次数|数|额|金额|总额|配备)$|^投入\p{Script=Han}{0,6}(?:人员|人力|劳动力|机械|车辆)(?:数量|人数|数)?$|(?:支出|经费|资金)(?:安排)?(?:的)?(?:金额|总额|数额|规模|额度)$|经费$|(?:财政|专项|项目|补助|配套)资金$|投入(?:人力|财力|物力)/u;

/** Input-sounding names that are outputs all the same: money paid out to people is what a subsidy project does. */
export const PAID_OUT_NAMES =
  /发放|兑现|补贴|补助|奖励|救助|贷款|代偿|贴息|兑付|减免|节约|节支|结余|带动|撬动|引进|收入|增收|税/;

/** Names of measures: what a good indicator name ends in. */
export const MEASURE_ENDINGS =
  /(?:数|量|率|比|比例|比重|度|额|次|次数|期|期限|性|水平|面积|成本|时间|时限|标准|情况|程度|金额|总额|人数|户数|天数|指数|评分|得分|等级|价|价格|费|费用|收入|产值|效益|占比|幅度|频率|频次|人次|规模|里程|长度|覆盖面|时长|进度|能力|质量|效果|影响|周期|支出|投资|合格|达标|名次|排名|产量|容量|工期|结果|机制|作用|增速|下降|降低|减少|压减|增加|增长|提高|提升|缩短|人口|损失|标准煤|节本|降本|数据量|岗位|比重|年限|资金|射程|经费|浓度|温度|速度|高度|深度|时|值|产能|销量|名额|床位|寿命|电量|水量|车次|课时|学时|剂次|场|距离|投入|排放|学分|流量|限额|余额|增收|户|学位|存量|名单)$/;

/** Rates and shares that cannot pass 100 %. */
export const CAPPED_RATES =
  /(?:完成|合格|达标|覆盖|通过|及时|准确|到位|执行|满意|使用|利用|到岗|出勤|办结|发放|普及|验收|公开|审批|成活|按时|按期|按计划完成|在校|入学|参保|知晓|响应|接入|共享|处理|达成|结案|回复|规范|有效|合规|安全|保障|落实|资助|支付|拨付|检查|检测|完好|正常运行)率$|满意度$/;

/** Rates that may well pass 100 %: growth, return. */
export const UNCAPPED_RATES =
  /(?:收入|产值|税收|投资|销售|招商|引资|产量|利润|营业|营收|出口|床位|病床|工作量|任务量|面积)[^，。率]{0,4}(?:完成|使用|利用|达成)率|撬动|增长|增幅|增加|提高|提升|回报|收益|投入产出|保值|增值|上升|同比|环比|周转|负债/;

/** Scores given although the data are missing, in the words of whoever scored. */
export const NO_DATA_WORDS =
  /(?:暂无|暂缺|没有|无)(?:相关)?数据(?=[；;，。]|$)|(?:尚?未|待)(?:统计|调查)(?:完|结束)?(?=[；;，。]|$)|(?:无法|未能|不能|没有|暂未|未)(?:获取|获得|提供|取得|收集|采集到?)[^，。；]{0,20}(?:资料|数据|材料|结果|佐证|依据)|(?:资料|数据|佐证材料|佐证)(?:缺失|未提供|无法提供|无法获取)|未(?:开展|进行|实施|组织)[^，。；]{0,8}(?:满意度)?(?:问卷)?调查/;

/** What people write in a reason column when they give no reason. */
export const EMPTY_REASONS =
  /^(?:无|没有|暂无|已?(?:全部|按时|按期|按计划)?完成|正常|不涉及|0|\/|-|—|——|无偏差|none|n\/a)$/i;

/** What ecology benefits speak in. A character that often stands for something else (河南, 林业局, 绿色通道) is bounded. */
export const ECOLOGY_NAMES =
  /环境|生态|水(?!平)|绿(?!色通道|卡)|尘|(?<!园|武|枣|树)林(?![市县区]|业局|权)|树(?!立|人|牌)|苗(?!族|头)|草(?!案|拟|稿|签)|(?<!运|内)河(?![南北东西源池津间口内])|湖(?![南北])|[污烟鱼鸟碳煤气壤垃废沙矿湿噪沼厕]|[节用]电|能[耗源]|节能|排放|减排|农药|化肥|秸秆|物种|生物|野生|植被|耕地|土地|养殖|灌溉|海洋|环保|卫生|PM|COD|景观|人居|修复|资源|清洁|光伏|臭氧|断面|流域|保护区|循环|再生/;

/** Words an economic benefit speaks in: money, prices, output, cost, jobs. */
export const ECONOMY_NAMES =
  /经济|(?<!免|经)费(?!者)|收[入益]|增[收产]|产[值量业能]|[单亩]产|税|利润|成本|节[约省支]|投资|资金|效率|销售|营业|创收|价格|就业|企业|消费|增长|GDP|带动|贷款|融资|市场|生产|财政|资产|损失|降本|减负|成交|交易|出口|进口|贸易|招商|(?<![多单公])元(?![化旦素年])|纸|能耗|旅游|客流|订单|孵化|专利|成果转化|农户|居民|流通|物流|补贴|减少.*支出|开支|浪费|采购/;
