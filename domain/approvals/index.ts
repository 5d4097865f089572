/**
 * The approval interpreter: what other slices and layers may use of it.
 * `advanceCase` = one event with all that follows; `stepCase` and `planCommand` are its two halves.
 */
export type * from './types';
export { taskOperations } from './task-operations';
export type * from './definition';
export type { SubjectKind, SubjectFieldKind, FieldKind } from './subject';
export type { PlanFacts } from './facts';

export { advanceCase, type CaseAdvance } from './advance-case';
export { stepCase } from './step/step-case';
export { planCommand } from './plan/plan-command';
export { choiceKey, choicesOf, type Choice } from './plan/choices';
export { choicesFor } from './choices-for';
export { refuseChoices } from './refuse-choices';
export { letsChoose } from './lets-choose';
export type { Submission } from './as-submitted';
export type { CaseOperation } from './step/draft';

export { caseNextDue, caseLoopView, shownStatus, type CaseLoopView } from './view/loop-view';
export { stageViews, whyOfTask, type StageView, type SeatView } from './view/stage-views';
export { blockViews, type BlockView } from './view/block-views';
export {
  holdView,
  opinionsOf,
  returnTargets,
  signerKindsOf,
  signersOf,
  type HoldView,
  type ReturnTargetView,
} from './view/task-views';
export { operationsOf } from './view/operations';
export { jumpTargets } from './jump-targets';
export { questionsOf, type QuestionView } from './view/question-views';
export { copiesOf } from './view/copy-views';
export { attribution, type Attribution } from './view/attribution';
export { outputsOf, outputDifferences, type OutputDifference } from './outputs';
export { visibleFields, type VisibleField } from './view/visible-fields';
export { findStage, isBlock, placeOf, stagesOf } from './stage-order';
export { checkRemovable, isAdder } from './removable';
export { planMigration, type Migration } from './plan-migration';
export { changedFields } from './changed-fields';
