/** Who has a part in a job sees it and takes that part, and learns nothing of its costs; who has none does not find it (JOB-7, JOB-23). */
import { describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { takeStep } from '../../shared/drive';
import { briefed, dayFromNow, estimated, proposed } from '../../shared/job-story';
import { testApi } from '../shared/test-api';

const api = await testApi();
const number = 'J2026-9701';
await briefed(api, number);
await takeStep(api, number, 'linxiaoyu', 'record-discussion', {
  ...{ heldOn: dayFromNow(0), participants: '客户部、媒介部、创意部', conclusions: '先核对点位再报价' },
  points: [
    { what: '核对点位表', ownerId: personId('dengjie'), dueOn: dayFromNow(1) },
    { what: '核对折扣', ownerId: personId('liuchang'), dueOn: dayFromNow(1) },
  ],
});
await proposed(api, number);
await estimated(api, number);

const path = `/jobs/${number}`;
const settle = { point: 1, result: '点位已核对' };

describe('JOB-7 JOB-23 a person of media or creative with a part in the job', () => {
  it.each(['dengjie', 'luoxin'])('%s sees it without its costs', async (username) => {
    const seen = await (await api.as(username)).get(path);
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.body)).not.toMatch(/costFen|outsideCostFen|marginFen/);
    expect(JSON.stringify(seen.body)).toContain('核对点位表');
  });

  it('takes that part and no other', async () => {
    const media = await api.as('dengjie');
    const { body } = await media.get(path);
    expect([...(body.nextSteps ?? [])].map(({ kind }) => kind)).toEqual(['settle-point']);
    expect(await media.post(`${path}/steps/settle-point`, { ...settle, point: 2 })).toMatchObject({ status: 400 });
    expect(await media.post(`${path}/steps/pause-job`, { reason: '等点位' })).toMatchObject({ status: 403 });
    expect(await media.post(`${path}/steps/settle-point`, settle)).toMatchObject({ status: 200 });
  });
});

describe('JOB-7 everybody else', () => {
  // The last one owns a point, but is of another account line, which would see the costs.
  it.each(['fengtao', 'tangyue', 'songyu', 'liuchang'])('%s does not find the job', async (username) => {
    const other = await api.as(username);
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${path}/steps/settle-point`, settle)).status).toBe(404);
  });
});
