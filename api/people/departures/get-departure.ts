import { z } from 'zod';
import { problem } from '../../shared/problem';
import { route } from '../../shared/route';
import { departure } from '../contract';
import { describeDeparture } from './describe-departure';

/** One departure with everything that it moves, and how far it is. */
export const getDeparture = route({
  method: 'get',
  path: '/departures/{id}',
  name: 'getDeparture',
  tag: 'people',
  summary: 'A departure and how far it is',
  permission: { action: 'read', subject: 'Departure' },
  key: 'none',
  params: z.object({ id: z.string().max(64) }),
  answers: { 200: departure },
  async handle({ deps, params: { id } }) {
    const row = await deps.database.departure.findUnique({ where: { id }, include: { items: true } });
    if (!row) throw problem('NOT_FOUND', 'No such departure');
    return { status: 200, body: await describeDeparture(deps, row, row.items) };
  },
});
