/** A job on the real server, from brief to closed card, by nothing but what people and machines send. */
import pg from 'pg';
import { expect, test } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { checkFold } from '../../activities/shared/check-fold';
import { verifyTrail } from '../../activities/shared/verify-trail';
import { takeStep } from '../shared/drive';
import { briefed, brief, proposed, wholeJob } from '../shared/job-story';
import { linkSecret, testSystem } from '../shared/system';

const system = await testSystem();
const { db, client, databaseUrl } = system;

test('a job goes from brief to closed (JOB-1 to JOB-3, JOB-8, JOB-9, JOB-11, JOB-12, JOB-14, JOB-17, JOB-18, JOB-23)', async () => {
  const number = 'J2026-0001';
  await wholeJob(system, number);

  const job = await db.job.findUniqueOrThrow({ where: { number } });
  expect(job).toMatchObject({ stage: 'closing', ended: 'closed', blockers: [] });
  await client.workflow.getHandle(`job/${number}`).result();

  const processes = await db.process.findMany({ orderBy: { id: 'asc' } });
  expect(processes.map(({ id }) => id)).toEqual([
    `approval/job/${number}/billing-1`,
    `approval/job/${number}/estimate-1`,
    `approval/job/${number}/outsourcing-1`,
    `approval/job/${number}/rehearsal-1`,
    `approval/job/${number}/strategy-1`,
    `job/${number}`,
  ]);
  for (const { id, seq } of processes) {
    expect(await checkFold(db, makeProcesses(linkSecret), id)).toEqual({ same: true, seq });
    expect(await verifyTrail(db, id)).toMatchObject({ whole: true });
  }
});

/** From now on PostgreSQL holds less of this job than its loop was told, once: as when a new release asks for more. */
async function loseTheBriefOf(processId: string): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query(`
    CREATE FUNCTION lose_the_brief() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.state := NEW.state - 'brief'; RETURN NEW; END $$`);
  await owner.query(`
    CREATE TRIGGER lose_the_brief BEFORE UPDATE ON "Process" FOR EACH ROW
    WHEN (NEW.id = '${processId}' AND NEW.seq = 3) EXECUTE FUNCTION lose_the_brief()`);
  await owner.end();
}

test('a stage that the record does not let it enter is waited for, not passed over (JOB-1)', async () => {
  const number = 'J2026-0002';
  await loseTheBriefOf(`job/${number}`);
  await briefed(system, number);
  expect(await db.job.findUniqueOrThrow({ where: { number } })).toMatchObject({ stage: 'brief' });
  const answer = await takeStep(system, number, 'linxiaoyu', 'record-brief', brief());
  expect(answer.view).toMatchObject({ stage: 'proposal', left: ['brief'] });
  await proposed(system, number);
  expect(await db.job.findUniqueOrThrow({ where: { number } })).toMatchObject({ stage: 'estimate' });
});
