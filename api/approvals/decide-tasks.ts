/**
 * Many decisions in one request. Each goes the way of a single one, with its own key and its own answer: one that is
 * refused or fails holds none of the others up, and the same keys sent again give the same answers.
 */
import type { z } from 'zod';
import { route, type Asked } from '../shared/route';
import type { SignedIn } from '../shared/signed-in';
import { decisionsAnswer, decisionsBody } from './contract-writes';
import { decideOne } from './decide-one';
import { inParallel } from '../shared/in-parallel';
import { toProblem } from '../shared/problem';

/** The rest waits its turn: a workflow takes ten updates at a time, and one person needs no more of the pool. */
const atOnce = 5;

type Item = z.output<typeof decisionsBody>['items'][number];
type ItemAnswer = z.input<typeof decisionsAnswer>['items'][number];

export const decideTasks = route({
  method: 'post',
  path: '/tasks/decisions',
  name: 'decideTasks',
  tag: 'tasks',
  summary: 'Decide many tasks, each for itself',
  description:
    'Every item has its own key and gets its own answer, in the order of the request; the request itself needs no key.',
  permission: { action: 'decide', subject: 'Task' },
  key: 'none',
  body: decisionsBody,
  answers: { 200: decisionsAnswer },
  async handle(asked) {
    return {
      status: 200,
      body: { items: await inParallel(asked.body.items, atOnce, (item) => answerTo(asked, item)) },
    };
  },
});

/** What the decision alone would have been answered with. Never throws: a fault of one item is its answer. */
async function answerTo(
  asked: Asked<unknown, unknown, unknown> & { me: SignedIn },
  { taskId, key, ...decision }: Item,
): Promise<ItemAnswer> {
  try {
    const { status, body } = await decideOne({ ...asked, key }, taskId, decision);
    return status === 202
      ? { taskId, status, operation: body as NonNullable<ItemAnswer['operation']> }
      : { taskId, status, answer: body as NonNullable<ItemAnswer['answer']> };
  } catch (error) {
    const { status, body } = toProblem(error, asked.correlationId);
    if (status === 500) asked.deps.logger.error({ err: error, correlationId: asked.correlationId }, 'an item failed');
    return { taskId, status, problem: body };
  }
}
