/** Signing in and out, who am I, and tokens for programs. */
import { describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { until } from '../../shared/drive';
import { caller, cookieOf, plain, signedIn, testApi } from '../shared/test-api';

const api = await testApi();
const refused = { status: 401, code: 'SIGN_IN_REFUSED' };

describe('signing in', () => {
  it('sets a cookie that scripts and other sites do not get, and says who it is', async () => {
    const answer = await api.anonymous.post('/sessions', { username: 'wangsiyuan', password: 'wangsiyuan-password' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      id: personId('wangsiyuan'),
      name: '王思远',
      department: { name: '客户部' },
      manager: { name: '周雅琴' },
    });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    const me = await caller(api.url, { cookie: cookieOf(answer) }).get('/me');
    expect(me.body).toEqual(answer.body);
  });

  it('keeps the password as a hash and the session in the database', async () => {
    const account = await api.db.account.findFirstOrThrow({ where: { userId: personId('wangsiyuan') } });
    expect(account.password).not.toContain('wangsiyuan-password');
    expect(await api.db.session.count({ where: { userId: personId('wangsiyuan') } })).toBeGreaterThan(0);
  });

  it('with a password that is replaced while it is being checked is refused', async () => {
    const userId = personId('songyu');
    const held = await api.db.account.findFirstOrThrow({ where: { userId } });
    const wish = { username: 'songyu', password: 'songyu-password' };
    let answer: ReturnType<typeof api.anonymous.post> | undefined;
    await api.db.$transaction(
      async (tx) => {
        await tx.account.update({ where: { id: held.id }, data: { password: 'another hash' } });
        await tx.session.deleteMany({ where: { userId } });
        answer = api.anonymous.post('/sessions', wish);
        await until(async () => (await api.db.session.count({ where: { userId } })) > 0);
      },
      { timeout: 30_000 },
    );
    expect((await answer)?.body).toMatchObject(refused);
    expect(await api.db.session.count({ where: { userId } })).toBe(0);
    await api.db.account.update({ where: { id: held.id }, data: { password: held.password } });
    expect((await api.anonymous.post('/sessions', wish)).status).toBe(201);
  });

  it('gives an unknown name, a wrong password and a person who has left the same answer', async () => {
    const answers = await Promise.all([
      api.anonymous.post('/sessions', { username: 'nobody', password: 'wrong' }),
      api.anonymous.post('/sessions', { username: 'zhangbo', password: 'wrong' }),
      api.anonymous.post('/sessions', { username: 'xulang', password: 'xulang-password' }),
    ]);
    for (const { body, headers } of answers) {
      expect(body).toMatchObject(refused);
      expect(headers.getSetCookie()).toEqual([]);
    }
    const [first, ...others] = answers.map(({ body }) => ({ ...plain(body), correlationId: '' }));
    for (const other of others) expect(other).toEqual(first);
    expect(await api.db.session.count({ where: { userId: personId('xulang') } })).toBe(0);
  });

  it('is throttled for a name from an address after ten wrong passwords, also with the right one', async () => {
    for (let tries = 0; tries < 10; tries += 1) {
      expect((await api.anonymous.post('/sessions', { username: 'liuchang', password: 'wrong' })).status).toBe(401);
    }
    const late = await api.anonymous.post('/sessions', { username: 'LiuChang', password: 'liuchang-password' });
    expect(late).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await api.anonymous.post('/sessions', { username: 'wutong', password: 'wutong-password' })).status).toBe(
      201,
    );
  });

  it('counts only wrong passwords against an address that many share', async () => {
    const hits = async () => (await api.db.throttle.findFirst({ where: { key: { endsWith: '127.0.0.1' } } }))?.hits;
    const before = await hits();
    for (let times = 0; times < 3; times += 1) await signedIn(api.url, 'lirong');
    expect(await hits()).toBe(before);
    await api.anonymous.post('/sessions', { username: 'lirong', password: 'wrong' });
    expect(await hits()).toBe(Number(before) + 1);
  });

  it('is refused when another site asks for it', async () => {
    const body = { username: 'wangsiyuan', password: 'wangsiyuan-password' };
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    expect(await api.anonymous.ask('/sessions', { method: 'POST', body, headers })).toMatchObject({
      status: 403,
      body: { code: 'CROSS_SITE' },
    });
    const old = { origin: 'https://elsewhere.example' };
    expect(await api.anonymous.ask('/sessions', { method: 'POST', body, headers: old })).toMatchObject({
      status: 403,
      body: { code: 'CROSS_SITE' },
    });
  });

  it('does not serve the routes of the sign-in library', async () => {
    for (const path of [
      '/api/auth/sign-in/username',
      '/api/auth/sign-up/email',
      '/api/auth/get-session',
      '/api/auth/ok',
    ]) {
      expect((await api.anonymous.post(path, {})).status).toBe(404);
    }
  });
});

describe('signing out', () => {
  it('ends the session on the server', async () => {
    const me = await signedIn(api.url, 'zhaoyiming');
    expect((await me.get('/me')).status).toBe(200);
    expect((await me.ask('/sessions/current', { method: 'DELETE' })).status).toBe(204);
    expect(await me.get('/me')).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
  });
});

describe('a person who leaves', () => {
  it('is refused from then on, by session and by token', async () => {
    const me = await signedIn(api.url, 'dengjie');
    const made = await me.post('/tokens', { name: '脚本', expiresInDays: 1 });
    const token = caller(api.url, { authorization: `Bearer ${String(made.body.secret)}` });
    expect((await token.get('/me')).status).toBe(200);
    await api.db.user.update({ where: { id: personId('dengjie') }, data: { activeTo: new Date(Date.now() - 1000) } });
    expect((await me.get('/me')).status).toBe(401);
    expect((await token.get('/me')).status).toBe(401);
  });
});

describe('a token', () => {
  it('acts as its owner, is shown once, and can be taken out of use by them alone', async () => {
    const me = await api.as('chenjia');
    const made = await me.post('/tokens', { name: '报表', expiresInDays: 30 });
    expect(made.status).toBe(201);
    const secret = String(made.body.secret);
    const row = await api.db.apikey.findUniqueOrThrow({ where: { id: String(made.body.id) } });
    expect(JSON.stringify(row)).not.toContain(secret);

    const token = caller(api.url, { authorization: `Bearer ${secret}` });
    expect((await token.get('/me')).body).toMatchObject({ id: personId('chenjia') });
    expect((await token.post('/tokens', { name: '另一个', expiresInDays: 1 })).status).toBe(403);

    const { items } = (await me.get('/tokens')).body;
    expect(items).toHaveLength(1);
    expect(items?.[0]).not.toHaveProperty('secret');

    const stranger = await api.as('zhengwei');
    expect((await stranger.ask(`/tokens/${String(made.body.id)}`, { method: 'DELETE' })).status).toBe(404);
    expect((await me.ask(`/tokens/${String(made.body.id)}`, { method: 'DELETE' })).status).toBe(204);
    expect((await token.get('/me')).status).toBe(401);
  });

  it('is made once per key, and its secret is not given again', async () => {
    const me = await api.as('handong');
    const first = await me.post('/tokens', { name: '一次', expiresInDays: 1 }, 'token-key-1');
    expect(first.status).toBe(201);
    expect(await me.post('/tokens', { name: '一次', expiresInDays: 1 }, 'token-key-1')).toMatchObject({
      status: 409,
      body: { code: 'SHOWN_ONCE' },
    });
    expect(await me.post('/tokens', { name: '别的', expiresInDays: 1 }, 'token-key-1')).toMatchObject({
      status: 422,
      body: { code: 'KEY_REUSED' },
    });
    expect(await api.db.apikey.count({ where: { referenceId: personId('handong') } })).toBe(1);
  });

  it('that is made up is refused', async () => {
    const token = caller(api.url, { authorization: 'Bearer jc_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' });
    expect(await token.get('/me')).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
  });
});
