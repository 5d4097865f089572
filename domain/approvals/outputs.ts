/** What stages have given with their approvals. Reads votes alone; what a decision must carry is in `step/check-outputs.ts`. */
import type { Instant, Json } from '../shared/process';
import { isApproved, runsOfRound, seatsOfRun } from './lookup';
import type { CaseState, StageRun, SubjectFields, Vote } from './types';
import { nameOf } from './who-decided';

/**
 * By stage: what the last approval in trail order gave, for the stages that this pass has passed, those kept from an earlier
 * round included. A stage that is still open, was skipped or has to run again has none.
 */
export function outputsOf(state: CaseState): { [stageId: string]: SubjectFields } {
  const given = runsOfRound(state).map((run) => [run.id, approvalsWithOutputs(state, run).at(-1)?.outputs] as const);
  return Object.fromEntries(given.flatMap(([id, outputs]) => (outputs ? [[id, outputs]] : [])));
}

export interface OutputDifference {
  stage: string;
  name: string;
  /** What each approval gave, in trail order: the last one counts. */
  given: { person: string; value: Json; at: Instant }[];
}

/** Outputs for which the approvals of a stage have given different values. */
export function outputDifferences(state: CaseState): OutputDifference[] {
  return runsOfRound(state).flatMap((run) => {
    const approvals = approvalsWithOutputs(state, run);
    const names = new Set(approvals.flatMap(({ outputs }) => Object.keys(outputs ?? {})));
    return [...names].flatMap((name) => {
      const given = approvals.map(({ by, at, outputs }) => ({
        person: nameOf(by),
        value: outputs?.[name] ?? null,
        at,
      }));
      return new Set(given.map(({ value }) => JSON.stringify(value))).size > 1 ? [{ stage: run.id, name, given }] : [];
    });
  });
}

/** Each approval once, also one that counts for several seats, in the order of the trail. */
function approvalsWithOutputs(state: CaseState, run: StageRun): Vote[] {
  if (!isApproved(run)) return [];
  const passed = state.stages.findLast(({ id, round }) => id === run.id && round === (run.keptFrom ?? run.round));
  const votes = passed ? seatsOfRun(state, passed).flatMap((seat) => seat.vote ?? []) : [];
  const given = votes.filter(({ outcome, outputs }) => outcome === 'approve' && outputs !== undefined);
  const byNumber = new Map(given.map((vote) => [vote.number, vote]));
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}
