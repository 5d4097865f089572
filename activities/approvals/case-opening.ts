/** The event that opens a case, from what its owner wants decided and the definition that decides it. Pure. */
import type { CaseEvent, Chosen, CompiledDefinition, SubjectFields } from '../../domain/approvals';

export interface CaseToOpen {
  caseId: string;
  definitionKey: string;
  subjectKind: string;
  subjectId: string;
  fields: SubjectFields;
  submitterId: string;
  partyIds: string[];
  chosen?: Chosen;
}

/** `ownerId`: the process that owns the subject. The case keeps the version that it is opened with (APR-2). */
export function caseOpening(
  wanted: CaseToOpen,
  definition: CompiledDefinition,
  ownerId: string,
): Extract<CaseEvent, { type: 'CaseOpened' }> {
  const { caseId, subjectKind, subjectId, fields, partyIds, submitterId, chosen } = wanted;
  return {
    ...{ type: 'CaseOpened', caseId, definition, subjectKind, subjectId, fields, partyIds, submitterId, ownerId },
    ...(chosen === undefined ? {} : { chosen }),
  };
}
