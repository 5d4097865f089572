/** JOB-4, JOB-22: meetings with the client, from the agenda to the confirmed minutes; what time and the client do to them. */
import { describe, expect, it } from 'vitest';
import { jobMembers, jobNextDue, latestMinutes, openMeetings, openPoints } from '../../../domain/jobs';
import { factsFor, jobIn, number, type Story } from './story';

const hour = 3_600_000;
const link = (n: number) => `${number}-l${n}`;
const called = () => jobIn('proposal').take('record-call');
const written = () => called().take('send-minutes');
const passes = (story: Story, hours: number) => {
  story.at += hours * hour;
  return story.tell({ type: 'DeadlineReached' });
};
const happened = (story: Story) => story.last.trail.map(({ operation }) => operation);
const newest = (story: Story) => story.state.meetings.map(latestMinutes)[0];

describe('JOB-22 an agenda', () => {
  it('is agreed before the meeting; minutes are owed from its beginning on, in the agency’s zone', () => {
    const story = jobIn('proposal').take('agree-agenda');
    expect(story.state.meetings).toMatchObject([
      {
        number: 1,
        startsAt: '2026-11-24T06:30:00.000Z',
        agenda: { presenterId: 'ae', agreedWithId: 'contact-1', agreedBy: 'phone' },
        duty: { dueAt: '2026-11-25T06:30:00.000Z' },
      },
    ]);
    expect(jobNextDue(story.state)).toBe('2026-11-25T06:30:00.000Z');
    expect(story.attempt('send-minutes').last.refusal?.data).toMatchObject({
      errors: [{ path: 'meeting', code: 'not_begun' }],
    });
  });

  it('lets the presenter see the job', () => {
    const story = jobIn('brief').take('agree-agenda', { presenterId: 'creative' });
    expect(jobMembers(story.state, factsFor('ae'))).toContain('creative');
  });

  it('of a meeting that is called off leaves nothing owed, and is called off once', () => {
    const story = jobIn('proposal').take('agree-agenda').take('cancel-meeting');
    expect(openMeetings(story.state)).toEqual([]);
    expect(jobNextDue(story.state)).toBeNull();
    expect(story.attempt('cancel-meeting').last.refusal?.code).toBe('WRONG_STAGE');
    expect(happened(passes(story, 100))).toEqual([]);
  });

  it('is not called off once its minutes are overdue', () => {
    const story = jobIn('proposal').take('agree-agenda');
    story.at = Date.parse('2026-11-25T06:30:00.000Z');
    expect(story.copy().take('cancel-meeting').last.refusal).toBeUndefined();
    expect(happened(passes(story, 0))).toEqual(['minutes-overdue']);
    expect(story.attempt('cancel-meeting').last.refusal?.code).toBe('WRONG_STAGE');
    story.take('record-call').take('cancel-meeting', { meeting: 2 });
    expect(story.attempt('cancel-meeting').last.refusal?.code).toBe('WRONG_STAGE');
  });

  it('may not lie in the past by an hour, nor a call in the future', () => {
    const at = (heldAt: string) => ({ heldOn: '2026-11-23', heldAt });
    expect(jobIn('brief').attempt('agree-agenda', at('09:00')).last.refusal?.code).toBe('INVALID');
    expect(jobIn('brief').attempt('agree-agenda', at('12:00')).last.refusal).toBeUndefined();
    expect(jobIn('brief').attempt('record-call', at('12:00')).last.refusal?.code).toBe('INVALID');
    for (const heldAt of ['9:00', '24:00', '12:60', '12.30']) {
      expect(jobIn('brief').attempt('record-call', at(heldAt)).last.refusal?.code, heldAt).toBe('INVALID');
    }
  });
});

describe('JOB-4 minutes', () => {
  it('go to the client by a link that shows no id but owners’, whose names are put there when it is issued', () => {
    expect(written().last.commands).toMatchObject([
      {
        type: 'IssueLink',
        linkId: link(1),
        purpose: 'minutes-confirmation',
        contactId: 'contact-1',
        shown: {
          topic: '确认上市日期',
          conclusions: '主推家庭装，元旦前上市',
          points: [{ what: '补交检测报告', ownerId: 'ae', dueOn: '2026-11-26' }, { ownerId: 'creative' }],
        },
      },
    ]);
  });

  it.each([
    ['within 24 hours', 23, undefined],
    ['after 24 hours', 25, true],
  ])('sent %s', (_when, hours, late) => {
    const story = called();
    story.at = Date.parse('2026-11-23T01:30:00.000Z') + hours * hour;
    expect(newest(story.take('send-minutes'))?.late).toBe(late);
  });

  it('that are not sent become overdue after 24 hours, and are told to the line above a day later: once each', () => {
    const story = called();
    expect(happened(passes(story, 23))).toEqual([]);
    expect(happened(passes(story, 1))).toEqual(['minutes-overdue']);
    expect(story.waits[0]).toBe('JOB-4 MINUTES_OVERDUE ae');
    expect(happened(passes(story, 1))).toEqual([]);
    expect(happened(passes(story, 23))).toEqual(['minutes-escalated']);
    expect(happened(passes(story, 100))).toEqual([]);
    expect(jobNextDue(story.state)).toBeNull();
    story.take('send-minutes');
    expect(story.waits.join()).not.toContain('JOB-4');
  });

  it('that the client does not confirm are overdue after 24 hours more; when the link ends the AE has them again', () => {
    const story = written();
    expect(happened(passes(story, 24))).toEqual(['minutes-unconfirmed']);
    expect(story.waits[0]).toBe('JOB-4 MINUTES_UNCONFIRMED client');
    expect(happened(passes(story, 24))).toEqual(['minutes-escalated']);
    expect(happened(passes(story, 14 * 24))).toEqual(['minutes-link-expired']);
    expect(story.waits[0]).toBe('JOB-4 MINUTES_UNCONFIRMED ae');
    expect(story.answer(link(1), 'confirmed').last.refusal).toMatchObject({ code: 'LINK_EXPIRED', rule: 'JOB-4' });
    story.take('send-minutes').answer(link(2), 'confirmed');
    expect(story.waits.join()).not.toContain('JOB-4');
  });

  it('are confirmed by the link, once', () => {
    const story = written().answer(link(1), 'confirmed');
    expect(newest(story)).toMatchObject({ status: 'confirmed', confirmation: { how: 'link', byName: '许文静' } });
    expect(story.trail.at(-1)).toMatchObject({ operation: 'minutes-confirmed', detail: { meeting: 1, version: 1 } });
    expect(openMeetings(story.state)).toEqual([]);
    expect(story.answer(link(1), 'declined').last.refusal).toMatchObject({ code: 'LINK_ANSWERED', rule: 'JOB-4' });
    expect(happened(passes(story, 1000))).toEqual([]);
  });

  it('are confirmed otherwise with evidence, which takes the link back', () => {
    const story = written().take('confirm-minutes');
    expect(story.last.commands).toEqual([{ type: 'RevokeLink', linkId: link(1) }]);
    expect(newest(story)).toMatchObject({ status: 'confirmed', confirmation: { how: 'recorded', medium: 'wechat' } });
    expect(story.answer(link(1), 'declined').last.refusal?.code).toBe('LINK_EXPIRED');
  });

  it('that the client objects to are corrected within 24 hours; what stays as it was keeps its number and result', () => {
    const story = written().take('settle-point', { point: 1 }).answer(link(1), 'declined', '上市日期是一月');
    expect(newest(story)).toMatchObject({ status: 'declined', declined: { comment: '上市日期是一月' } });
    expect(story.copy().attempt('confirm-minutes').last.refusal?.code).toBe('INVALID');
    expect(happened(passes(story, 24))).toEqual(['minutes-overdue']);
    const kept = { what: '补交检测报告', ownerId: 'ae', dueOn: '2026-11-26' };
    const other = { what: '上市排期', ownerId: 'ae', dueOn: '2026-11-27' };
    story.take('send-minutes', { conclusions: '一月上市', points: [kept, other] });
    expect(story.state.meetings[0]?.minutes.map(({ status, version }) => [version, status])).toEqual([
      [1, 'declined'],
      [2, 'sent'],
    ]);
    expect(newest(story)?.points).toMatchObject([{ number: 1, settled: { by: 'ae' } }, { number: 3 }]);
    expect(openPoints(story.state).map((each) => each.number)).toEqual([3]);
  });

  it('sent again replace those before and take their link back', () => {
    const story = written().take('send-minutes', { conclusions: '补充：样品周五送到' });
    expect(story.last.commands).toMatchObject([
      { type: 'RevokeLink', linkId: link(1) },
      { type: 'IssueLink', linkId: link(2) },
    ]);
    expect(story.answer(link(1), 'confirmed').last.refusal?.code).toBe('LINK_EXPIRED');
    expect(story.answer(link(2), 'confirmed').last.refusal).toBeUndefined();
  });

  it('sent again are late as before, and due anew only after an objection', () => {
    const story = written();
    const due = story.state.meetings[0]?.duty?.dueAt;
    passes(story, 12);
    expect(story.take('send-minutes').state.meetings[0]?.duty).toEqual({ dueAt: due });
    passes(story, 13);
    story.take('send-minutes');
    expect(story.waits[0]).toBe('JOB-4 MINUTES_UNCONFIRMED client');
    expect(story.state.meetings[0]?.duty).toMatchObject({ dueAt: due });
    story.answer(link(3), 'declined').take('send-minutes');
    expect(story.state.meetings[0]?.duty).not.toHaveProperty('overdueAt');
  });

  it('may leave no next step, which an inside discussion may not (JOB-7)', () => {
    expect(called().take('send-minutes', { points: [] }).state.meetings[0]?.minutes[0]?.points).toEqual([]);
    expect(jobIn('proposal').attempt('record-discussion', { points: [] }).last.refusal?.code).toBe('INVALID');
  });

  it('refuse next steps without an owner who works here, or before the meeting', () => {
    const row = (ownerId: string, dueOn: string) => ({ points: [{ what: '核对', ownerId, dueOn }] });
    for (const [given, code] of [
      [row('left-creative', '2026-11-25'), 'not_active'],
      [row('ae', '2026-11-22'), 'past_date'],
    ] as const) {
      expect(called().attempt('send-minutes', given).last.refusal?.data).toMatchObject({ errors: [{ code }] });
    }
  });

  it('leave next steps that their owners settle, and that show them the job (JOB-7)', () => {
    const story = written();
    expect(jobMembers(story.state, factsFor('ae'))).toContain('creative');
    expect(story.attempt('settle-point', { point: 2 }, 'creative').last.refusal).toBeUndefined();
    expect(openPoints(story.state).map((each) => each.number)).toEqual([1]);
    story.take('record-discussion');
    expect(openPoints(story.state).map((each) => each.number)).toEqual([1, 3, 4]);
  });

  it('of a cancelled job wait for nobody: the link is taken back', () => {
    const story = written().take('cancel-job');
    expect(story.last.commands).toContainEqual({ type: 'RevokeLink', linkId: link(1) });
    expect(newest(story)?.status).toBe('withdrawn');
    expect(jobNextDue(story.state)).toBeNull();
    expect(story.answer(link(1), 'confirmed').last.refusal?.code).toBe('LINK_EXPIRED');
  });

  it('are owed also while the job is paused, and by the new AE after a hand-over', () => {
    const story = written().take('pause-job').take('hand-over-job');
    passes(story, 24);
    expect(story.waits).toContain('JOB-4 MINUTES_UNCONFIRMED client');
    story.take('confirm-minutes');
    expect(story.waits.join()).not.toContain('JOB-4');
  });

  it('that the client leaves unanswered hold the card up until the line above was told, and stay unconfirmed', () => {
    const story = jobIn('closing').take('record-closing').take('record-call').take('send-minutes');
    passes(story, 24);
    expect(story.waits[0]).toBe('JOB-4 MINUTES_UNCONFIRMED client');
    expect(story.attempt('close-job').last.refusal?.data).toEqual({ why: 'MINUTES_OWED' });
    passes(story, 24);
    expect(story.waits).toEqual(['JOB-18 CARD_OPEN ae']);
    const expired = passes(story.copy(), 14 * 24).take('close-job');
    expect(newest(expired)?.status).toBe('expired');
    story.take('close-job');
    expect(story.last.commands).toEqual([{ type: 'RevokeLink', linkId: link(2) }]);
    expect(newest(story)).toMatchObject({ status: 'sent' });
    expect(newest(story)).not.toHaveProperty('confirmation');
    expect(jobNextDue(story.state)).toBeNull();
  });

  it('that nobody sent, or that the client objected to, hold the card up however late they are', () => {
    const called = () => jobIn('closing').take('record-closing').take('record-call');
    const objected = called().take('send-minutes').answer(link(2), 'declined');
    for (const story of [called(), objected]) {
      passes(story, 24);
      expect(happened(passes(story, 24))).toEqual(['minutes-escalated']);
      expect(story.attempt('close-job').last.refusal?.data).toEqual({ why: 'MINUTES_OWED' });
    }
  });

  it('that the client leaves unanswered hold the work up, and no longer once it is live', () => {
    for (const [stage, held] of [
      ['execution', true],
      ['billing', false],
    ] as const) {
      const story = jobIn(stage).take('record-call').take('send-minutes');
      passes(story, 24);
      expect(story.waits, stage).toContain('JOB-4 MINUTES_UNCONFIRMED client');
      passes(story, 24);
      expect(story.waits.includes('JOB-4 MINUTES_UNCONFIRMED client'), stage).toBe(held);
    }
  });

  it('close a job only once every meeting has confirmed ones', () => {
    const story = jobIn('closing').take('record-closing').take('record-call').take('send-minutes');
    expect(story.attempt('close-job').last.refusal?.data).toEqual({ why: 'MINUTES_OWED' });
    story.answer(link(2), 'confirmed');
    expect(story.take('close-job').state.ended?.how).toBe('closed');
  });
});

describe('JOB-22 the review of a presentation', () => {
  const presented = () => jobIn('proposal').prepare().take('present-proposal');

  it('belongs to its round, and is kept beside the other discussions', () => {
    const story = presented().take('record-discussion').take('review-presentation');
    expect(story.state.discussions).toMatchObject([{ number: 1 }, { number: 2, round: 1 }]);
    expect(story.state.discussions[0]).not.toHaveProperty('round');
    expect(openPoints(story.state)).toHaveLength(3);
    expect(story.attempt('review-presentation').last.refusal?.code).toBe('WRONG_STAGE');
  });

  it('comes before the next round is rehearsed', () => {
    const story = presented().take('record-proposal-outcome', { outcome: 'revise', feedback: '太冷' });
    expect(story.waits[0]).toBe('JOB-22 PRESENTATION_UNREVIEWED ae');
    expect(story.attempt('rehearse-proposal').last.refusal).toMatchObject({ code: 'STEP_NOT_READY', rule: 'JOB-22' });
    story.take('review-presentation').take('rehearse-proposal');
  });

  it('of an accepted round may follow later', () => {
    const story = presented().take('record-proposal-outcome');
    expect(story.stage).toBe('estimate');
    expect(story.take('review-presentation').state.discussions).toMatchObject([{ round: 1 }]);
  });
});
