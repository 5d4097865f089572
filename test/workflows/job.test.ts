/** A job on the real server, from brief to closed card, by nothing but what people and machines send. */
import { expect, test } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { checkFold } from '../../activities/shared/check-fold';
import { verifyTrail } from '../../activities/shared/verify-trail';
import { wholeJob } from '../shared/job-story';
import { linkSecret, testSystem } from '../shared/system';

const system = await testSystem();
const { db, client } = system;

test('a job goes from brief to closed (JOB-1 to JOB-3, JOB-9, JOB-11, JOB-12, JOB-14, JOB-17, JOB-18)', async () => {
  const number = 'J2026-0001';
  await wholeJob(system, number);

  const job = await db.job.findUniqueOrThrow({ where: { number } });
  expect(job).toMatchObject({ stage: 'closing', ended: 'closed', blockers: [] });
  await client.workflow.getHandle(`job/${number}`).result();

  const processes = await db.process.findMany({ orderBy: { id: 'asc' } });
  expect(processes.map(({ id }) => id)).toEqual([
    `approval/job/${number}/billing-1`,
    `approval/job/${number}/estimate-1`,
    `job/${number}`,
  ]);
  for (const { id, seq } of processes) {
    expect(await checkFold(db, makeProcesses(linkSecret), id)).toEqual({ same: true, seq });
    expect(await verifyTrail(db, id)).toMatchObject({ whole: true });
  }
});
