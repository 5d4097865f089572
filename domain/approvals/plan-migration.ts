/**
 * What moving a running case to another version of its definition would mean, and what forbids it. Pure: the dry run and
 * the migration itself ask the same question. Stages are known by their ids.
 */
import type { Json } from '../shared/process';
import { refuse, type Refusal } from '../shared/refusal';
import type { CompiledDefinition, CompiledStage } from './definition';
import { isUnderWay, passOf, runOf, runsOfRound, seatsOfRun } from './lookup';
import { findBlock, findStage, placeOf } from './stage-order';
import { isReachable } from './tally';
import type { CaseState, StageRun } from './types';

export interface Migration {
  /** Open stages that go on as they are. */
  keeps: string[];
  /** Stages and blocks of the new version that stand before what is open and that nobody was asked in this round. */
  notAsked: string[];
  /** Stages that this round has reached and that the new version has no more. */
  gone: string[];
  /** Stages that this round has passed and that the new version asks once more, further on. */
  askedAgain: string[];
}

/** One reason why it cannot be: `what` stands for words of the pages, `place` is a stage or a block. */
export type MigrationObstacle = {
  place: string;
  what: 'subject' | 'sameVersion' | 'gone' | 'moved' | 'rule' | 'unreachable' | 'branches';
};

/** MIGRATION_REFUSED names each reason in `data.reasons`. */
export function planMigration(state: CaseState, to: CompiledDefinition): Migration | { refusal: Refusal } {
  const reasons = [...wrongVersion(state, to), ...stageObstacles(state, to), ...blockObstacles(state, to)];
  if (reasons.length > 0) {
    const data: { [key: string]: Json } = { reasons: reasons.map((reason) => ({ ...reason })) };
    return refuse('MIGRATION_REFUSED', 'The case cannot go on with this version', { data });
  }
  const open = openRuns(state);
  // What was taken away with a decision taken back has not been reached any more.
  const reached = [...new Set(runsOfRound(state).flatMap((run) => (run.state === 'cancelled' ? [] : [run.id])))];
  const here = placeUnderWay(state, to);
  const isBehind = (id: string) => (placeOf(to, id)?.item ?? 0) > here;
  return {
    keeps: open.map(({ id }) => id),
    notAsked: [...itemsLeftOut(state, to, here), ...stagesLeftOut(state, to)],
    gone: reached.filter((id) => !findStage(to, id)),
    askedAgain: state.status === 'returned' ? [] : reached.filter((id) => findStage(to, id) && isBehind(id)),
  };
}

function openRuns(state: CaseState): StageRun[] {
  return runsOfRound(state).filter((run) => isUnderWay(run) && runOf(state, run.id) === run);
}

function openBlocks(state: CaseState) {
  return state.blocks.filter((block) => block.round === state.round && isUnderWay(block));
}

function wrongVersion(state: CaseState, to: CompiledDefinition): MigrationObstacle[] {
  const { definition, subjectKind } = state;
  if (to.subject !== subjectKind) return [{ place: to.key, what: 'subject' }];
  const isSame = to.key === definition.key && to.version === definition.version && to.sha256 === definition.sha256;
  return isSame ? [{ place: to.key, what: 'sameVersion' }] : [];
}

function stageObstacles(state: CaseState, to: CompiledDefinition): MigrationObstacle[] {
  return openRuns(state).flatMap((run): MigrationObstacle[] => {
    const { id: place } = run;
    const after = findStage(to, place);
    const before = findStage(state.definition, place);
    if (!after || !before) return [{ place, what: 'gone' }];
    if (branchOf(state.definition, place) !== branchOf(to, place)) return [{ place, what: 'moved' }];
    const isCountedAnew = ruleOf(before) !== ruleOf(after);
    if (run.state !== 'open' || !isCountedAnew) return [];
    const seats = seatsOfRun(state, run);
    if (seats.some((seat) => seat.vote ?? seat.pendingVote)) return [{ place, what: 'rule' }];
    return isReachable(after.decide, seats) ? [] : [{ place, what: 'unreachable' }];
  });
}

/** What the votes of a stage are counted by. */
function ruleOf({ decide, reject, waitForAll }: CompiledStage): string {
  return JSON.stringify([decide, reject, waitForAll]);
}

/** An open block keeps its join and its branches: stages that it has reached stay in theirs. */
function blockObstacles(state: CaseState, to: CompiledDefinition): MigrationObstacle[] {
  return openBlocks(state).flatMap(({ id: place }): MigrationObstacle[] => {
    const before = findBlock(state.definition, place);
    const after = findBlock(to, place);
    if (!before || !after) return [{ place, what: 'gone' }];
    const isSame = before.join === after.join && before.parallel.length === after.parallel.length;
    const reached = before.parallel.flat().filter(({ id }) => runOf(state, id) && findStage(to, id));
    const stay = reached.every(({ id }) => branchOf(state.definition, id) === branchOf(to, id));
    return isSame && stay ? [] : [{ place, what: 'branches' }];
  });
}

/** Where a stage stands: outside of all blocks, or in which branch of which. */
function branchOf(definition: CompiledDefinition, id: string): string {
  const inside = placeOf(definition, id)?.inside;
  return inside ? `${inside.block.id}/${String(inside.branch)}` : '';
}

/** The item of the new version that is under way; nothing lies before one that has not begun. */
function placeUnderWay(state: CaseState, to: CompiledDefinition): number {
  const id = openBlocks(state)[0]?.id ?? openRuns(state)[0]?.id;
  return placeOf(to, id)?.item ?? 0;
}

function itemsLeftOut(state: CaseState, to: CompiledDefinition, here: number): string[] {
  return to.stages.slice(0, here).flatMap((item) => (passOf(state, item) ? [] : [item.id]));
}

/** Inside an open block: what stands before the open stage of a branch, and all that is left of a branch that is through. */
function stagesLeftOut(state: CaseState, to: CompiledDefinition): string[] {
  return openBlocks(state).flatMap((block) =>
    (findBlock(to, block.id)?.parallel ?? []).flatMap((stages, branch) => {
      const isOpen = block.branches[branch] === 'open';
      const last = stages.findLastIndex(({ id }) => runOf(state, id) !== null);
      const behind = isOpen ? Math.max(last, 0) : stages.length;
      return stages.slice(0, behind).flatMap(({ id }) => (runOf(state, id) ? [] : [id]));
    }),
  );
}
