/** People and departments as administrators keep them: dated changes, and what is refused. */
import { describe, expect, it } from 'vitest';
import { loadOrganisation } from '../../../activities/people/load-organisation';
import { personId } from '../../../prisma/seed/sample/people';
import { plain, signedIn, testApi } from '../shared/test-api';

const api = await testApi();
const admin = await api.as('guanwenbo');
const change = (username: string, what: object, more: object = {}) =>
  admin.post(`/staff/${personId(username)}/changes`, { change: what, ...more });
const asOf = (at: Date) => loadOrganisation(api.db, at.toISOString());
const person = async (username: string, at = new Date(Date.now() + 1000)) =>
  (await asOf(at)).people.find(({ id }) => id === personId(username));
const newcomer = {
  ...{ username: 'jiangnan', name: '江楠', email: 'jiangnan@qinghe.example', password: 'jiangnan-password' },
  ...{
    departmentId: 'client-service',
    managerId: personId('wangsiyuan'),
    roles: [{ role: 'ae' }, { role: 'finance', region: '华东' }],
  },
};

describe('a person who joins', () => {
  it('signs in, sits where they were put, and makes stuck cases look again', async () => {
    const made = await admin.post('/staff', newcomer);
    expect(made).toMatchObject({
      status: 201,
      body: { name: '江楠', active: true, department: { id: 'client-service' }, manager: { name: '王思远' } },
    });
    const me = await (await signedIn(api.url, 'jiangnan')).get('/me');
    expect(plain(me.body)).toMatchObject({ name: '江楠', roles: [{ role: 'ae' }, { role: 'finance' }] });
    expect(await api.db.recheckRun.count({ where: { id: String(made.body.recheckId), cause: 'people' } })).toBe(1);
    const found = (await admin.get('/staff?q=jiang')).body.items;
    expect([...(found ?? [])].map(({ name }) => String(name))).toEqual(['江楠']);
    expect(JSON.stringify(await api.db.operation.findMany())).not.toContain('jiangnan-password');
  });

  it('with a name or address that is taken is refused', async () => {
    expect(await admin.post('/staff', { ...newcomer, email: 'other@qinghe.example' })).toMatchObject({
      status: 409,
      body: { code: 'USERNAME_TAKEN' },
    });
  });

  it('is refused with the place of everything that does not exist', async () => {
    const wrong = { departmentId: 'nowhere', managerId: personId('xulang'), roles: [{ role: 'king' }] };
    const answer = await admin.post('/staff', { ...newcomer, username: 'new', email: 'new@qinghe.example', ...wrong });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        errors: [
          { path: 'body.departmentId', code: 'unknown_department' },
          { path: 'body.managerId', code: 'inactive' },
          { path: 'body.roles.0.role', code: 'unknown_role' },
        ],
      },
    });
    expect(await api.db.user.count({ where: { username: 'new' } })).toBe(0);
  });

  it('with a role named twice is refused with its place', async () => {
    const twice = { username: 'twice', email: 'twice@qinghe.example', roles: [{ role: 'ae' }, { role: 'ae' }] };
    expect(await admin.post('/staff', { ...newcomer, ...twice })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'body.roles.1', code: 'duplicate' }] },
    });
  });

  it('twice at once under one name: the other one is refused', async () => {
    const both = await Promise.all([
      admin.post('/staff', { ...newcomer, username: 'same', email: 'one@qinghe.example' }),
      admin.post('/staff', { ...newcomer, username: 'same', email: 'two@qinghe.example' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});

describe('a change', () => {
  it('of the manager holds from its instant; what held before stays', async () => {
    const before = new Date();
    const answer = await change('zhangbo', { kind: 'manager', managerId: personId('lirong') });
    expect(answer).toMatchObject({ status: 200, body: { manager: { name: '李蓉' } } });
    expect((await person('zhangbo', before))?.managerId).toBe(personId('wangsiyuan'));
    expect((await person('zhangbo'))?.managerId).toBe(personId('lirong'));
    expect(await change('zhangbo', { kind: 'manager', managerId: personId('lirong') })).toMatchObject({
      body: { recheckId: null },
    });
  });

  it('that is to come holds then, and the open cases look again then', async () => {
    const at = new Date(Date.now() + 86_400_000);
    const answer = await change('liuchang', { kind: 'department', departmentId: 'media' }, { at: at.toISOString() });
    expect((await person('liuchang'))?.departmentId).toBe('client-service');
    expect((await person('liuchang', at))?.departmentId).toBe('media');
    const run = await api.db.recheckRun.findUniqueOrThrow({ where: { id: String(answer.body.recheckId) } });
    expect([run.startedAt.toISOString(), run.doneAt]).toEqual([at.toISOString(), null]);
    expect(await change('liuchang', { kind: 'department', departmentId: 'finance' })).toMatchObject({
      status: 409,
      body: { code: 'DATES_OVERLAP' },
    });
  });

  it('in the past is refused', async () => {
    const answer = await change('liuchang', { kind: 'manager', managerId: null }, { at: '2026-01-01T00:00:00.000Z' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'body.at', code: 'past' }] } });
  });

  it('that closes a circle of managers is refused, also two at once', async () => {
    expect(await change('luzhenhua', { kind: 'manager', managerId: personId('wangsiyuan') })).toMatchObject({
      status: 409,
      body: { code: 'MANAGER_CIRCLE' },
    });
    const both = await Promise.all([
      change('caojianjun', { kind: 'manager', managerId: personId('fengtao') }),
      change('fengtao', { kind: 'manager', managerId: personId('caojianjun') }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('that gives a role over a later one is refused', async () => {
    const [soon, later] = [1, 2].map((days) => new Date(Date.now() + days * 86_400_000));
    const userId = personId('liuchang');
    await api.db.roleAssignment.createMany({
      data: [
        { userId, role: 'qc', from: new Date(Date.now() - 1_000), to: soon },
        { userId, role: 'qc', from: later ?? new Date() },
      ],
    });
    expect(await change('liuchang', { kind: 'giveRole', role: 'qc' })).toMatchObject({
      status: 409,
      body: { code: 'DATES_OVERLAP' },
    });
  });

  it('of roles: given for a region, ended, and the last administrator stays', async () => {
    const given = await change('zhengwei', { kind: 'giveRole', role: 'admin', region: '华东' });
    expect([...(given.body.roles ?? [])].map(({ role }) => String(role)).toSorted()).toEqual(['admin', 'finance']);
    for (const { id, userId } of await api.db.roleAssignment.findMany({
      where: { role: 'admin', to: null, userId: { not: personId('guanwenbo') } },
    })) {
      expect((await admin.post(`/staff/${userId}/changes`, { change: { kind: 'endRole', roleId: id } })).status).toBe(
        200,
      );
    }
    const last = await api.db.roleAssignment.findFirstOrThrow({ where: { role: 'admin', to: null } });
    expect(await change('guanwenbo', { kind: 'endRole', roleId: last.id })).toMatchObject({
      status: 409,
      body: { code: 'LAST_ADMINISTRATOR' },
    });
    // Another one who stops before long is not enough: some day there would be none.
    const day = (days: number) => new Date(Date.now() + days * 86_400_000);
    const passing = { userId: personId('hemin'), role: 'admin', from: new Date(), to: day(10) };
    const { id } = await api.db.roleAssignment.create({ data: passing });
    const at = day(5).toISOString();
    expect(
      await admin.post(`/staff/${personId('guanwenbo')}/changes`, { at, change: { kind: 'endRole', roleId: last.id } }),
    ).toMatchObject({ status: 409, body: { code: 'LAST_ADMINISTRATOR' } });
    await api.db.roleAssignment.delete({ where: { id } });
  });

  it('who has left comes back', async () => {
    expect((await person('xulang'))?.active).toBe(false);
    await change('xulang', { kind: 'return' });
    expect((await person('xulang'))?.active).toBe(true);
  });

  it('who has come back was there before, was away in between, and keeps no old token', async () => {
    const userId = personId('wutong');
    const { activeFrom } = await api.db.user.findUniqueOrThrow({ where: { id: userId } });
    const before = Date.now();
    const ago = (days: number) => new Date(before - days * 86_400_000);
    await (await signedIn(api.url, 'wutong')).post('/tokens', { name: '报表', expiresInDays: 7 });
    await api.db.user.update({ where: { id: userId }, data: { activeTo: ago(10) } });
    const wasActive = async (at: Date) => (await asOf(at)).people.find(({ id }) => id === userId)?.active;
    for (let times = 0; times < 2; times += 1) {
      expect((await change('wutong', { kind: 'return' })).body.active).toBe(true);
      expect([await wasActive(ago(20)), await wasActive(ago(5)), await wasActive(new Date())]).toEqual([
        ...[true, false, true],
      ]);
    }
    expect(await wasActive(new Date(activeFrom.getTime() - 1))).toBe(false);
    expect(await api.db.employment.findMany({ where: { userId } })).toMatchObject([{ from: activeFrom, to: ago(10) }]);
    expect(await api.db.session.count({ where: { userId } })).toBe(0);
    expect(await api.db.apikey.count({ where: { referenceId: userId } })).toBe(0);
    const again = { data: { userId, from: ago(30), to: ago(15) } };
    await expect(api.db.employment.create(again)).rejects.toThrow('Employment_one_at_a_time');
  });
});

describe('a password', () => {
  it('that is set anew signs out who used the old one', async () => {
    const me = await signedIn(api.url, 'tangyue');
    const path = `/staff/${personId('tangyue')}/password`;
    expect((await admin.post(path, { password: 'quite another one' })).status).toBe(204);
    expect((await me.get('/me')).status).toBe(401);
    const signIn = (password: string) => api.anonymous.post('/sessions', { username: 'tangyue', password });
    expect((await signIn('tangyue-password')).status).toBe(401);
    expect((await signIn('quite another one')).status).toBe(201);
  });

  it('that is set anew ends the tokens that were made with the old one, and nobody else’s', async () => {
    const tokenOf = async (username: string): Promise<string> => {
      const made = await (await signedIn(api.url, username)).post('/tokens', { name: '报表', expiresInDays: 7 });
      return `Bearer ${String(made.body.secret)}`;
    };
    const [theirs, other] = [await tokenOf('luoxin'), await tokenOf('dengjie')];
    const me = async (authorization: string) => (await api.anonymous.ask('/me', { headers: { authorization } })).status;
    expect([await me(theirs), await me(other)]).toEqual([200, 200]);
    const password = 'quite another one';
    expect((await admin.post(`/staff/${personId('luoxin')}/password`, { password })).status).toBe(204);
    expect([await me(theirs), await me(other)]).toEqual([401, 200]);
    const signedInAgain = await api.anonymous.post('/sessions', { username: 'luoxin', password });
    expect([signedInAgain.status, await me(theirs)]).toEqual([201, 401]);
    expect(await api.db.apikey.count({ where: { referenceId: personId('luoxin') } })).toBe(0);
    const act = await api.db.audit.findFirstOrThrow({
      where: { action: 'PasswordReset', entityId: personId('luoxin') },
    });
    expect(act.detail).toEqual({ sessions: 1, tokens: 1 });
  });
});

describe('a department', () => {
  it('gets another head as of an instant', async () => {
    const answer = await admin.post('/departments/media/heads', { userId: personId('dengjie') });
    expect(plain(answer.body)).toMatchObject({ head: { name: '邓洁' } });
    expect((await asOf(new Date(Date.now() + 1000))).departments.find(({ id }) => id === 'media')?.headId).toBe(
      personId('dengjie'),
    );
    expect((await (await api.as('linxiaoyu')).get('/departments')).status).toBe(200);
  });
});

describe('the list', () => {
  it('is paged without a gap, and shows who has left only when asked', async () => {
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await admin.get(`/staff?limit=5&active=all${next === '' ? '' : `&after=${next}`}`);
      seen.push(...[...(body.items ?? [])].map(({ id }) => String(id)));
      next = String(body.next) === 'null' ? null : String(body.next);
    }
    expect(seen.length).toBe(await api.db.user.count());
    expect(new Set(seen).size).toBe(seen.length);
    expect((await (await api.as('linxiaoyu')).get('/staff')).status).toBe(403);
  });
});
