import { parseUnit } from "../value/units";
import { plain } from "./prose";

/** Words of an indicator's name and the unit such things are counted in; the last match in the name wins. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/人次|访问量|接待|下载/, "人次"],
  [/人数|人员|学员|学生|教师|干部|人才|群众|贫困人口|职工|居民|专家/, "人"],
  [/户/, "户"],
  [/单位|部门|企业|机构|公司|学校|医院|家庭农场|合作社|网站/, "家"],
  [/报告|文件|材料|资料|合同|问卷|方案|规划|简报|信息稿/, "份"],
  [/文章|论文|报道|稿件|新闻|信息宣传/, "篇"],
  [/预警|规则|信息|数据|线索|意见|建议|法规|道路数|线路|标签/, "条"],
  [/服务器|设备|电脑|仪器|终端|打印机|网关|机器|装备/, "台"],
  [/系统软件|套|软件|器材|桌椅/, "套"],
  [/车辆|车/, "辆"],
  [/系统|平台|模块|功能|数据库|基础库|模型|项目|课题|示范点|窗口|品牌|案例|标准|节点/, "个"],
  [/会议|活动|培训班|演出|比赛|讲座|宣讲|论坛|发布会/, "场"],
  [/培训|检查|巡查|演练|巡检|维护|服务|次数|频率|频次|监测|检测|评估|审计|宣传|调研|排查|清理/, "次"],
  [/期数|刊物|期/, "期"],
  [/图书|书籍|手册/, "册"],
  [/案件|事项|许可/, "件"],
  [/面积/, "平方米"],
  [/(?:农田|耕地|种植|播种|造林|绿化|林地|草原|灌溉|流转|整地|休耕|示范)[^，。]{0,8}面积/, "亩"],
  [/种植|耕地|造林|绿化|流转土地|农田|林地/, "亩"],
  [/长度|里程|道路|公路|河道|管网|管道/, "公里"],
  [/处数|处|点位|布点|场所|站点/, "处"],
  [/金额|经费|资金|收入|增收|产值|成本|费用|投资|支出|贷款/, "万元"],
  [/天数|工期|时长|周期/, "天"],
];

/** Whether a name is that of a rate: 合格率, 占比; 效率, 频率 and 税率 are none. */
export function isRateName(name: string): boolean {
  return /(?<![效频功汇税利斜曲])率|比例|占比|比重|满意度|百分比/.test(plain(name));
}

/** The unit a name asks for, or null when it does not say. */
export function unitHint(name: string): string | null {
  const word = plain(name).replace(/(?:的)?(?:数量|总数|总量|个数)$/, "");
  if (isRateName(name)) return "%";
  const bracketed = /[(（]([^()（）\d]{1,4})[)）]$/.exec(plain(name))?.[1];
  if (bracketed !== undefined) return bracketed;
  const found = UNITS.flatMap(([pattern, unit]) => {
    const matches = [...word.matchAll(new RegExp(pattern.source, "g"))];
    const last = matches.at(-1);
    return last ? [{ unit, end: last.index + last[0].length, length: last[0].length }] : [];
  });
  return found.toSorted((a, b) => b.end - a.end || b.length - a.length)[0]?.unit ?? null;
}

/** What a measure in such a unit is called: 面积 for 亩, 长度 for 公里, 数量 for whatever is counted. */
export function measureWord(unit: string | null): string {
  const kind = unit === null ? undefined : parseUnit(unit)?.kind;
  return (kind !== undefined && WORDS[kind]) || "数量";
}

const WORDS: Readonly<Record<string, string>> = {
  money: "金额",
  area: "面积",
  length: "长度",
  mass: "量",
  volume: "量",
  time: "时间",
};
