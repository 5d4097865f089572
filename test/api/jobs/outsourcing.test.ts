/** JOB-10: what partners offer is shown to those who see costs and to those who decide, and to nobody else, in no list and no trail. */
import { describe, expect, it } from 'vitest';
import { approvedByAll, briefed, estimated, outsourcing, proposed } from '../../shared/job-story';
import { plain, testApi } from '../shared/test-api';

const api = await testApi();
const number = 'J2026-7301';
await briefed(api, number);
await proposed(api, number);
await approvedByAll(api, await estimated(api, number));
const ae = await api.as('linxiaoyu');
const asked = await ae.post(`/jobs/${number}/steps/request-outsourcing`, outsourcing());
const caseId = `approval/job/${number}/outsourcing-1`;
const casePath = `/cases/${encodeURIComponent(caseId)}`;
const costs = /(?<!\d)(1900000|1950000|2000000)(?!\d)/;

describe('JOB-10 an outsourcing request', () => {
  it('is the AE’s to ask, and nobody else’s', async () => {
    expect(asked.status).toBe(200);
    for (const username of ['wangsiyuan', 'zhengwei', 'yaojing']) {
      const answer = await (await api.as(username)).post(`/jobs/${number}/steps/request-outsourcing`, outsourcing());
      expect(answer, username).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    }
    const stranger = await (await api.as('zhangbo')).post(`/jobs/${number}/steps/request-outsourcing`, outsourcing());
    expect(stranger).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('shows its offers to the AE, the account line and finance, and to who decides', async () => {
    for (const username of ['linxiaoyu', 'wangsiyuan', 'zhengwei']) {
      const { body } = await (await api.as(username)).get(`/jobs/${number}`);
      expect(JSON.stringify(body.facts), username).toContain('"costFen":1900000');
    }
    const manager = await api.as('wangsiyuan');
    expect(JSON.stringify((await manager.get(casePath)).body)).toMatch(costs);
    const { body } = await manager.get('/tasks');
    expect([...(body.items ?? [])].find((task) => String(task.caseId) === caseId)).toMatchObject({
      amountFen: 1_900_000,
    });
  });

  it('keeps them from whoever may not see costs, administrators included', async () => {
    for (const username of ['yaojing', 'guanwenbo']) {
      const caller = await api.as(username);
      const job = await caller.get(`/jobs/${number}`);
      const seen = [
        { ...plain(job.body), nextSteps: [] },
        (await caller.get(`/jobs/${number}/trail`)).body,
        (await caller.get(casePath)).body,
        (await caller.get(`${casePath}/trail`)).body,
        (await caller.get('/cases')).body,
      ];
      for (const one of seen) expect(JSON.stringify(one), username).not.toMatch(costs);
      expect(JSON.stringify(seen), username).not.toMatch(/云广媒体|昆明地铁传媒|点位更好|四周/);
      expect(job.body.facts?.outsourcings, username).toEqual([
        {
          ...{ number: 1, description: '户外投放执行', outcome: 'running', caseId },
          ...{ at: expect.any(String) as string, since: expect.any(String) as string },
        },
      ]);
      expect(JSON.stringify((await caller.get(casePath)).body), username).not.toMatch(
        /"(partner|reason|offerCount|deliveryDate|offers)"/,
      );
    }
  });

  it('counts once it is approved', async () => {
    await approvedByAll(api, caseId);
    await expect
      .poll(async () => JSON.stringify((await ae.get(`/jobs/${number}`)).body.facts?.outsourcings), { timeout: 20_000 })
      .toContain('"outcome":"approved"');
  });
});
