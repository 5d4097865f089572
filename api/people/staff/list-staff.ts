/** Everybody with an account, for administrators: searched by name, spelling or user name, page by page. */
import { z } from 'zod';
import { cutPage, pageQuery, readCursor } from '../../shared/paging';
import { route } from '../../shared/route';
import { staffPage } from '../contract';
import { describeStaffRow, loadStaffNames, withHistory } from './describe-staff';

export const listStaff = route({
  method: 'get',
  path: '/staff',
  name: 'listStaff',
  tag: 'people',
  summary: 'Everybody with an account',
  permission: { action: 'administer', subject: 'User' },
  key: 'none',
  query: z.strictObject({
    ...pageQuery,
    q: z.string().trim().max(60).optional(),
    active: z.enum(['true', 'false', 'all']).default('true'),
    role: z.string().max(64).optional(),
    department: z.string().max(64).optional(),
  }),
  answers: { 200: staffPage },
  async handle({ deps, query: { q, active, role, department, limit, after: cursor } }) {
    const now = deps.clock();
    const holds = { from: { lte: now }, OR: [{ to: null }, { to: { gt: now } }] };
    const isActive = { activeFrom: { lte: now }, OR: [{ activeTo: null }, { activeTo: { gt: now } }] };
    const after = readCursor(cursor, ['text', 'text']);
    const [pinyin, id] = [after?.[0] ?? '', after?.[1] ?? ''];
    const holding = (text: string) => ({ contains: text, mode: 'insensitive' }) as const;
    const found = await deps.database.user.findMany({
      where: {
        AND: [
          active === 'all' ? {} : active === 'true' ? isActive : { NOT: isActive },
          q
            ? { OR: [{ name: holding(q) }, { pinyin: holding(q) }, { username: holding(q) }, { email: holding(q) }] }
            : {},
          role === undefined ? {} : { roles: { some: { ...holds, role } } },
          department === undefined ? {} : { memberships: { some: { ...holds, departmentId: department } } },
          after ? { OR: [{ pinyin: { gt: pinyin } }, { pinyin, id: { gt: id } }] } : {},
        ],
      },
      include: withHistory,
      orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    });
    const { rows, next } = cutPage(found, limit, (row) => [row.pinyin, row.id]);
    const names = await loadStaffNames(deps, rows);
    return { status: 200, body: { items: rows.map((row) => describeStaffRow(row, names, now)), next } };
  },
});
