/** By what definition, and in which case, a step's consent is asked: the case's own if one came back, else the one in force. */
import { upcastCase } from '../../activities/approvals/upcast-case';
import { currentDefinition } from '../../definitions/current';
import type { CaseState, CompiledDefinition } from '../../domain/approvals';
import type { Asked } from '../../domain/jobs';
import type { Json } from '../../domain/shared/process';
import type { ApiDeps } from '../shared/deps';

export interface AskedBy {
  definition: CompiledDefinition;
  /** The case that lies with the submitter; null = a new one. */
  before: CaseState | null;
}

/** Null where no definition is published: the step itself says so (APR-2). */
export async function loadAsked(deps: Pick<ApiDeps, 'database'>, { key, again }: Asked): Promise<AskedBy | null> {
  if (again === null) {
    const definition = await currentDefinition(deps.database, key);
    return definition && { definition, before: null };
  }
  const process = await deps.database.process.findUnique({ where: { id: again }, select: { state: true } });
  const before = process && upcastCase(process.state as Json);
  return before && { definition: before.definition, before };
}
