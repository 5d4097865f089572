/** 抄送: which moments of a case this event has brought, told from the state before and after it. */
import type { CcRule } from '../definition';
import { stageOfRun } from '../lookup';
import type { CaseState, CopyMoment, StageRun } from '../types';
import { ask, type Draft } from './draft';

/** Asks whom the definition informs of each; where no rule names the moment nothing is asked. */
export function askForCopies(draft: Draft, before: CaseState | null): void {
  const { state } = draft;
  for (const on of momentsOfCase(before, state)) {
    if (names(state.definition.cc, on)) ask(draft, { type: 'PlanCopies', on });
  }
  for (const [index, run] of state.stages.entries()) {
    for (const on of momentsOfRun(before?.stages[index], run)) {
      if (names(stageOfRun(state, run).cc, on)) ask(draft, { type: 'PlanCopies', on, stageId: run.id });
    }
  }
}

function names(rules: CcRule[], on: CopyMoment): boolean {
  return rules.some((rule) => rule.on === on);
}

/** `returned`: to the submitter or to a stage, by a person or by a stage that rejects. */
function momentsOfCase(before: CaseState | null, after: CaseState): CopyMoment[] {
  const moments: CopyMoment[] = [];
  if (!before) moments.push('started');
  if (after.returnsMade > (before?.returnsMade ?? 0)) moments.push('returned');
  if (after.status !== 'ended' || before?.status === 'ended') return moments;
  if (after.outcome === 'approved' || after.outcome === 'rejected') moments.push(after.outcome);
  return [...moments, 'ended'];
}

/** `ended`: it was decided, one way or the other; one that was taken away undecided has not ended for anybody. */
function momentsOfRun(before: StageRun | undefined, after: StageRun): CopyMoment[] {
  const moments: CopyMoment[] = [];
  if (after.openedAt !== undefined && before?.openedAt === undefined) moments.push('started');
  if (after.state === before?.state) return moments;
  if (after.state === 'approved' || after.state === 'rejected' || after.state === 'returned') {
    moments.push(after.state, 'ended');
  }
  return moments;
}
