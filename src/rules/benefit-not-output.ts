import { TARGET_MEASURES } from "./circulars";
import { BENEFIT_SLOTS, slotOf, SLOT_NAMES } from "./indicator-slot";
import { plain } from "./prose";
import { nameRows } from "./row-facts";
import { defineRule } from "./rule";

/** What was built or done is output; the benefit is what changed for somebody. */
const WORK_DONE =
  /(?:建设|建成|开发|购置|采购|制作|编制|印制|安装|改造|维修|检查|巡查|培训|举办|开展|召开|提交|编写|布设)(?:完成)?(?:的)?(?:数|数量|次数|场次|面积|率|情况|报告数)$|(?:稳定|正常)运行$|功能(?:数|数量)?$|(?:报告|简报|方案|节点|模块|接口|终端|设备|服务器|算法|系统|平台|数据库)(?:数|数量|频率|份数|个数|套数)?$|^(?:完成)?(?:更换|购置|采购|新建|建设|建成|安装|改造|维修|修建|印制|制作|编制|开展|举办|召开)[^，。率]{2,12}(?:数量|个数|套数|次数|场次|面积|长度|里程)$/;

/** 财预〔2015〕88号: the benefit answers "so what, for whom". */
export const benefitNotOutput = defineRule({
  id: "benefit-not-output",
  meta: {
    basis: TARGET_MEASURES,
    advice: "移到产出指标下；效益改写成变化，例如“业务办理时间缩短率≥20%”“受益群众≥500人”。",
    severity: "info",
    kinds: "all",
    messages: { output: "{{slot}}“{{name}}”说的是做了什么，不是带来什么变化。" },
  },
  *check({ document }) {
    for (const [indicator, cell] of nameRows(document)) {
      const slot = slotOf(indicator);
      const name = plain(indicator.name);
      const done = /^(?:完成|建成|已完成)$/.test(plain(indicator.target.text));
      if (!BENEFIT_SLOTS.has(slot) || !(WORK_DONE.test(name) || done)) continue;
      yield { messageId: "output", cell, data: { name, slot: SLOT_NAMES[slot] } };
    }
  },
});
