/** Minutes over HTTP: who may send and confirm them, and what the client's page shows of them (JOB-4, JOB-22). */
import { describe, expect, it } from 'vitest';
import { contactId } from '../../../prisma/seed/sample/clients';
import { personId } from '../../../prisma/seed/sample/people';
import { takeStep } from '../../shared/drive';
import { briefed, dayFromNow } from '../../shared/job-story';
import { testApi } from '../shared/test-api';

const api = await testApi();
const number = 'J2026-9801';
const path = `/jobs/${number}`;
await briefed(api, number);
await takeStep(api, number, 'linxiaoyu', 'record-call', {
  ...{ topic: '上市日期与样品', heldOn: dayFromNow(0), heldAt: '00:00' },
});
const minutes = {
  ...{ meeting: 1, attendees: '段慕华、林晓雨', conclusions: '一月八日上市', contactId: contactId('yunling', 'duan') },
  points: [{ what: '寄送样品', ownerId: personId('luoxin'), dueOn: dayFromNow(3) }],
};

describe('JOB-4 minutes', () => {
  it.each([
    ['wangsiyuan', 403],
    ['zhengwei', 403],
    ['luoxin', 404],
    ['zhangbo', 404],
  ])('are not sent by %s: %i', async (username, status) => {
    const caller = await api.as(username);
    for (const [kind, body] of [
      ['send-minutes', minutes],
      ['cancel-meeting', { meeting: 1, reason: '不开了' }],
    ] as const) {
      expect(await caller.post(`${path}/steps/${kind}`, body), kind).toMatchObject({ status });
    }
  });

  it('name every fault with its path', async () => {
    const ae = await api.as('linxiaoyu');
    const wrong = { ...minutes, meeting: 2, contactId: contactId('xinghe', 'bao') };
    const { status, body } = await ae.post(`${path}/steps/send-minutes`, wrong);
    expect([status, body.code]).toEqual([400, 'INVALID']);
    const other = await ae.post(`${path}/steps/send-minutes`, { ...minutes, contactId: contactId('xinghe', 'bao') });
    expect(other.body).toMatchObject({ errors: [{ code: 'unknown_contact' }] });
  });

  it('go to the client, who reads names and no ids; who has a next step sees the job', async () => {
    const ae = await api.as('linxiaoyu');
    expect(await ae.post(`${path}/steps/send-minutes`, minutes)).toMatchObject({ status: 200 });
    const { links = [] } = (await ae.get(path)).body;
    expect(links).toMatchObject([{ purpose: 'minutes-confirmation', contact: { name: '段慕华' } }]);
    const token = new URL(String(links[0]?.url)).hash.slice(1);
    const page = await api.anonymous.ask('/links/open', { method: 'POST', body: { token } });
    expect(page.body).toMatchObject({
      purpose: 'minutes-confirmation',
      shown: { version: 1, conclusions: '一月八日上市', points: [{ what: '寄送样品', owner: '罗欣' }] },
    });
    expect(JSON.stringify(page.body)).not.toContain('u-');
    const creative = await api.as('luoxin');
    expect(await creative.get(path)).toMatchObject({ status: 200 });
    const confirmed = {
      ...{ meeting: 1, contactId: minutes.contactId, confirmedOn: dayFromNow(0), medium: 'wechat', evidence: '截图' },
    };
    expect(await creative.post(`${path}/steps/send-minutes`, minutes)).toMatchObject({ status: 403 });
    expect(await creative.post(`${path}/steps/confirm-minutes`, confirmed)).toMatchObject({ status: 403 });
    expect(await ae.post(`${path}/steps/confirm-minutes`, confirmed)).toMatchObject({ status: 200 });
  });
});
