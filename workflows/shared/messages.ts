/** What reaches every process while it runs. The API and the worker's own fan-out import this file and nothing else of here. */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Blocker, Incoming, Instant, Json, ProcessKind, RecordAnswer } from '../../domain/shared/process';

/** An event before the workflow's clock has stamped it. */
export type Message = Omit<Incoming, 'at'>;

/** What a process's workflow is started with. */
export interface LoopInput {
  processId: string;
  kind: ProcessKind;
  /** The recorded answer that it carries on from; null when nothing has been recorded yet. */
  answer: RecordAnswer | null;
  /** Updates after which a run continues as a new one; the default keeps well below the server's limit of 2,000. */
  updatesPerRun?: number;
}

/** What an update gives back: the process as it stands when the loop waits again. */
export interface ActAnswer {
  seq: number;
  view: { [key: string]: Json };
  blockers: Blocker[];
  nextDue: Instant | null;
  ended: boolean;
}

/** The part of a recorded answer that is given to whoever asked. */
export const give = ({ seq, view, blockers, nextDue, ended }: RecordAnswer): ActAnswer => ({
  ...{ seq, view, blockers, nextDue, ended },
});

/** For operators. */
export interface LoopLook extends ActAnswer {
  /** Events that have arrived and are not yet recorded. */
  inbox: number;
  /** Why the loop no longer records; null = it runs. */
  parked: string | null;
}

/** Somebody does something. Refused as an ApplicationFailure whose type is the refusal's code, details `[{ rule, data }]`. */
export const act = defineUpdate<ActAnswer, [Message]>('act');

/** A machine fact. */
export const tell = defineSignal<[Message]>('tell');

/** Sets a parked loop going again from what PostgreSQL holds. Sent by `reconcile` alone. */
export const resume = defineSignal<[RecordAnswer]>('resume');

export const look = defineQuery<LoopLook>('look');
