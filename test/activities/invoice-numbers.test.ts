/** An invoice number is used once in the whole house: two jobs that bear the same one would be one sale billed twice. */
import { expect, test } from 'vitest';
import { billed, recordInvoice } from '../shared/job-story';
import { testSystem } from '../shared/system';

const system = await testSystem();
const { db } = system;

const refused = { cause: { type: 'INVALID', details: [{ data: { errors: [{ code: 'not_unique' }] } }] } };

test('JOB-17 REC-3 a number that another job has used is refused, also when both enter it at once', async () => {
  const numbers = ['J2026-0101', 'J2026-0102', 'J2026-0103'];
  for (const number of numbers) await billed(system, number);
  const enter = (number: string) => recordInvoice(system, number, '87654321');
  const both = await Promise.allSettled([enter('J2026-0101'), enter('J2026-0102')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [lost] = both.filter((each) => each.status === 'rejected');
  expect(lost?.reason).toMatchObject(refused);
  await expect(enter('J2026-0103')).rejects.toMatchObject(refused);

  const rows = await db.invoice.findMany();
  expect(rows).toMatchObject([{ number: '87654321', billing: 1 }]);
  const { blockers } = await db.job.findUniqueOrThrow({ where: { id: rows[0]?.jobId ?? '' } });
  expect(blockers).toMatchObject([{ code: 'RECEIPT_AWAITED' }]);
  await expect(recordInvoice(system, 'J2026-0103', '87654322')).resolves.toMatchObject({ ended: false });
});
