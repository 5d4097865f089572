/** Opens a job card: draws its number and starts its process, once per key (JOB-1). */
import { carryOut } from '../shared/operations';
import { operationStatus } from '../shared/contract';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { loadTimeZone } from '../shared/settings';
import { jobAnswer, openJobBody } from './contract';
import { drawJobNumber } from './draw-job-number';
import { jobNumberOf, processIdOf } from './job-id';

export const openJob = route({
  method: 'post',
  path: '/jobs',
  name: 'openJob',
  tag: 'jobs',
  summary: 'Open a job',
  permission: { action: 'create', subject: 'Job' },
  key: 'process',
  body: openJobBody,
  answers: { 201: jobAnswer, 202: operationStatus },
  async handle({ deps, me, body, key, correlationId }) {
    if (key === undefined) throw problem('KEY_MISSING', 'This write needs an Idempotency-Key');
    const { title, clientId, contactId, aeId = me.id } = body;
    const contact = await deps.database.contact.findFirst({ where: { id: contactId, clientId } });
    if (!contact) {
      throw problem('INVALID', 'No such contact of this client', {
        errors: [{ path: 'body.contactId', message: 'No such contact of this client', code: 'unknown' }],
      });
    }
    const timeZone = await loadTimeZone(deps);
    return carryOut(deps, {
      route: 'openJob',
      actorId: me.id,
      actor: { kind: 'person', id: me.id },
      key,
      asked: body,
      correlationId,
      processId: async (tx) => processIdOf(await drawJobNumber(tx, deps.clock(), timeZone)),
      event: (id) => ({ type: 'JobOpened', id, number: jobNumberOf(id), title, clientId, contactId, aeId }),
      start: 'job',
    });
  },
});
