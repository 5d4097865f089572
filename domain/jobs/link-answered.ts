/** The client answered through the link. It counts while that very link is open, also when the job is paused: the client's word does not wait. */
import type { Incoming } from '../shared/process';
import { refuse } from '../shared/refusal';
import { confirmEstimate, endExceptions } from './confirm-estimate';
import { withEstimate } from './estimates';
import { minutesAnswered, minutesOfLink } from './minutes-answered';
import type { JobEvent, JobState, JobStepResult } from './types';

type Answered = Extract<JobEvent, { type: 'LinkAnswered' }>;

/**
 * Confirms or declines what the link was about: minutes (JOB-4), or the estimate (JOB-12, JOB-19).
 * Refuses LINK_UNKNOWN, LINK_ANSWERED (an answer is given once) and LINK_EXPIRED (also revoked, replaced, or the job has ended).
 */
export function linkAnswered(job: JobState, incoming: Incoming<Answered>): JobStepResult {
  const { at, actor } = incoming;
  const { linkId, answer, byName, comment, shownHash } = incoming.body;
  const prefix = `${job.number}-l`;
  const issued = Number(linkId.startsWith(prefix) ? linkId.slice(prefix.length) : NaN);
  if (!(issued >= 1 && issued <= job.linksIssued)) return refuse('LINK_UNKNOWN', `${linkId} is no link of this job`);
  const about = minutesOfLink(job, linkId);
  if (about) return minutesAnswered(job, about, incoming);
  const estimate = job.estimates.find(({ link }) => link?.id === linkId);
  if (estimate && (estimate.declined || estimate.confirmation?.how === 'link')) {
    return refuse('LINK_ANSWERED', 'This link was answered before', { rule: 'JOB-12' });
  }
  if (job.ended || estimate?.status !== 'sent' || !estimate.link || at >= estimate.link.expiresAt) {
    return refuse('LINK_EXPIRED', 'This link is open no longer', { rule: 'JOB-12' });
  }
  const trail = [
    {
      at,
      actor,
      operation: answer === 'confirmed' ? 'client-confirmed' : 'client-declined',
      stage: job.stage,
      ...(comment === undefined ? {} : { comment }),
      detail: { linkId, version: estimate.version, byName, ...(shownHash === undefined ? {} : { shownHash }) },
    },
  ];
  if (answer === 'confirmed') {
    return { ...confirmEstimate(job, estimate.version, { how: 'link', at, byName }, at), trail };
  }
  const declined = { at, byName, ...(comment === undefined ? {} : { comment }) };
  return {
    state: withEstimate(job, estimate.version, { status: 'declined', statusSince: at, declined }),
    commands: endExceptions(job, 'The client has declined the estimate'),
    trail,
  };
}
