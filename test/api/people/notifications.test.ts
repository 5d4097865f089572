/** What somebody was told: newest first, page by page, read by them alone. */
import { beforeEach, describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { briefed, estimated, proposed } from '../../shared/job-story';
import { plain, testApi } from '../shared/test-api';

const api = await testApi();
const manager = await api.as('wangsiyuan');
const userId = personId('wangsiyuan');

await briefed(api, 'J2026-9301');
await proposed(api, 'J2026-9301');
const caseId = await estimated(api, 'J2026-9301');
const task = await api.db.task.findFirstOrThrow({ where: { caseId, holderId: userId } });

let count = 0;

/** Writes notices as `record` would, one a minute, and gives their ids. */
async function told(kinds: string[], more: { userId?: string; processId?: string; detail?: object } = {}) {
  const rows = await api.db.notification.createManyAndReturn({
    data: kinds.map((kind, index) => ({
      ...{ userId, kind, processId: caseId, detail: {}, ...more },
      eventKey: `test/${String((count += 1))}`,
      at: new Date(Date.UTC(2026, 0, 5, 1, index)),
    })),
  });
  return rows.map(({ id }) => String(id));
}

beforeEach(() => api.db.notification.deleteMany({ where: { eventKey: { startsWith: 'test/' } } }));

describe('the list', () => {
  it('has what the engine wrote, with title, case and the task that I hold', async () => {
    const { body } = await manager.get('/notifications');
    expect(body.items?.[0]).toMatchObject({ kind: 'task-opened', caseId, taskId: task.id });
    expect(String(body.items?.[0]?.title)).toContain('J2026-9301');
    expect(body.items?.[0]?.readAt).toBeUndefined();
    expect((await manager.get('/inbox')).body.unreadNotices).toBe(body.unread);
  });

  it('pages newest first, also where several fall on one instant, and nothing twice', async () => {
    const ids = await told(['case-ended', 'case-copied', 'case-moved']);
    await api.db.notification.updateMany({
      where: { eventKey: { startsWith: 'test/' } },
      data: { at: new Date(Date.UTC(2026, 0, 5)) },
    });
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await manager.get(`/notifications?limit=1${after}`);
      seen.push(...(body.items ?? []).map(({ id }) => String(id)));
      const next = plain(body) as { next: string | null };
      if (next.next === null) break;
      after = `&after=${next.next}`;
    }
    expect(seen.slice(-3)).toEqual(ids.toReversed());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('tells how it ended and whose it is now', async () => {
    await told(['case-ended'], { detail: { outcome: 'approved' } });
    await told(['job-handed-over'], {
      processId: 'job/J2026-9301',
      detail: { fromUserId: userId, toUserId: personId('zhangbo') },
    });
    const { body } = await manager.get('/notifications');
    const of = (kind: string) => body.items?.find((item) => String(item.kind) === kind);
    expect(of('case-ended')).toMatchObject({ outcome: 'approved' });
    expect(of('job-handed-over')).toMatchObject({ jobNumber: 'J2026-9301', person: { id: personId('zhangbo') } });
  });

  it('shows neither title nor address of what the reader may no longer open', async () => {
    await told(['task-moved'], { userId: personId('zhangbo'), detail: { taskId: task.id, taskKind: 'decide' } });
    const { body } = await (await api.as('zhangbo')).get('/notifications');
    expect(body.items).toHaveLength(1);
    expect(Object.keys(body.items?.[0] ?? {}).sort()).toEqual(['at', 'id', 'kind']);
  });

  it('refuses a cursor of another list', async () => {
    const cursor = Buffer.from(JSON.stringify(['2026-01-05T00:00:00.000Z', 'x'])).toString('base64url');
    expect((await manager.get(`/notifications?after=${cursor}`)).body.code).toBe('INVALID');
  });
});

describe('reading', () => {
  const unreadOf = async (ids: string[]) =>
    (await api.db.notification.findMany({ where: { id: { in: ids.map(BigInt) }, readAt: null } })).length;

  it('marks one, and only once', async () => {
    const ids = await told(['case-ended', 'case-copied']);
    expect((await manager.post('/notifications/read', { id: ids[0] })).status).toBe(200);
    const first = await api.db.notification.findUniqueOrThrow({ where: { id: BigInt(ids[0] ?? '') } });
    await manager.post('/notifications/read', { id: ids[0] });
    const again = await api.db.notification.findUniqueOrThrow({ where: { id: BigInt(ids[0] ?? '') } });
    expect(again.readAt).toEqual(first.readAt);
    expect(await unreadOf(ids)).toBe(1);
    const { body } = await manager.get('/notifications?unread=true&limit=100');
    expect(body.items?.map(({ id }) => String(id))).not.toContain(ids[0]);
  });

  it('marks all that were seen, and leaves what came meanwhile', async () => {
    const ids = await told(['case-ended', 'case-copied', 'case-moved']);
    expect((await manager.post('/notifications/read', { upTo: ids[1] })).body).toEqual({ unread: 1 });
    expect(await unreadOf(ids)).toBe(1);
  });

  it('marks what is about a task, a case or a job that I opened', async () => {
    const ids = [
      ...(await told(['task-reminder'], { detail: { taskId: task.id } })),
      ...(await told(['link-answered'], { processId: 'job/J2026-9301' })),
    ];
    await manager.post('/notifications/read', { about: task.id });
    expect(await unreadOf(ids)).toBe(1);
    await manager.post('/notifications/read', { about: 'job/J2026-9301' });
    expect(await unreadOf(ids)).toBe(0);
  });

  it('never touches what somebody else was told', async () => {
    const ids = await told(['case-ended', 'task-reminder'], { detail: { taskId: task.id } });
    const other = await api.as('zhangbo');
    const newest = ids.at(-1);
    for (const body of [{ id: newest }, { upTo: newest }, { about: caseId }, { about: task.id }]) {
      expect((await other.post('/notifications/read', body)).status).toBe(200);
    }
    expect(await unreadOf(ids)).toBe(2);
    const shown = (await other.get('/notifications?limit=100')).body.items ?? [];
    expect(shown.map(({ id }) => String(id))).not.toContain(newest);
  });

  it('refuses what names nothing', async () => {
    for (const body of [{}, { id: 'x' }, { id: '1', upTo: '2' }, { upTo: 5 }]) {
      expect((await manager.post('/notifications/read', body)).body.code, JSON.stringify(body)).toBe('INVALID');
    }
  });
});
