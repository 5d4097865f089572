/** A job that an earlier release has stored (a file beside this one, written by it) goes on with today's rules. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upcastJob } from '../../activities/jobs/upcast-job';
import { jobBlockers, jobNextDue, stepJob } from '../../domain/jobs';
import type { Json } from '../../domain/shared/process';
import { cases, factsFor, jobIn, type Story } from '../domain/jobs/story';

const stored = JSON.parse(
  readFileSync(new URL('./stored-states/job-proposal.v1.json', import.meta.url), 'utf8'),
) as Json;
const job = () => {
  const state = upcastJob(stored);
  if (!state) throw new Error('nothing stored');
  return state;
};

describe('a stored job of version 1', () => {
  it('has the newest shape and survives JSON', () => {
    expect(job()).toMatchObject({ v: 2, number: 'J2026-0042', stage: 'proposal', strategies: [] });
    expect(JSON.parse(JSON.stringify(job()))).toEqual(job());
    expect(upcastJob(job() as unknown as Json)).toEqual(job());
  });

  it('what was presented before strategies were kept is decided as ever (JOB-9, JOB-23)', () => {
    expect(jobBlockers(job()).map(({ code }) => code)).toEqual(['PROPOSAL_OUTCOME_AWAITED']);
    const actor = { kind: 'person', id: 'ae' } as const;
    const body = { type: 'StepTaken', kind: 'record-proposal-outcome', content: { outcome: 'accepted' } } as const;
    const taken = stepJob(job(), {
      ...{ key: 'k', at: '2026-11-24T02:00:00.000Z', actor },
      body: { ...body, facts: factsFor('ae') },
    });
    if ('refusal' in taken) throw new Error(taken.refusal.detail);
    expect(jobBlockers(taken.state)).toEqual([]);
    expect(jobNextDue(taken.state)).toBeNull();
  });

  describe('that was live before requests to partners were kept (JOB-10)', () => {
    const lists = ['discussions', 'meetings', 'schedule', 'strategies', 'rehearsals', 'outsourcings', 'concernedIds'];
    /** The same job as version 1 would have stored it. */
    const older = (story: Story) =>
      Object.fromEntries(Object.entries({ ...story.state, v: 1 }).filter(([name]) => !lists.includes(name)));
    const told = (story: Story) => {
      const upcasted = story.copy();
      upcasted.job = upcastJob(older(story) as Json);
      return upcasted;
    };
    const waits = (story: Story) => story.waits.filter((each) => each.includes('OUTSOURCING'));

    it('is not asked for the lines that were executed, in whichever stage it is', () => {
      const live = jobIn('execution').take('submit-change-order').take('submit-final-proof').take('sign-final-proof');
      for (const story of [live.take('go-live'), jobIn('billing'), jobIn('closing')]) {
        expect(waits(told(story)), story.stage).toEqual([]);
      }
      expect(waits(told(jobIn('execution')))).toEqual(['JOB-10 OUTSOURCING_MISSING ae']);
    });

    it('is asked for what a change order adds, with the date on which it was delivered', () => {
      const story = told(jobIn('billing'));
      const [design, filming] = story.state.estimates[0]?.lines ?? [];
      const lines = [design, filming, { ...filming, description: '航拍' }] as unknown as Json;
      story.take('submit-change-order', { lines, outsidePartners: true }).approvalEnds(cases.estimate(2));
      story.take('send-estimate').answer(`${story.state.number}-l2`, 'confirmed');
      expect(waits(story)).toEqual(['JOB-10 OUTSOURCING_MISSING ae']);
      const offers = [{ partner: '蓝山影像', what: '航拍', costFen: 1_500_000, deliveryDate: '2026-11-20' }];
      story.take('request-outsourcing', { line: 3, offers }).approvalEnds(cases.outsourcing(1));
      expect(waits(story)).toEqual([]);
    });
  });

  it('nothing stored is nothing, and a version of tomorrow is not read', () => {
    expect(upcastJob(null)).toBeNull();
    expect(() => upcastJob({ ...(stored as object), v: 3 })).toThrow('reads up to 2');
  });
});
