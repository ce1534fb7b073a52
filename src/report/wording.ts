import type { FormKind } from "../form/document";
import type { Severity } from "../rules/rule";

/** What a severity is called before the reader. */
export const SEVERITY_NAME: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

/** Severities from worst to mildest. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** What a kind of form is called before the reader. */
export const KIND_NAME: Readonly<Record<FormKind, string>> = {
  "project-target": "项目绩效目标表",
  "project-self-evaluation": "项目绩效自评表",
  "project-evaluation": "项目绩效评价表",
  "project-monitoring": "项目绩效监控表",
  "department-target": "部门整体绩效目标表",
  "department-self-evaluation": "部门整体绩效自评表",
  "department-evaluation": "部门整体绩效评价表",
};

/** “发现错误 2 处、警告 1 处”, severities nobody found left out; “未发现问题” when all is well. */
export function severityCounts(found: readonly { readonly severity: Severity }[]): string {
  const parts = SEVERITIES.map((severity) => ({
    severity,
    count: found.filter((one) => one.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${SEVERITY_NAME[severity]} ${count} 处`);
  return parts.length > 0 ? `发现${parts.join("、")}` : "未发现问题";
}
