/** Lists: mine to do, done by me, started by me, and for administrators everything, each in pages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { upcastCase } from '../../../activities/approvals/upcast-case';
import type { Json } from '../../../domain/shared/process';
import { personId } from '../../../prisma/seed/sample/people';
import { testApi, type Caller } from '../shared/test-api';
import { caseDesk, type CaseOnDesk } from './case-desk';

const api = await testApi({ waitMs: 30_000 });
const desk = caseDesk(api, '76');
const cases: CaseOnDesk[] = [];

beforeAll(async () => {
  await desk.publish(`
      - id: manager
        title: { zh: 客户经理审核, en: Account manager }
        approvers: [{ relation: ae.manager }]
`);
  for (let opened = 0; opened < 4; opened += 1) cases.push(await desk.open());
  await cases[0]?.decide('wangsiyuan', 'approve');
  await cases[1]?.decide('wangsiyuan', 'return', { comment: '请补充' });
  await cases[2]?.on('wangsiyuan', 'delegations', { toUserId: personId('lirong') });
}, 60_000);

const idsOf = async (caller: Caller, path: string, field = 'id') => {
  const { status, body } = await caller.get(path);
  expect(status, path).toBe(200);
  return [...(body.items ?? [])].map((item) => String(item[field]));
};
const inPages = async (caller: Caller, path: string) => {
  const found: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const { body } = await caller.get(
      `${path}${path.includes('?') ? '&' : '?'}limit=1${next === '' ? '' : `&after=${next}`}`,
    );
    found.push(...[...(body.items ?? [])].map(({ id }) => String(id)));
    next = body.next as unknown as string | null;
  }
  return found;
};
/** Those of the estimates; what was decided before a proposal is not what these tests are about. */
const ofEstimates = (found: string[]) => found.filter((id) => id.includes('/estimate-'));
const ids = (...numbers: number[]) => numbers.map((index) => cases[index]?.id);

describe('tasks', () => {
  it('are to do, waiting for somebody else, or done, and the badge counts what is to do', async () => {
    const manager = await api.as('wangsiyuan');
    expect(await idsOf(manager, '/tasks', 'caseId')).toEqual(ids(3));
    expect(await idsOf(manager, '/tasks?waiting=true', 'caseId')).toEqual(ids(2));
    expect(ofEstimates(await idsOf(manager, '/tasks?state=done', 'caseId'))).toEqual(ids(1, 0));
    expect((await manager.get('/inbox')).body).toMatchObject({ toDo: 1, overdue: 0, waiting: 1, unreadCopies: 0 });
    expect((await manager.get('/me')).body).toMatchObject({ openTasks: 1 });
    expect((await (await api.as('lirong')).get('/inbox')).body).toMatchObject({ toDo: 1 });
  });
});

describe('cases', () => {
  it('are found by status, definition, client, person and whose they are', async () => {
    const [ae, admin] = [await api.as('linxiaoyu'), await api.as('guanwenbo')];
    const found = (query: string) => idsOf(admin, `/cases?${query}`);
    expect(await idsOf(ae, '/cases?mine=true&definition=estimate')).toEqual(ids(3, 2, 1, 0));
    expect(await found('status=returned')).toEqual(ids(1));
    expect(await found('definition=estimate&status=ended')).toEqual(ids(0));
    expect(await found('open=true')).toEqual(ids(3, 2, 1));
    expect(await found('definition=billing')).toEqual([]);
    expect(await found('definition=estimate&client=c-yunling')).toEqual(ids(3, 2, 1, 0));
    expect(await found(`person=${personId('lirong')}`)).toEqual(ids(2));
    expect(await found(`definition=estimate&person=${personId('linxiaoyu')}`)).toEqual(ids(3, 2, 1, 0));
    expect(await found('overdue=true')).toEqual([]);
    expect(await found('incident=true')).toEqual([]);
    expect(await idsOf(await api.as('lirong'), '/cases')).toEqual(ids(2));
    expect((await admin.get('/cases?status=lost')).body).toMatchObject({ errors: [{ path: 'query.status' }] });
    const { body } = await admin.get('/cases?status=running&limit=1');
    expect(body.items?.[0]).toMatchObject({
      waitingFor: [{ name: '王思远' }],
      status: 'running',
      amountFen: 12_720_000,
    });
  });

  it('come in pages without gap or double', async () => {
    expect(await inPages(await api.as('guanwenbo'), '/cases?definition=estimate')).toEqual(ids(3, 2, 1, 0));
    expect(await inPages(await api.as('guanwenbo'), '/cases?open=true')).toEqual(ids(3, 2, 1));
  });

  it('of an older shape are read as well', async () => {
    const one = cases[3] as CaseOnDesk;
    const { state } = await api.db.process.findUniqueOrThrow({ where: { id: one.id } });
    const {
      blocks: _blocks,
      chosen: _chosen,
      questions: _questions,
      copied: _copied,
      ...rest
    } = state as { [field: string]: Json };
    const { charges: _charges, incidents: _incidents, ...kept } = rest;
    const tasks = (kept['tasks'] as { [field: string]: Json }[]).map(({ pauses: _pauses, ...task }) => task);
    const older = { ...kept, tasks, v: 1 };
    expect(upcastCase(older)).toMatchObject({ v: 2, incidents: [], questions: [] });
    await api.db.process.update({ where: { id: one.id }, data: { state: older } });
    expect(await one.view('linxiaoyu')).toMatchObject({ status: 'running', questions: [], attribution: { system: 0 } });
    expect(await one.decide('wangsiyuan', 'approve')).toMatchObject({ status: 200, body: { outcome: 'approved' } });
  });
});

describe('what is written to a case', () => {
  it('is checked whole: each fault by its place', async () => {
    const one = cases[2] as CaseOnDesk;
    const long = '长'.repeat(2001);
    const faults: [string, object, string[]][] = [
      ['transfers', {}, ['body.toUserId']],
      ['transfers', { toUserId: 'u-a', comment: '', more: 1 }, ['body.comment', 'body.more']],
      ['delegations', { toUserId: '' }, ['body.toUserId']],
      ['opinions', {}, ['body.comment']],
      ['signers', { kind: 'beside', userIds: [] }, ['body.kind', 'body.userIds']],
      ['signers', { kind: 'before', userIds: Array.from({ length: 21 }, () => 'u-a') }, ['body.userIds']],
      ['taken-back', { reason: long }, ['body.reason']],
      ['questions', { toUserId: 'u-a', question: ' ' }, ['body.question']],
      ['answers', { answer: 5 }, ['body.answer']],
      ['skip', { reason: '' }, ['body.reason']],
      ['reminders', { comment: long }, ['body.comment']],
      ['decisions', { outcome: 'maybe', version: 0 }, ['body.outcome', 'body.subjectRevision', 'body.version']],
    ];
    for (const [what, body, paths] of faults) {
      const answer = await one.on('wangsiyuan', what, body);
      expect(answer, what).toMatchObject({ status: 400, body: { code: 'INVALID' } });
      expect([...(answer.body.errors ?? [])].map(({ path }) => String(path)).toSorted(), what).toEqual(paths);
    }
    const onCase: [string, object, string[]][] = [
      ['jumps', { to: '' }, ['body.reason', 'body.to']],
      ['suspension', { reason: long }, ['body.reason']],
      ['migration', { version: 0, reason: '换', fromOwner: true }, ['body.fromOwner', 'body.version']],
      ['removals', { seatId: 's1' }, ['body.reason']],
      ['questions', { toUserId: 'u-a' }, ['body.question']],
    ];
    for (const [what, body, paths] of onCase) {
      const answer = await one.onCase('guanwenbo', what, body);
      expect([...(answer.body.errors ?? [])].map(({ path }) => String(path)).toSorted(), what).toEqual(paths);
    }
    expect((await one.taskOf('wangsiyuan')).state).toBe('open');
  });
});
