/** Puts one sample job's past through the record, line by line, each at the instant at which it happened. */
import { assertNever } from '../../../domain/shared/assert-never';
import type { Incoming, Json } from '../../../domain/shared/process';
import type { PrismaClient } from '../../generated/client';
import { clientId, contactId } from './clients';
import { pastProcesses } from './past-processes';
import type { Record } from './past-processes';
import { personId } from './people';
import type { SampleJob, StoryLine } from './story';
import type { WorkingPast } from './working-past';

export interface StoryTeller {
  prisma: PrismaClient;
  record: Record;
  past: WorkingPast;
  /** Until when time has passed for everything that is still open. */
  now: string;
}

/**
 * Tells the story of `job` under `number`. Repeating it, also after it was cut off anywhere, leaves the same rows.
 * Throws when a line is refused, with the job and the line.
 */
export async function playStory(
  { prisma, record, past, now }: StoryTeller,
  job: SampleJob,
  number: string,
): Promise<void> {
  const processId = `job/${number}`;
  const processes = pastProcesses(prisma, record);
  const person = (username: string): Incoming['actor'] => ({ kind: 'person', id: personId(username) });

  const opened = past.at(...job.opened);
  await processes.tell(
    processId,
    'job',
    { key: 'opened', at: opened, actor: person(job.ae) },
    {
      type: 'JobOpened',
      id: processId,
      number,
      title: job.title,
      clientId: clientId(job.client),
      contactId: contactId(job.client, job.contact),
      aeId: personId(job.ae),
    },
  );

  const tell = async (line: StoryLine, key: string): Promise<void> => {
    const at = past.at(...line.when);
    await processes.passTime(at);
    switch (line.type) {
      case 'step': {
        const body: Json = { type: 'StepTaken', kind: line.kind, content: line.content };
        return processes.tell(processId, 'job', { key, at, actor: person(line.by) }, body);
      }
      case 'decision':
        return processes.tell(processes.latestCase(), 'approval', { key, at, actor: person(line.by) }, async () => {
          const task = await openTask(prisma, processes.latestCase(), personId(line.by));
          return {
            type: 'Decided',
            taskId: task.id,
            outcome: line.outcome,
            version: task.version,
            subjectRevision: task.case.subjectRevision,
            ...(line.comment === undefined ? {} : { comment: line.comment }),
          };
        });
      case 'comment': {
        const body: Json = { type: 'Commented', comment: line.comment };
        return processes.tell(processes.latestCase(), 'approval', { key, at, actor: person(line.by) }, body);
      }
      case 'answer': {
        const link = await prisma.link.findFirstOrThrow({ where: { processId }, orderBy: { issuedAt: 'desc' } });
        const actor = { kind: 'client', contactId: link.contactId, linkId: link.id, name: line.name } as const;
        const { answer, comment } = line;
        const body: Json = {
          ...{ type: 'LinkAnswered', linkId: link.id, answer, byName: line.name },
          ...(comment === undefined ? {} : { comment }),
        };
        return processes.tell(processId, 'job', { key, at, actor }, body);
      }
      default:
        return assertNever(line);
    }
  };

  for (const [index, line] of job.story(past).entries()) {
    try {
      await tell(line, `sample/${String(index + 1)}`);
    } catch (error) {
      throw new Error(`Sample job ${job.key}, line ${String(index + 1)} (${line.type}) does not hold`, {
        cause: error,
      });
    }
  }
  await processes.passTime(now);
}

async function openTask(prisma: PrismaClient, caseId: string, holderId: string) {
  const task = await prisma.task.findFirst({
    where: { caseId, holderId, state: 'open', kind: 'decide' },
    select: { id: true, version: true, case: { select: { subjectRevision: true } } },
  });
  if (!task) throw new Error(`${holderId} has no open task in ${caseId}`);
  return task;
}
