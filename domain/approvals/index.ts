/**
 * The approval interpreter: what other slices and layers may use of it.
 * `advanceCase` = one event with all that follows; `stepCase` and `planCommand` are its two halves.
 */
export type * from './types';
export type * from './definition';
export type { SubjectKind, SubjectFieldKind, FieldKind } from './subject';
export { administratorRole, type PlanFacts } from './facts';

export { advanceCase, type CaseAdvance } from './advance-case';
export { stepCase } from './step/step-case';
export { planCommand } from './plan/plan-command';
export type { CaseOperation } from './step/draft';

export { caseNextDue, caseLoopView, type CaseLoopView } from './view/loop-view';
export {
  caseView,
  stageViews,
  stagesAhead,
  whyOfTask,
  type CaseView,
  type StageView,
  type SeatView,
} from './view/case-view';
export { operationsOf } from './view/operations';
export { visibleFields, maySee, type VisibleField } from './view/visible-fields';
export { pickTask } from './view/pick-task';
export { whoDecided, type DecidedBy } from './who-decided';
export { findStage, stagesOf } from './stage-order';
export { changedFields, relevantChanges } from './changed-fields';
