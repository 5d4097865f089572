/** The activities as the workflows about people call them. */
import { proxyActivities } from '@temporalio/workflow';
import type { SubstitutionLook } from '../../activities/people/look-at-substitution';
import type { RecheckPlace } from '../../activities/people/recheck-cases';
import type { Instant } from '../../domain/shared/process';

interface Looks {
  lookAtSubstitution(input: { id: string; at: Instant }): Promise<SubstitutionLook>;
  beginRecheck(input: { id: string }): Promise<{ over: boolean; notBefore: Instant }>;
  finishRecheck(input: { id: string; done: number; at: Instant }): Promise<void>;
}

interface Pages {
  recheckPage(input: { id: string; place: RecheckPlace; at: Instant }): Promise<RecheckPlace | null>;
  recheckLate(input: { id: string; at: Instant }): Promise<void>;
}

/** Tried without end: a database or server that is away only delays. */
const retry = { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' } as const;

export const looks = proxyActivities<Looks>({ startToCloseTimeout: '20 seconds', retry });

/** Long ones say that they are alive, so that a killed worker holds them up for half a minute, not for ten. */
export const pages = proxyActivities<Pages>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
  retry,
});

interface Moves {
  lookAtDeparture(input: { id: string }): Promise<Instant | null>;
  beginDeparture(input: { id: string; at: Instant }): Promise<boolean>;
  waitingItems(input: { id: string }): Promise<string[]>;
  moveItem(input: { id: string; itemId: string }): Promise<void>;
  closePerson(input: { id: string }): Promise<void>;
  recheckDeparture(input: { id: string; at: Instant }): Promise<string | null>;
  casesBehind(input: { id: string }): Promise<number>;
  finishDeparture(input: { id: string; at: Instant }): Promise<void>;
}

interface Mails {
  lookAtMail(input: { userId: string }): Promise<{ dueAt: Instant | null }>;
  sendNextMail(input: { userId: string; mailId: string; at: Instant }): Promise<void>;
}

/** A mail server's own failures are answers; this retries where PostgreSQL is away, or a worker was killed. */
export const mails = proxyActivities<Mails>({ startToCloseTimeout: '3 minutes', retry });

interface Letters {
  lookAtLetter(input: { mailId: string }): Promise<{ dueAt: Instant | null }>;
  sendLetter(input: { mailId: string; at: Instant }): Promise<void>;
}

/** Mails to clients' contacts; as for those of the house. */
export const letters = proxyActivities<Letters>({ startToCloseTimeout: '3 minutes', retry });

interface Webhooks {
  lookAtWebhook(input: { id: string }): Promise<{ dueAt: Instant | null }>;
  sendWebhook(input: { id: string; at: Instant }): Promise<void>;
}

/** Another system's failures are answers too. */
export const webhooks = proxyActivities<Webhooks>({ startToCloseTimeout: '1 minute', retry });

/**
 * What is touched is found by asking every case concerned: a while, when somebody has held many. They say that they are
 * alive, so that a killed worker holds somebody's departure up for a quarter of a minute.
 */
export const moves = proxyActivities<Moves>({
  startToCloseTimeout: '90 seconds',
  heartbeatTimeout: '15 seconds',
  retry,
});
