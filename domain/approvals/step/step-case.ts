/**
 * The approval interpreter: one event at a time, state in, state out. It knows nothing of Temporal, SQL, YAML, clocks or
 * org charts; what it cannot know it asks for with commands, which `planCommand` answers.
 */
import { assertNever } from '../../shared/assert-never';
import type { Incoming } from '../../shared/process';
import { refuse, type Refusal } from '../../shared/refusal';
import { openTasks } from '../lookup';
import type { CaseEvent, CaseState, CaseStep } from '../types';
import { applyAnswer } from './apply-answer';
import { comment } from './comment';
import { decide } from './decide';
import { openDraft, type Draft } from './draft';
import { openCase } from './open-case';
import { askForTimes } from './open-task';
import { reassign } from './reassign';
import { recheck } from './recheck';
import { resubmit } from './resubmit';
import { revise } from './revise';
import { terminate } from './terminate';
import { withdraw } from './withdraw';

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
    return result(openCase(incoming, body));
  }
  if (state.status === 'ended' && body.type !== 'Decided') {
    return refuse('ENDED', `The case has ended: ${state.outcome ?? ''}`, { data: { outcome: state.outcome ?? null } });
  }
  const draft = openDraft(state, incoming);
  const refusal = apply(draft, body, incoming.actor.kind === 'person' ? incoming.actor.id : null);
  return refusal ? { refusal } : result(draft);
}

function apply(draft: Draft, event: CaseEvent, personId: string | null): Refusal | null {
  switch (event.type) {
    case 'CaseOpened':
      return refuse('INVALID', 'The case is open already').refusal;
    case 'Decided':
      return personId === null ? nobody : decide(draft, personId, event);
    case 'Commented':
      return personId === null ? nobody : comment(draft, personId, event);
    case 'Withdrawn':
      return withdraw(draft, personId, event);
    case 'Revised':
      return revise(draft, personId, event);
    case 'Resubmitted':
      return resubmit(draft, personId, event);
    case 'Reassigned':
      return personId === null ? nobody : reassign(draft, personId, event);
    case 'Terminated':
      return terminate(draft, personId, event);
    case 'DeadlineReached':
      // Timers hold the rule, not the instant: times are planned anew before anything fires.
      askForTimes(
        draft,
        openTasks(draft.state).filter((task) => task.kind === 'decide'),
        'wakeUp',
      );
      return null;
    case 'Rechecked':
      recheck(draft, event);
      return null;
    case 'Planned':
      return applyAnswer(draft, event);
    default:
      return assertNever(event);
  }
}

const nobody = refuse('FORBIDDEN', 'Only a person does this').refusal;

function result({ state, commands, trail }: Draft): CaseStep {
  return { state, commands, trail };
}
