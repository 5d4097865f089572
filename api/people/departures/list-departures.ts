import { z } from 'zod';
import { loadNames } from '../../shared/names';
import { cutPage, pageQuery, readCursor } from '../../shared/paging';
import { route } from '../../shared/route';
import { departurePage } from '../contract';
import { describeDepartureRow, peopleIn } from './describe-departure';

/** Departures, latest first. */
export const listDepartures = route({
  method: 'get',
  path: '/departures',
  name: 'listDepartures',
  tag: 'people',
  summary: 'Departures, latest first',
  permission: { action: 'read', subject: 'Departure' },
  key: 'none',
  query: z.strictObject(pageQuery),
  answers: { 200: departurePage },
  async handle({ deps, query }) {
    const after = readCursor(query.after, ['instant', 'text']);
    const [at, id] = [after?.[0] ?? '', after?.[1] ?? ''];
    const found = await deps.database.departure.findMany({
      where: after ? { OR: [{ plannedAt: { lt: at } }, { plannedAt: at, id: { lt: id } }] } : {},
      include: { items: { select: { state: true } } },
      orderBy: [{ plannedAt: 'desc' }, { id: 'desc' }],
      take: query.limit + 1,
    });
    const { rows, next } = cutPage(found, query.limit, (row) => [row.plannedAt.toISOString(), row.id]);
    const names = await loadNames(deps, rows.flatMap(peopleIn));
    return { status: 200, body: { items: rows.map((row) => describeDepartureRow(row, names)), next } };
  },
});
