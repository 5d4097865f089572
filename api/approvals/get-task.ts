/** One task of mine: what it is about, why it is mine, what happened so far and what I may do now. */
import { z } from 'zod';
import { whyOfTask } from '../../domain/approvals';
import { route } from '../shared/route';
import { readTrail } from '../shared/trail';
import { taskView } from './contract-task';
import { describeCase, myOperations } from './describe-case';
import { describeTasks } from './describe-tasks';
import { findMyTask } from './find-my-task';
import { loadCase } from './load-case';
import { requiredComments } from './required-comments';

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
    const { view, hidden } = await describeCase(deps, me, loaded);
    const [[summary], trail] = await Promise.all([
      describeTasks(deps, [row]),
      readTrail(deps, row.caseId, { take: trailLines, hidden }),
    ]);
    return {
      status: 200,
      body: {
        ...summary,
        version: row.version,
        subjectRevision: view.subjectRevision,
        why: whyOfTask(loaded.state, row.id),
        requireComment: requiredComments(loaded.state, row.stageId),
        operations: myOperations(loaded.state, me, row.id),
        case: view,
        trail,
      },
    };
  },
});
