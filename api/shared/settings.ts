/** Settings that answers need. */
import type { ApiDeps } from './deps';

/** The agency's zone, e.g. `Asia/Shanghai`. */
export async function loadTimeZone(deps: Pick<ApiDeps, 'database'>): Promise<string> {
  return (await loadText(deps, 'timeZone')) ?? 'Asia/Shanghai';
}

/** What the agency calls itself towards clients. */
export async function loadAgencyName(deps: Pick<ApiDeps, 'database'>): Promise<string> {
  return (await loadText(deps, 'agencyName')) ?? '';
}

async function loadText(deps: Pick<ApiDeps, 'database'>, key: string): Promise<string | null> {
  const setting = await deps.database.setting.findUnique({ where: { key } });
  return typeof setting?.value === 'string' ? setting.value : null;
}
