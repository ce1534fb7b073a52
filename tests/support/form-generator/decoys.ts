import type { Sheet } from "../../../src/sheet/sheet";
import { Canvas } from "./canvas";
import type { Chance } from "./random";
import { words } from "./words";

function canvasOf(width: number): Canvas {
  return new Canvas(
    Array.from({ length: width }, (_, i) => i),
    0,
  );
}

function staffAppraisal(c: Chance): Canvas {
  const canvas = canvasOf(7);
  canvas.put(canvas.row++, 0, c.pick(["员工绩效考核表", "2024年度岗位绩效考核评分表", "教师绩效考核表"]), { width: 7 });
  ["姓名", "", "部门", "", "岗位", ""].forEach((text, i) => canvas.put(canvas.row, i, text));
  canvas.row++;
  ["序号", "考核指标", "权重", "评分标准", "自评得分", "上级评分", "备注"].forEach((text, i) =>
    canvas.put(canvas.row, i, text),
  );
  canvas.row++;
  for (const item of ["工作业绩", "工作态度", "出勤情况", "团队协作"]) {
    [c.int(1, 9), item, 25, "按完成质量评分", c.int(15, 25), "", ""].forEach((v, i) => canvas.put(canvas.row, i, v));
    canvas.row++;
  }
  return canvas;
}

function budget(c: Chance): Canvas {
  const canvas = canvasOf(5);
  canvas.put(canvas.row++, 0, c.pick(["部门预算收支总表", "2024年项目支出预算表", "一般公共预算支出表"]), { width: 5 });
  ["项目名称", "科目编码", "预算数", "执行数", "执行率"].forEach((text, i) => canvas.put(canvas.row, i, text));
  canvas.row++;
  for (let i = 0; i < c.int(3, 20); i++) {
    [words.project(c), 2080101 + i, c.int(10, 900), c.int(1, 900), "88%"].forEach((v, k) =>
      canvas.put(canvas.row, k, v),
    );
    canvas.row++;
  }
  return canvas;
}

function statistics(c: Chance): Canvas {
  const canvas = canvasOf(5);
  canvas.put(canvas.row++, 0, c.pick(["主要经济指标完成情况", "民生实事统计台账", "月度业务统计表"]), { width: 5 });
  ["指标名称", "计量单位", "本月", "累计", "同比增长"].forEach((text, i) => canvas.put(canvas.row, i, text));
  canvas.row++;
  for (let i = 0; i < c.int(3, 12); i++) {
    [`${words.project(c)}总量`, "亿元", c.int(10, 900), c.int(100, 9000), "5.2%"].forEach((v, k) =>
      canvas.put(canvas.row, k, v),
    );
    canvas.row++;
  }
  return canvas;
}

function contacts(c: Chance): Canvas {
  const canvas = canvasOf(4);
  ["单位", "姓名", "职务", "联系电话"].forEach((text, i) => canvas.put(canvas.row, i, text));
  canvas.row++;
  for (let i = 0; i < c.int(2, 12); i++) {
    [words.department(c), "李四", "科长", "010-66666666"].forEach((v, k) => canvas.put(canvas.row, k, v));
    canvas.row++;
  }
  return canvas;
}

function cover(c: Chance): Canvas {
  const canvas = canvasOf(3);
  canvas.put(3, 0, words.department(c), { width: 3 });
  canvas.put(5, 0, "2024年部门预算", { width: 3 });
  canvas.put(9, 0, "2024年1月", { width: 3 });
  return canvas;
}

/** A sheet that is no performance form, whatever words it shares with one. */
export function drawDecoy(c: Chance, name: string): Sheet {
  return c.pick([staffAppraisal, budget, statistics, contacts, cover])(c).toSheet(name);
}
