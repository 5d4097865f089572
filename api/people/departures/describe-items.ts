import type { Touched } from '../../../domain/people';
import type { ApiDeps } from '../../shared/deps';
import { loadNames, refTo } from '../../shared/names';

/** What is touched, with names instead of ids. */
export async function describeItems(deps: Pick<ApiDeps, 'database'>, items: readonly Touched[]) {
  const names = await loadNames(
    deps,
    items.flatMap(({ byRuleId }) => byRuleId ?? []),
  );
  return items.map(({ byRuleId, ...item }) => ({
    ...item,
    byRule: byRuleId === null ? null : refTo(names, byRuleId),
  }));
}
