/**
 * The approval interpreter: one event at a time, state in, state out. It knows nothing of Temporal, SQL, YAML, clocks or
 * org charts; what it cannot know it asks for with commands, which `planCommand` answers.
 */
import type { Incoming } from '../../shared/process';
import { refuse } from '../../shared/refusal';
import type { CaseEvent, CaseState, CaseStep } from '../types';
import { openDraft, type Draft } from './draft';
import { finishStep } from './finish-step';
import { handle } from './handlers';
import { openCase } from './open-case';
import { refuseSuspended } from './refuse-suspended';

/**
 * Takes one event; `state` is null before the first. Answers the next state with the commands that were asked now and the
 * lines of the trail, or a refusal, which changes nothing. The input is never modified. When the answer to a command is
 * refused, the event that asked for it is refused with it (see `advanceCase`).
 */
export function stepCase(state: CaseState | null, incoming: Incoming<CaseEvent>): CaseStep {
  // What was sent is recorded as it came: the state takes a copy and shares nothing with it.
  const body = structuredClone(incoming.body);
  if (!state) {
    if (body.type !== 'CaseOpened') return refuse('NOT_FOUND', 'The case has not been opened');
    return result(openCase(incoming, body), null);
  }
  if (state.status === 'ended' && body.type !== 'Decided' && body.type !== 'Planned') {
    return refuse('ENDED', `The case has ended: ${state.outcome ?? ''}`, { data: { outcome: state.outcome ?? null } });
  }
  const suspended = refuseSuspended(state, body);
  if (suspended) return suspended;
  const draft = openDraft(state, incoming);
  const refusal = handle(draft, incoming.actor.kind === 'person' ? incoming.actor.id : null, body);
  return refusal ? { refusal } : result(draft, state);
}

function result(draft: Draft, before: CaseState | null): CaseStep {
  finishStep(draft, before);
  const { state, commands, trail } = draft;
  return { state, commands, trail };
}
