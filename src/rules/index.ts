import { headerFieldFilled } from "./header-field-filled";
import { checkboxTicked } from "./checkbox-ticked";
import { periodInOrder } from "./period-in-order";
import { goalFilled } from "./goal-filled";
import { goalQuantified } from "./goal-quantified";
import { goalsDiffer } from "./goals-differ";
import { goalYearCurrent } from "./goal-year-current";
import { goalQuantityCovered } from "./goal-quantity-covered";
import { goalTaskCovered } from "./goal-task-covered";
import { goalQuantityConsistent } from "./goal-quantity-consistent";
import { subprojectCovered } from "./subproject-covered";
import { indicatorsPresent } from "./indicators-present";
import { levelOneComplete } from "./level-one-complete";
import { levelTwoComplete } from "./level-two-complete";
import { levelNotEmpty } from "./level-not-empty";
import { levelTwoPlaced } from "./level-two-placed";
import { namingConsistent } from "./naming-consistent";
import { indicatorsProjectSpecific } from "./indicators-project-specific";
import { columnUsed } from "./column-used";
import { indicatorNameFilled } from "./indicator-name-filled";
import { indicatorResidueRemoved } from "./indicator-residue-removed";
import { indicatorNameWithoutValue } from "./indicator-name-without-value";
import { indicatorNameConcise } from "./indicator-name-concise";
import { indicatorNameMeasures } from "./indicator-name-measures";
import { indicatorSingleFact } from "./indicator-single-fact";
import { indicatorNotDuplicated } from "./indicator-not-duplicated";
import { indicatorValuesConsistent } from "./indicator-values-consistent";
import { targetFilled } from "./target-filled";
import { halfYearTargetFilled } from "./half-year-target-filled";
import { targetNoPlaceholder } from "./target-no-placeholder";
import { targetDateReadable } from "./target-date-readable";
import { targetNumberClean } from "./target-number-clean";
import { targetMeasurable } from "./target-measurable";
import { targetStandardStated } from "./target-standard-stated";
import { targetFitsLevel } from "./target-fits-level";
import { targetUnitLegible } from "./target-unit-legible";
import { targetUnitStated } from "./target-unit-stated";
import { targetUnitConsistent } from "./target-unit-consistent";
import { targetUnitOnce } from "./target-unit-once";
import { targetComparatorStated } from "./target-comparator-stated";
import { targetComparatorSuitable } from "./target-comparator-suitable";
import { targetWithinDomain } from "./target-within-domain";
import { targetBaselineStated } from "./target-baseline-stated";
import { targetDateInPeriod } from "./target-date-in-period";
import { targetSingleValue } from "./target-single-value";
import { targetNotName } from "./target-not-name";
import { targetsDistinct } from "./targets-distinct";
import { valueTypeFits } from "./value-type-fits";
import { halfYearWithinFullYear } from "./half-year-within-full-year";
import { halfYearProgressive } from "./half-year-progressive";
import { satisfactionPlaced } from "./satisfaction-placed";
import { satisfactionObjectStated } from "./satisfaction-object-stated";
import { satisfactionNotRepeated } from "./satisfaction-not-repeated";
import { outputNotInput } from "./output-not-input";
import { benefitNotOutput } from "./benefit-not-output";
import { benefitTypeFits } from "./benefit-type-fits";
import { costTargetCapped } from "./cost-target-capped";
import { costWithinBudget } from "./cost-within-budget";
import { targetNotForegone } from "./target-not-foregone";
import { explanationFitsName } from "./explanation-fits-name";
import { fundsTotalFilled } from "./funds-total-filled";
import { fundsSum } from "./funds-sum";
import { totalFilled } from "./total-filled";
import { subprojectsSum } from "./subprojects-sum";
import { priceTimesQuantity } from "./price-times-quantity";
import { fundsBalance } from "./funds-balance";
import { executionRateCorrect } from "./execution-rate-correct";
import { spendingWithinBudget } from "./spending-within-budget";
import { executionExplained } from "./execution-explained";
import { weightFilled } from "./weight-filled";
import { weightPositive } from "./weight-positive";
import { weightsSum } from "./weights-sum";
import { levelWeightsSum } from "./level-weights-sum";
import { weightsEqualSplit } from "./weights-equal-split";
import { scoringRuleFullMarks } from "./scoring-rule-full-marks";
import { scoringRuleItemCount } from "./scoring-rule-item-count";
import { scoringRuleOperational } from "./scoring-rule-operational";
import { scoringStepsStated } from "./scoring-steps-stated";
import { scoringRuleCoversRow } from "./scoring-rule-covers-row";
import { actualFilled } from "./actual-filled";
import { actualFitsTarget } from "./actual-fits-target";
import { scoreFilled } from "./score-filled";
import { scoreWithinWeight } from "./score-within-weight";
import { scoreReachable } from "./score-reachable";
import { scoreFollowsRule } from "./score-follows-rule";
import { scoreMatchesProcess } from "./score-matches-process";
import { scoreHasData } from "./score-has-data";
import { shortfallExplained } from "./shortfall-explained";
import { monitoringExplained } from "./monitoring-explained";
import { deviationMeaningful } from "./deviation-meaningful";
import { overachievementExplained } from "./overachievement-explained";
import { scoreTotalCorrect } from "./score-total-correct";
import { ratingFitsScore } from "./rating-fits-score";
import { textCountsMatchTable } from "./text-counts-match-table";
import { noteYearCurrent } from "./note-year-current";
import { textWithoutHtml } from "./text-without-html";
import { cellWithoutError } from "./cell-without-error";
import { textLegible } from "./text-legible";
import { textTypo } from "./text-typo";
import type { AnyRule } from "./rule";

/** Every rule, in the order a reviewer reads a form: heading, goals, indicators, money, weights, scores, notes. */
export const RULES: readonly AnyRule[] = [
  headerFieldFilled,
  checkboxTicked,
  periodInOrder,
  goalFilled,
  goalQuantified,
  goalsDiffer,
  goalYearCurrent,
  goalQuantityCovered,
  goalQuantityConsistent,
  goalTaskCovered,
  subprojectCovered,
  indicatorsPresent,
  levelOneComplete,
  levelTwoComplete,
  levelNotEmpty,
  levelTwoPlaced,
  namingConsistent,
  indicatorsProjectSpecific,
  columnUsed,
  indicatorNameFilled,
  indicatorResidueRemoved,
  indicatorNameWithoutValue,
  indicatorNameConcise,
  indicatorNameMeasures,
  indicatorSingleFact,
  indicatorNotDuplicated,
  indicatorValuesConsistent,
  targetFilled,
  halfYearTargetFilled,
  targetNoPlaceholder,
  targetDateReadable,
  targetNumberClean,
  targetMeasurable,
  targetStandardStated,
  targetFitsLevel,
  targetUnitLegible,
  targetUnitStated,
  targetUnitConsistent,
  targetUnitOnce,
  targetComparatorStated,
  targetComparatorSuitable,
  targetWithinDomain,
  targetBaselineStated,
  targetDateInPeriod,
  targetSingleValue,
  targetNotName,
  targetsDistinct,
  valueTypeFits,
  halfYearWithinFullYear,
  halfYearProgressive,
  satisfactionPlaced,
  satisfactionObjectStated,
  satisfactionNotRepeated,
  outputNotInput,
  benefitNotOutput,
  benefitTypeFits,
  costTargetCapped,
  costWithinBudget,
  targetNotForegone,
  explanationFitsName,
  fundsTotalFilled,
  fundsSum,
  totalFilled,
  subprojectsSum,
  priceTimesQuantity,
  fundsBalance,
  executionRateCorrect,
  spendingWithinBudget,
  executionExplained,
  weightFilled,
  weightPositive,
  weightsSum,
  levelWeightsSum,
  weightsEqualSplit,
  scoringRuleFullMarks,
  scoringRuleItemCount,
  scoringRuleOperational,
  scoringStepsStated,
  scoringRuleCoversRow,
  actualFilled,
  actualFitsTarget,
  scoreFilled,
  scoreWithinWeight,
  scoreReachable,
  scoreFollowsRule,
  scoreMatchesProcess,
  scoreHasData,
  shortfallExplained,
  deviationMeaningful,
  monitoringExplained,
  overachievementExplained,
  scoreTotalCorrect,
  ratingFitsScore,
  textCountsMatchTable,
  noteYearCurrent,
  textWithoutHtml,
  cellWithoutError,
  textLegible,
  textTypo,
];
