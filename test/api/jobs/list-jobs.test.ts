/** Lists of jobs: by what they wait for, and by words. */
import { describe, expect, it } from 'vitest';
import { approvedByAll, briefed, estimated, proposed } from '../../shared/job-story';
import { takeStep } from '../../shared/drive';
import { testApi } from '../shared/test-api';

const api = await testApi();
await briefed(api, 'J2026-9201');
await briefed(api, 'J2026-9202');
await proposed(api, 'J2026-9202');
const caseId = await estimated(api, 'J2026-9202');

const numbers = async (username: string, query: string): Promise<string[]> => {
  const { body } = await (await api.as(username)).get(`/jobs?${query}`);
  return [...(body.items ?? [])].map((job) => String(job.number));
};

describe('jobs that wait for me', () => {
  it('are those that I hold up, not those that an approval or somebody else holds up', async () => {
    expect(await numbers('linxiaoyu', 'waitingFor=me')).toEqual(['J2026-9201']);
    expect(await numbers('wangsiyuan', 'waitingFor=me')).toEqual([]);
  });

  it('JOB-14 are those as well that my role holds up', async () => {
    await approvedByAll(api, caseId);
    await expect.poll(() => numbers('linxiaoyu', 'waitingFor=me')).toEqual(['J2026-9202', 'J2026-9201']);
    const { contactId } = (await api.db.process.findUniqueOrThrow({ where: { id: 'job/J2026-9202' } })).state as {
      contactId: string;
    };
    await takeStep(api, 'J2026-9202', 'linxiaoyu', 'record-confirmation', {
      ...{ contactId, confirmedOn: new Date().toISOString().slice(0, 10) },
      ...{ medium: 'e-mail', evidence: '邮件：同意按此执行' },
    });
    expect(await numbers('yaojing', 'waitingFor=me')).toEqual([]);
    await takeStep(api, 'J2026-9202', 'linxiaoyu', 'submit-final-proof', { version: 'V1', description: '灯箱' });
    expect(await numbers('yaojing', 'waitingFor=me')).toEqual(['J2026-9202']);
  });
});

describe('a search', () => {
  it.each(['9201', encodeURIComponent('云岭'), encodeURIComponent('云南云岭春茶业')])(
    'for %s finds it',
    async (words) => {
      expect(await numbers('linxiaoyu', `search=${words}`)).toContain('J2026-9201');
    },
  );
  it('finds nothing of others', async () => expect(await numbers('zhangbo', 'search=9201')).toEqual([]));
});
