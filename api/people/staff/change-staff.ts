/** What changes about a person, as of an instant: name, department, manager, roles, coming back. What held before stays as it was. */
import type { Json } from '../../../domain/shared/process';
import { problem } from '../../shared/problem';
import { plainWrite } from '../../shared/plain-write';
import { route } from '../../shared/route';
import { audit } from '../audit';
import { changeStaffBody, staffChanged, staffParams } from '../contract';
import { wakeNow } from '../wakes';
import { applyStaffChange } from './apply-staff-change';
import { loadStaffRecord } from './describe-staff';
import { followChange } from './follow-change';

export const changeStaff = route({
  method: 'post',
  path: '/staff/{id}/changes',
  name: 'changeStaff',
  tag: 'people',
  summary: 'Change something about a person as of an instant',
  permission: { action: 'administer', subject: 'User' },
  key: 'plain',
  params: staffParams,
  body: changeStaffBody,
  answers: { 200: staffChanged },
  refusals: ['MANAGER_CIRCLE', 'DATES_OVERLAP', 'LAST_ADMINISTRATOR'],
  async handle({ deps, me, params: { id }, body, key, correlationId }) {
    const now = deps.clock();
    const at = body.at === undefined ? now : new Date(body.at);
    if (at < now) {
      const errors = [{ path: 'body.at', message: 'Lies in the past', code: 'past' }];
      throw problem('INVALID', 'What has held is not changed afterwards', { errors });
    }
    const reply = await plainWrite(
      deps,
      { route: 'changeStaff', actorId: me.id, key, asked: { id, body }, correlationId, repeat: 'same' },
      async (tx) => {
        const rows = await tx.$queryRaw<unknown[]>`SELECT id FROM "User" WHERE id = ${id} FOR NO KEY UPDATE`;
        if (rows.length === 0) throw problem('NOT_FOUND', 'No such person');
        const routes = await applyStaffChange(tx, id, body.change, at);
        await audit(tx, {
          ...{ at: now, actorId: me.id, action: 'PersonChanged', entity: 'User', entityId: id, correlationId },
          detail: { change: definedFields(body.change), from: at.toISOString() },
        });
        const recheckId = routes ? await followChange(tx, `a person's ${body.change.kind}`, at, now) : null;
        return { status: 200, body: { recheckId, ...(await loadStaffRecord({ ...deps, database: tx }, id)) } };
      },
    );
    await wakeNow(deps);
    return reply;
  },
});

const definedFields = (change: object): { [field: string]: Json } =>
  Object.fromEntries(
    Object.entries(change as { [field: string]: Json | undefined }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
