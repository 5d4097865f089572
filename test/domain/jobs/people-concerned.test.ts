/** What is kept of the agency beside an event: those whom it concerns, so that every rule still finds them. */
import { describe, expect, it } from 'vitest';
import { jobMembers, peopleConcerned, stepJob, type JobFacts, type JobState } from '../../../domain/jobs';
import type { Json } from '../../../domain/shared/process';
import { content, factsFor, jobIn, people } from './story';

const many = [
  ...people,
  ...Array.from({ length: 300 }, (_, index) => ({
    ...{ id: `p${index}`, roles: ['creative'], active: true, managerId: 'gm' },
  })),
  ...[
    { id: 'far-ae', roles: ['ae'], active: true, managerId: 'far-manager' },
    { id: 'far-manager', roles: ['account-manager'], active: true, managerId: 'gm' },
  ],
];
const ids = (about: { aeId: string; actorId?: string; content?: Json }) =>
  peopleConcerned(many, about).map(({ id }) => id);

describe('the people of an event', () => {
  it('are the AE’s line and who acts, whatever the size of the agency', () => {
    expect(ids({ aeId: 'ae' })).toEqual(['ae', 'manager', 'director', 'gm']);
    expect(ids({ aeId: 'ae', actorId: 'finance' })).toEqual(['ae', 'manager', 'director', 'gm', 'finance']);
  });

  it('and whom the content names, with the line above them (JOB-21)', () => {
    const handOver = { toUserId: 'far-ae', reason: 'p7' };
    expect(ids({ aeId: 'ae', content: handOver })).toEqual([
      ...['ae', 'manager', 'director', 'gm', 'p7', 'far-ae', 'far-manager'],
    ]);
    for (const odd of [null, 'far-ae', ['far-ae'], 7]) expect(ids({ aeId: 'ae', content: odd })).toHaveLength(4);
  });

  it('are enough for a hand-over, and for who may see the job after it (JOB-21)', () => {
    const given: Json = { ...content['hand-over-job'], toUserId: 'far-ae' };
    const taken = (who: JobFacts['people']) => {
      const facts = { ...factsFor('ae'), people: who };
      const body = { type: 'StepTaken' as const, kind: 'hand-over-job' as const, content: given, facts };
      const actor = { kind: 'person' as const, id: 'ae' };
      const answer = stepJob(jobIn('execution').state, { key: 'k', at: '2026-11-23T09:00:00.000Z', actor, body });
      if ('refusal' in answer) throw new Error(answer.refusal.detail);
      return { state: answer.state, members: jobMembers(answer.state, facts) };
    };
    const all: { state: JobState; members: string[] } = taken(many);
    expect(taken(peopleConcerned(many, { aeId: 'ae', actorId: 'ae', content: given }))).toEqual(all);
    expect(all.members).toEqual(['far-ae', 'far-manager', 'gm', 'ae', 'creative']);
  });
});
