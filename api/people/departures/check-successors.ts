/** Whoever is to take something over: somebody else, active then and not about to leave, and for a job an AE. */
import { withoutWhoLeaves } from '../../../activities/people/departures/without-who-leaves';
import { loadOrganisation } from '../../../activities/people/load-organisation';
import type { Tx } from '../../../activities/shared/database';
import { findPerson, holdsRole, successorOf, type Successors, type Touched } from '../../../domain/people';
import { problem, type Fault } from '../../shared/problem';

/** Refuses INVALID with the path of each name that will not do. */
export async function checkSuccessors(
  tx: Tx,
  userId: string,
  at: Date,
  items: readonly Touched[],
  named: Successors,
): Promise<void> {
  const asNow = await loadOrganisation(tx, at.toISOString());
  const { organisation, leaving } = await withoutWhoLeaves(tx, asNow, { userId, at });
  const fault = (path: string, id: string): Fault[] => {
    const person = findPerson(organisation, id);
    if (id === userId) return [{ path, message: 'Is the one who leaves', code: 'self' }];
    if (!person) return [{ path, message: 'No such person', code: 'unknown_person' }];
    if (leaving.has(id)) return [{ path, message: 'Leaves before that, or with them', code: 'leaves' }];
    return person.active ? [] : [{ path, message: 'Is not active then', code: 'inactive' }];
  };
  const people = [
    ['body.defaultSuccessorId', named.defaultSuccessorId] as const,
    ...Object.entries(named.byKind).map(([kind, id]) => [`body.byKind.${kind}`, id] as const),
    ...Object.entries(named.byItem).map(([item, id]) => [`body.byItem.${item}`, id] as const),
  ];
  const errors = people.flatMap(([path, id]) => fault(path, id));
  const unknown = Object.keys(named.byItem).filter((id) => !items.some((item) => item.id === id));
  errors.push(...unknown.map((id) => ({ path: `body.byItem.${id}`, message: 'Is not touched', code: 'custom' })));
  for (const item of items.filter(({ kind }) => kind === 'job')) {
    const successor = findPerson(organisation, successorOf(item, named));
    if (successor?.active && !holdsRole(organisation, successor, 'ae'))
      errors.push({ path: `body.byItem.${item.id}`, message: 'A job goes to an AE', code: 'not_an_ae' });
  }
  if (errors.length > 0) throw problem('INVALID', 'Not everybody named can take over', { errors });
}
