/** What `jixiao --help` prints. */
export const HELP = `绩效：检查、填写财政绩效表的命令行工具。全部在本机运行，不联网，不改原文件。

用法
  jixiao check 文件或文件夹… [选项]     检查绩效表，指出问题、依据和改法
  jixiao fill weights 文件 --out 新文件 [选项]
                                        填写空白的权重，合计正好等于应有的总分
  jixiao fill scores 文件 --out 新文件 [选项]
                                        按本表的评分规则填写、更正得分
  jixiao fill indicators 文件 --template 编号 --out 新文件
                                        把指标模板填进空着的指标行
  jixiao pack validate 规则包.json…     检查规则包、指标模板的写法

check 的选项
  --format text|json     结果的格式，默认 text
  --output 文件          把结果写入文件，不写屏幕
  --annotate 文件夹      写出带批注的副本
  --review               在副本里加一张“审核意见表”（与 --annotate 同用）
  --clear                写出去掉本工具批注的副本（与 --annotate 同用）
  --slips 文件夹         每个有问题的文件写一份退回单（Word）
  --summary 文件.xlsx    写一份汇总：每张表一行、问题清单、检查项统计
  --pack 编号或文件      指定规则包，默认按表样自动选
  --fail-on error|warning|never
                         遇到哪一级问题时退出码为 1，默认 warning

fill 的选项
  --template 编号或文件  指标模板：填指标，或按它的轻重分配权重
  --pack 编号或文件      指定规则包，默认按表样自动选
  --formula              得分能写成公式的写成公式

其他
  --help、--version

退出码：0 没有问题；1 有问题；2 有文件无法读取，或命令写错。
`;
