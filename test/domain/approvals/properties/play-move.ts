/** Carries out one move in a case as it is: the offer that was wished for, or the next best so that the case goes on. */
import type { TaskOperation } from '../../../../domain/approvals';
import { eventFor } from './events';
import type { Move } from './moves';
import { findOffer, type Offer } from './offers';
import type { CaseRun } from './run-case';
import { staffIds, type World } from './world';

/** What is done instead when nobody may do what was wished for. */
const nextBest: TaskOperation[] = ['approve', 'resubmit', 'start', 'reassign', 'resume', 'answer'];

export function playMove(run: CaseRun, move: Move): void {
  const { state, world } = run;
  const { pick, other, value } = move;
  const who = staffIds[other % staffIds.length] ?? '';
  const fields = state.revisions.at(-1)?.fields ?? {};
  const revise = (change: object, more: object = {}) =>
    run.send(null, { type: 'Revised', fields: { ...fields, ...change }, fromOwner: true, ...more });
  switch (move.do) {
    case 'stranger':
      sendAs(run, move, () => who);
      return;
    case 'staleVersion':
      sendAs(run, move, (_, personId) => personId, { version: value + 50 });
      return;
    case 'oldRevision':
      sendAs(run, move, (_, personId) => personId, { subjectRevision: 1 });
      return;
    case 'repeat':
      if (run.last) run.send(run.last.as, run.last.event);
      return;
    case 'junk':
      junk(run, move, who);
      return;
    case 'note':
      revise({ note: String(value) });
      return;
    case 'deliveryDate':
      revise({ deliveryDate: String(value) });
      return;
    case 'amount':
      revise({ amountFen: value * 100 });
      return;
    case 'party':
      revise({ note: String(value) }, { partyIds: [...state.partyIds, who] });
      return;
    case 'takeOver':
      revise({}, { submitterId: who });
      return;
    case 'ownerResubmits':
      run.send(null, { type: 'Resubmitted', fields: { ...fields, note: String(value) }, fromOwner: true });
      return;
    case 'ownerWithdraws':
      if (value % 3 === 0) run.send(null, { type: 'Withdrawn', fromOwner: true });
      return;
    case 'ownerTerminates':
      if (value % 3 === 0) run.send(null, { type: 'Terminated', reason: 'because', fromOwner: true });
      return;
    case 'deadline':
      run.wakeUp();
      return;
    case 'early':
      run.send(null, { type: 'DeadlineReached' });
      return;
    case 'later':
      run.later(1 + (value % 9));
      return;
    case 'leave':
    case 'comeBack':
    case 'absent':
    case 'present':
    case 'holiday':
      run.change(changed(move.do, world, who, move, run.now));
      return;
    case 'terminate':
    case 'withdraw':
      // A case that ends early shows little.
      if (value % 3 === 0) takeUp(run, findOffer(run, move.do, pick), move);
      return;
    default:
      takeUp(run, findOffer(run, move.do, pick) ?? (value % 3 === 0 ? anyOffer(run, pick) : null), move);
  }
}

function anyOffer(run: CaseRun, pick: number): Offer | null {
  for (const operation of nextBest) {
    const offer = findOffer(run, operation, pick);
    if (offer) return offer;
  }
  return null;
}

function takeUp(run: CaseRun, offer: Offer | null, { other, value }: Move): void {
  const event = offer && eventFor(run.state, offer, { other, value }, run.world);
  if (event) run.send(offer.personId, event, offer);
}

/** An approval that is on offer, but by somebody else or on something else. */
function sendAs(
  run: CaseRun,
  { pick, other, value }: Move,
  by: (offer: Offer, personId: string) => string,
  change: object = {},
): void {
  const offer = findOffer(run, 'approve', pick);
  const event = offer && eventFor(run.state, offer, { other, value }, run.world);
  if (event) run.send(by(offer, offer.personId), { ...event, ...change });
}

const anything: TaskOperation[] = [
  ...([
    'approve',
    'return',
    'abstain',
    'transfer',
    'delegate',
    'opine',
    'recall',
    'addSigner',
    'removeSigner',
  ] as const),
  ...(['takeBack', 'claim', 'release', 'start', 'skip', 'ask', 'answer', 'resubmit', 'urge', 'reassign'] as const),
  ...(['jump', 'suspend', 'resume', 'migrate', 'terminate'] as const),
];

/** Any operation by anybody on any task, open or long closed: what a program without a page might send. */
function junk(run: CaseRun, { pick, value, other }: Move, personId: string): void {
  const operation = anything[(value + pick) % anything.length] ?? 'approve';
  const task = run.state.tasks[(pick * 7 + value) % Math.max(1, run.state.tasks.length)];
  const event = eventFor(run.state, { operation, personId, ...(task && { task }) }, { other: pick, value }, run.world);
  const as = other % 2 === 0 ? personId : (task?.holderId ?? personId);
  if (event) run.send(as, event);
}

function changed(
  what: 'leave' | 'comeBack' | 'absent' | 'present' | 'holiday',
  { inactive, substitutions, holidays }: World,
  who: string,
  { pick, value }: Move,
  at: string,
): Partial<World> {
  switch (what) {
    case 'leave':
      return { inactive: [...new Set([...inactive, who])] };
    case 'comeBack':
      return { inactive: inactive.slice(0, -1) };
    case 'absent': {
      const substituteId = staffIds[(pick + value) % staffIds.length] ?? '';
      const limits = [{}, {}, { maxAmountFen: 2000 }, { clientId: 'c1' }, { definitionKey: 'other' }][value % 5];
      const entry = { id: `a${String(value)}-${who}-${substituteId}`, absentId: who, substituteId, from: at, to: null };
      return { substitutions: [...substitutions, { ...entry, enteredAt: at, ...limits }] };
    }
    case 'present':
      return { substitutions: substitutions.filter((_, index) => index !== pick % Math.max(1, substitutions.length)) };
    case 'holiday': {
      const day = new Date(Date.parse(at) + (value % 4) * 86_400_000).toISOString().slice(0, 10);
      return { holidays: holidays.includes(day) ? holidays.filter((one) => one !== day) : [...holidays, day] };
    }
  }
}
