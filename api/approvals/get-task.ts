/** One task of mine: what it is about, why it is mine, what happened so far and what I may do now. */
import { z } from 'zod';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { readTrail } from '../shared/trail';
import { taskView } from './contract-task';
import { describeCase } from './describe-case';
import { describeTask } from './describe-task';
import { describeTasks } from './describe-tasks';
import { findMyTask } from './find-my-task';
import { loadCase } from './load-case';

const trailLines = 200;

export const getTask = route({
  method: 'get',
  path: '/tasks/{id}',
  name: 'getTask',
  tag: 'tasks',
  summary: 'A task of mine with everything needed to decide it',
  permission: { action: 'read', subject: 'Task' },
  key: 'none',
  params: z.object({ id: z.string().max(200) }),
  answers: { 200: taskView },
  async handle({ deps, me, params }) {
    const row = await findMyTask(deps, me, params.id);
    const loaded = await loadCase(deps, me, row.caseId);
    const task = loaded.state.tasks.find(({ id }) => id === row.id);
    // The row is written with the state; between the two reads the task may only have changed, never gone.
    if (!task) throw problem('NOT_FOUND', 'No such task');
    const described = await describeCase(deps, me, loaded);
    const [[summary], detail, trail] = await Promise.all([
      describeTasks(deps, [row]),
      describeTask(deps, me, loaded.state, task, described),
      readTrail(deps, row.caseId, { take: trailLines, hidden: described.reader.hidden }),
    ]);
    return { status: 200, body: { ...summary, ...detail, trail } };
  },
});
