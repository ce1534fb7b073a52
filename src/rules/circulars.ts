/** 细化量化, 指向明确, 合理可行, 相应匹配: what a target must be, and what a review of it looks at. */
export const TARGET_MEASURES = "财预〔2015〕88号《中央部门预算绩效目标管理办法》";

/** Levels, values and weights of the core indicators of a project. */
export const CORE_INDICATORS = "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》";

/** Self-evaluation and evaluation: weights, scoring, deviation. */
export const EVALUATION_MEASURES = "财预〔2020〕10号《项目支出绩效评价管理办法》";

/** The form explains itself; the reason is its own note or column. */
export const FORM_NOTE = "本表填表说明";

/** Plain arithmetic of the form. */
export const ARITHMETIC = "表内数据勾稽关系（财预〔2015〕88号“完整性”审核要求）";
