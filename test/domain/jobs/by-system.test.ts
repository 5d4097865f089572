/** Of all steps the system takes one alone, for a departure that an administrator has reviewed (JOB-21). */
import { expect, it } from 'vitest';
import { stepJob, stepKinds, steps } from '../../../domain/jobs';
import { factsFor, jobIn } from './story';

const taken = (kind: (typeof stepKinds)[number], content: object) => {
  const { job } = jobIn('brief');
  if (!job) throw new Error('The story has no job');
  const facts = { ...factsFor('ae'), actor: null };
  const body = { type: 'StepTaken', kind, content: { ...content }, facts } as const;
  return stepJob(job, { key: 'k', at: job.openedAt, actor: { kind: 'system', what: 'departure' }, body });
};

it('JOB-21 a departure hands a job over', () => {
  const result = taken('hand-over-job', { toUserId: 'other-ae', reason: '离职' });
  expect(result).toMatchObject({ state: { aeId: 'other-ae' }, trail: [{ actor: { kind: 'system' } }] });
});

it.each(stepKinds.filter((kind) => kind !== 'hand-over-job'))('the system does not take %s', (kind) => {
  expect(steps[kind].bySystem).toBeUndefined();
  expect(taken(kind, {})).toHaveProperty('refusal.code');
});
