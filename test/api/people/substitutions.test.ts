/** Absences over HTTP (APR-5): who may enter them, what is refused, and who sees them. */
import { afterEach, describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { testApi } from '../shared/test-api';

const api = await testApi();
const day = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();
const post = async (username: string, body: object, key?: string) =>
  (await api.as(username)).post('/substitutions', body, key);
const absence = (substitute: string, from: number, to: number | null) => ({
  substituteId: personId(substitute),
  from: day(from),
  to: to === null ? null : day(to),
});
afterEach(() => api.db.substitution.deleteMany());

describe('APR-5 entering an absence', () => {
  it('for oneself: it is kept with its audit, and a workflow looks after it', async () => {
    const answer = await post('wangsiyuan', { ...absence('lirong', 3, 5), reason: '年假', definitionKey: 'estimate' });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        absent: { id: personId('wangsiyuan'), name: '王思远' },
        substitute: { name: '李蓉' },
        definition: { key: 'estimate', title: { zh: '估价单审批' } },
        state: 'future',
        mayChange: true,
        reason: '年假',
      },
    });
    const id = String(answer.body.id);
    const [row] = await api.db.audit.findMany({ where: { entity: 'Substitution', entityId: id } });
    expect(row).toMatchObject({ actorId: personId('wangsiyuan'), action: 'SubstitutionEntered' });
    const { status } = await api.client.workflow.getHandle(`substitution/${id}`).describe();
    expect(status.name).toBe('RUNNING');
    expect(await api.db.wake.count()).toBe(0);
  });

  it.each([
    ['the superior', 'zhouyaqin', 201],
    ['a higher one', 'shenguoliang', 201],
    ['an administrator', 'guanwenbo', 201],
    ['a colleague', 'lirong', 403],
    ['somebody below', 'linxiaoyu', 403],
  ])('for somebody else, by %s', async (_who, username, status) => {
    const answer = await post(username, { ...absence('chenjia', 3, 5), absentId: personId('wangsiyuan') });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['oneself', absence('wangsiyuan', 1, 2), 'body.substituteId', 'self'],
    ['somebody who has left', absence('xulang', 1, 2), 'body.substituteId', 'inactive'],
    ['an end before the beginning', absence('lirong', 3, 2), 'body.to', 'not_after'],
    ['the past', absence('lirong', -3, -2), 'body.to', 'past'],
    [
      'an unknown approval',
      { ...absence('lirong', 1, 2), definitionKey: 'nothing' },
      'body.definitionKey',
      'unknown_definition',
    ],
    ['an unknown client', { ...absence('lirong', 1, 2), clientId: 'nobody' }, 'body.clientId', 'unknown_client'],
  ])('is refused with %s, and nothing is kept', async (_what, body, path, code) => {
    expect(await post('wangsiyuan', body)).toMatchObject({
      status: 400,
      body: { code: 'INVALID', errors: [{ path, code }] },
    });
    expect(await api.db.substitution.count()).toBe(0);
  });

  it('is made once per key', async () => {
    const body = absence('lirong', 1, 2);
    const first = await post('wangsiyuan', body, 'absence-key-1');
    expect((await post('wangsiyuan', body, 'absence-key-1')).body).toEqual(first.body);
    expect(await api.db.substitution.count()).toBe(1);
  });
});

describe('APR-5 a circle', () => {
  it('is refused, naming its links', async () => {
    await post('lirong', absence('wangsiyuan', 1, 4));
    const refused = await post('wangsiyuan', absence('lirong', 3, 9));
    expect(refused).toMatchObject({ status: 409, body: { code: 'SUBSTITUTE_CYCLE', rule: 'APR-5' } });
    expect(refused.body.data?.links).toHaveLength(2);
  });

  it('that two close at the same moment: one of them is refused', async () => {
    for (let times = 0; times < 5; times += 1) {
      const answers = await Promise.all([
        post('wangsiyuan', absence('lirong', 1, 4)),
        post('lirong', absence('chenjia', 1, 4)),
        post('chenjia', absence('wangsiyuan', 1, 4)),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 409]);
      await api.db.substitution.deleteMany();
    }
  });

  it('that another end would close is refused', async () => {
    await post('lirong', absence('wangsiyuan', 5, 9));
    const { body } = await post('wangsiyuan', absence('lirong', 1, 4));
    const me = await api.as('wangsiyuan');
    expect(await me.post(`/substitutions/${String(body.id)}/changes`, { to: day(6) })).toMatchObject({
      status: 409,
      body: { code: 'SUBSTITUTE_CYCLE' },
    });
    expect((await me.post(`/substitutions/${String(body.id)}/changes`, { to: day(4.5) })).status).toBe(200);
  });
});

describe('ending an absence', () => {
  it('that has not begun cancels it', async () => {
    const { body } = await post('wangsiyuan', absence('lirong', 3, 5));
    const ended = await (await api.as('zhouyaqin')).post(`/substitutions/${String(body.id)}/ending`, {});
    expect(ended).toMatchObject({
      status: 200,
      body: { state: 'cancelled', mayChange: false, endedEarly: { by: { name: '周雅琴' } } },
    });
    expect(await (await api.as('wangsiyuan')).post(`/substitutions/${String(body.id)}/ending`, {})).toMatchObject({
      status: 409,
      body: { code: 'SUBSTITUTION_OVER' },
    });
    await api.client.workflow.getHandle(`substitution/${String(body.id)}`).result();
  });

  it('that runs ends it now', async () => {
    const { body } = await post('wangsiyuan', absence('lirong', -1, null));
    expect(body.state).toBe('running');
    const me = await api.as('wangsiyuan');
    expect(await me.post(`/substitutions/${String(body.id)}/ending`, {})).toMatchObject({ body: { state: 'over' } });
    const to = String((await api.db.substitution.findFirstOrThrow()).to?.toISOString());
    expect(Math.abs(Date.parse(to) - Date.now())).toBeLessThan(10_000);
  });

  it('is not for who only stands in, and not found by who does not see it', async () => {
    const { body } = await post('wangsiyuan', absence('lirong', 3, 5));
    const path = `/substitutions/${String(body.id)}/ending`;
    expect(await (await api.as('lirong')).post(path, {})).toMatchObject({ status: 403 });
    expect(await (await api.as('handong')).post(path, {})).toMatchObject({ status: 404 });
  });
});

describe('the list', () => {
  it('shows mine, those in which I stand in, those below me, and all to an administrator', async () => {
    await post('wangsiyuan', absence('lirong', 3, 5));
    await post('sunlihua', absence('zhengwei', 3, 5));
    const seen = async (username: string, query = '') =>
      [...((await (await api.as(username)).get(`/substitutions${query}`)).body.items ?? [])].map(({ absent }) =>
        String(absent?.name),
      );
    expect(await seen('wangsiyuan')).toEqual(['王思远']);
    expect(await seen('lirong')).toEqual(['王思远']);
    expect(await seen('lirong', '?whose=asSubstitute')).toEqual(['王思远']);
    expect(await seen('lirong', '?whose=mine')).toEqual([]);
    expect(await seen('zhouyaqin', '?whose=below')).toEqual(['王思远']);
    expect((await seen('guanwenbo')).toSorted()).toEqual(['孙丽华', '王思远']);
    expect(await seen('linxiaoyu')).toEqual([]);
    const first = (await (await api.as('guanwenbo')).get('/substitutions?limit=1')).body;
    const second = (await (await api.as('guanwenbo')).get(`/substitutions?limit=1&after=${String(first.next)}`)).body;
    expect([first.items?.length, second.items?.length, second.next]).toEqual([1, 1, null]);
  });

  it('of options names whom I may enter one for', async () => {
    const options = (await (await api.as('wangsiyuan')).get('/substitutions/options')).body;
    expect([...(options.absents ?? [])].map(({ name }) => String(name))).toEqual(['王思远', '林晓雨', '张博']);
    expect([...(options.definitions ?? [])].map(({ key }) => String(key))).toContain('estimate');
  });
});
