/** The recorded facts of a job, without what stands elsewhere in the answer, and without costs for those who may not see them. */
import type { JobState, Outsourcing } from '../../domain/jobs';
import type { Json } from '../../domain/shared/process';
import { costFields, withoutFields } from '../shared/hide';

const shownElsewhere = [
  'v',
  'id',
  'number',
  'title',
  'clientId',
  'contactId',
  'aeId',
  'stage',
  'stageSince',
  'openedAt',
];

/** Of a request for what a partner does, those who may not see costs learn that it was made and how it stands (JOB-10). */
const standing = ({ number, description, outcome, caseId, at, since }: Outsourcing): { [field: string]: Json } => ({
  ...{ number, description, outcome, caseId, at, since },
});

export function describeFacts(state: JobState, seesCosts: boolean): { [field: string]: Json } {
  const plain = state as unknown as { [field: string]: Json };
  const facts = Object.fromEntries(Object.entries(plain).filter(([name]) => !shownElsewhere.includes(name)));
  return seesCosts ? facts : withoutFields({ ...facts, outsourcings: state.outsourcings.map(standing) }, costFields);
}
