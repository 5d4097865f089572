/** Clients with their contacts by name and title, for forms; telephone numbers and the like are not in it. */
import { z } from 'zod';
import { clientSummary } from '../jobs/contract';
import { within } from '../shared/abilities';
import { page } from '../shared/contract';
import { cutPage, pageQuery, readCursor } from '../shared/paging';
import { route } from '../shared/route';

export const listClients = route({
  method: 'get',
  path: '/clients',
  name: 'listClients',
  tag: 'clients',
  summary: 'Clients with their contacts, by name',
  permission: { action: 'read', subject: 'Client' },
  key: 'none',
  query: z.strictObject({ ...pageQuery, search: z.string().trim().max(100).optional() }),
  answers: { 200: page(clientSummary) },
  async handle({ deps, me, query }) {
    const after = readCursor(query.after, ['text', 'text']);
    const found = await deps.database.client.findMany({
      where: {
        AND: [
          within(me.ability, 'read', 'Client'),
          query.search
            ? {
                OR: [
                  { name: { contains: query.search, mode: 'insensitive' } },
                  { shortName: { contains: query.search, mode: 'insensitive' } },
                ],
              }
            : {},
          after
            ? { OR: [{ shortName: { gt: after[0] ?? '' } }, { shortName: after[0] ?? '', id: { gt: after[1] ?? '' } }] }
            : {},
        ],
      },
      orderBy: [{ shortName: 'asc' }, { id: 'asc' }],
      take: query.limit + 1,
      select: {
        id: true,
        name: true,
        shortName: true,
        contacts: { select: { id: true, name: true, title: true }, orderBy: { id: 'asc' } },
      },
    });
    const { rows, next } = cutPage(found, query.limit, (client) => [client.shortName, client.id]);
    return { status: 200, body: { items: rows, next } };
  },
});
