/** What the form for an absence offers: for whom I may enter one, and the approvals that it can be limited to. */
import { loadOrganisation } from '../../../activities/people/load-organisation';
import type { CompiledDefinition } from '../../../domain/approvals';
import { peopleBelow } from '../../../domain/people';
import { route } from '../../shared/route';
import { substitutionOptions } from '../contract';

export const listSubstitutionOptions = route({
  method: 'get',
  path: '/substitutions/options',
  name: 'listSubstitutionOptions',
  tag: 'people',
  summary: 'For whom I may enter an absence, and what it can be limited to',
  permission: { action: 'create', subject: 'Substitution' },
  key: 'none',
  answers: { 200: substitutionOptions },
  async handle({ deps, me }) {
    const [organisation, versions] = await Promise.all([
      loadOrganisation(deps.database, deps.clock().toISOString()),
      deps.database.definitionVersion.findMany({
        distinct: ['key'],
        orderBy: [{ key: 'asc' }, { version: 'desc' }],
        select: { key: true, compiled: true },
      }),
    ]);
    const everybody = me.roles.some(({ role }) => role === 'admin');
    const below = new Set(peopleBelow(organisation, me.id));
    const others = organisation.people.filter(
      ({ id, active }) => active && id !== me.id && (everybody || below.has(id)),
    );
    return {
      status: 200,
      body: {
        absents: [{ id: me.id, name: me.name }, ...others.map(({ id, name }) => ({ id, name }))],
        definitions: versions.map(({ key, compiled }) => ({
          key,
          title: (compiled as unknown as CompiledDefinition).title,
        })),
      },
    };
  },
});
