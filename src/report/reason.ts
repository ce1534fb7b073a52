import { RULES } from "../rules/index";

const ruleById = new Map(RULES.map((rule) => [rule.id, rule]));

/** Why a rule exists, in one sentence for the reader; "" for a finding that comes from no rule of ours. */
export function ruleReason(rule: string): string {
  return ruleById.get(rule)?.meta.why ?? "";
}

/** What a rule is called before the reader; its id where it is no rule of ours. */
export function ruleTitle(rule: string): string {
  return ruleById.get(rule)?.meta.title ?? rule;
}
