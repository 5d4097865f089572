/** An administrator moves the running case to another version of its definition. Flagged in the trail. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { migrationBody } from './contract-writes';
import { loadCase } from './load-case';

export const migrateCase = route({
  method: 'post',
  path: '/cases/{id}/migration',
  name: 'migrateCase',
  tag: 'cases',
  summary: 'Move the case to another version of its definition (administrators)',
  description: '`GET` on the same address says beforehand what it would mean.',
  permission: { action: 'override', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: migrationBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['FORBIDDEN', 'MIGRATION_REFUSED', 'NOT_FOUND', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const { row } = await loadCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'migrateCase', row.id, { type: 'Migrated', ...asked.body });
  },
});
