/** What only administrators do with a running case, each flagged and with a reason; and stages that a person starts. */
import { beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { testApi } from '../shared/test-api';
import { caseDesk, type CaseOnDesk } from './case-desk';

const api = await testApi({ waitMs: 30_000 });
const desk = caseDesk(api, '73');
const admin = 'guanwenbo';

const stages = (finance: string) => `
      - id: manager
        title: { zh: 客户经理审核, en: Account manager }
        approvers: [{ relation: ae.manager }]
        due: 1 working day
      - id: legal-and-media
        title: { zh: 法务与媒介, en: Legal and media }
        parallel:
          - [{ id: legal, title: { zh: 法务, en: Legal }, approvers: [{ user: u-yaojing }] }]
          - [{ id: media, title: { zh: 媒介, en: Media }, approvers: [{ departmentHead: media }] }]
        join: all
      - id: finance
        title: { zh: 财务审核, en: Finance }
        approvers: [{ role: finance }]
        decide: ${finance}
`;
let version = 0;

beforeAll(async () => {
  version = await desk.publish(stages('any'));
});

const overridden = (one: CaseOnDesk, operation: string) =>
  api.db.trail.findFirstOrThrow({ where: { processId: one.id, operation } });

describe('suspending and resuming 暂停', () => {
  it('stops every clock and every decision until it is taken back', async () => {
    const one = await desk.open();
    const due = (await one.taskOf('wangsiyuan')).dueAt;
    expect(await one.onCase('wangsiyuan', 'suspension', { reason: '等一下' })).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
    expect(await one.onCase(admin, 'suspension', {})).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'body.reason' }] },
    });
    expect(await one.onCase(admin, 'suspension', { reason: '客户改组' })).toMatchObject({
      status: 200,
      body: { status: 'suspended' },
    });

    expect(await one.view('linxiaoyu')).toMatchObject({
      status: 'suspended',
      suspension: { by: { name: '管文博' }, reason: '客户改组' },
    });
    expect(await one.taskOf('wangsiyuan')).toMatchObject({
      caseStatus: 'suspended',
      dueAt: null,
      operations: ['comment'],
    });
    expect(await one.decide('wangsiyuan', 'approve')).toMatchObject({ status: 409, body: { code: 'CASE_SUSPENDED' } });
    expect(await one.noticesOf('wangsiyuan')).toEqual(['task-opened', 'case-suspended']);
    const manager = await api.as('wangsiyuan');
    const ids = async (query: string) =>
      [...((await manager.get(`/tasks${query}`)).body.items ?? [])].map(({ caseId }) => String(caseId));
    expect(await ids('')).not.toContain(one.id);
    expect(await ids('?waiting=true')).toContain(one.id);
    const listed = (await (await api.as(admin)).get('/cases?status=suspended')).body.items ?? [];
    expect([...listed].map(({ id }) => String(id))).toContain(one.id);

    expect((await one.onCase(admin, 'suspension', undefined, { method: 'DELETE' })).body).toMatchObject({
      errors: [{ path: 'query.reason' }],
    });
    const reason = encodeURIComponent('继续');
    expect(await one.onCase(admin, `suspension?reason=${reason}`, undefined, { method: 'DELETE' })).toMatchObject({
      status: 200,
      body: { status: 'running' },
    });
    expect(Date.parse(String((await one.taskOf('wangsiyuan')).dueAt))).toBeGreaterThanOrEqual(Date.parse(String(due)));
    expect(await one.noticesOf('wangsiyuan')).toEqual(['task-opened', 'case-suspended', 'case-resumed']);
    expect(await overridden(one, 'resumed')).toMatchObject({ comment: '继续', detail: { override: true } });
    expect(await one.decide('wangsiyuan', 'approve')).toMatchObject({ status: 200 });
  });
});

describe('jumping 跳转', () => {
  it('leads to a stage or a block as a whole; what is jumped is no approval', async () => {
    const one = await desk.open();
    expect((await one.view(admin)).jumpTargets).toMatchObject([{ id: 'legal-and-media' }, { id: 'finance' }]);
    expect((await one.view('linxiaoyu')).jumpTargets).toEqual([]);
    expect(await one.onCase(admin, 'jumps', { to: 'legal', reason: '加急' })).toMatchObject({
      status: 400,
      body: { code: 'NO_SUCH_STAGE' },
    });
    expect(await one.onCase('linxiaoyu', 'jumps', { to: 'finance', reason: '加急' })).toMatchObject({ status: 403 });
    expect(await one.onCase(admin, 'jumps', { to: 'finance', reason: '加急' })).toMatchObject({
      status: 200,
      body: { status: 'running' },
    });
    const { stages: shown, blocks } = await one.view('linxiaoyu');
    expect([...(shown ?? [])].map(({ id, state }) => `${String(id)} ${String(state)}`)).toEqual([
      'manager skipped',
      'legal skipped',
      'media skipped',
      'finance open',
    ]);
    expect(blocks).toMatchObject([{ id: 'legal-and-media', state: 'skipped', because: 'override' }]);
    expect(shown?.[1]).toMatchObject({ because: 'override' });
    expect(await one.noticesOf('wangsiyuan')).toEqual(['task-opened', 'task-closed']);
    expect(await one.noticesOf('linxiaoyu')).toEqual(['case-moved']);
  });

  it('shows a block with its branches while they are decided', async () => {
    const one = await desk.open();
    await one.decide('wangsiyuan', 'approve');
    await one.decide('yaojing', 'approve');
    const { stages: shown, blocks } = await one.view('linxiaoyu');
    expect(blocks).toMatchObject([
      {
        join: 'all',
        state: 'open',
        branches: [
          { state: 'approved', stages: ['legal'] },
          { state: 'open', stages: ['media'] },
        ],
      },
    ]);
    expect(shown?.[2]).toMatchObject({ id: 'media', block: { id: 'legal-and-media', branch: 1 }, manual: false });
  });
});

describe('migrating 切换版本', () => {
  it('is tried first, and then done: the version of the case, its seats and its due times', async () => {
    const one = await desk.open();
    const next = await desk.publish(
      stages('all').replace('id: manager', 'id: manager').replace('财务审核', '财务会签'),
    );
    expect([...((await one.view(admin)).migrationTargets ?? [])].map(Number)[0]).toBe(next);
    const boss = await api.as(admin);
    expect(await boss.get(`${one.path}/migration?version=999`)).toMatchObject({ status: 404 });
    expect((await (await api.as('linxiaoyu')).get(`${one.path}/migration?version=${String(next)}`)).status).toBe(403);
    const events = await api.db.processEvent.count();
    const tried = await boss.get(`${one.path}/migration?version=${String(next)}`);
    expect(tried).toMatchObject({
      status: 200,
      body: {
        ...{ fromVersion: version, toVersion: next, detail: { keeps: ['manager'], notAsked: [], gone: [] } },
        stages: [
          { id: 'manager', state: 'open', change: 'same' },
          { id: 'legal', change: 'same' },
          { id: 'media', change: 'same' },
          { id: 'finance', state: 'ahead', change: 'changed' },
        ],
      },
    });
    expect(tried.body.refusal).toBeUndefined();
    expect(await api.db.processEvent.count()).toBe(events);

    const { dueAt } = await one.taskOf('wangsiyuan');
    expect(await one.onCase(admin, 'migration', { version: 999, reason: '新规' })).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    });
    expect(
      (await one.onCase(admin, 'migration', { version: next, reason: '新规', definition: {} })).body,
    ).toMatchObject({
      code: 'INVALID',
      errors: [{ code: 'unrecognized_keys' }],
    });
    expect(await one.onCase(admin, 'migration', { version: next, reason: '新规' })).toMatchObject({ status: 200 });
    expect(await one.view('linxiaoyu')).toMatchObject({
      definitionVersion: next,
      stages: [{}, {}, {}, { title: { zh: '财务会签' } }],
    });
    expect((await one.taskOf('wangsiyuan')).dueAt).toBe(dueAt);
    expect(await overridden(one, 'migrated')).toMatchObject({
      comment: '新规',
      detail: { from: version, to: next, override: true },
    });
    expect(await one.noticesOf('linxiaoyu')).toEqual(['case-migrated']);
    // The event that was recorded holds the version that was loaded, so that the state can be folded again.
    const event = await api.db.processEvent.findFirstOrThrow({
      where: { processId: one.id },
      orderBy: { seq: 'desc' },
    });
    expect((event.events as unknown[])[0]).toMatchObject({ body: { type: 'Migrated', definition: { version: next } } });
    await desk.publish(stages('any'));
  });

  it('says why it can not be done, tried and in earnest', async () => {
    const one = await desk.open();
    await one.decide('wangsiyuan', 'approve');
    await one.decide('yaojing', 'approve');
    await one.decide('fengtao', 'approve');
    const gone = await desk.publish(`
      - id: manager
        title: { zh: 客户经理审核, en: Account manager }
        approvers: [{ relation: ae.manager }]
`);
    const tried = (await (await api.as(admin)).get(`${one.path}/migration?version=${String(gone)}`)).body;
    expect(tried).toMatchObject({
      refusal: { code: 'MIGRATION_REFUSED', data: { reasons: [{ place: 'finance', what: 'gone' }] } },
    });
    expect([...(tried.stages ?? [])].map(({ id, change }) => `${String(id)} ${String(change)}`)).toEqual([
      'manager changed',
      'legal removed',
      'media removed',
      'finance removed',
    ]);
    expect(await one.onCase(admin, 'migration', { version: gone, reason: '新规' })).toMatchObject({
      status: 409,
      body: { code: 'MIGRATION_REFUSED', data: { reasons: [{ place: 'finance', what: 'gone' }] } },
    });
    await desk.publish(stages('any'));
  });
});

describe('a stage that a person starts', () => {
  beforeAll(async () => {
    await desk.publish(`
      - id: pitch
        title: { zh: 提案会签, en: Pitch }
        approvers: [{ role: finance }]
        decide: any
        start: manual
      - id: manager
        title: { zh: 客户经理审核, en: Account manager }
        approvers: [{ relation: ae.director }]
`);
  });

  it('waits as a task of the superior, who starts it', async () => {
    const one = await desk.open();
    expect(await one.taskOf('wangsiyuan')).toMatchObject({
      kind: 'start',
      operations: expect.arrayContaining(['start', 'skip']) as unknown,
    });
    expect(await one.on('wangsiyuan', 'start')).toMatchObject({ status: 200 });
    expect((await one.view('linxiaoyu')).stages?.[0]).toMatchObject({
      manual: true,
      state: 'open',
      startedBy: { name: '王思远' },
    });
    expect(await one.on('wangsiyuan', 'start')).toMatchObject({ status: 409 });
  });

  it('or skips it, with a reason', async () => {
    const one = await desk.open();
    expect((await one.on('wangsiyuan', 'skip', {})).body).toMatchObject({ errors: [{ path: 'body.reason' }] });
    expect(await one.on('wangsiyuan', 'skip', { reason: '老客户' })).toMatchObject({ status: 200 });
    expect((await one.view('linxiaoyu')).stages?.[0]).toMatchObject({ state: 'skipped', because: 'person' });
    expect((await one.taskOf('zhouyaqin')).state).toBe('open');
  });
});

describe('an incident', () => {
  it('is listed for administrators, with who has it, and solved by naming somebody', async () => {
    await desk.publish(`
      - id: nobody
        title: { zh: 无人, en: Nobody }
        approvers: [{ relation: ae.manager }]
        exclude: [{ relation: ae.manager }]
`);
    const one = await desk.open();
    expect(await one.view(admin)).toMatchObject({
      status: 'incident',
      incidents: [{ why: 'nobody', stage: 'nobody', holders: [{}, {}] }],
    });
    const boss = await api.as(admin);
    for (const query of ['incident=true', 'status=incident', `incident=true&person=${personId('linxiaoyu')}`]) {
      const items = (await boss.get(`/cases?${query}`)).body.items ?? [];
      expect(
        [...items].map(({ id }) => String(id)),
        query,
      ).toEqual([one.id]);
    }
    const { id } = await one.taskOf(admin);
    expect(
      await one.onCase(admin, 'reassignments', {
        taskId: id,
        toUserId: personId('shenguoliang'),
        reason: '由总经理决定',
      }),
    ).toMatchObject({ status: 200, body: { status: 'running' } });
    expect(await one.decide('shenguoliang', 'approve')).toMatchObject({ status: 200, body: { outcome: 'approved' } });
  });
});
