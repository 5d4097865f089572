/**
 * The loop under every process: one event at a time out of an inbox, each recorded by one activity, whose small answer is
 * all that the process's own code branches on. It decides nothing; the rules are behind `record`.
 */
import { allHandlersFinished, condition, continueAsNew, log, setHandler, workflowInfo } from '@temporalio/workflow';
import type { ApplicationFailure } from '@temporalio/workflow';
import type { Json, RecordAnswer } from '../../domain/shared/process';
import { record, signal } from './activities';
import { act, look, resume, tell } from './messages';
import type { ActAnswer, LoopInput, LoopLook, Message } from './messages';
import { failure, refuseAtTheDoor } from './refuse';
import { startProcess } from './start-process';

/** Well under the server's limit of 2,000 a run; the history's size usually asks for a new run earlier. */
const mostUpdatesPerRun = 1_500;

/** A deadline that is still in the past after it was recorded is tried again after this, not in a hot loop. */
const leastWaitMs = 60_000;

interface Entry {
  message: Message;
  /** Absent where nobody waits: machine facts, deadlines, the loop's own observations. */
  reply?: { resolve(answer: ActAnswer): void; reject(reason: ApplicationFailure): void };
}

export interface Recorder<View> {
  readonly view: View;
  readonly blocked: boolean;
  readonly ended: boolean;
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
  const inbox: Entry[] = [];
  const handOuts: (() => void)[] = [];
  let now: RecordAnswer = input.answer ?? nothingYet;
  let updates = 0;
  let dueRecorded: string | null = null;
  let parked: string | null = null;
  let resumed: RecordAnswer | null = null;

  setHandler(
    act,
    (message) =>
      new Promise<ActAnswer>((resolve, reject) => {
        updates += 1;
        inbox.push({ message, reply: { resolve, reject } });
      }),
    { validator: (message) => refuseAtTheDoor(message, { ended: now.ended, parked: parked !== null }) },
  );
  setHandler(tell, (message) => void inbox.push({ message }));
  setHandler(resume, (answer) => void (resumed = answer));
  setHandler(look, (): LoopLook => ({ ...give(now), inbox: inbox.length, parked }));

  const follow = async ({ start, signals }: RecordAnswer): Promise<void> => {
    for (const request of start) await startProcess(request);
    for (const request of signals) await signal(request);
  };

  const adoptResumed = async (): Promise<void> => {
    if (resumed === null) return;
    const answer: RecordAnswer = resumed;
    [resumed, parked, now] = [null, null, answer];
    await follow(answer);
  };

  /** Out of step with PostgreSQL: says so, and waits for an operator rather than fail or guess. */
  const park = async (error: unknown): Promise<void> => {
    parked =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    log.error('Parked: the record and the workflow are out of step; run reconcile', { parked, seq: now.seq });
    await condition(() => resumed !== null);
    await adoptResumed();
  };

  const take = async ({ message, reply }: Entry): Promise<void> => {
    const event = { ...message, at: new Date(Date.now()).toISOString() };
    for (;;) {
      const seq = now.seq + 1;
      let answer: RecordAnswer;
      try {
        answer = await record({ processId: input.processId, kind: input.kind, seq, event });
      } catch (error) {
        await park(error);
        continue;
      }
      // An answer with an older number was given before: it is given again and changes nothing.
      const isNew = answer.seq === seq;
      if (isNew) now = answer;
      log.debug('Recorded', {
        seq: answer.seq,
        key: event.key,
        refused: answer.refusal?.code,
        correlationId: event.correlationId,
      });
      if (reply && answer.refusal) {
        const refused = failure(answer.refusal);
        handOuts.push(() => reply.reject(refused));
      } else if (reply) handOuts.push(() => reply.resolve(give(isNew ? now : answer)));
      if (isNew) await follow(answer);
      return;
    }
  };

  const handOut = (): void => {
    for (const each of handOuts.splice(0)) each();
  };

  /** True when an event has come, false when the deadline has. */
  const wait = async (): Promise<boolean> => {
    const come = (): boolean => inbox.length > 0 || resumed !== null;
    if (now.nextDue === null) return condition(come).then(() => true);
    const leftMs = Date.parse(now.nextDue) - Date.now();
    return condition(come, Math.max(leftMs, now.nextDue === dueRecorded ? leastWaitMs : 1));
  };

  const continueIfLong = async (): Promise<void> => {
    const long = updates >= (input.updatesPerRun ?? mostUpdatesPerRun) || workflowInfo().continueAsNewSuggested;
    if (!long || inbox.length > 0) return;
    // An update that arrives meanwhile is in the inbox and not finished: it goes first.
    await condition(() => allHandlersFinished() || inbox.length > 0);
    if (inbox.length > 0 || resumed !== null) return;
    await continueAsNew({ ...input, answer: { ...now, start: [], signals: [] } });
  };

  const next = async (): Promise<void> => {
    handOut();
    await continueIfLong();
    if (await wait()) {
      const entry = inbox.shift();
      return entry === undefined ? adoptResumed() : take(entry);
    }
    dueRecorded = now.nextDue;
    await take(ownFact(`deadline/${String(now.seq + 1)}`, { type: 'DeadlineReached' }));
  };

  return {
    get view() {
      return now.view as View;
    },
    get blocked() {
      return now.blockers.length > 0;
    },
    get ended() {
      return now.ended;
    },
    begin: () => (input.answer === null ? next() : follow(input.answer)),
    next,
    observe: (fact) => take(ownFact(`${fact.type}/${String(now.seq + 1)}`, fact)),
    finish: async () => {
      for (;;) {
        handOut();
        // Who is still in the inbox waits for this loop: waiting for them first would never end.
        await condition(() => allHandlersFinished() || inbox.length > 0);
        const entry = inbox.shift();
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

const ownFact = (key: string, body: Json): Entry => ({
  message: { key, actor: { kind: 'system', what: 'workflow' }, body },
});

const give = ({ seq, view, blockers, nextDue, ended }: RecordAnswer): ActAnswer => ({
  seq,
  view,
  blockers,
  nextDue,
  ended,
});
