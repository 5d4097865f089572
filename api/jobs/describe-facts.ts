/** The recorded facts of a job, without what stands elsewhere in the answer, and without costs for those who may not see them. */
import type { JobState } from '../../domain/jobs';
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

export function describeFacts(state: JobState, seesCosts: boolean): { [field: string]: Json } {
  const plain = state as unknown as { [field: string]: Json };
  const facts = Object.fromEntries(Object.entries(plain).filter(([name]) => !shownElsewhere.includes(name)));
  return seesCosts ? facts : withoutFields(facts, costFields);
}
