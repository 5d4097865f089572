/** The estimate on paper, for the house and for the client: what stands on it, what never does, and for whom there is none (JOB-11, JOB-12). */
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { approvedByAll, briefed, estimated, proposed, settled } from '../../shared/job-story';
import { readPdf } from '../approvals/read-pdf';
import { plain, testApi } from '../shared/test-api';

const api = await testApi({ waitMs: 30_000 });
const number = 'J2026-7101';
await briefed(api, number);
await proposed(api, number);
const caseId = await estimated(api, number);
const ae = await api.as('linxiaoyu');

/** `KEEP_PDF=<file>` keeps the last one, to look at. */
async function answered(response: Response) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const kept = process.env['KEEP_PDF'];
  if (response.status !== 200) return { response, text: '' };
  if (kept !== undefined) writeFileSync(kept, bytes);
  return { response, text: (await readPdf(bytes)).join('\n').replaceAll(/\s+/g, '') };
}

const printed = async (username: string, version = 1, query = '') =>
  answered(
    await fetch(`${api.url}/api/v1/jobs/${number}/estimates/${String(version)}/print${query}`, {
      headers: { cookie: await api.cookie(username) },
    }),
  );

const printedByClient = async (token: string) =>
  answered(
    await fetch(`${api.url}/api/v1/links/print`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token }),
    }),
  );

it('JOB-11 does not exist before our approvers let the estimate out', async () => {
  expect((await printed('linxiaoyu')).response.status).toBe(404);
  await approvedByAll(api, caseId);
  await settled(api, number, 'ESTIMATE_NOT_SENT');
  const { response, text } = await printed('linxiaoyu');
  expect(response.status).toBe(200);
  expect(text).toContain('尚未发出');
  expect((await printed('linxiaoyu', 2)).response.status).toBe(404);
});

it('CNV-1 CNV-7 has lines, VAT, the total in figures and capitals, and no cost even for who may see it', async () => {
  const { response, text } = await printed('wangsiyuan');
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('content-disposition')).toBe('inline; filename="J2026-7101-1.pdf"');
  for (const words of [
    ...['估价单', '云岭春茶业', '段慕华', '春茶上市推广', number, '林晓雨'],
    ...['主视觉设计', '户外投放执行', '¥15,000.00', '¥60,000.00', '增值税6%', '¥7,200.00', '¥127,200.00'],
    ...['人民币壹拾贰万柒仟贰佰元整', '客户确认（签字或盖章）', '1/1'],
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toMatch(/成本|利润|¥20,000\.00/);
  const english = await printed('wangsiyuan', 1, '?language=en');
  expect(english.text).toContain('Estimate');
  expect(english.text).toContain('人民币壹拾贰万柒仟贰佰元整');
});

it('is for who sees the job, and each print is recorded', async () => {
  expect((await printed('zhangbo')).response.status).toBe(404);
  const [last] = await api.db.audit.findMany({
    where: { action: 'estimate.print', entityId: `job/${number}` },
    orderBy: { id: 'desc' },
  });
  expect(last).toMatchObject({ actorId: personId('wangsiyuan'), detail: { version: 1, language: 'en' } });
});

it('JOB-12 is what the client’s link shows, until when it is valid, and counts as their first look', async () => {
  const { contactId } = (await api.db.process.findUniqueOrThrow({ where: { id: `job/${number}` } })).state as {
    contactId: string;
  };
  expect(await ae.post(`/jobs/${number}/steps/send-estimate`, { contactId, expiresInDays: 7 })).toMatchObject({
    status: 200,
  });
  const linkOf = async () => (await ae.get(`/jobs/${number}`)).body.links?.[0];
  const link = await linkOf();
  expect(plain(link)).not.toHaveProperty('openedAt');
  const token = new URL(String(link?.url)).hash.slice(1);
  const client = await printedByClient(token);
  expect(client.response.status).toBe(200);
  expect(client.text).toContain('¥127,200.00');
  expect(client.text).toContain('有效期至');
  expect(client.text).not.toMatch(/成本|利润|¥20,000\.00/);
  const looked = String((await linkOf())?.openedAt);
  expect(Date.parse(looked)).not.toBeNaN();
  await printedByClient(token);
  expect(String((await linkOf())?.openedAt)).toBe(looked);
  expect(await printed('linxiaoyu')).toMatchObject({ text: client.text });
  expect((await printedByClient(`${token.slice(0, -1)}~`)).response.status).toBe(404);

  // Sent again: the first link shows nothing any more.
  await ae.post(`/jobs/${number}/steps/send-estimate`, { contactId, expiresInDays: 7 });
  expect((await printedByClient(token)).response.status).toBe(410);
});
