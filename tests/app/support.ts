import { readFileSync } from "node:fs";
import { memoryHost } from "../../src/hosts/memory";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { createSession } from "../../src/app/session";
import { allDiagnostics } from "../../src/app/session-state";
import { cellAtRef } from "../../src/sheet/sheet";
import { drawSheet, drawWorkbook } from "../support/sheet";
import type { Clock } from "../../src/app/live-check";
import type { Session } from "../../src/app/session";
import type { MemoryHost } from "../../src/hosts/memory";
import type { Workbook } from "../../src/sheet/sheet";

/** A clock that stands still until a test lets time pass. */
export interface TestClock extends Clock {
  /** Lets time pass; what comes due runs in order. */
  pass(milliseconds: number): void;
}

/** A clock for tests: nothing happens before its time. */
export function testClock(): TestClock {
  let now = 0;
  let due: { at: number; run: () => void }[] = [];
  return {
    after(milliseconds, run) {
      const entry = { at: now + milliseconds, run };
      due.push(entry);
      return () => {
        due = due.filter((one) => one !== entry);
      };
    },
    pass(milliseconds) {
      now += milliseconds;
      const ready = due.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
      due = due.filter(({ at }) => at > now);
      for (const { run } of ready) run();
    },
  };
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round++) await new Promise((resolve) => setImmediate(resolve));
}

/** A self-evaluation whose third row is scored over its weight. */
export const SELF_EVALUATION = drawSheet(
  `
  | 项目支出绩效自评表 | < | < | < | < | < | < |
  | 项目名称 | 培训项目 | < | 主管部门 | 市财政局 | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 100人次 | 30 | 30 |
  | ^ | 质量指标 | 考核合格率 | ≥95% | 96% | 30 | 35 |
  | 效益指标 | 社会效益指标 | 学员应用率 | ≥80% | 85% | 30 | 30 |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 93% | 10 | 10 |
`,
  { name: "自评表" },
);

/** A workbook with one form of 100 points. */
export const SMALL_BOOK = drawWorkbook(SELF_EVALUATION);

/** The workbook of a sample form. */
export function sampleBook(file: string): Workbook {
  return readWorkbook(readFileSync(`assets/samples/${file}`));
}

/** A session over a workbook in memory, started and checked. */
export async function startSession(
  workbook: Workbook = SMALL_BOOK,
  host: MemoryHost = memoryHost(workbook),
): Promise<{ readonly session: Session; readonly host: MemoryHost; readonly clock: TestClock }> {
  const clock = testClock();
  const session = createSession(host, { clock });
  await session.start();
  await session.loadPlanner();
  return { session, host, clock };
}

/** The cells with findings, each with its rule: "G5 score-not-above-weight". */
export function findings(session: Session): readonly string[] {
  return allDiagnostics(session.getState()).map(({ cell, rule }) => `${cell} ${rule}`);
}

/** What a cell of the host's workbook holds. */
export function valueAt(host: MemoryHost, sheet: string, cell: string) {
  const page = host.workbook().sheets.find(({ name }) => name === sheet);
  return page ? cellAtRef(page, cell).value : undefined;
}
