/**
 * A list as a file: the same rows as the list shows to the same person under the same filter, all pages of it. Made from
 * the list's own route, so that nobody exports what they may not read.
 */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { problem } from '../problem';
import { route, type Route } from '../route';
import { loadTimeZone } from '../settings';
import type { Say, Table } from './columns';
import { writeCsv } from './write-csv';
import { writeXlsx } from './write-xlsx';

/** More belongs into a report; a file of so many rows opens on any machine. */
const mostRows = 20_000;
const writers = { csv: writeCsv, xlsx: writeXlsx };

interface Page<Entry> {
  items: Entry[];
  next: string | null;
}

/** `name`: of the route, e.g. `exportJobs`. Refuses TOO_MANY_ROWS: the filter has to be narrower. Every export is recorded. */
export function exportOf<Entry>(list: Route, name: string, table: Table<Entry>): Route {
  if (!('action' in list.permission)) throw new Error(`${list.name} is for everybody`);
  const { limit: _, after: __, ...filter } = list.query?.shape ?? {};
  return route({
    method: 'get',
    path: `/exports${list.path}`,
    name,
    tag: list.tag,
    summary: `As a file: ${list.summary.charAt(0).toLowerCase()}${list.summary.slice(1)}`,
    description: 'CSV (UTF-8 with a byte order mark) or XLSX, with the filters of the list.',
    permission: list.permission,
    key: 'none',
    query: z.strictObject({
      ...filter,
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
      language: z.enum(['zh', 'en']).default('zh'),
    }),
    answers: { 200: { file: '*/*' } },
    refusals: ['TOO_MANY_ROWS'],
    async handle(asked) {
      const { format, language, ...wanted } = asked.query;
      const entries: Entry[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const query = { ...wanted, limit: 100, ...(after === undefined ? {} : { after }) };
        const page = (await list.handle({ ...asked, query })).body as Page<Entry>;
        entries.push(...page.items);
        if (entries.length > mostRows) {
          throw problem('TOO_MANY_ROWS', `More than ${String(mostRows)} rows`, { data: { most: mostRows } });
        }
        after = page.next;
      }
      const say: Say = (words) => words[language];
      const timeZone = await loadTimeZone(asked.deps);
      const { bytes, type } = await writers[format](table, entries, { say, timeZone });
      const at = asked.deps.clock();
      await asked.deps.database.audit.create({
        data: {
          ...{ at, actorId: asked.me.id, action: 'list.export', entity: 'List', entityId: list.name },
          ...{ correlationId: asked.correlationId, detail: { format, rows: entries.length, filter: wanted } },
        },
      });
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
      const file = encodeURIComponent(`${say(table.title)}-${day}.${format}`);
      return {
        status: 200,
        body: Readable.from([bytes]),
        headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename*=UTF-8''${file}` },
      };
    },
  });
}
