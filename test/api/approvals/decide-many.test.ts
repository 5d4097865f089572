/** Many decisions in one request: each for itself, with its own key and answer. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { testApi, type Looked } from '../shared/test-api';
import { caseDesk } from './case-desk';

const api = await testApi({ waitMs: 30_000 });
const desk = caseDesk(api, '74');
const manager = await api.as('wangsiyuan');

beforeAll(async () => {
  await desk.publish(`
      - id: manager
        title: { zh: 客户经理审核, en: Account manager }
        approvers: [{ relation: ae.manager }]
`);
});

const item = (task: Looked, outcome: string, more: object = {}) => ({
  ...{ taskId: String(task.id), key: randomUUID(), outcome },
  ...{ version: task.version, subjectRevision: task.subjectRevision },
  ...more,
});

describe('deciding many', () => {
  it('answers each in the order of the request; what is refused holds nobody else up', async () => {
    const cases = [await desk.open(), await desk.open(), await desk.open()];
    const tasks = await Promise.all(cases.map((one) => one.taskOf('wangsiyuan')));
    const [first, second, third] = tasks as [Looked, Looked, Looked];
    const items = [
      item(first, 'approve', { comment: '同意' }),
      item(second, 'reject'),
      { ...item(first, 'approve'), taskId: 'approval/none#t1' },
      item(third, 'return', { comment: '请补充' }),
    ];
    const answer = await manager.post('/tasks/decisions', { items });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        items: [
          { taskId: String(first.id), status: 200, answer: { status: 'ended', outcome: 'approved' } },
          { taskId: String(second.id), status: 400, problem: { code: 'COMMENT_REQUIRED' } },
          { status: 404, problem: { code: 'NOT_FOUND' } },
          { taskId: String(third.id), status: 200, answer: { status: 'returned' } },
        ],
      },
    });
    expect((await cases[1]?.taskOf('wangsiyuan'))?.state).toBe('open');

    // The same again is the same answer, item by item, and a single request with one of the keys is one of them.
    const again = await manager.post('/tasks/decisions', { items });
    expect(again.body.items?.[0]).toMatchObject({ status: 200, answer: { outcome: 'approved' } });
    expect(again.body.items?.[1]).toMatchObject({ status: 400, problem: { code: 'COMMENT_REQUIRED' } });
    const { taskId, key, ...decision } = items[0] ?? item(first, 'approve');
    expect(await manager.post(`/tasks/${encodeURIComponent(taskId)}/decisions`, decision, key)).toMatchObject({
      status: 200,
      body: { outcome: 'approved' },
    });
    expect((await cases[0]?.trail())?.filter((operation) => operation === 'approved')).toHaveLength(1);
  });

  it('goes through for fifty at once', async () => {
    const cases = [];
    for (let opened = 0; opened < 5; opened += 1) cases.push(await desk.open());
    const tasks = await Promise.all(cases.map((one) => one.taskOf('wangsiyuan')));
    const unknown = { outcome: 'approve', version: 1, subjectRevision: 1 };
    const strangers = Array.from({ length: 45 }, (_, index) => ({
      ...unknown,
      ...{ taskId: `none-${String(index)}`, key: randomUUID() },
    }));
    const { status, body } = await manager.post('/tasks/decisions', {
      items: [...strangers, ...tasks.map((task) => item(task, 'approve'))],
    });
    expect(status).toBe(200);
    expect([...(body.items ?? [])].map((one) => Number(one.status))).toEqual([
      ...Array.from({ length: 45 }, () => 404),
      200,
      200,
      200,
      200,
      200,
    ]);
  });

  it('names every fault of the request and does nothing then', async () => {
    const one = await desk.open();
    const task = await one.taskOf('wangsiyuan');
    const good = item(task, 'approve');
    const faults = async (items: unknown) => {
      const { status, body } = await manager.post('/tasks/decisions', { items });
      expect(status).toBe(400);
      return [...(body.errors ?? [])].map(({ path }) => String(path)).toSorted();
    };
    expect(await faults([])).toEqual(['body.items']);
    expect(
      await faults(
        Array.from({ length: 51 }, (_, index) => ({ ...good, taskId: `t${String(index)}`, key: randomUUID() })),
      ),
    ).toEqual(['body.items']);
    expect(await faults([good, { ...good, key: randomUUID() }])).toEqual(['body.items.1.taskId']);
    expect(await faults([good, { ...good, taskId: 'other' }])).toEqual(['body.items.1.key']);
    expect(await faults([{ ...good, key: 'short', outcome: 'perhaps', extra: 1 }])).toEqual([
      'body.items.0.extra',
      'body.items.0.key',
      'body.items.0.outcome',
    ]);
    expect((await one.taskOf('wangsiyuan')).state).toBe('open');
    expect(await api.db.operation.count({ where: { actorId: personId('wangsiyuan'), key: good.key } })).toBe(0);
  });
});
