/** A departure that has not begun does not take place. */
import { z } from 'zod';
import { problem } from '../../shared/problem';
import { plainWrite } from '../../shared/plain-write';
import { route } from '../../shared/route';
import { audit } from '../audit';
import { departure } from '../contract';
import { requestWake, wakeNow } from '../wakes';
import { describeDeparture } from './describe-departure';

export const cancelDeparture = route({
  method: 'post',
  path: '/departures/{id}/cancellation',
  name: 'cancelDeparture',
  tag: 'people',
  summary: 'Cancel a departure that has not begun',
  permission: { action: 'change', subject: 'Departure' },
  key: 'plain',
  params: z.object({ id: z.string().max(64) }),
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  answers: { 200: departure },
  refusals: ['DEPARTURE_RUNNING'],
  async handle({ deps, me, params: { id }, body, key, correlationId }) {
    const reply = await plainWrite(
      deps,
      { route: 'cancelDeparture', actorId: me.id, key, asked: { id, body }, correlationId, repeat: 'same' },
      async (tx) => {
        const now = deps.clock();
        const { count } = await tx.departure.updateMany({
          where: { id, state: 'planned' },
          data: { state: 'cancelled' },
        });
        const row = await tx.departure.findUnique({ where: { id }, include: { items: true } });
        if (!row) throw problem('NOT_FOUND', 'No such departure');
        if (count === 0) throw problem('DEPARTURE_RUNNING', `The departure is ${row.state}`);
        await audit(tx, {
          ...{ at: now, actorId: me.id, action: 'DepartureCancelled', entity: 'Departure', entityId: id },
          ...{ detail: { reason: body.reason }, correlationId },
        });
        await requestWake(tx, 'departure', id, now);
        return { status: 200, body: await describeDeparture(deps, row, row.items) };
      },
    );
    await wakeNow(deps);
    return reply;
  },
});
