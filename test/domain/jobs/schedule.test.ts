/** JOB-5, JOB-6: the job card goes out with a schedule, which is kept up to date, shown to its owners, and told when late. */
import { describe, expect, it } from 'vitest';
import { jobMembers, jobNextDue } from '../../../domain/jobs';
import { clientSchedule, openItems } from '../../../domain/jobs/schedule';
import { factsFor, jobIn, type Story } from './story';

const carded = () => jobIn('proposal').take('send-job-card');
const passesTo = (story: Story, at: string) => {
  story.at = Date.parse(at) - 60_000;
  return story.tell({ type: 'DeadlineReached' });
};
const happened = (story: Story) => story.last.trail.map(({ operation, detail }) => [operation, detail?.['item']]);

describe('JOB-5 the job card', () => {
  it.each([
    ['within 24 hours of the briefing', 23, undefined],
    ['after 24 hours', 25, true],
  ])('sent %s', (_when, hours, late) => {
    const story = jobIn('proposal');
    story.at += hours * 3_600_000;
    expect(story.take('send-job-card').state.jobCard?.late).toBe(late);
  });

  it('goes out with material and at least one item, and once', () => {
    for (const given of [{ material: ' ' }, { items: [] }, { items: [{ what: '初稿', ownerId: 'ae' }] }]) {
      expect(jobIn('proposal').attempt('send-job-card', given).last.refusal?.code).toBe('INVALID');
    }
    expect(carded().attempt('send-job-card').last.refusal?.code).toBe('WRONG_STAGE');
  });

  it('names the faulty item', () => {
    const items = [
      { what: '初稿', ownerId: 'ae', dueOn: '2026-11-30', forClient: true },
      { what: '定稿', ownerId: 'left-creative', dueOn: '2026-11-22', forClient: true },
    ];
    expect(jobIn('proposal').attempt('send-job-card', { items }).last.refusal?.data).toMatchObject({
      errors: [
        { path: 'items.1.ownerId', code: 'not_active' },
        { path: 'items.1.dueOn', code: 'past_date' },
      ],
    });
  });
});

describe('JOB-6 the schedule', () => {
  it('shows the job to who owns an item', () => {
    expect(jobMembers(carded().state, factsFor('ae'))).toContain('creative');
  });

  it('has a client’s version without internal items', () => {
    const story = carded().take('add-schedule-items');
    expect(story.state.schedule.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(clientSchedule(story.state).map(({ number }) => number)).toEqual([1, 3]);
    story.take('change-schedule-item', { item: 1, forClient: false });
    expect(clientSchedule(story.state).map(({ number }) => number)).toEqual([3]);
  });

  it('is overdue when the day has ended in the agency’s zone: once, and anew after a move', () => {
    const story = carded();
    expect(jobNextDue(story.state)).toBe('2026-11-30T16:00:00.000Z');
    expect(happened(passesTo(story.copy(), '2026-11-30T15:59:00.000Z'))).toEqual([]);
    expect(happened(passesTo(story, '2026-11-30T16:00:00.000Z'))).toEqual([['item-overdue', 1]]);
    expect(story.state.schedule[0]).toHaveProperty('overdueAt');
    story.take('change-schedule-item');
    expect(story.state.schedule[0]).not.toHaveProperty('overdueAt');
    expect(story.last.trail).toMatchObject([
      { comment: '客户晚交产品照片', detail: { item: 1, fromDay: '2026-11-30', toDay: '2026-12-02' } },
    ]);
    expect(happened(passesTo(story, '2026-12-02T16:00:00.000Z'))).toEqual([
      ['item-overdue', 2],
      ['item-overdue', 1],
    ]);
    expect(jobNextDue(story.state)).toBeNull();
  });

  it('is not overdue while the job is paused, and may be moved meanwhile (JOB-21)', () => {
    const story = carded().take('pause-job');
    expect(jobNextDue(story.state)).toBeNull();
    expect(happened(passesTo(story, '2026-12-01T00:00:00.000Z'))).toEqual([]);
    story.take('change-schedule-item').take('finish-schedule-item').take('resume-job');
    expect(jobNextDue(story.state)).toBe('2026-12-02T16:00:00.000Z');
    const late = carded().take('pause-job');
    passesTo(late, '2026-12-01T00:00:00.000Z').take('resume-job');
    expect(happened(late.tell({ type: 'DeadlineReached' }))).toEqual([['item-overdue', 1]]);
  });

  it('is finished by the AE or the item’s owner, and then never late', () => {
    const by = (who: string, item: number) => carded().attempt('finish-schedule-item', { item }, who).last.refusal;
    expect(by('creative', 1)).toBeUndefined();
    expect(by('creative', 2)?.code).toBe('INVALID');
    expect(by('ae', 1)).toBeUndefined();
    for (const who of ['manager', 'other-ae', 'finance']) expect(by(who, 1)?.code).toBe('FORBIDDEN');
    const story = carded().take('finish-schedule-item').take('finish-schedule-item', { item: 1 });
    expect(openItems(story.state)).toEqual([]);
    expect(happened(passesTo(story, '2027-01-01T00:00:00.000Z'))).toEqual([]);
    expect(story.attempt('change-schedule-item').last.refusal?.code).toBe('WRONG_STAGE');
  });
});
