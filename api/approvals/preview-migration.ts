/** What moving a case to another version would mean: the migration itself, carried out on a copy and thrown away. */
import { z } from 'zod';
import { advanceCase, type CompiledDefinition } from '../../domain/approvals';
import { loadPlanFacts } from '../../activities/approvals/load-plan-facts';
import { within } from '../shared/abilities';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { migrationPreview, migrationQuery } from './contract-writes';
import { describeMigration } from './describe-migration';
import { loadCase } from './load-case';

export const previewMigration = route({
  method: 'get',
  path: '/cases/{id}/migration',
  name: 'previewMigration',
  tag: 'cases',
  summary: 'What moving the case to another version would mean (administrators)',
  description: 'Changes nothing. `refusal` says why it can not be done as things stand.',
  permission: { action: 'override', subject: 'Case' },
  key: 'none',
  params: z.object({ id: z.string().max(200) }),
  query: migrationQuery,
  answers: { 200: migrationPreview },
  async handle({ deps, me, params, query: { version } }) {
    const { state } = await loadCase(deps, me, params.id);
    const mine = { AND: [{ id: state.id }, within(me.ability, 'override', 'Case')] };
    if ((await deps.database.case.count({ where: mine })) === 0)
      throw problem('FORBIDDEN', 'Only administrators migrate');
    const { key } = state.definition;
    const found = await deps.database.definitionVersion.findUnique({ where: { key_version: { key, version } } });
    if (!found) throw problem('NOT_FOUND', `There is no version ${String(version)} of ${key}`);
    const definition = found.compiled as unknown as CompiledDefinition;
    const at = deps.clock().toISOString();
    const facts = await deps.database.$transaction((tx) => loadPlanFacts(tx, definition, at));
    const tried = advanceCase(
      state,
      {
        ...{ key: 'preview', at, actor: { kind: 'person', id: me.id } },
        body: { type: 'Migrated', version, reason: 'preview', definition },
      },
      facts,
    );
    return { status: 200, body: describeMigration(state, definition, tried) };
  },
});
