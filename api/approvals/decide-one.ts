import type { z } from 'zod';
import { countDecision } from '../shared/count-decision';
import type { Asked, Reply } from '../shared/route';
import type { SignedIn } from '../shared/signed-in';
import { writeToCase } from './case-write';
import type { decisionBody } from './contract-writes';
import { findTaskToActOn } from './find-task-to-act-on';

/** One decision on a task of mine, alone or among many: the same key is the same operation either way. NOT_FOUND when it is not mine. */
export async function decideOne(
  asked: Asked<unknown, unknown, unknown> & { me: SignedIn },
  taskId: string,
  decision: z.output<typeof decisionBody>,
): Promise<Reply> {
  const task = await findTaskToActOn(asked.deps, asked.me, taskId);
  const event = { type: 'Decided', taskId: task.id, ...decision } as const;
  return countDecision(asked.deps.metrics, event.outcome, writeToCase(asked, 'decideTask', task.caseId, event));
}
