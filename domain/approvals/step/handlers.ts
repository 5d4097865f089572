/** Which function carries out which event. A new kind of event does not compile until it stands here. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import { addSigners } from './add-signers';
import { answer } from './answer';
import { applyAnswer } from './apply-answer';
import { askPerson } from './ask-person';
import { claim } from './claim';
import { comment } from './comment';
import { decide } from './decide';
import { delegate } from './delegate';
import { jump } from './jump';
import { migrate } from './migrate';
import { opine } from './opine';
import { reassign } from './reassign';
import { recall } from './recall';
import { recheck } from './recheck';
import { release } from './release';
import { removeSigner } from './remove-signer';
import { resubmit } from './resubmit';
import { resumeCase } from './resume-case';
import { revise } from './revise';
import { skipStage } from './skip-stage';
import { startStage } from './start-stage';
import { suspend } from './suspend';
import { takeBack } from './take-back';
import { terminate } from './terminate';
import { transfer } from './transfer';
import { urge } from './urge';
import { wakeUp } from './wake-up';
import { withdraw } from './withdraw';
import type { Draft } from './draft';

type Handle<Event> = (draft: Draft, personId: string | null, event: Event) => Refusal | null;
type HandleByPerson<Event> = (draft: Draft, personId: string, event: Event) => Refusal | null;

/** Carries out an event; `personId` is null where a machine or the owning process sends it. */
export function handle(draft: Draft, personId: string | null, event: CaseEvent): Refusal | null {
  // The key and the event are of the same type, which the compiler cannot follow through the index.
  const apply = handlers[event.type] as Handle<CaseEvent>;
  return apply(draft, personId, event);
}

/** What only a person does: FORBIDDEN for everybody else. */
function byPerson<Event>(apply: HandleByPerson<Event>): Handle<Event> {
  return (draft, personId, event) => (personId === null ? nobody : apply(draft, personId, event));
}

const nobody = refuse('FORBIDDEN', 'Only a person does this').refusal;

const handlers: { [Type in CaseEvent['type']]: Handle<Extract<CaseEvent, { type: Type }>> } = {
  CaseOpened: () => refuse('INVALID', 'The case is open already').refusal,
  Decided: byPerson(decide),
  Commented: byPerson(comment),
  Withdrawn: withdraw,
  Revised: revise,
  Resubmitted: resubmit,
  Reassigned: byPerson(reassign),
  Terminated: terminate,
  Transferred: byPerson(transfer),
  Delegated: byPerson(delegate),
  Opined: byPerson(opine),
  Recalled: byPerson(recall),
  SignersAdded: byPerson(addSigners),
  SignerRemoved: byPerson(removeSigner),
  TakenBack: byPerson(takeBack),
  Claimed: byPerson(claim),
  Released: byPerson(release),
  StageStarted: byPerson(startStage),
  StageSkipped: byPerson(skipStage),
  Urged: byPerson(urge),
  Asked: byPerson(askPerson),
  Answered: byPerson(answer),
  Jumped: byPerson(jump),
  Suspended: byPerson(suspend),
  Resumed: byPerson(resumeCase),
  Migrated: byPerson(migrate),
  DeadlineReached: wakeUp,
  Rechecked: (draft, _personId, event) => recheck(draft, event),
  Planned: (draft, _personId, event) => applyAnswer(draft, event),
};
