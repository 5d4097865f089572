/** A job's row as every list and page begins with it. */
import type { Client, Job } from '../../prisma/generated/client';
import { refTo } from '../shared/names';

type Row = Job & { client: Pick<Client, 'id' | 'shortName'> };

/** All of a `jobSummary` but its blockers, whose holders the caller has named. Money in fen. */
export function describeJobRow(row: Row, names: Parameters<typeof refTo>[0]) {
  return {
    id: row.number,
    number: row.number,
    title: row.title,
    client: { id: row.client.id, name: row.client.shortName },
    ae: refTo(names, row.aeId),
    stage: row.stage,
    stageSince: row.stageSince.toISOString(),
    paused: row.paused,
    ended: row.ended,
    totalFen: row.totalFen === null ? null : Number(row.totalFen),
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
