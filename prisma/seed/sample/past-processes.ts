/**
 * Stands in for the loops while a past is told: the same events in the same order as `workflows/` would record them, but
 * at the instants of the story instead of now. Decides nothing; what is not allowed is refused by the record as ever.
 */
import type { RecordInput } from '../../../activities/shared/record';
import type { JobLoopView } from '../../../domain/jobs';
import { stages } from '../../../domain/jobs';
import type { Incoming, Instant, Json, ProcessKind, RecordAnswer } from '../../../domain/shared/process';
import type { PrismaClient } from '../../generated/client';

export type Record = (input: RecordInput) => Promise<RecordAnswer>;

/** A job and its cases while their past is told. */
export interface PastProcesses {
  /** Records deadlines that pass until `until`, in order of time. */
  passTime(until: Instant): Promise<void>;
  /**
   * Records an event and whatever follows from it at once. A `body` that has to be looked up is asked for only when the
   * event is not recorded yet, so that an interrupted story finds its place. Throws when the event is refused: a story
   * that breaks a rule is wrong.
   */
  tell(
    processId: string,
    kind: ProcessKind,
    event: Omit<Incoming, 'body'>,
    body: Json | (() => Promise<Json>),
  ): Promise<void>;
  /** The case that was opened last. */
  latestCase(): string;
}

/** Who the loops say they are. */
const loop = { kind: 'system', what: 'workflow' } as const;

interface Known {
  kind: ProcessKind;
  answer: RecordAnswer;
}

export function pastProcesses(prisma: PrismaClient, record: Record): PastProcesses {
  const known = new Map<string, Known>();
  let latestCase = '';
  let clock: Instant = '';

  const put = async (processId: string, kind: ProcessKind, event: Incoming): Promise<void> => {
    const seq = (known.get(processId)?.answer.seq ?? 0) + 1;
    const answer = await record({ processId, kind, seq, event });
    await follow(processId, kind, answer, event.at);
  };

  const follow = async (processId: string, kind: ProcessKind, answer: RecordAnswer, at: Instant): Promise<void> => {
    if (answer.refusal) throw new Error(`${processId} at ${at}: ${answer.refusal.code} ${answer.refusal.detail}`);
    known.set(processId, { kind, answer });
    for (const request of answer.start) {
      known.set(request.id, { kind: request.kind, answer: request.answer });
      latestCase = request.id;
    }
    for (const { toProcessId, event } of answer.signals) {
      const target = known.get(toProcessId);
      if (target && !target.answer.ended) await put(toProcessId, target.kind, event);
    }
    if (kind === 'job') await enterStages(processId, at);
  };

  /** As `workflows/jobs/job.ts` goes through the stages: on to the next one while nothing holds the job up. */
  const enterStages = async (processId: string, at: Instant): Promise<void> => {
    for (const stage of stages) {
      const answer = known.get(processId)?.answer;
      if (!answer || answer.ended) return;
      const view = answer.view as unknown as JobLoopView;
      if (view.left.includes(stage)) continue;
      if (view.stage !== stage) {
        const key = `StageEntered/${String(answer.seq + 1)}`;
        return put(processId, 'job', { key, at, actor: loop, body: { type: 'StageEntered', stage } });
      }
      if (answer.blockers.length > 0) return;
    }
  };

  const nextDeadline = (until: Instant): { id: string; kind: ProcessKind; at: Instant; seq: number } | undefined =>
    [...known]
      .flatMap(([id, { kind, answer }]) =>
        answer.ended || answer.nextDue === null || answer.nextDue > until
          ? []
          : [{ id, kind, at: answer.nextDue, seq: answer.seq }],
      )
      .sort((a, b) => (a.at < b.at ? -1 : 1))[0];

  return {
    passTime: async (until) => {
      for (let due = nextDeadline(until); due; due = nextDeadline(until)) {
        const key = `deadline/${String(due.seq + 1)}`;
        // A time that was planned in the past (of somebody who came late) is over at once, and time never runs back.
        clock = due.at > clock ? due.at : clock;
        await put(due.id, due.kind, { key, at: clock, actor: loop, body: { type: 'DeadlineReached' } });
      }
      clock = until > clock ? until : clock;
    },
    tell: async (processId, kind, event, body) => {
      const stored = await prisma.processEvent.findUnique({
        where: { processId_key: { processId, key: event.key } },
        select: { answer: true },
      });
      if (stored) return follow(processId, kind, stored.answer as unknown as RecordAnswer, event.at);
      return put(processId, kind, { ...event, body: typeof body === 'function' ? await body() : body });
    },
    latestCase: () => latestCase,
  };
}
