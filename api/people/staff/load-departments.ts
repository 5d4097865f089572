/** Departments as of now, with who heads and headed them. */
import type { z } from 'zod';
import type { Tx } from '../../../activities/shared/database';
import { loadNames, refTo } from '../../shared/names';
import type { department } from '../contract';

export async function loadDepartments(
  deps: { database: Tx; clock(): Date },
  id?: string,
): Promise<z.input<typeof department>[]> {
  const now = deps.clock();
  const holds = { from: { lte: now }, OR: [{ to: null }, { to: { gt: now } }] };
  const rows = await deps.database.department.findMany({
    ...(id === undefined ? {} : { where: { id } }),
    include: { heads: { orderBy: { from: 'desc' } }, _count: { select: { members: { where: holds } } } },
    orderBy: { id: 'asc' },
  });
  const names = await loadNames(
    deps,
    rows.flatMap(({ heads }) => heads.map(({ userId }) => userId)),
  );
  return rows.map((row) => {
    const head = row.heads.find(({ from, to }) => from <= now && (to === null || to > now));
    return {
      ...{ id: row.id, name: row.name, parentId: row.parentId, members: row._count.members },
      head: head ? refTo(names, head.userId) : null,
      heads: row.heads.map(({ userId, from, to }) => ({
        ...{ from: from.toISOString(), to: to?.toISOString() ?? null, head: refTo(names, userId) },
      })),
    };
  });
}
