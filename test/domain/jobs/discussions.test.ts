/** JOB-7: an internal discussion leaves conclusions and points, each with an owner and a date, and they are settled one by one. */
import { describe, expect, it } from 'vitest';
import { jobMembers, openPoints, peopleConcerned } from '../../../domain/jobs';
import type { Json } from '../../../domain/shared/process';
import { content, factsFor, jobIn, people } from './story';

const row = (ownerId: string, dueOn = '2026-11-25') => ({ what: '核对报价', ownerId, dueOn });
const discussed = () => jobIn('proposal').take('record-discussion');
const open = (story: ReturnType<typeof discussed>) => openPoints(story.state).map(({ number }) => number);

describe('JOB-7 the points of a discussion', () => {
  it('are counted over all discussions, and stay open until they are settled', () => {
    const story = discussed().take('record-discussion', { points: [row('ae')] });
    expect(open(story)).toEqual([1, 2, 3]);
    story.take('settle-point', { point: 2 });
    expect(open(story)).toEqual([1, 3]);
    expect(story.state.discussions[0]?.points[1]?.settled).toMatchObject({ by: 'ae', result: '检测报告已收到' });
    expect(story.attempt('settle-point', { point: 2 }).last.refusal?.data).toMatchObject({
      errors: [{ path: 'point', code: 'not_waiting' }],
    });
    story.take('settle-point', { point: 1 }).take('settle-point', { point: 3 });
    expect(story.attempt('settle-point', { point: 3 }).last.refusal?.code).toBe('WRONG_STAGE');
  });

  it.each([
    ['an owner who has left', row('left-creative'), 'points.1.ownerId', 'not_active'],
    ['an owner whom nobody knows', row('nobody'), 'points.1.ownerId', 'not_active'],
    ['a date before the discussion', row('ae', '2026-11-22'), 'points.1.dueOn', 'past_date'],
  ])('refuses %s', (_what, point, path, code) => {
    const points: Json = [row('ae'), point];
    const { refusal } = jobIn('proposal').attempt('record-discussion', { points }).last;
    expect(refusal).toMatchObject({ code: 'INVALID', rule: 'JOB-7', data: { errors: [{ path, code }] } });
  });

  it('refuses a discussion without a next step, an owner or a date', () => {
    const attempt = (points: Json) => jobIn('proposal').attempt('record-discussion', { points }).last.refusal?.code;
    for (const points of [[], [{ what: '核对报价', dueOn: '2026-11-25' }], [{ what: '核对报价', ownerId: 'ae' }]]) {
      expect(attempt(points)).toBe('INVALID');
    }
  });

  it('are settled by the AE or by their owner, and by nobody else', () => {
    const by = (who: string, point: number) => discussed().attempt('settle-point', { point }, who).last.refusal;
    expect(by('creative', 1)).toBeUndefined();
    expect(by('creative', 2)?.data).toMatchObject({ errors: [{ path: 'point', code: 'not_waiting' }] });
    expect(by('ae', 1)).toBeUndefined();
    for (const who of ['manager', 'other-ae', 'finance', 'reviewer']) {
      expect(by(who, 1)).toMatchObject({ code: 'FORBIDDEN', rule: 'JOB-7' });
    }
  });

  it('hold no stage up', () => {
    const story = jobIn('brief').take('record-background').take('record-discussion').take('record-brief');
    expect(story.stage).toBe('proposal');
    expect(open(story)).toEqual([1, 2]);
  });
});

describe('Who has a part in a job', () => {
  const members = (story: ReturnType<typeof discussed>) => jobMembers(story.state, factsFor('ae'));

  it('sees it: owners of points (JOB-7) and who leads the creative work (JOB-23)', () => {
    expect(members(jobIn('brief'))).not.toContain('creative');
    expect(members(jobIn('brief').take('record-discussion'))).toContain('creative');
    expect(members(jobIn('proposal').take('submit-strategy'))).toContain('creative');
  });

  it('an AE of another line does not, since whoever is of the account line sees costs', () => {
    const story = jobIn('brief').take('record-discussion', { points: [row('other-ae')] });
    expect(members(story)).not.toContain('other-ae');
  });

  it('is found in the rows of what is recorded', () => {
    const ids = peopleConcerned(people, { aeId: 'ae', content: content['record-discussion'] }).map(({ id }) => id);
    expect(ids).toContain('creative');
  });
});
