/**
 * What every durable process (a job, an approval case, ...) has in common: the shape of what reaches it,
 * of what it answers, and of the record that is kept. Pure; knows no process in particular.
 */
import type { Refusal } from './refusal';

/** An instant as an ISO 8601 string in UTC with milliseconds, e.g. `2026-11-22T08:00:00.000Z`. */
export type Instant = string;

/** Plain JSON: what state, payloads and events are made of. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type ProcessKind = 'job' | 'approval';

/** Who did something. A client acts through a link and has no account. */
export type Actor =
  | { kind: 'person'; id: string; onBehalfOf?: string }
  | { kind: 'client'; contactId: string; linkId: string; name: string }
  | { kind: 'system'; what: string };

/**
 * One event as it reaches a process. `key` is its idempotency key (per process: the first answer is given again);
 * `at` is the workflow's clock when the event was taken from the inbox.
 */
export interface Incoming<Body = unknown> {
  key: string;
  at: Instant;
  actor: Actor;
  body: Body;
  /** Hash of what was asked: the same key with another hash is refused with KEY_REUSED. */
  bodyHash?: string;
  correlationId?: string;
}

/** One line of a trail, before the record gives it its number and its place in the hash chain. */
export interface TrailEntry {
  at: Instant;
  actor: Actor;
  operation: string;
  stage?: string;
  round?: number;
  comment?: string;
  subjectRevision?: number;
  /** Whatever else is worth keeping: plain JSON, ids instead of names, no secrets. */
  detail?: { [key: string]: Json };
}

/** What a step function answers: the next state with what has to be done about it, or a refusal that changed nothing. */
export type StepResult<State, Command> =
  { state: State; commands: Command[]; trail: TrailEntry[] } | { refusal: Refusal };

/** A process that has to be started because of what was recorded (its first event is already recorded). */
export interface StartRequest {
  kind: ProcessKind;
  id: string;
  /** What the new loop carries on from: the recorded answer to its first event. */
  answer: RecordAnswer;
}

/** A machine fact for another process, delivered as a signal under an idempotency key. */
export interface SignalRequest {
  toProcessId: string;
  event: Incoming;
}

/** What holds a process up: the rule, who can lift it, and since when it has been waiting for them. */
export interface Blocker {
  rule: string;
  code: string;
  /**
   * Ids of the people who hold it; `client` when the client does; `role:<role>` for whoever has that role. Empty when an
   * approval is awaited (`detail.caseId`): then the holders of its open tasks do. Readers put people in their place.
   */
  holders: string[];
  since: Instant;
  detail?: { [key: string]: Json };
}

/** All that the workflow's loop learns of a recorded event. Small: it goes into Temporal's history. */
export interface RecordAnswer {
  /** The process's sequence number after this event. */
  seq: number;
  refusal?: Refusal;
  /** What the loop branches on and what the update gives back, e.g. a job's `{ stage, left, proposal }`. */
  view: { [key: string]: Json };
  nextDue: Instant | null;
  blockers: Blocker[];
  start: StartRequest[];
  signals: SignalRequest[];
  ended: boolean;
}
