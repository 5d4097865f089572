/** When the client first looked at a link: kept once, and shown to who sent it. */
import type { Link } from '../../prisma/generated/client';
import type { ApiDeps } from '../shared/deps';

/** Later looks change nothing. */
export async function noteFirstLook(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  { id }: Pick<Link, 'id'>,
): Promise<void> {
  await deps.database.link.updateMany({ where: { id, openedAt: null }, data: { openedAt: deps.clock() } });
}
