/** The inbox, a task, and deciding it: who may, what has changed meanwhile, who was first. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { briefed, estimated, proposed } from '../../shared/job-story';
import { plain, testApi, type Looked } from '../shared/test-api';

const api = await testApi();
const ae = await api.as('linxiaoyu');
const manager = await api.as('wangsiyuan');
let jobs = 0;

/** A job whose estimate lies with the account manager; returns the task as the manager reads it. */
async function waiting(): Promise<{ number: string; caseId: string; task: Looked; path: string }> {
  jobs += 1;
  const number = `J2026-80${String(jobs).padStart(2, '0')}`;
  await briefed(api, number);
  await proposed(api, number);
  const caseId = await estimated(api, number);
  const { id } = await api.db.task.findFirstOrThrow({ where: { caseId, state: 'open' } });
  const path = `/tasks/${encodeURIComponent(id)}`;
  const { status, body } = await manager.get(path);
  expect(status).toBe(200);
  return { number, caseId, task: body, path };
}

const decision = (task: Looked, outcome: string, more: object = {}) => ({
  ...{ outcome, version: task.version, subjectRevision: task.subjectRevision },
  ...more,
});

describe('a task', () => {
  it('tells what it is about, why it is mine, what comes next and what I may do', async () => {
    const { task, number } = await waiting();
    expect(task).toMatchObject({
      kind: 'decide',
      state: 'open',
      definitionKey: 'estimate',
      definitionTitle: { zh: '估价单审批' },
      stageTitle: { zh: '客户经理审核' },
      client: { name: '云岭春茶业' },
      submitter: { id: personId('linxiaoyu'), name: '林晓雨' },
      requireComment: ['reject', 'return'],
      why: [{ by: 'relation' }],
    });
    expect([...(task.operations ?? [])]).toEqual(expect.arrayContaining(['approve', 'reject', 'return', 'comment']));
    expect(String(task.title)).toContain(number);
    expect(task.case?.stages?.map(({ id, state }) => [id, state])).toEqual([
      ['account-manager', 'open'],
      ['director', 'ahead'],
      ['finance', 'ahead'],
      ['general-manager', 'ahead'],
    ]);
    expect(task.case?.subject?.find(({ name }) => String(name) === 'amountFen')).toMatchObject({
      kind: 'fen',
      label: { zh: '含税总额' },
    });
    expect(task.trail?.length).toBeGreaterThan(0);
  });

  it('stands in the inbox by what is due first, in pages without gap or double', async () => {
    await waiting();
    await waiting();
    const all = (await manager.get('/tasks?limit=100')).body.items ?? [];
    const dues = all.map(({ dueAt }) => String(dueAt));
    expect(dues).toEqual([...dues].sort());
    const paged: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await manager.get(`/tasks?limit=1${next === '' ? '' : `&after=${next}`}`);
      paged.push(...(body.items ?? []).map(({ id }) => String(id)));
      next = body.next as unknown as string | null;
    }
    expect(paged).toEqual(all.map(({ id }) => String(id)));
    expect((await manager.get('/tasks?kind=estimate&client=c-yunling&due=week')).body.items?.length).toBe(all.length);
    expect((await manager.get('/tasks?kind=billing')).body.items).toEqual([]);
    expect((await manager.get('/tasks?client=c-jinghe')).body.items).toEqual([]);
    expect((await manager.get('/tasks?due=overdue')).body.items).toEqual([]);
  });
});

describe('deciding', () => {
  it('moves the case on in one click: the next task is there when the answer is', async () => {
    const { task, path, caseId } = await waiting();
    const answer = await manager.post(`${path}/decisions`, decision(task, 'approve', { comment: '可以' }));
    expect(answer).toMatchObject({ status: 200, body: { caseId, status: 'running', round: 1 } });
    const director = await api.as('zhouyaqin');
    const { items = [] } = (await director.get('/tasks')).body;
    expect(items.some((item) => String(item.caseId) === caseId)).toBe(true);
    expect((await manager.get(path)).body).toMatchObject({ state: 'done', outcome: 'approve' });
    expect((await manager.get(`/cases/${encodeURIComponent(caseId)}/trail`)).body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          operation: 'approved',
          comment: '可以',
          actor: { kind: 'person', id: personId('wangsiyuan'), name: '王思远' },
        }),
      ]),
    );
  });

  it('twice at once is done once: the other is told who decided and when', async () => {
    const { caseId, task, path } = await waiting();
    await manager.post(`${path}/decisions`, decision(task, 'approve'));
    const director = await api.as('zhouyaqin');
    const mine = (await director.get('/tasks?limit=100')).body.items?.find((item) => String(item.caseId) === caseId);
    await director.post(
      `/tasks/${encodeURIComponent(String(mine?.id))}/decisions`,
      decision((await director.get(`/tasks/${encodeURIComponent(String(mine?.id))}`)).body, 'approve'),
    );

    // Finance decides by any of them: both have it, the first one has decided for both.
    const people = await Promise.all(['sunlihua', 'zhengwei'].map((username) => api.as(username)));
    const tasks = await Promise.all(
      people.map(async (person) => {
        const item = (await person.get('/tasks?limit=100')).body.items?.find(
          (found) => String(found.caseId) === caseId,
        );
        return (await person.get(`/tasks/${encodeURIComponent(String(item?.id))}`)).body;
      }),
    );
    const answers = await Promise.all(
      people.map((person, index) => {
        const own = tasks[index] as Looked;
        return person.post(`/tasks/${encodeURIComponent(String(own.id))}/decisions`, decision(own, 'approve'));
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers.findIndex(({ status }) => status === 200);
    const { body } = answers[1 - winner] ?? {};
    expect(body).toMatchObject({
      code: 'ALREADY_DECIDED',
      decidedBy: {
        id: personId(['sunlihua', 'zhengwei'][winner] ?? ''),
        name: ['孙丽华', '郑伟'][winner],
        at: expect.any(String) as string,
      },
    });
  });

  it('needs the version that is there now', async () => {
    const { task, path, caseId } = await waiting();
    const stale = await manager.post(`${path}/decisions`, {
      ...decision(task, 'approve'),
      version: Number(task.version) + 1,
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'STALE_TASK' } });
    expect((await manager.get(path)).body).toMatchObject({ state: 'open' });
    expect(await api.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
      status: 'running',
      round: 1,
    });
  });

  it('needs a comment where the definition asks for one', async () => {
    const { task, path } = await waiting();
    expect(await manager.post(`${path}/decisions`, decision(task, 'reject'))).toMatchObject({
      status: 400,
      body: { code: 'COMMENT_REQUIRED' },
    });
  });

  it('again with the same key is the same answer; with a new key it is told that it was decided', async () => {
    const { task, path } = await waiting();
    const key = randomUUID();
    const first = await manager.post(`${path}/decisions`, decision(task, 'approve'), key);
    const again = await manager.post(`${path}/decisions`, decision(task, 'approve'), key);
    expect(again).toMatchObject({ status: 200, body: plain(first.body) });
    const late = await manager.post(`${path}/decisions`, decision(task, 'reject', { comment: '还是不行' }));
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_DECIDED', decidedBy: { id: personId('wangsiyuan'), name: '王思远' } },
    });
  });

  it('a case that has ended is told who ended it, though its workflow is gone', async () => {
    const { task, path, caseId } = await waiting();
    await manager.post(`${path}/decisions`, decision(task, 'reject', { comment: '预算不够' }));
    expect(await api.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
      status: 'ended',
      outcome: 'rejected',
    });
    await api.client.workflow.getHandle(caseId).result();
    const late = await manager.post(`${path}/decisions`, decision(task, 'approve'));
    expect(late).toMatchObject({ status: 409, body: { decidedBy: { id: personId('wangsiyuan') } } });
  });
});

describe('a case', () => {
  it('may be withdrawn by who submitted it, before anybody decided', async () => {
    const { caseId } = await waiting();
    const path = `/cases/${encodeURIComponent(caseId)}/withdrawal`;
    expect((await manager.post(path, {})).status).toBe(403);
    expect(await ae.post(path, { reason: '重新核价' })).toMatchObject({
      status: 200,
      body: { status: 'ended', outcome: 'withdrawn' },
    });
    expect((await ae.get('/cases?mine=true&status=ended')).body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: caseId, outcome: 'withdrawn', waitingFor: [] })]),
    );
  });

  it('is given to somebody else and ended by administrators only, with a reason', async () => {
    const { caseId, task } = await waiting();
    const path = `/cases/${encodeURIComponent(caseId)}`;
    const admin = await api.as('guanwenbo');
    const body = { taskId: task.id, toUserId: personId('lirong'), reason: '王思远休假' };
    expect((await manager.post(`${path}/reassignments`, body)).status).toBe(403);
    // Nobody decides their own request, also when an administrator says so (APR-4).
    expect(await admin.post(`${path}/reassignments`, { ...body, toUserId: personId('linxiaoyu') })).toMatchObject({
      status: 403,
      body: { code: 'MAY_NOT_SIT' },
    });
    expect(await admin.post(`${path}/reassignments`, body)).toMatchObject({ status: 200 });
    const other = await api.as('lirong');
    expect((await other.get('/tasks')).body.items).toEqual([expect.objectContaining({ caseId })]);
    // Who held it once may still look at it.
    expect((await manager.get(path)).status).toBe(200);
    expect((await other.post(`${path}/termination`, { reason: '不做了' })).status).toBe(403);
    expect(await admin.post(`${path}/termination`, { reason: '客户撤单' })).toMatchObject({
      status: 200,
      body: { status: 'ended', outcome: 'terminated' },
    });
  });

  it('keeps comments in its trail, and a comment decides nothing', async () => {
    const { path, caseId } = await waiting();
    expect(await manager.post(`${path}/comments`, { comment: '请补充媒体报价' })).toMatchObject({
      status: 200,
      body: { status: 'running' },
    });
    const { trail = [], state } = (await manager.get(path)).body;
    expect(state).toBe('open');
    expect(trail.at(-1)).toMatchObject({ operation: 'commented', comment: '请补充媒体报价' });
    expect((await ae.get(`/cases/${encodeURIComponent(caseId)}`)).body.openTasks).toHaveLength(1);
  });
});
