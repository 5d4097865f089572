/**
 * What an asked process answered, as the status and body that the caller gets now and with every repeat. Also reads
 * the answer back from the record, for operations whose workflow is not there to be asked (any more).
 */
import type { Json, RecordAnswer } from '../../domain/shared/process';
import type { Refusal } from '../../domain/shared/refusal';
import type { ActAnswer, Message } from '../../workflows/shared/messages';
import { jobNumberOf } from '../jobs/job-id';
import { refusalByRules } from './refusal-by-rules';
import type { ApiDeps } from './deps';
import { nameBlockers } from './blockers';
import { contentOf, statusOfCode, type ProblemContent } from './problem';
import { namePeople } from './name-people';

export interface Outcome {
  httpStatus: number;
  body: Json;
}

/** What the workflow and the record both tell. */
type Told = Pick<ActAnswer & RecordAnswer, 'seq' | 'view' | 'blockers' | 'ended'>;

type Answered = { state: 'answered'; answer: Told } | { state: 'refused'; refusal: Refusal } | { state: 'defect' };

/** Takes whether the process began with it (201). */
export async function outcomeOf(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  processId: string,
  asked: Answered,
  began: boolean,
): Promise<Outcome> {
  if (asked.state === 'defect') {
    const content: ProblemContent = { code: 'UNEXPECTED', detail: 'It failed and nothing was recorded' };
    return { httpStatus: 500, body: content as unknown as Json };
  }
  if (asked.state === 'refused') {
    const content = await namePeople(deps, contentOf(asked.refusal));
    return { httpStatus: statusOfCode(content.code) ?? 500, body: content as unknown as Json };
  }
  const body = processId.startsWith('job/')
    ? await jobAnswer(deps, processId, asked.answer)
    : caseAnswer(processId, asked.answer);
  return { httpStatus: began ? 201 : 200, body };
}

/** The outcome that the record has for this key; null if it never got there. */
export async function outcomeInRecord(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  operation: { processId: string; updateId: string },
): Promise<Outcome | null> {
  const event = await deps.database.processEvent.findUnique({
    where: { processId_key: { processId: operation.processId, key: operation.updateId } },
  });
  if (!event) return null;
  const answer = event.answer as unknown as RecordAnswer;
  const asked: Answered = answer.refusal
    ? { state: 'refused', refusal: answer.refusal }
    : { state: 'answered', answer };
  return outcomeOf(deps, operation.processId, asked, event.seq === 1);
}

/**
 * A workflow that has ended answers nobody. What it answered before stands in the record; what is asked for the first
 * time is refused by the rules, on the state that it ended in. Null when there is no such process on record.
 */
export async function outcomeOfGone(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  operation: { processId: string; updateId: string },
  incoming: Message,
): Promise<Outcome | null> {
  const recorded = await outcomeInRecord(deps, operation);
  if (recorded) return recorded;
  const process = await deps.database.process.findUnique({ where: { id: operation.processId } });
  if (!process?.endedAt) return null;
  const refusal = refusalByRules(process.kind, process.state as Json, { ...incoming, at: deps.clock().toISOString() });
  return outcomeOf(deps, operation.processId, { state: 'refused', refusal }, false);
}

function caseAnswer(caseId: string, answer: Told): Json {
  const { status, outcome, round } = answer.view;
  return { caseId, seq: answer.seq, status: status ?? null, round: round ?? null, ...(outcome ? { outcome } : {}) };
}

async function jobAnswer(deps: Pick<ApiDeps, 'database' | 'clock'>, processId: string, answer: Told): Promise<Json> {
  const blockers = await nameBlockers(deps, answer.blockers);
  return {
    jobId: jobNumberOf(processId),
    seq: answer.seq,
    stage: answer.view.stage ?? null,
    blockers: blockers as unknown as Json,
    ended: answer.ended,
  };
}
