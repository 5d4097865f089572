/** Mirrors a job into the row that lists read and into the client's link that was answered, and tells people what is new for them. */
import { jobBlockers, jobMembers, jobTotalFen } from '../../domain/jobs';
import type { JobEvent, JobState } from '../../domain/jobs';
import type { Incoming } from '../../domain/shared/process';
import { announceEvents } from '../people/webhooks/announce-events';
import type { Change, Write } from '../shared/adapter';
import { notify } from '../shared/notify';
import { toJson } from '../shared/to-json';
import { answerLink } from './issue-link';
import { jobEvents } from './job-events';
import { jobNotices } from './job-notices';

/** The write that brings the Job row to `after`. Who may see it is worked out whenever the people are at hand. */
export const projectJob =
  (change: Change<JobState>): Write =>
  async (tx) => {
    const { before, after, incoming } = change;
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

    await tx.invoice.createMany({ data: newInvoices(change) });
    if (body.type === 'LinkAnswered') await answerLink({ ...incoming, body })(tx);
    await notify(tx, jobNotices(change));
    await announceEvents(tx, jobEvents(change));
  };

/** A number that two jobs enter at the same moment fails the second one's write; asked again, its facts refuse it. */
const newInvoices = ({ before, after }: Change<JobState>) =>
  after.billings.flatMap(({ number: billing, invoice }) => {
    const had = before?.billings.some((each) => each.number === billing && each.invoice !== undefined) ?? false;
    if (!invoice || had) return [];
    const { number, amountFen, issuedOn, at } = invoice;
    return [{ number, jobId: after.id, billing, amountFen, issuedOn: new Date(issuedOn), recordedAt: at }];
  });

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
