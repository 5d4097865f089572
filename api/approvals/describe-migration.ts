/** A tried migration in the words of the API. Pure. */
import type { z } from 'zod';
import {
  stagesOf,
  stageViews,
  type CaseAdvance,
  type CaseState,
  type CompiledDefinition,
  type CompiledStage,
} from '../../domain/approvals';
import type { Refusal } from '../../domain/shared/refusal';
import { canonicalJson } from '../../activities/shared/canonical-json';
import type { migrationPreview } from './contract-writes';

type Preview = z.input<typeof migrationPreview>;

/** Takes the case as it is, the version to go to, and what trying came to. Stages in the order of the new version, those that it drops last. */
export function describeMigration(
  state: CaseState,
  definition: CompiledDefinition,
  tried: CaseAdvance | { refusal: Refusal },
): Preview {
  const refused = 'refusal' in tried;
  const before = new Map(stagesOf(state.definition).map((stage) => [stage.id, stage]));
  const after = stagesOf(definition);
  const states = new Map(stageViews(refused ? state : tried.state).map((stage) => [stage.id, stage.state]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = [...before.values()].filter(({ id }) => !kept.has(id));
  return {
    caseId: state.id,
    fromVersion: state.definition.version,
    toVersion: definition.version,
    ...(refused ? { refusal: refusalOf(tried.refusal) } : {}),
    detail: refused ? {} : (tried.trail.find(({ operation }) => operation === 'migrated')?.detail ?? {}),
    stages: [
      ...after.map((stage) => ({
        ...{ id: stage.id, title: stage.title, state: states.get(stage.id) ?? 'ahead' },
        change: changeOf(before.get(stage.id), stage),
      })),
      ...gone.map(({ id, title }) => ({ id, title, state: states.get(id) ?? 'ahead', change: 'removed' as const })),
    ],
  };
}

function changeOf(before: CompiledStage | undefined, after: CompiledStage): 'same' | 'changed' | 'added' {
  if (before === undefined) return 'added';
  return canonicalJson(before) === canonicalJson(after) ? 'same' : 'changed';
}

function refusalOf({ code, detail, data }: Refusal): NonNullable<Preview['refusal']> {
  return { code, detail, ...(data ? { data } : {}) };
}
