/** An administrator moves the running case to another version of its definition: flagged, with a reason. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CompiledDefinition } from '../definition';
import { blocksOfRound, openTasks, runsOfRound } from '../lookup';
import { planMigration, type Migration } from '../plan-migration';
import { findBlock, findStage } from '../stage-order';
import type { CaseEvent } from '../types';
import { ask, note, type Draft } from './draft';
import { followDecideRule } from './follow-decide-rule';
import { askForTimes } from './open-task';
import { resolveIncident } from './raise-incident';
import { settleStage } from './settle-stage';
import { startRound } from './start-round';

/** Refuses COMMENT_REQUIRED (no reason), DEFINITION_MISSING; FORBIDDEN and OWN_REQUEST follow, then MIGRATION_REFUSED. */
export function migrate(
  draft: Draft,
  personId: string,
  { reason, definition }: Extract<CaseEvent, { type: 'Migrated' }>,
): Refusal | null {
  if (reason.trim() === '') return refuse('COMMENT_REQUIRED', 'An override asks for its reason').refusal;
  if (!definition) return refuse('DEFINITION_MISSING', 'There is no such version').refusal;
  ask(draft, { type: 'PlanOverride', byId: personId, reason, act: { do: 'migrate', definition } });
  return null;
}

/** MIGRATION_REFUSED with its reasons: see `plan-migration.ts`. Due times of open tasks stay, what lies ahead follows. */
export function migrateBy(draft: Draft, byId: string, reason: string, to: CompiledDefinition): Refusal | null {
  const { state } = draft;
  const migration = planMigration(state, to);
  if ('refusal' in migration) return migration.refusal;
  const { keeps, notAsked, gone, askedAgain } = migration;
  const versions = { from: state.definition.version, to: to.version, sha256: to.sha256 };
  note(draft, 'migrated', {
    actor: { kind: 'person', id: byId },
    comment: reason,
    detail: { ...versions, keeps, notAsked, gone, askedAgain, override: true },
  });
  keepDueTimes(draft);
  const before = state.definition;
  state.definition = to;
  leaveOut(draft, migration);
  for (const run of runsOfRound(state).filter((one) => one.state === 'open')) followDecideRule(draft, run, before);
  planAnew(draft);
  return null;
}

function keepDueTimes({ state }: Draft): void {
  for (const task of openTasks(state)) {
    if (task.kind === 'decide') task.dueRule ??= findStage(state.definition, task.stageId)?.due ?? null;
  }
}

function leaveOut({ state }: Draft, { notAsked }: Migration): void {
  for (const id of notAsked) {
    const block = findBlock(state.definition, id);
    const skipped = { id, round: state.round, state: 'skipped', because: 'override' } as const;
    if (block) state.blocks.push({ ...skipped, branches: block.parallel.map(() => 'skipped') });
    else state.stages.push({ ...skipped, seatIds: [], passedOver: [], rungsDone: 0, named: [] });
  }
}

/** What could not be planned by the old version is tried again, times and votes are looked at by the new rules. */
function planAnew(draft: Draft): void {
  const { state } = draft;
  const nothingApplied = state.incidents.find(({ why }) => why === 'everyStageSkipped');
  if (nothingApplied) {
    resolveIncident(draft, nothingApplied);
    startRound(draft, 'migrated');
    return;
  }
  for (const run of runsOfRound(state)) {
    if (run.state === 'planning') ask(draft, { type: 'PlanStage', stageId: run.id });
    if (run.state === 'open' && !state.incidents.some(({ stageId }) => stageId === run.id)) settleStage(draft, run);
  }
  for (const block of blocksOfRound(state)) {
    if (block.state === 'planning') ask(draft, { type: 'PlanBlock', blockId: block.id });
  }
  const deciding = openTasks(state).filter(({ kind }) => kind === 'decide');
  askForTimes(draft, deciding, 'recheck');
}
