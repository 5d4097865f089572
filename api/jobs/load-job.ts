/** One job for one reader: its row and its facts, or NOT_FOUND, whether it does not exist or is not for them. */
import { upcastJob } from '../../activities/jobs/upcast-job';
import type { JobState } from '../../domain/jobs';
import type { Json } from '../../domain/shared/process';
import type { Action } from '../shared/abilities';
import { within } from '../shared/abilities';
import type { ApiDeps } from '../shared/deps';
import { problem } from '../shared/problem';
import type { SignedIn } from '../shared/signed-in';

/** Takes the job's number and what the reader wants to do with it. Refuses with NOT_FOUND. */
export async function findJob(deps: Pick<ApiDeps, 'database'>, me: SignedIn, number: string, action: Action = 'read') {
  const row = await deps.database.job.findFirst({
    where: { AND: [{ number }, within(me.ability, action, 'Job')] },
    include: {
      client: {
        select: {
          id: true,
          shortName: true,
          contacts: { select: { id: true, name: true, title: true }, orderBy: { id: 'asc' } },
        },
      },
    },
  });
  if (!row) throw problem('NOT_FOUND', 'No such job');
  return row;
}

/** The recorded facts of a job that was found. */
export async function loadJobState(
  deps: Pick<ApiDeps, 'database'>,
  processId: string,
): Promise<{ state: JobState; seq: number }> {
  const { state, seq } = await deps.database.process.findUniqueOrThrow({
    where: { id: processId },
    select: { state: true, seq: true },
  });
  const newest = upcastJob(state as Json);
  if (!newest) throw new Error(`${processId} has no state`);
  return { state: newest, seq };
}

/** Whether the reader may see what this job costs the agency. */
export async function seesCosts(deps: Pick<ApiDeps, 'database'>, me: SignedIn, processId: string): Promise<boolean> {
  if (!me.ability.can('readCost', 'Job')) return false;
  const seen = await deps.database.job.findFirst({
    where: { AND: [{ id: processId }, within(me.ability, 'readCost', 'Job')] },
    select: { id: true },
  });
  return seen !== null;
}
