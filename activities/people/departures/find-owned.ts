/** What somebody owns: jobs as their AE, clients, and cases that they submitted and that would come back to them. */
import type { Touched } from '../../../domain/people';
import type { Tx } from '../../shared/database';

/** Jobs first: handing one over takes its cases along. */
export async function findOwned(tx: Tx, userId: string): Promise<Touched[]> {
  const jobs = await tx.job.findMany({ where: { aeId: userId, ended: null }, orderBy: { id: 'asc' } });
  const clients = await tx.client.findMany({ where: { ownerId: userId }, orderBy: { id: 'asc' } });
  const cases = await tx.case.findMany({
    where: { submitterId: userId, status: { not: 'ended' } },
    orderBy: { id: 'asc' },
  });
  const own = new Set(jobs.map(({ id }) => id));
  return [
    ...jobs.map(({ id, number, title, stage, clientId }): Touched => ({
      ...{ id: `job/${id}`, kind: 'job', title: `${number} ${title}`, detail: { jobId: id, number, stage, clientId } },
      ...{ byRuleId: null, successor: 'required' },
    })),
    ...cases.map(({ id, title, ownerId, definitionKey }): Touched => {
      const withJob = ownerId !== null && own.has(ownerId);
      return {
        ...{ id: `submission/${id}`, kind: 'submission', title, byRuleId: null },
        detail: { caseId: id, definitionKey, ownerId, withJob },
        successor: withJob ? 'none' : 'required',
      };
    }),
    ...clients.map(({ id, name }): Touched => ({
      ...{ id: `client/${id}`, kind: 'client', title: name, detail: { clientId: id } },
      ...{ byRuleId: null, successor: 'required' },
    })),
  ];
}
