import { z } from 'zod';
import { within } from '../shared/abilities';
import { problem } from '../shared/problem';
import { route } from '../shared/route';

/** Takes a token of mine out of use at once. */
export const deleteToken = route({
  method: 'delete',
  path: '/tokens/{id}',
  name: 'deleteToken',
  tag: 'people',
  summary: 'Take a token out of use',
  permission: { action: 'delete', subject: 'Apikey' },
  key: 'none',
  params: z.object({ id: z.string().max(64) }),
  answers: { 204: null },
  async handle({ deps, me, params, correlationId }) {
    await deps.database.$transaction(async (tx) => {
      const { count } = await tx.apikey.deleteMany({
        where: { AND: [within(me.ability, 'delete', 'Apikey'), { id: params.id }] },
      });
      if (count === 0) throw problem('NOT_FOUND', 'No such token');
      await tx.audit.create({
        data: {
          at: deps.clock(),
          actorId: me.id,
          action: 'TokenDeleted',
          entity: 'Apikey',
          entityId: params.id,
          correlationId,
        },
      });
    });
    return { status: 204 };
  },
});
