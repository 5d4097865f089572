/**
 * Which task somebody means in a scenario. Whoever acts without a task of their own reaches for somebody else's, as an
 * impatient person would, so that the refusal is the engine's and not the player's.
 */
import type { CaseState, Seat, Task, TaskKind } from '../../domain/approvals';
import type { ScenarioEvent } from './event-schema';

/** Their own task of this kind, open ones first; else anybody's. */
export function taskOfKind(state: CaseState, kind: TaskKind, as: string, stage?: string): Task | null {
  const ofKind = state.tasks.filter(
    (task) => task.kind === kind && (stage === undefined || stageOf(state, task) === stage),
  );
  const own = ofKind.filter((task) => task.holderId === as);
  return (
    own.find((task) => task.state === 'open') ??
    own.at(-1) ??
    ofKind.find((task) => task.state === 'open') ??
    ofKind.at(-1) ??
    null
  );
}

/** Any task of their own, the open one first. */
export function ownTask(state: CaseState, as: string, stage?: string): Task | null {
  const own = state.tasks.filter((task) => task.holderId === as && (stage === undefined || task.stageId === stage));
  return own.findLast((task) => task.state === 'open') ?? own.at(-1) ?? null;
}

/** Their own task that an opinion was asked about; else whatever they could mean. */
export function delegatedTask(state: CaseState, as: string, stage?: string): Task | null {
  const waiting = state.tasks.filter((task) => task.state === 'open' && task.onHold === 'opinion');
  const own = waiting.filter((task) => task.holderId === as && (stage === undefined || task.stageId === stage));
  return own[0] ?? taskOfKind(state, 'decide', as, stage);
}

/** The task through which they decided last; whoever decided nothing reaches for somebody else's decision. */
export function decidedTask(state: CaseState, as: string, stage?: string): Task | null {
  const decided = state.tasks.filter(
    (task) => task.kind === 'decide' && task.outcome !== undefined && (stage === undefined || task.stageId === stage),
  );
  return decided.findLast((task) => task.holderId === as) ?? decided.at(-1) ?? null;
}

/** The claimer's task in a claimed stage, whoever gives it free; else their own. */
export function claimedTask(state: CaseState, as: string, stage?: string): Task | null {
  const claims = state.stages.flatMap((run) =>
    run.claim && run.round === state.round && (stage === undefined || run.id === stage) ? [run.claim] : [],
  );
  const claim = claims.find(({ by }) => by === as) ?? claims[0];
  const task = state.tasks.find(
    (one) => one.state === 'open' && one.seatId !== undefined && one.seatId === claim?.seatId,
  );
  return task ?? taskOfKind(state, 'decide', as, stage);
}

/** What an administrator moves: the incident's task if there is one, else the open task of whoever `from` names. */
export function taskToMove(state: CaseState, event: ScenarioEvent, as: string): Task | null {
  const open = state.tasks.filter((task) => task.state === 'open');
  const inStage = open.filter((task) => event.stage === undefined || stageOf(state, task) === event.stage);
  const incidents = inStage.filter((task) => task.kind === 'incident' && lostBy(state, task, event.from));
  const incident = incidents.find((task) => task.holderId === as) ?? incidents[0];
  if (incident || event.do === 'name') return incident ?? null;
  return inStage.find((task) => event.from === undefined || task.holderId === event.from) ?? null;
}

/** The undecided seat of `person`, one that was added before any other. */
export function seatToRemove(state: CaseState, person: string, stage?: string): Seat | null {
  const seats = state.seats.filter(
    (seat) => seat.holderId === person && seat.round === state.round && (stage === undefined || seat.stageId === stage),
  );
  const added = seats.filter((seat) => seat.addedBy);
  return added.find((seat) => !seat.vote) ?? added.at(-1) ?? seats.find((seat) => !seat.vote) ?? seats.at(-1) ?? null;
}

/** The stage of a task, or of the incident that it is about. */
function stageOf(state: CaseState, task: Task): string | undefined {
  if (task.kind !== 'incident') return task.stageId;
  const incident = state.incidents.find(({ id }) => id === task.incidentId);
  return incident?.stageId ?? incident?.blockId;
}

/** Whether the incident is about the seat that `person` lost; any will do when nobody is named. */
function lostBy(state: CaseState, task: Task, person: string | undefined): boolean {
  if (person === undefined || task.holderId === person) return true;
  const incident = state.incidents.find(({ id }) => id === task.incidentId);
  return state.seats.some((seat) => seat.id === incident?.seatId && seat.holderId === person);
}
