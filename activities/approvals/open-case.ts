/** Opens a case inside the transaction of the process that asks for consent, on the definition in force at that moment. */
import { currentDefinition } from '../../definitions/current';
import { refuse } from '../../domain/shared/refusal';
import type { Refusal } from '../../domain/shared/refusal';
import type { Deciding, Decision } from '../shared/adapter';
import { decide } from '../shared/decide';
import { approvalAdapter } from './approval-adapter';
import { caseOpening, type CaseToOpen } from './case-opening';

/**
 * The case's first event, decided and planned; the case keeps the version that it starts with (APR-2).
 * Refuses DEFINITION_MISSING, SUBJECT_INVALID when the definition is for another kind of subject, and CHOICE_INVALID when
 * the submitter has not chosen whom they had to.
 */
export async function openCase(deciding: Deciding, wanted: CaseToOpen): Promise<Decision | { refusal: Refusal }> {
  const { tx, processId, incoming } = deciding;
  const definition = await currentDefinition(tx, wanted.definitionKey);
  if (definition === null) {
    return refuse('DEFINITION_MISSING', `No definition "${wanted.definitionKey}" has been published`, {
      rule: 'APR-2',
    });
  }
  if (definition.subject !== wanted.subjectKind) {
    return refuse(
      'SUBJECT_INVALID',
      `Definition "${definition.key}" decides "${definition.subject}", not "${wanted.subjectKind}"`,
    );
  }
  const body = caseOpening(wanted, definition, processId);
  const opening = { ...incoming, key: `${processId}#${String(deciding.seq)}/opens`, body };
  delete opening.bodyHash;
  const decision = await decide(approvalAdapter, { tx, processId: wanted.caseId, seq: 1, incoming: opening }, null);
  return decision.answer.refusal === undefined ? decision : { refusal: decision.answer.refusal };
}
