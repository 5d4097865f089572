/**
 * The loop under every process: one event at a time out of an inbox, each recorded by one activity, whose small answer is
 * all that the process's own code branches on. It decides nothing; the rules are behind `record`.
 */
import { allHandlersFinished, condition, continueAsNew, log, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Json, RecordAnswer } from '../../domain/shared/process';
import { record } from './activities';
import { follow } from './follow';
import { openInbox, ownFact } from './inbox';
import type { Entry } from './inbox';
import { give, look } from './messages';
import type { LoopInput, LoopLook } from './messages';
import { openParking } from './parking';
import { defect, failure, isDefect, refuseAtTheDoor } from './refuse';

/** Well under the server's limit of 2,000 a run; the history's size usually asks for a new run earlier. */
const mostUpdatesPerRun = 1_500;

/** A deadline that is still in the past after it was recorded is tried again after this, not in a hot loop. */
const leastWaitMs = 60_000;

export interface Recorder<View> {
  readonly view: View;
  readonly ended: boolean;
  /** Something holds the process up where it is. */
  readonly held: boolean;
  /** Call first: does what the carried answer asks for, or waits for the event that begins the process. */
  begin(): Promise<void>;
  /** Hands out the answers that are ready, then takes the next event: the oldest in the inbox, or the deadline. */
  next(): Promise<void>;
  /** Records what the process observes itself, such as the entry into a stage. */
  observe(fact: { type: string; [field: string]: Json }): Promise<void>;
  /** Call last: whoever still waits gets an answer. */
  finish(): Promise<void>;
}

export function recorder<View>(input: LoopInput): Recorder<View> {
  let now: RecordAnswer = input.answer ?? nothingYet;
  let dueRecorded: string | null = null;
  const parking = openParking();
  const inbox = openInbox((message) => {
    refuseAtTheDoor(message, { ended: now.ended, parked: parking.reason !== null });
  });
  setHandler(look, (): LoopLook => ({ ...give(now), inbox: inbox.length, parked: parking.reason }));

  const adoptResumed = async (): Promise<void> => {
    const answer = parking.takeResumed();
    if (answer === null) return;
    now = answer;
    await follow(answer);
  };

  const take = async (entry: Entry): Promise<void> => {
    const event = { ...entry.message, at: new Date(Date.now()).toISOString() };
    let answer: RecordAnswer | null = null;
    let seq = 0;
    while (answer === null) {
      seq = now.seq + 1;
      try {
        answer = await record({ processId: input.processId, kind: input.kind, seq, event });
      } catch (error) {
        // A person is told; a machine fact must not get lost and waits for the repair. What never began is over.
        if (entry.reply !== undefined && isDefect(error)) {
          now = { ...now, ended: now.ended || now.seq === 0 };
          inbox.answerLater(entry, defect);
          return;
        }
        await parking.park(error);
        await adoptResumed();
      }
    }
    const { refusal } = answer;
    const { key, correlationId } = event;
    log.debug('Recorded', { seq: answer.seq, key, refused: refusal?.code, correlationId });
    if (answer.seq === seq) {
      now = answer;
      inbox.answerLater(entry, () => (refusal ? failure(refusal) : give(now)));
      await follow(answer);
    } else {
      // It was asked before and is answered as it was then; nothing moves.
      const given = refusal ? failure(refusal) : give(answer);
      inbox.answerLater(entry, () => given);
    }
  };

  /** True when an event has come, false when the deadline has. */
  const wait = (): Promise<boolean> => {
    const come = (): boolean => inbox.length > 0 || parking.resumed;
    if (now.nextDue === null) return condition(come).then(() => true);
    const leftMs = Date.parse(now.nextDue) - Date.now();
    return condition(come, Math.max(leftMs, now.nextDue === dueRecorded ? leastWaitMs : 1));
  };

  const continueIfLong = async (): Promise<void> => {
    const long = inbox.updates >= (input.updatesPerRun ?? mostUpdatesPerRun) || workflowInfo().continueAsNewSuggested;
    if (!long || inbox.length > 0) return;
    // An update that arrives meanwhile is in the inbox and not finished: it goes first.
    await condition(() => allHandlersFinished() || inbox.length > 0);
    if (inbox.length > 0 || parking.resumed) return;
    await continueAsNew({ ...input, answer: { ...now, start: [], signals: [] } });
  };

  const next = async (): Promise<void> => {
    inbox.handOut();
    await continueIfLong();
    if (await wait()) {
      const entry = inbox.take();
      await (entry === undefined ? adoptResumed() : take(entry));
      return;
    }
    dueRecorded = now.nextDue;
    await take(ownFact(`deadline/${String(now.seq + 1)}`, { type: 'DeadlineReached' }));
  };

  return {
    get view() {
      return now.view as View;
    },
    get ended() {
      return now.ended;
    },
    get held() {
      return now.blockers.length > 0 && !now.ended;
    },
    begin: () => (input.answer === null ? next() : follow(input.answer)),
    next,
    observe: (fact) => take(ownFact(`${fact.type}/${String(now.seq + 1)}`, fact)),
    finish: async () => {
      for (;;) {
        inbox.handOut();
        // Who is still in the inbox waits for this loop: waiting for them first would never end.
        await condition(() => allHandlersFinished() || inbox.length > 0);
        const entry = inbox.take();
        if (entry === undefined) return;
        await take(entry);
      }
    },
  };
}

const nothingYet: RecordAnswer = {
  seq: 0,
  view: {},
  nextDue: null,
  blockers: [],
  start: [],
  signals: [],
  ended: false,
};
