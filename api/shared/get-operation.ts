/** What became of a write of mine. One that is still pending is asked for once more. */
import { z } from 'zod';
import { within } from './abilities';
import { operationStatus } from './contract';
import { problem } from './problem';
import { route } from './route';
import { settleOperation } from './settle-operations';

export const getOperation = route({
  method: 'get',
  path: '/operations/{key}',
  name: 'getOperation',
  tag: 'operations',
  summary: 'What became of a write of mine',
  permission: { action: 'read', subject: 'Operation' },
  key: 'none',
  params: z.object({ key: z.string().max(128) }),
  answers: { 200: operationStatus },
  async handle({ deps, me, params }) {
    const where = { AND: [within(me.ability, 'read', 'Operation'), { key: params.key }] };
    const found = await deps.database.operation.findFirst({ where });
    if (!found) throw problem('NOT_FOUND', 'No such operation');
    if (found.status === 'pending') await settleOperation(deps, found);
    const { key, status, httpStatus, outcome } = await deps.database.operation.findFirstOrThrow({ where });
    return {
      status: 200,
      body: { key, status, ...(httpStatus === null ? {} : { httpStatus }), ...(outcome === null ? {} : { outcome }) },
    };
  },
});
