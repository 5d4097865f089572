/** Where events wait for their turn, and where answers wait to be handed out. One at a time, in the order of arrival. */
import { setHandler } from '@temporalio/workflow';
import type { ApplicationFailure } from '@temporalio/workflow';
import type { Json } from '../../domain/shared/process';
import { act, tell } from './messages';
import type { ActAnswer, Message } from './messages';

export interface Entry {
  message: Message;
  /** Absent where nobody waits: machine facts, deadlines, the loop's own observations. */
  reply?: { resolve(answer: ActAnswer): void; reject(reason: ApplicationFailure): void };
}

/** A fact that the loop observes itself; `key` names it within the process. */
export const ownFact = (key: string, body: Json): Entry => ({
  message: { key, actor: { kind: 'system', what: 'workflow' }, body },
});

export interface Inbox {
  readonly length: number;
  /** Updates that this run has taken in. */
  readonly updates: number;
  take(): Entry | undefined;
  /** Keeps an answer until the loop waits again; it is worked out only then. */
  answerLater(entry: Entry, answer: () => ActAnswer | ApplicationFailure): void;
  handOut(): void;
}

/** Opens it for updates and signals. `refuseAtTheDoor` is the update's validator: it throws, and nothing has happened. */
export function openInbox(refuseAtTheDoor: (message: Message) => void): Inbox {
  const entries: Entry[] = [];
  const answers: (() => void)[] = [];
  let updates = 0;

  setHandler(
    act,
    (message) =>
      new Promise<ActAnswer>((resolve, reject) => {
        updates += 1;
        entries.push({ message, reply: { resolve, reject } });
      }),
    {
      validator: (message: Message) => {
        refuseAtTheDoor(message);
      },
    },
  );
  setHandler(tell, (message) => void entries.push({ message }));

  return {
    get length() {
      return entries.length;
    },
    get updates() {
      return updates;
    },
    take: () => entries.shift(),
    answerLater: ({ reply }, answer) => {
      if (reply === undefined) return;
      answers.push(() => {
        const given = answer();
        if (given instanceof Error) reply.reject(given);
        else reply.resolve(given);
      });
    },
    handOut: () => {
      for (const each of answers.splice(0)) each();
    },
  };
}
