import { describe, expect, it } from 'vitest';
import { jobNotices } from '../../activities/jobs/job-notices';
import type { JobEvent } from '../../domain/jobs';
import type { Actor } from '../../domain/shared/process';
import { cases, factsFor, jobIn, number, type Story } from '../domain/jobs/story';

const system: Actor = { kind: 'system', what: 'workflow' };
const person = (id: string): Actor => ({ kind: 'person', id });

/** Who is told what because of the last thing that happens in `story`. */
function told(story: Story, happens: (story: Story) => Story, body: object, actor: Actor = system): string[] {
  const before = story.state;
  const after = happens(story).state;
  const incoming = { key: 'k', at: new Date(story.at).toISOString(), actor, body: body as JobEvent };
  const change = { processId: `job/${number}`, seq: 9, before, after, incoming, trail: [] };
  const notices = jobNotices(change);
  expect(new Set(notices.map(({ cause, userId }) => `${cause}/${userId}`)).size).toBe(notices.length);
  return notices.map(({ userId, kind }) => `${userId} ${kind}`).toSorted();
}

const submitted = () => jobIn('estimate').take('submit-estimate');
const sent = () => submitted().approvalEnds(cases.estimate(1)).take('send-estimate');
const deadline = { type: 'DeadlineReached', facts: factsFor(null) } as const;
const passes = (days: number) => (story: Story) => {
  story.at += days * 86_400_000;
  return story.tell(deadline);
};

describe('job notices', () => {
  it('JOB-21 a hand-over tells the new AE and the old one, but not who did it', () => {
    const step = { type: 'StepTaken' };
    const handOver = (by: string) => (story: Story) => story.take('hand-over-job', {}, by);
    expect(told(submitted(), handOver('manager'), step, person('manager'))).toEqual([
      'ae job-handed-over',
      'other-ae job-handed-over',
    ]);
    expect(told(submitted(), handOver('ae'), step, person('ae'))).toEqual(['other-ae job-handed-over']);
  });

  it('JOB-12 the AE hears that a link is about to expire unanswered, that it expired, and what was answered', () => {
    const story = sent();
    expect(told(story, passes(11), deadline)).toEqual([]);
    expect(told(story, passes(1), deadline)).toEqual(['ae link-unanswered']);
    expect(told(story, passes(2), deadline)).toEqual(['ae link-expired']);
    const answered = { type: 'LinkAnswered', linkId: `${number}-l1`, answer: 'declined' };
    expect(told(sent(), (each) => each.answer(`${number}-l1`, 'declined'), answered)).toEqual(['ae link-answered']);
  });

  it('JOB-12 a confirmation that was put off and is overdue is told to the AE and the account manager, once', () => {
    const story = sent().take('request-exception').approvalEnds(cases.exception(1));
    expect(told(story, passes(5), deadline)).toEqual(['ae confirmation-overdue', 'manager confirmation-overdue']);
    expect(told(story, passes(1), deadline)).toEqual([]);
  });

  it('JOB-4 late minutes are told to the AE, a day later to the account manager, once each', () => {
    const called = jobIn('estimate').take('record-call');
    expect(told(called, passes(1), deadline)).toEqual(['ae minutes-overdue']);
    expect(told(called, passes(1), deadline)).toEqual(['manager minutes-escalated']);
    expect(told(called, passes(1), deadline)).toEqual([]);
    const unconfirmed = jobIn('estimate').take('record-call').take('send-minutes');
    expect(told(unconfirmed, passes(1), deadline)).toEqual(['ae minutes-unconfirmed']);
    expect(told(unconfirmed.copy(), passes(20), deadline)).toEqual(['manager minutes-escalated']);
    const objected = { type: 'LinkAnswered', linkId: `${number}-l1`, answer: 'declined' };
    expect(told(unconfirmed, (each) => each.answer(`${number}-l1`, 'declined'), objected)).toEqual([
      'ae link-answered',
    ]);
    expect(told(unconfirmed, passes(20), deadline)).toEqual(['ae minutes-overdue', 'manager minutes-escalated']);
  });

  it('JOB-6 an overdue item of the schedule is told to its owner and the AE, once', () => {
    const story = jobIn('proposal').take('send-job-card');
    expect(told(story, passes(8), deadline)).toEqual(['ae item-overdue', 'creative item-overdue']);
    expect(told(story, passes(1), deadline)).toEqual(['ae item-overdue']);
    expect(told(story, passes(1), deadline)).toEqual([]);
  });
});
