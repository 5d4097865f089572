/** A write that breaks the program gets an answer, the same one each time, and a reference under which the log has the rest. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { openJob } from '../../shared/drive';
import { brief } from '../../shared/job-story';
import { testApi } from './test-api';

const api = await testApi();

it('answers 500 with a correlation id, keeps that outcome, and records nothing', async () => {
  const id = 'job/J2026-9001';
  await openJob(api, 'J2026-9001');
  const ae = await api.as('linxiaoyu');
  const { state, seq } = await api.db.process.findUniqueOrThrow({ where: { id } });
  // A state that no release has written: reading it throws, at every attempt.
  await api.db.$executeRaw`UPDATE "Process" SET state = jsonb_set(state, '{v}', '99') WHERE id = ${id}`;
  const key = randomUUID();
  const ask = () => ae.post('/jobs/J2026-9001/steps/record-brief', brief(), key);
  // Accepted at first, where the attempts take longer than the wait.
  await expect.poll(async () => (await ask()).status, { timeout: 40_000 }).toBe(500);
  const answer = await ask();
  expect(answer.body).toMatchObject({ status: 500, code: 'UNEXPECTED', detail: 'It failed and nothing was recorded' });
  expect(answer.body.correlationId).toBe(answer.headers.get('x-correlation-id'));
  expect((await ae.get(`/operations/${key}`)).body).toMatchObject({ status: 'refused', httpStatus: 500 });
  expect(await api.db.operation.count({ where: { actorId: personId('linxiaoyu'), status: 'pending' } })).toBe(0);

  await api.db.process.update({ where: { id }, data: { state: state ?? {} } });
  expect(await api.db.process.findUniqueOrThrow({ where: { id } })).toMatchObject({ seq });
  const next = await ae.post('/jobs/J2026-9001/steps/record-brief', brief());
  expect(next).toMatchObject({ status: 200 });
});
