/** Nobody is stuck: whoever holds something can go on with it, until every case has its outcome. */
import { expect } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Looked } from '../api/shared/test-api';
import { insist, persist } from './asked';
import type { Asked, Wish } from './asked';
import type { RaceCase, Racer } from './crowd';

/** More than all the seats that a case can have gathered. */
const mostSteps = 300;

/** Every open case is approved by whoever holds it; one that came back is withdrawn. Answers what was asked for that. */
export async function bringToTheEnd(db: PrismaClient, racers: Racer[], cases: RaceCase[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  const as = (id: string): Racer => {
    const racer = racers.find((one) => one.id === id);
    if (!racer) throw new Error(`${id} is not in the race`);
    return racer;
  };
  await Promise.all(
    cases.map(async ({ id, submitterId }) => {
      for (let step = 0; ; step += 1) {
        const { status } = await db.case.findUniqueOrThrow({ where: { id } });
        if (status === 'ended') return;
        expect(step, `${id} does not end`).toBeLessThan(mostSteps);
        if (status === 'returned') {
          const path = `/cases/${encodeURIComponent(id)}/withdrawal`;
          asked.push(await insist(as(submitterId), { caseId: id, operation: 'withdraw', path, body: {} }));
          continue;
        }
        const moved = await moveOn(db, as, id);
        expect(moved, `${id} is stuck while ${status}`).not.toBe(null);
        if (moved) asked.push(moved);
      }
    }),
  );
  return asked;
}

/** The first open task whose holder may do something that goes on. */
async function moveOn(db: PrismaClient, as: (id: string) => Racer, caseId: string): Promise<Asked | null> {
  const open = await db.task.findMany({
    where: { caseId, state: 'open' },
    orderBy: [{ onHold: { sort: 'asc', nulls: 'first' } }, { kind: 'asc' }, { openedAt: 'desc' }],
  });
  for (const { id, holderId } of open) {
    const holder = as(holderId);
    const { body } = await persist(() => holder.caller.get(`/tasks/${encodeURIComponent(id)}`));
    const wish = wishFor(caseId, id, body);
    if (wish) return insist(holder, wish);
  }
  return null;
}

function wishFor(caseId: string, taskId: string, { operations, version, subjectRevision }: Looked): Wish | null {
  const offered = [...(operations ?? [])].map(String);
  const path = `/tasks/${encodeURIComponent(taskId)}`;
  if (offered.includes('approve')) {
    const body = { outcome: 'approve', comment: '同意', version, subjectRevision };
    return { caseId, operation: 'approve', path: `${path}/decisions`, body };
  }
  if (offered.includes('answer'))
    return { caseId, operation: 'answer', path: `${path}/answers`, body: { answer: '是' } };
  if (offered.includes('opine'))
    return { caseId, operation: 'opine', path: `${path}/opinions`, body: { comment: '好' } };
  return null;
}
