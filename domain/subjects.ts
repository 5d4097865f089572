/** The register of subject kinds: a new kind of approval is a line here, a YAML file and its cases. */
import type { SubjectKind } from './approvals/subject';
import {
  billingSubject,
  estimateSubject,
  executionExceptionSubject,
  outsourcingSubject,
  rehearsalSubject,
  strategySubject,
} from './jobs/subjects';

export const subjectKinds: { readonly [kind: string]: SubjectKind } = {
  [strategySubject.kind]: strategySubject,
  [rehearsalSubject.kind]: rehearsalSubject,
  [estimateSubject.kind]: estimateSubject,
  [outsourcingSubject.kind]: outsourcingSubject,
  [executionExceptionSubject.kind]: executionExceptionSubject,
  [billingSubject.kind]: billingSubject,
};
