/** What was seeded goes on: its workflows are started, and people take it from where its past ended, over HTTP. */
import { beforeAll, describe, expect, it } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { makeRecord } from '../../activities/shared/record';
import { look } from '../../workflows/shared/messages';
import { seedSampleAgency } from '../../prisma/seed/sample-agency';
import { jobsInBilling } from '../../prisma/seed/sample/jobs/billing';
import { estimatesAtClient } from '../../prisma/seed/sample/jobs/estimate-at-client';
import { estimatesInHouse } from '../../prisma/seed/sample/jobs/estimate-in-house';
import { startOpenProcesses } from '../../scripts/shared/start-open-processes';
import { peopleAt, Unexpected } from '../../scripts/demo/http';
import { playWholeJob } from '../../scripts/demo/whole-job';
import { testApi } from '../api/shared/test-api';
import { askForCode } from '../shared/link-code';
import { linkSecret } from '../shared/system';

const api = await testApi();
const passwordOf = (username: string) => `${username}-password`;
const jobs = [...estimatesInHouse, ...estimatesAtClient, ...jobsInBilling];
const start = () => startOpenProcesses({ prisma: api.db, client: api.client, taskQueue: api.taskQueue });

beforeAll(async () => {
  const record = makeRecord(api.db, makeProcesses(linkSecret));
  await seedSampleAgency({ prisma: api.db, record, passwordOf, jobs, now: new Date().toISOString() });
});

const numberOf = async (key: string) => {
  const title = jobs.find((job) => job.key === key)?.title ?? '';
  return (await api.db.job.findFirstOrThrow({ where: { title } })).number;
};

describe('the workflows of open processes', () => {
  it('are started once, however often that is asked for, at the number where the record stands', async () => {
    const open = await api.db.process.findMany({ where: { endedAt: null }, select: { id: true, seq: true } });
    expect(open.length).toBeGreaterThan(jobs.length);
    expect(await start()).toEqual({ running: open.length, ended: [] });
    expect(await start()).toEqual({ running: open.length, ended: [] });
    for (const { id, seq } of open) {
      const seen = await api.client.workflow.getHandle(id).query(look);
      expect([id, seen.seq, seen.parked]).toEqual([id, seq, null]);
    }
  });

  it('are not started for what has ended', async () => {
    const ended = await api.db.process.findFirstOrThrow({ where: { kind: 'job', endedAt: { not: null } } });
    await expect(api.client.workflow.getHandle(ended.id).describe()).rejects.toThrow();
  });
});

describe('people take it from there', () => {
  it('an account manager approves the estimate that waits, and the job hears of it', async () => {
    const number = await numberOf('jinghe-live-room');
    const manager = await api.as('wangsiyuan');
    const inbox = await manager.get('/tasks?state=open');
    const task = [...(inbox.body['items'] ?? [])].find(({ title }) => String(title).startsWith(number));
    const path = `/tasks/${encodeURIComponent(String(task?.['id']))}`;
    const { version, subjectRevision } = (await manager.get(path)).body;
    const decided = await manager.post(`${path}/decisions`, { outcome: 'approve', version, subjectRevision });
    expect([decided.status, decided.body['outcome']]).toEqual([200, 'approved']);
    const ae = await api.as('linxiaoyu');
    await expect
      .poll(async () => (await ae.get(`/jobs/${number}`)).body['blockers']?.[0]?.['code'], { timeout: 20_000 })
      .toBe('ESTIMATE_NOT_SENT');
  });

  it('a client confirms through the link that was sent days ago', async () => {
    const number = await numberOf('yuekang-wechat-article');
    const ae = await api.as('liuchang');
    const links = (await ae.get(`/jobs/${number}`)).body['links'];
    const token = String(links?.[0]?.['url']).split('#')[1] ?? '';
    const { shownHash } = (await api.anonymous.post('/links/open', { token })).body;
    const code = await askForCode(api.db, api.anonymous, token);
    const answer = { token, answer: 'confirmed', name: '谢文斌', shownHash, code };
    expect((await api.anonymous.post('/links/answer', answer)).status).toBe(200);
    expect((await ae.get(`/jobs/${number}`)).body['stage']).toBe('execution');
  });

  it('finance books the rest of the money that is overdue, and the job goes to its closing', async () => {
    const number = await numberOf('haituo-auto-show');
    const finance = await api.as('sunlihua');
    const content = {
      billing: 1,
      amountFen: 8_748_000,
      receivedOn: new Date().toISOString().slice(0, 10),
      payer: '宁波海拓新能源汽车销售有限公司',
      reference: '网银回单 NB 尾款',
    };
    const answered = await finance.post(`/jobs/${number}/steps/record-receipt`, content);
    expect([answered.status, answered.body['stage']]).toEqual([200, 'closing']);
  });
});

describe('the demonstration', () => {
  it('takes a job from brief to closed card and prints who did what', async () => {
    const lines: string[] = [];
    const number = await playWholeJob({ people: peopleAt(api.url, passwordOf), print: (line) => lines.push(line) });
    expect((await api.db.job.findFirstOrThrow({ where: { number } })).ended).toBe('closed');
    const printed = lines.join('\n');
    for (const word of [
      '林晓雨　开立工作卡',
      '王思远　退回',
      '周雅琴　同意',
      '客户 段慕华　客户确认估价单',
      '姚静　签署终稿',
    ]) {
      expect(printed).toContain(word);
    }
    for (const rule of ['JOB-11', 'JOB-14', 'JOB-17']) expect(printed).toContain(`被拒绝：${rule}`);
  });

  it('ends with what differs when a step is not as expected', async () => {
    const wrong = playWholeJob({ people: peopleAt(api.url, () => 'a wrong password'), print: () => undefined });
    await expect(wrong).rejects.toBeInstanceOf(Unexpected);
  });
});
