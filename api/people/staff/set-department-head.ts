/** Who heads a department, as of an instant; nobody is possible too. */
import { replaceFrom } from '../../../activities/people/replace-from';
import { problem } from '../../shared/problem';
import { plainWrite } from '../../shared/plain-write';
import { route } from '../../shared/route';
import { audit } from '../audit';
import { departmentChanged, setDepartmentHeadBody, staffParams } from '../contract';
import { wakeNow } from '../wakes';
import { managerFault, refuseFaults } from './check-placement';
import { followChange } from './follow-change';
import { loadDepartments } from './load-departments';

export const setDepartmentHead = route({
  method: 'post',
  path: '/departments/{id}/heads',
  name: 'setDepartmentHead',
  tag: 'people',
  summary: 'Say who heads a department',
  permission: { action: 'change', subject: 'Department' },
  key: 'plain',
  params: staffParams,
  body: setDepartmentHeadBody,
  answers: { 200: departmentChanged },
  refusals: ['DATES_OVERLAP'],
  async handle({ deps, me, params: { id }, body, key, correlationId }) {
    const now = deps.clock();
    const from = body.at === undefined ? now : new Date(body.at);
    if (from < now) {
      const errors = [{ path: 'body.at', message: 'Lies in the past', code: 'past' }];
      throw problem('INVALID', 'What has held is not changed afterwards', { errors });
    }
    const reply = await plainWrite(
      deps,
      { route: 'setDepartmentHead', actorId: me.id, key, asked: { id, body }, correlationId, repeat: 'same' },
      async (tx) => {
        const rows = await tx.$queryRaw<unknown[]>`SELECT id FROM "Department" WHERE id = ${id} FOR UPDATE`;
        if (rows.length === 0) throw problem('NOT_FOUND', 'No such department');
        if (body.userId !== null) refuseFaults(await managerFault(tx, 'body.userId', body.userId, from));
        const how = await replaceFrom(tx, { table: 'DepartmentHead', of: id, says: body.userId, from });
        if (how === 'later') throw problem('DATES_OVERLAP', 'Another head is planned for later');
        await audit(tx, {
          ...{
            at: now,
            actorId: me.id,
            action: 'DepartmentHeadSet',
            entity: 'Department',
            entityId: id,
            correlationId,
          },
          detail: { userId: body.userId, from: from.toISOString() },
        });
        const recheckId = how === 'done' ? await followChange(tx, 'a department head', from, now) : null;
        const [department] = await loadDepartments({ ...deps, database: tx }, id);
        return { status: 200, body: { recheckId, ...department } };
      },
    );
    await wakeNow(deps);
    return reply;
  },
});
