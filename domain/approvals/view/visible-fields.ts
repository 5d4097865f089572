/** Which fields of the subject somebody may see: `fields: { costFen: hidden }` hides one from the people of a stage. */
import type { Json } from '../../shared/process';
import { newestRevision } from '../lookup';
import { findStage, stagesOf } from '../stage-order';
import type { CaseState } from '../types';

export interface VisibleField {
  name: string;
  value: Json;
  /** Its value before the newest revision, when that changed it; null when it had none. */
  before?: Json;
}

/**
 * Whether a person may see a field: those who submitted see all; whoever holds or held a seat sees what one of their
 * stages shows; everybody else only what no stage hides.
 */
export function maySee(state: CaseState, personId: string, field: string): boolean {
  if (state.submitterIds.includes(personId)) return true;
  const stageIds = state.tasks
    .filter((task) => task.holderId === personId || task.heldBefore?.includes(personId))
    .filter(({ kind }) => kind === 'decide' || kind === 'opinion')
    .map((task) => task.stageId);
  const own = stageIds.flatMap((id) => findStage(state.definition, id) ?? []);
  if (own.length > 0) return own.some((stage) => stage.fields[field] !== 'hidden');
  return stagesOf(state.definition).every((stage) => stage.fields[field] !== 'hidden');
}

/** The subject as this person may see it, in the order of its fields. */
export function visibleFields(state: CaseState, personId: string): VisibleField[] {
  const { fields } = newestRevision(state);
  const before = state.revisions.at(-2)?.fields;
  return Object.entries(fields)
    .filter(([name]) => maySee(state, personId, name))
    .map(([name, value]) => {
      const earlier = before?.[name] ?? null;
      const changed = before !== undefined && JSON.stringify(earlier) !== JSON.stringify(value);
      return changed ? { name, value, before: earlier } : { name, value };
    });
}
