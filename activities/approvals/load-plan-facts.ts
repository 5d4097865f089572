/** Everything that planning a case may ask about the world, as of one instant. */
import { evaluatorFor } from '../../definitions/compile';
import type { CompiledDefinition, PlanFacts } from '../../domain/approvals';
import type { Instant } from '../../domain/shared/process';
import { subjectKinds } from '../../domain/subjects';
import { loadCalendar } from '../people/load-calendar';
import { loadOrganisation } from '../people/load-organisation';
import type { Tx } from '../shared/database';
import { loadSettings } from '../shared/load-settings';

/** Facts for a case on `definition` at `at`. Throws for a subject kind that this release does not know. */
export async function loadPlanFacts(tx: Tx, definition: CompiledDefinition, at: Instant): Promise<PlanFacts> {
  const subjectKind = subjectKinds[definition.subject];
  if (subjectKind === undefined) throw new Error(`No subject kind "${definition.subject}" is registered`);
  const organisation = await loadOrganisation(tx, at);
  const calendar = await loadCalendar(tx, definition.calendar);
  const { topFallback } = await loadSettings(tx);
  return { at, organisation, calendar, topFallback, subjectKind, evaluate: evaluatorFor(subjectKind, definition) };
}
