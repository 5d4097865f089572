/** A job that an earlier release has stored (a file beside this one, written by it) goes on with today's rules. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upcastJob } from '../../activities/jobs/upcast-job';
import { jobBlockers, jobNextDue, stepJob } from '../../domain/jobs';
import type { Json } from '../../domain/shared/process';
import { factsFor } from '../domain/jobs/story';

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

  it('nothing stored is nothing, and a version of tomorrow is not read', () => {
    expect(upcastJob(null)).toBeNull();
    expect(() => upcastJob({ ...(stored as object), v: 3 })).toThrow('reads up to 2');
  });
});
