/** Who has a stake in a subject, as its kind says (APR-4). */
import type { SubjectFields, SubjectKind } from '../../domain/approvals';

/** Ids of everybody in the subject's party fields, each once. */
export function partiesIn(kind: SubjectKind, fields: SubjectFields): string[] {
  const ids = kind.partyFields.flatMap((field) => [fields[field]].flat());
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
