/** Somebody leaves: what that touches, and one reviewed move after which nothing lies with them. */
import { describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { decide, until } from '../../shared/drive';
import { briefed, estimated, proposed } from '../../shared/job-story';
import { testApi, type Looked } from '../shared/test-api';

const api = await testApi();
const admin = await api.as('guanwenbo');
const driven = { client: api.client, db: api.db, taskQueue: api.taskQueue };

const preview = async (username: string, more: object = {}) =>
  (await admin.post('/departures/previews', { userId: personId(username), at: null, ...more })).body;
const idsOf = (body: Looked, kind: string) =>
  [...(body.items ?? [])].filter((item) => String(item.kind) === kind).map(({ id }) => String(id));
const itemOf = (body: Looked, id: string) => [...(body.items ?? [])].find((item) => String(item.id) === id);
const plan = (username: string, reviewed: Looked | undefined, more: object) =>
  admin.post('/departures', {
    userId: personId(username),
    at: null,
    reviewed: String(reviewed),
    reason: '离职',
    ...more,
  });
const finished = (id: string) =>
  until(async () => {
    const { body } = await admin.get(`/departures/${id}`);
    return String(body.state) === 'done' && body;
  }, 60_000);

async function caseOf(number: string): Promise<string> {
  await briefed(driven, number);
  await proposed(driven, number);
  return estimated(driven, number);
}

describe('an AE who leaves', () => {
  it('hands over jobs, submissions, and everything else, and is gone', { timeout: 120_000 }, async () => {
    const returned = await caseOf('J2026-8001');
    await decide(driven, returned, 'wangsiyuan', 'return', '请补充');
    await caseOf('J2026-8002');
    await api.db.client.updateMany({ data: { ownerId: personId('linxiaoyu') } });
    const session = await api.as('linxiaoyu');
    const { body: token } = await session.post('/tokens', { name: '报表', expiresInDays: 7 });
    const headers = { authorization: `Bearer ${String(token.secret)}` };
    expect((await api.anonymous.ask('/me', { headers })).status).toBe(200);
    await session.post('/substitutions', {
      ...{ substituteId: personId('zhangbo'), from: new Date(Date.now() + 86_400_000).toISOString(), to: null },
    });

    const shown = await preview('linxiaoyu');
    expect(idsOf(shown, 'job')).toEqual(['job/job/J2026-8001', 'job/job/J2026-8002']);
    expect(idsOf(shown, 'submission')).toHaveLength(2);
    expect(idsOf(shown, 'client').length).toBeGreaterThan(0);
    expect(idsOf(shown, 'substitution')).toHaveLength(1);
    expect(idsOf(shown, 'task')).toHaveLength(1);

    expect(await plan('linxiaoyu', shown.reviewed, { defaultSuccessorId: personId('wangsiyuan') })).toMatchObject({
      status: 400,
      body: { code: 'INVALID', errors: [{ code: 'not_an_ae' }, { code: 'not_an_ae' }] },
    });
    const planned = await plan('linxiaoyu', shown.reviewed, {
      defaultSuccessorId: personId('zhangbo'),
      byKind: { client: personId('wangsiyuan') },
      byItem: { 'job/job/J2026-8002': personId('zhaoyiming') },
    });
    expect(planned.status).toBe(201);
    const done = await finished(String(planned.body.id));
    expect([...(done.items ?? [])].filter(({ state }) => String(state) !== 'done')).toEqual([]);
    expect([...(done.stillHeld ?? [])]).toEqual([]);

    const jobs = await api.db.job.findMany({ orderBy: { id: 'asc' } });
    expect(jobs.map(({ aeId }) => aeId)).toEqual([personId('zhangbo'), personId('zhaoyiming')]);
    const resubmit = await api.db.task.findFirstOrThrow({ where: { caseId: returned, state: 'open' } });
    expect(resubmit).toMatchObject({ kind: 'resubmit', holderId: personId('zhangbo') });
    expect(await api.db.client.count({ where: { ownerId: { not: personId('wangsiyuan') } } })).toBe(0);
    expect(await api.db.task.count({ where: { state: 'open', holderId: personId('linxiaoyu') } })).toBe(0);
    expect(await api.db.session.count({ where: { userId: personId('linxiaoyu') } })).toBe(0);
    expect((await session.get('/me')).status).toBe(401);
    expect(await api.db.apikey.count({ where: { referenceId: personId('linxiaoyu') } })).toBe(0);
    expect((await api.anonymous.ask('/me', { headers })).status).toBe(401);
    expect(
      (await api.anonymous.post('/sessions', { username: 'linxiaoyu', password: 'linxiaoyu-password' })).status,
    ).toBe(401);
    const line = await api.db.trail.findFirstOrThrow({
      where: { processId: 'job/J2026-8001', operation: 'hand-over-job' },
    });
    expect(line).toMatchObject({ actor: { kind: 'system', what: 'departure' }, comment: '离职' });
    expect((await api.db.substitution.findFirstOrThrow()).cancelled).toBe(true);
  });
});

describe('a manager who leaves', () => {
  it('is shown who follows by rule; that is who gets the task', { timeout: 120_000 }, async () => {
    const ae = await api.as('zhaoyiming');
    const opened = await ae.get('/jobs/J2026-8002');
    expect(opened.status).toBe(200);
    const caseId = (
      await api.db.case.findFirstOrThrow({ where: { ownerId: 'job/J2026-8002', subjectKind: 'estimate' } })
    ).id;
    const task = await api.db.task.findFirstOrThrow({ where: { caseId, state: 'open', kind: 'decide' } });
    const holder = task.holderId.replace(/^u-/, '');
    const shown = await preview(holder);
    const item = itemOf(shown, `task/${task.id}`);
    expect(item).toMatchObject({ kind: 'task', successor: 'optional' });
    expect(idsOf(shown, 'report').length).toBeGreaterThan(0);
    const planned = await plan(holder, shown.reviewed, { defaultSuccessorId: personId('lirong') });
    expect(planned.status).toBe(201);
    const done = await finished(String(planned.body.id));
    expect([...(done.stillHeld ?? [])]).toEqual([]);
    const open = await api.db.task.findMany({ where: { caseId, state: 'open' } });
    expect(item?.byRule).not.toBeNull();
    expect(open.map(({ holderId }) => holderId)).toEqual([String(item?.byRule?.id)]);
    const reports = await api.db.reportingLine.findMany({ where: { managerId: task.holderId, to: null } });
    expect(reports).toEqual([]);
  });
});

describe('a review', () => {
  it('that is out of date is refused, naming what is new', async () => {
    const shown = await preview('sunlihua');
    expect(idsOf(shown, 'setting')).toEqual(['setting/topFallback']);
    expect(idsOf(shown, 'department')).toEqual(['department/finance']);
    await api.db.client.update({
      where: { id: (await api.db.client.findFirstOrThrow({ orderBy: { id: 'asc' } })).id },
      data: { ownerId: personId('sunlihua') },
    });
    expect(await plan('sunlihua', shown.reviewed, { defaultSuccessorId: personId('zhengwei') })).toMatchObject({
      status: 409,
      body: { code: 'STALE_REVIEW', data: { items: [{ kind: 'client' }] } },
    });
    expect(await api.db.departure.count({ where: { userId: personId('sunlihua') } })).toBe(0);
  });

  it('names who cannot take over, with where they stand in it', async () => {
    const shown = await preview('dengjie');
    expect(
      await plan('dengjie', shown.reviewed, {
        defaultSuccessorId: personId('xulang'),
        byItem: { 'job/nothing': personId('dengjie') },
      }),
    ).toMatchObject({
      status: 400,
      body: {
        errors: [
          { path: 'body.defaultSuccessorId', code: 'inactive' },
          { path: 'body.byItem.job/nothing', code: 'self' },
          { path: 'body.byItem.job/nothing', code: 'custom' },
        ],
      },
    });
  });
});

describe('an instant', () => {
  const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

  it('in the past is refused, looked at or planned', async () => {
    const at = ago(3_600_000);
    const refused = { status: 400, body: { code: 'INVALID', errors: [{ path: 'body.at', code: 'past' }] } };
    expect(await admin.post('/departures/previews', { userId: personId('dengjie'), at })).toMatchObject(refused);
    const shown = await preview('dengjie');
    expect(await plan('dengjie', shown.reviewed, { at, defaultSuccessorId: personId('fengtao') })).toMatchObject(
      refused,
    );
  });

  it('that has just passed is now', async () => {
    const at = ago(5_000);
    const shown = await preview('dengjie', { at });
    expect(Date.parse(String(shown.at))).toBeGreaterThan(Date.parse(at));
  });
});

describe('a departure to come', () => {
  it('waits, is the only one, and is cancelled', async () => {
    const at = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const shown = await preview('dengjie', { at });
    const more = { at, defaultSuccessorId: personId('fengtao') };
    const planned = await plan('dengjie', shown.reviewed, more);
    expect(planned).toMatchObject({ status: 201, body: { state: 'planned' } });
    expect(await plan('dengjie', shown.reviewed, more)).toMatchObject({
      status: 409,
      body: { code: 'DEPARTURE_RUNNING' },
    });
    const id = String(planned.body.id);
    expect(await admin.post(`/departures/${id}/cancellation`, { reason: '留任' })).toMatchObject({
      status: 200,
      body: { state: 'cancelled' },
    });
    await api.client.workflow.getHandle(`departure/${id}`).result();
    expect((await api.db.user.findUniqueOrThrow({ where: { id: personId('dengjie') } })).activeTo).toBeNull();
    expect(await admin.post(`/departures/${id}/cancellation`, { reason: '又' })).toMatchObject({ status: 409 });
  });
});

describe('a successor who is about to leave too', () => {
  it('is refused for what comes then or later, not for what comes before', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const first = await plan('dengjie', (await preview('dengjie', { at: day(20) })).reviewed, {
      ...{ at: day(20), defaultSuccessorId: personId('fengtao') },
    });
    expect(first.status).toBe(201);
    const later = await preview('luoxin', { at: day(21) });
    const named = { defaultSuccessorId: personId('dengjie') };
    expect(await plan('luoxin', later.reviewed, { at: day(21), ...named })).toMatchObject({
      status: 400,
      body: { code: 'INVALID', errors: [{ path: 'body.defaultSuccessorId', code: 'leaves' }] },
    });
    const before = await preview('luoxin', { at: day(19) });
    const planned = await plan('luoxin', before.reviewed, { at: day(19), ...named });
    expect(planned.status).toBe(201);
    for (const { body } of [first, planned]) {
      await admin.post(`/departures/${String(body.id)}/cancellation`, { reason: '留任' });
    }
  });

  it('of two who name each other at once, one is refused', async () => {
    const at = new Date(Date.now() + 20 * 86_400_000).toISOString();
    const pair = ['luoxin', 'tangyue'] as const;
    const shown = await Promise.all(pair.map((username) => preview(username, { at })));
    const answers = await Promise.all(
      pair.map((username, index) =>
        plan(username, shown[index]?.reviewed, { at, defaultSuccessorId: personId(pair[1 - index] ?? '') }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
    const planned = answers.find(({ status }) => status === 201);
    await admin.post(`/departures/${String(planned?.body.id)}/cancellation`, { reason: '留任' });
  });

  it('who loses the role of an AE by then takes over no job', { timeout: 60_000 }, async () => {
    const at = new Date(Date.now() + 20 * 86_400_000).toISOString();
    const held = await api.db.roleAssignment.findFirstOrThrow({ where: { userId: personId('liuchang'), role: 'ae' } });
    const roleIds = [held.id];
    const losing = await plan('liuchang', (await preview('liuchang', { at, roleIds })).reviewed, {
      ...{ at, roleIds, defaultSuccessorId: personId('wutong') },
    });
    expect(losing.status).toBe(201);
    const shown = await preview('zhangbo', { at });
    expect(idsOf(shown, 'job')).toHaveLength(1);
    expect(await plan('zhangbo', shown.reviewed, { at, defaultSuccessorId: personId('liuchang') })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'not_an_ae' }] },
    });
    await admin.post(`/departures/${String(losing.body.id)}/cancellation`, { reason: '留任' });
  });
});

describe('roles that are lost', () => {
  it('touch the roles whose last holder it is, and end at the instant', { timeout: 60_000 }, async () => {
    const held = await api.db.roleAssignment.findFirstOrThrow({ where: { userId: personId('songyu'), role: 'qc' } });
    const roleIds = [held.id];
    const shown = await preview('songyu', { roleIds });
    expect(shown.leaves).toBe(false);
    expect(idsOf(shown, 'role')).toEqual([`role/${held.id}`]);
    const planned = await plan('songyu', shown.reviewed, {
      ...{ roleIds, defaultSuccessorId: personId('caojianjun'), byKind: { role: personId('caojianjun') } },
    });
    await finished(String(planned.body.id));
    const now = { role: 'qc', to: null };
    expect((await api.db.roleAssignment.findMany({ where: now })).map(({ userId }) => userId)).toEqual([
      personId('caojianjun'),
    ]);
    expect((await api.db.user.findUniqueOrThrow({ where: { id: personId('songyu') } })).activeTo).toBeNull();
  });
});
