/** What a job asks consent for goes to a case of its own; what came back to the AE is put up again in the same case. */
import type { SubjectFields } from '../../../approvals';
import { partiesOf } from '../../case-fields';
import type { Asked, JobCommand, JobState } from '../../types';

interface Consent {
  key: Asked['key'];
  caseId: string;
  /** e.g. `J2026-0042/estimate-2`. */
  subjectId: string;
  fields: SubjectFields;
  submitterId: string;
  /** The case lies with the submitter and goes on with this content. */
  again: boolean;
}

/** The command that opens the case or resubmits it; whoever submits and the AE are its parties (APR-4). */
export function askApproval(
  job: JobState,
  { key, caseId, subjectId, fields, submitterId, again }: Consent,
): JobCommand {
  const partyIds = partiesOf(job, submitterId);
  if (again) return { type: 'SignalCase', caseId, event: { type: 'Resubmitted', fields, partyIds } };
  return { type: 'OpenCase', caseId, definitionKey: key, subjectKind: key, subjectId, fields, submitterId, partyIds };
}
