/** Mirrors a job into the row that lists read, and into the client's link that was answered. */
import { jobBlockers, jobMembers, jobTotalFen } from '../../domain/jobs';
import type { JobEvent, JobState } from '../../domain/jobs';
import type { Incoming } from '../../domain/shared/process';
import type { Change, Write } from '../shared/adapter';
import { notify } from '../shared/notify';
import { toJson } from '../shared/to-json';
import { answerLink } from './issue-link';

/** The write that brings the Job row to `after`. Who may see it is worked out whenever the people are at hand. */
export const projectJob =
  ({ processId, before, after, incoming }: Change<JobState>): Write =>
  async (tx) => {
    const { body } = incoming as Incoming<JobEvent>;
    const facts = 'facts' in body ? body.facts : undefined;
    const row = {
      ...jobRow(after),
      ...(facts === undefined ? {} : { memberIds: jobMembers(after, facts) }),
      updatedAt: incoming.at,
    };
    if (before === null) {
      const { id, number, openedAt } = after;
      await tx.job.create({ data: { id, number, openedAt, ...row } });
    } else await tx.job.update({ where: { id: after.id }, data: row });

    if (body.type === 'LinkAnswered') {
      await answerLink({ ...incoming, body })(tx);
      const detail = { linkId: body.linkId, answer: body.answer };
      await notify(tx, [
        {
          ...{ userId: after.aeId, kind: 'link-answered', processId, detail },
          cause: `${body.linkId}/answered`,
          at: incoming.at,
        },
      ]);
    }
  };

function jobRow(job: JobState) {
  const { title, clientId, aeId, stage, stageSince } = job;
  return {
    ...{ title, clientId, aeId, stage, stageSince },
    blockers: toJson(jobBlockers(job)),
    paused: job.paused !== undefined,
    ended: job.ended?.how ?? null,
    totalFen: jobTotalFen(job),
  };
}
