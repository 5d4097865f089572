/** Another AE takes the job over as it stands, with what the former one had open in it (JOB-21). Who owned it keeps sight of it; open approvals gain the new AE as a party (APR-4), and are the new AE's to resubmit and withdraw. */
import { z } from 'zod';
import { openRuns } from '../open-runs';
import { partiesOf } from '../case-fields';
import { handOverPoints } from '../discussions';
import { stepTitles } from '../job-words';
import type { JobState, Step } from '../types';
import { text, user } from './shared/fields';
import { fault, invalid } from './shared/refusals';
import { itsAeOrTheLine } from './shared/who-may';

const schema = z.strictObject({
  toUserId: user({ zh: '接手的客户执行', en: 'AE who takes over' }),
  reason: text({ zh: '交接原因与事项', en: 'Why, and what to know' }, 2000),
});

export const handOverJob: Step<z.output<typeof schema>> = {
  kind: 'hand-over-job',
  title: stepTitles['hand-over-job'],
  stages: 'any',
  whilePaused: true,
  bySystem: true,
  rules: ['JOB-21', 'APR-4'],
  schema,
  mayTake: itsAeOrTheLine,
  ready: () => null,
  apply: (job, content, _incoming, facts) => {
    const to = facts.people.find((person) => person.id === content.toUserId);
    if (!to?.active || !to.roles.includes('ae')) {
      return invalid([fault('toUserId', 'not_an_ae', 'Not an active AE')], 'JOB-21');
    }
    if (to.id === job.aeId) return invalid([fault('toUserId', 'already_theirs', 'Owns the job already')], 'JOB-21');
    const state: JobState = {
      ...job,
      ...handOverPoints(job, to.id),
      schedule: job.schedule.map((item) =>
        item.ownerId === job.aeId && item.done === undefined ? { ...item, ownerId: to.id } : item,
      ),
      aeId: to.id,
      formerAeIds: [...job.formerAeIds.filter((id) => id !== to.id && id !== job.aeId), job.aeId],
    };
    return {
      state,
      commands: openRuns(state).map(({ caseId, fields, submitterId }) => ({
        type: 'SignalCase',
        caseId,
        event: { type: 'Revised', fields, partyIds: partiesOf(state, submitterId), submitterId: to.id },
      })),
      trail: { fromUserId: job.aeId, toUserId: to.id },
      comment: content.reason,
    };
  },
};
