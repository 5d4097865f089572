/** The approvals of a job that are not decided: running, or returned to the submitter. */
import type { SubjectFields } from '../approvals/types';
import {
  billingFields,
  estimateFields,
  exceptionFields,
  outsourcingFields,
  rehearsalFields,
  strategyFields,
} from './case-fields';
import { isUndecided } from './runs';
import type { JobState } from './types';

export interface OpenRun {
  caseId: string;
  submitterId: string;
  /** The subject as the job has it now. */
  fields: SubjectFields;
}

export function openRuns(job: JobState): OpenRun[] {
  return [
    ...job.strategies
      .filter(isUndecided)
      .map((run) => ({ caseId: run.caseId, submitterId: run.by, fields: strategyFields(job, run) })),
    ...job.rehearsals
      .filter(isUndecided)
      .map((run) => ({ caseId: run.caseId, submitterId: run.by, fields: rehearsalFields(job, run) })),
    ...job.estimates
      .filter(({ status }) => status === 'inApproval' || status === 'returned')
      .map((estimate) => ({
        caseId: estimate.caseId,
        submitterId: estimate.submittedBy,
        fields: estimateFields(job, estimate),
      })),
    ...job.outsourcings
      .filter(isUndecided)
      .map((run) => ({ caseId: run.caseId, submitterId: run.by, fields: outsourcingFields(job, run) })),
    ...job.exceptions
      .filter(isUndecided)
      .map((run) => ({ caseId: run.caseId, submitterId: run.by, fields: exceptionFields(job, run) })),
    ...job.billings
      .filter(isUndecided)
      .map((run) => ({ caseId: run.caseId, submitterId: run.by, fields: billingFields(job, run) })),
  ];
}
