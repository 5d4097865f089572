/**
 * Holds what two hundred people were told against what was recorded: the trail of a case is that of the accepted events
 * one after another, each is there once, and each refusal was true when it was given.
 */
import { expect } from 'vitest';
import { loadPlanFacts } from '../../activities/approvals/load-plan-facts';
import { checkFold } from '../../activities/shared/check-fold';
import type { Processes } from '../../activities/shared/record';
import { verifyTrail } from '../../activities/shared/verify-trail';
import { canonicalJson } from '../../activities/shared/canonical-json';
import { advanceCase, type CaseEvent, type CaseState, type PlanFacts } from '../../domain/approvals';
import type { Incoming, Json, TrailEntry } from '../../domain/shared/process';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Asked } from './asked';

/** Plays the recorded events of a case again, alone and one after another. */
export async function expectSequential(db: PrismaClient, processes: Processes, caseId: string): Promise<void> {
  const process = await db.process.findUniqueOrThrow({ where: { id: caseId } });
  const rows = await db.processEvent.findMany({ where: { processId: caseId }, orderBy: { seq: 'asc' } });
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);

  let state: CaseState | null = null;
  let facts: PlanFacts | undefined;
  const trail: TrailEntry[] = [];
  for (const { events, refused, key } of rows) {
    const [incoming] = events as unknown as [Incoming<CaseEvent>];
    const definition = state?.definition ?? (incoming.body.type === 'CaseOpened' ? incoming.body.definition : null);
    if (definition === null) throw new Error(`${caseId} begins with ${incoming.body.type}`);
    // Nobody comes or leaves during a race: the world is read once.
    facts ??= await loadPlanFacts(db, definition, incoming.at);
    const result = advanceCase(state, incoming, { ...facts, at: incoming.at });
    if ('refusal' in result) {
      // It was true at that moment: the same event on the same state is refused for the same reason.
      expect([key, refused]).toEqual([key, result.refusal.code]);
      continue;
    }
    expect([key, refused]).toEqual([key, null]);
    state = result.state;
    trail.push(...result.trail);
  }
  expect(canonicalJson(state as unknown as Json)).toBe(canonicalJson(process.state));
  const stored = await db.trail.findMany({ where: { processId: caseId }, orderBy: { seq: 'asc' } });
  expect(stored.map(({ operation, actor, stage }) => [operation, actor, stage])).toEqual(
    trail.map(({ operation, actor, stage }) => [operation, actor, stage ?? null]),
  );
  expect(await checkFold(db, processes, caseId)).toEqual({ same: true, seq: process.seq });
  expect(await verifyTrail(db, caseId)).toMatchObject({ whole: true, lines: trail.length });
}

/** Every accepted write is recorded once, every refused one changed nothing and says why. */
export async function expectEachTold(db: PrismaClient, asked: Asked[]): Promise<void> {
  for (const { personId, key, status, body, path, caseId } of asked) {
    const operation = await db.operation.findUnique({ where: { actorId_key: { actorId: personId, key } } });
    const events = await db.processEvent.findMany({ where: { processId: caseId, key: operation?.updateId ?? '' } });
    expect([path, status < 500]).toEqual([path, true]);
    if (status < 400) {
      expect([path, operation?.status, events.map(({ refused }) => refused)]).toEqual([path, 'done', [null]]);
      continue;
    }
    expect([path, typeof body.code, String(body.detail).length > 0]).toEqual([path, 'string', true]);
    expect([path, events.filter(({ refused }) => refused === null)]).toEqual([path, []]);
    for (const { refused } of events) expect([path, refused]).toEqual([path, String(body.code)]);
    if (body.decidedBy !== undefined) await expectDecided(db, caseId, body.decidedBy as unknown as DecidedBy);
  }
  const accepted = asked.filter(({ status }) => status < 400);
  const cases = [...new Set(asked.map(({ caseId }) => caseId))];
  const recorded = await db.processEvent.findMany({ where: { processId: { in: cases }, refused: null } });
  const byPeople = recorded.filter(({ events }) => {
    const [{ actor, body }] = events as unknown as [Incoming<CaseEvent>];
    return actor.kind === 'person' && body.type !== 'CaseOpened';
  });
  expect(byPeople.length).toBe(accepted.length);
}

interface DecidedBy {
  id: string;
  at: string;
}

/** Who came too late was told who had decided and when: that line is in the trail. */
async function expectDecided(db: PrismaClient, caseId: string, { id, at }: DecidedBy): Promise<void> {
  const lines = await db.trail.findMany({ where: { processId: caseId, at: new Date(at) } });
  const actors = lines.map(({ actor }) => (actor as { id?: string; what?: string }).id ?? 'system');
  expect(actors).toContain(id.startsWith('system:') ? 'system' : id);
}
