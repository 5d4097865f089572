/**
 * Asks a case that came back whether it would take what its owner is about to submit again. A message to a case cannot be
 * refused to the person who caused it, so the owner asks before it takes the step. Reads only.
 */
import { letsChoose, refuseChoices, type Submission } from '../../domain/approvals';
import type { Incoming, Json } from '../../domain/shared/process';
import type { Refusal } from '../../domain/shared/refusal';
import type { Tx } from '../shared/database';
import { loadPlanFacts } from './load-plan-facts';
import { upcastCase } from './upcast-case';

/** CHOICE_INVALID when the submitter has not chosen whom they had to; null also where nobody is chosen at all. */
export async function checkResubmission(
  tx: Tx,
  caseId: string,
  incoming: Incoming<Extract<Submission, { type: 'Resubmitted' }>>,
): Promise<Refusal | null> {
  const process = await tx.process.findUnique({ where: { id: caseId }, select: { state: true } });
  const state = process && upcastCase(process.state as Json);
  if (!state || (!letsChoose(state.definition) && incoming.body.chosen === undefined)) return null;
  return refuseChoices(incoming, await loadPlanFacts(tx, state.definition, incoming.at), state);
}
