import book from "../rules/rule-book.json";

/** What a rule is called, why it exists, and the ids of the defect catalogue it covers ("D20"). */
export interface RuleEntry {
  readonly title: string;
  readonly why: string;
  readonly defects: readonly string[];
}

/** The entries of the rules by id, apart from the rules: the check needs none of it, only who reads a finding. */
export const RULE_BOOK: Readonly<Partial<Record<string, RuleEntry>>> = book;

/** Why a rule exists, in one sentence for the reader; "" for a finding that comes from no rule of ours. */
export function ruleReason(rule: string): string {
  return RULE_BOOK[rule]?.why ?? "";
}

/** What a rule is called before the reader; its id where it is no rule of ours. */
export function ruleTitle(rule: string): string {
  return RULE_BOOK[rule]?.title ?? rule;
}
