/** What meetings with the client hold up: minutes that are late (JOB-4), a presentation that nobody has gone over (JOB-22). */
import { blocker, type BlockerRule } from './blocker';
import { latestMinutes, openMeetings, owedMeetings } from './meetings';
import { presentationUnreviewed } from './preparation';

/** JOB-4: minutes that were not sent, or not confirmed by the client, in time. Once the work is live a client who never answers does not keep the card open. */
export const minutesInTime: BlockerRule = (job) => {
  const meetings = job.stage === 'billing' || job.stage === 'closing' ? owedMeetings(job) : openMeetings(job);
  return meetings.flatMap((meeting) => {
    const since = meeting.duty?.overdueAt;
    if (since === undefined) return [];
    const detail = { meeting: meeting.number };
    const status = latestMinutes(meeting)?.status;
    if (status === 'sent') return [blocker('JOB-4', 'MINUTES_UNCONFIRMED', 'client', since, detail)];
    const code = status === 'expired' ? 'MINUTES_UNCONFIRMED' : 'MINUTES_OVERDUE';
    return [blocker('JOB-4', code, job.aeId, since, detail)];
  });
};

/** JOB-22: what the client did not accept is gone over inside before another round is made. */
export const presentationReviewed: BlockerRule = (job) => {
  const last = presentationUnreviewed(job);
  if (!last || last.outcome === undefined || last.outcome === 'accepted') return [];
  const since = last.outcomeAt ?? last.at;
  return [blocker('JOB-22', 'PRESENTATION_UNREVIEWED', job.aeId, since, { round: last.round })];
};
