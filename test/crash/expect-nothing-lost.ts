/** Holds what people were told against what PostgreSQL has: everything there, once, and nothing that nobody was told. */
import { expect } from 'vitest';
import { checkFold } from '../../activities/shared/check-fold';
import type { Processes } from '../../activities/shared/record';
import { verifyTrail } from '../../activities/shared/verify-trail';
import type { PrismaClient } from '../../prisma/generated/client';
import { until } from '../shared/drive';
import type { Asked } from './persistent-people';

/** Every write that somebody asked for has one outcome; an accepted one is recorded once, a refused one changed nothing. */
export async function expectEachOnce(db: PrismaClient, asked: Asked[]): Promise<void> {
  expect(asked.filter(({ told }) => told === null)).toEqual([]);
  // The server settles by itself what nobody came back for.
  await until(async () => (await db.operation.count({ where: { status: 'pending' } })) === 0, 120_000);
  const expected: string[] = [];
  for (const { key, path, body, told } of asked) {
    const [operation, ...others] = await db.operation.findMany({ where: { key } });
    expect(others).toEqual([]);
    expect([path, operation?.status]).toEqual([path, told?.refused ? 'refused' : 'done']);
    const events = await db.processEvent.findMany({ where: { key: operation?.updateId ?? '' } });
    // A process that has ended refuses at the door: that leaves no event.
    const recorded = told?.refused && events.length === 0 ? [true] : events.map(({ refused }) => refused !== null);
    expect([path, ...recorded]).toEqual([path, told?.refused]);
    if (!told?.refused) expected.push(`${operation?.processId ?? ''} ${trailWord(path, body)}`);
  }
  const processIds = [...new Set(expected.map((line) => line.split(' ')[0] ?? ''))];
  const trail = await db.trail.findMany({ where: { processId: { in: processIds } } });
  const words = new Set(expected.map((line) => line.split(' ')[1]));
  const found = trail
    .filter(({ actor, operation }) => (actor as { kind: string }).kind !== 'system' && words.has(operation))
    .map(({ processId, operation }) => `${processId} ${operation}`);
  expect(found.sort()).toEqual(expected.sort());
}

/** What PostgreSQL shows is what the events lead to, the trails are whole, and what has ended leaves nothing open. */
export async function expectWhole(db: PrismaClient, processes: Processes): Promise<void> {
  const all = await db.process.findMany();
  for (const { id, seq, endedAt } of all) {
    expect([id, await checkFold(db, processes, id)]).toEqual([id, { same: true, seq }]);
    expect([id, await verifyTrail(db, id)]).toMatchObject([id, { whole: true }]);
    expect([id, endedAt]).not.toEqual([id, null]);
  }
  expect(await db.task.findMany({ where: { state: 'open', case: { status: 'ended' } } })).toEqual([]);
}

/** Who asks for the same again is told the same. */
export async function expectSameAgain(asked: Asked[]): Promise<void> {
  for (const { path, told, again } of asked) {
    const { status, body } = await again();
    expect({ path, refused: status >= 400, body: unnumbered(body) }).toEqual({
      path,
      refused: told?.refused,
      body: unnumbered(told?.body),
    });
  }
}

/** Each request has a correlation id of its own. */
const unnumbered = (body: unknown): object => ({ ...(body as object), correlationId: '' });

const outcomes: { [outcome: string]: string } = { approve: 'approved', reject: 'rejected', return: 'returned' };

/** What the trail calls a write. */
function trailWord(path: string, body: object): string {
  if (path === '/jobs') return 'open-job';
  if (path === '/links/answer') return 'client-confirmed';
  const { outcome } = body as { outcome?: string };
  if (path.startsWith('/tasks/')) return outcomes[outcome ?? ''] ?? `${String(outcome)}?`;
  return path.split('/').at(-1) ?? '';
}
