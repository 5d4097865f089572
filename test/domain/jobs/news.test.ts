/** What comes from outside (approvals, the client, time) and what it leaves behind: also twice, late, and in the wrong order. */
import { describe, expect, it } from 'vitest';
import { confirmedEstimate, jobMembers, jobNextDue, jobTotalFen, unbilledFen } from '../../../domain/jobs';
import { cases, factsFor, jobIn, number, people, type Story, totalFen } from './story';

const submitted = () => jobIn('estimate').take('submit-estimate');
const approved = () => submitted().approvalEnds(cases.estimate(1));
const sent = () => approved().take('send-estimate');
const link = (n: number) => `${number}-l${n}`;
const later = (story: Story, days: number) => {
  story.at += days * 86_400_000;
  return story;
};

describe('JOB-11: the estimate’s approval', () => {
  it('opens a case with the subject’s fields, the AE as party', () => {
    expect(submitted().last.commands).toMatchObject([
      {
        type: 'OpenCase',
        caseId: 'approval/job/J2026-0042/estimate-1',
        definitionKey: 'estimate',
        subjectKind: 'estimate',
        subjectId: 'J2026-0042/estimate-1',
        submitterId: 'ae',
        partyIds: ['ae'],
        fields: { jobNumber: number, ae: 'ae', amountFen: totalFen, costFen: 1_500_000, outsidePartners: true },
      },
    ]);
  });

  it('a returned version goes back into its own case, corrected', () => {
    const story = submitted().approvalReturns(cases.estimate(1), '缺外发报价');
    expect(story.state.estimates[0]).toMatchObject({ status: 'returned', returnComment: '缺外发报价' });
    story.take('submit-estimate', { discountPercent: 0 });
    expect(story.last.commands).toMatchObject([
      { type: 'SignalCase', caseId: cases.estimate(1), event: { type: 'Resubmitted', partyIds: ['ae'] } },
    ]);
    expect(story.state.estimates).toHaveLength(1);
    expect(story.state.estimates[0]).toMatchObject({ version: 1, status: 'inApproval', netFen: 5_400_000 });
    expect(story.state.estimates[0]).not.toHaveProperty('returnComment');
  });

  it('after a refusal a new version opens a new case', () => {
    const story = submitted().approvalEnds(cases.estimate(1), 'rejected').take('submit-estimate');
    expect(story.last.commands).toMatchObject([{ type: 'OpenCase', caseId: cases.estimate(2) }]);
    expect(story.state.estimates.map(({ status }) => status)).toEqual(['rejected', 'inApproval']);
  });

  it('news about an old case changes nothing, but stands in the trail', () => {
    const story = submitted().approvalEnds(cases.estimate(1), 'rejected').take('submit-estimate');
    const before = story.state;
    for (const outcome of ['approved', 'terminated'] as const) {
      story.tell({ type: 'ApprovalEnded', caseId: cases.estimate(1), outcome });
      expect(story.state).toEqual(before);
      expect(story.last.trail).toMatchObject([{ operation: 'approval-ended', detail: { late: true, outcome } }]);
    }
    story.approvalReturns(cases.estimate(1));
    expect(story.state).toEqual(before);
    expect(story.last.trail).toMatchObject([{ operation: 'approval-returned', detail: { late: true } }]);
    story.approvalEnds('approval/job/J2026-0042/estimate-77');
    expect(story.state).toEqual(before);
  });

  it('the same end twice changes nothing the second time', () => {
    const story = approved();
    const before = story.state;
    story.approvalEnds(cases.estimate(1), 'rejected');
    expect(story.state).toEqual(before);
  });
});

describe('JOB-12: the client’s confirmation', () => {
  it('a link expires after the days that were given, 14 unless others are', () => {
    const story = sent();
    const lasts = () => Date.parse(story.state.estimates[0]?.link?.expiresAt ?? '') - story.at;
    expect(lasts()).toBe(14 * 86_400_000);
    story.take('send-estimate', { expiresInDays: 3 });
    expect(lasts()).toBe(3 * 86_400_000);
  });

  it('sending again revokes the link before', () => {
    const story = sent().take('send-estimate');
    expect(story.last.commands).toMatchObject([
      { type: 'RevokeLink', linkId: link(1) },
      { type: 'IssueLink', linkId: link(2) },
    ]);
    expect(story.answer(link(1), 'confirmed').last.refusal?.code).toBe('LINK_EXPIRED');
    expect(story.answer(link(2), 'confirmed').stage).toBe('execution');
  });

  it('is given once', () => {
    const confirmed = sent().answer(link(1), 'confirmed');
    expect(confirmed.answer(link(1), 'declined').last.refusal?.code).toBe('LINK_ANSWERED');
    const declined = sent().answer(link(1), 'declined', '太贵');
    expect(declined.state.estimates[0]?.declined).toMatchObject({ byName: '许文静', comment: '太贵' });
    expect(declined.answer(link(1), 'confirmed').last.refusal?.code).toBe('LINK_ANSWERED');
  });

  it('is refused for links that were never issued', () => {
    for (const id of [link(2), link(0), 'J2026-0041-l1', 'l1', '']) {
      expect(sent().answer(id, 'confirmed').last.refusal?.code, id).toBe('LINK_UNKNOWN');
    }
  });

  it('comes too late once the link expired, and the AE has to send it again', () => {
    const story = later(sent(), 13).tell({ type: 'DeadlineReached' });
    expect(story.waits).toEqual(['JOB-12 CONFIRMATION_AWAITED client']);
    later(story, 1);
    expect(story.copy().answer(link(1), 'confirmed').last.refusal?.code).toBe('LINK_EXPIRED');
    story.tell({ type: 'DeadlineReached' });
    expect(story.last.trail).toMatchObject([{ operation: 'link-expired', detail: { linkId: link(1) } }]);
    expect(story.waits).toEqual(['JOB-12 ESTIMATE_NOT_SENT ae']);
    expect(jobNextDue(story.state)).toBeNull();
    expect(story.answer(link(1), 'confirmed').last.refusal?.code).toBe('LINK_EXPIRED');
  });

  it.each([
    [14, 12],
    [4, 2],
    [3, 1.5],
    [1, 0.5],
  ])('a link of %d days is brought to mind once, after %d days without an answer', (expiresInDays, after) => {
    const story = approved().take('send-estimate', { expiresInDays });
    expect((Date.parse(jobNextDue(story.state) ?? '') - story.at) / 86_400_000).toBe(after);
    later(story, after).tell({ type: 'DeadlineReached' });
    expect(story.last.trail).toMatchObject([{ operation: 'link-unanswered', detail: { linkId: link(1), version: 1 } }]);
    expect(jobNextDue(story.state)).toBe(story.state.estimates[0]?.link?.expiresAt);
    expect(story.tell({ type: 'DeadlineReached' }).last.trail).toEqual([]);
    expect(story.answer(link(1), 'confirmed').stage).toBe('execution');
  });

  it('a link that was sent before there were reminders expires all the same', () => {
    const story = sent();
    const [estimate] = story.state.estimates;
    if (!estimate?.link) throw new Error('Nothing was sent');
    delete estimate.link.remindAt;
    expect(jobNextDue(story.state)).toBe(estimate.link.expiresAt);
  });

  it('a link whose end was slept through is expired, and not said to be near its end', () => {
    const story = later(sent(), 30).tell({ type: 'DeadlineReached' });
    expect(story.last.trail).toMatchObject([{ operation: 'link-expired' }]);
  });

  it('a deadline that comes early or twice changes nothing', () => {
    const story = sent();
    const before = story.state;
    story.tell({ type: 'DeadlineReached' });
    expect(story.state).toEqual(before);
    expect(story.last.trail).toEqual([]);
  });

  it('recorded with evidence it revokes the open link', () => {
    const story = sent().take('record-confirmation');
    expect(story.last.commands).toEqual([{ type: 'RevokeLink', linkId: link(1) }]);
    expect(confirmedEstimate(story.state)?.confirmation).toMatchObject({
      how: 'recorded',
      byName: '许文静',
      recordedBy: 'ae',
      medium: 'signed-copy',
      evidence: '盖章扫描件，存档案柜 3',
    });
    expect(story.answer(link(1), 'declined').last.refusal?.code).toBe('LINK_EXPIRED');
  });

  it('a new version replaces the one before and revokes its link', () => {
    const story = sent().take('submit-estimate', { discountPercent: 20 });
    expect(story.last.commands).toMatchObject([
      { type: 'RevokeLink', linkId: link(1) },
      { type: 'OpenCase', caseId: cases.estimate(2) },
    ]);
    expect(story.state.estimates.map(({ status }) => status)).toEqual(['superseded', 'inApproval']);
    expect(story.answer(link(1), 'confirmed').last.refusal?.code).toBe('LINK_EXPIRED');
  });
});

describe('JOB-12: the exception', () => {
  const excepted = () => sent().outsource().take('request-exception').approvalEnds(cases.exception(1));

  it('lets execution start, and the confirmation stays owed', () => {
    const story = excepted();
    expect(story.stage).toBe('execution');
    expect(story.waits[0]).toBe('JOB-12 CONFIRMATION_AWAITED client');
    story.take('submit-final-proof').take('sign-final-proof').take('go-live');
    expect(story.stage).toBe('execution');
    expect(story.answer(link(1), 'confirmed').stage).toBe('billing');
  });

  it('asks for the total of the estimate that waits', () => {
    const { commands } = sent().take('request-exception').last;
    expect(commands).toMatchObject([
      { type: 'OpenCase', caseId: cases.exception(1), fields: { amountFen: totalFen, reason: '媒体版位今晚截止' } },
    ]);
  });

  it('returned, it goes back into its own case; refused, a new one is opened', () => {
    const story = sent().take('request-exception').approvalReturns(cases.exception(1)).take('request-exception');
    expect(story.last.commands).toMatchObject([{ caseId: cases.exception(1), event: { type: 'Resubmitted' } }]);
    story.approvalEnds(cases.exception(1), 'rejected').take('request-exception');
    expect(story.last.commands).toMatchObject([{ type: 'OpenCase', caseId: cases.exception(2) }]);
  });

  it('needs no decision any more once the client has confirmed', () => {
    const story = sent().take('request-exception').answer(link(1), 'confirmed');
    expect(story.stage).toBe('execution');
    const told = sent().take('request-exception').take('record-confirmation');
    expect(told.last.commands).toMatchObject([
      { type: 'RevokeLink' },
      { type: 'SignalCase', caseId: cases.exception(1), event: { type: 'Terminated' } },
    ]);
    told.approvalEnds(cases.exception(1), 'terminated');
    expect(told.state.exceptions[0]?.outcome).toBe('terminated');
  });

  it('needs no decision either once the client has declined: a new version may be submitted (JOB-11)', () => {
    const story = sent().take('request-exception').approvalReturns(cases.exception(1)).answer(link(1), 'declined');
    expect(story.last.commands).toMatchObject([
      { type: 'SignalCase', caseId: cases.exception(1), event: { type: 'Terminated' } },
    ]);
    story.approvalEnds(cases.exception(1), 'terminated').take('submit-estimate');
    expect(story.waits).toEqual(['JOB-11 ESTIMATE_IN_APPROVAL']);
  });

  it('does not let live what the client declined: the new version needs its own confirmation or exception', () => {
    const story = excepted().take('submit-final-proof').take('sign-final-proof').answer(link(1), 'declined');
    const refusal = (why: string) => ({ code: 'STEP_NOT_READY', rule: 'JOB-12', data: { why } });
    expect(story.attempt('go-live').last.refusal).toMatchObject(refusal('ESTIMATE_DECLINED'));
    story.take('submit-estimate').approvalEnds(cases.estimate(2));
    expect(story.attempt('go-live').last.refusal).toMatchObject(refusal('ESTIMATE_NOT_SENT'));
    story.take('request-exception');
    expect(story.waits.slice(0, 2)).toEqual(['JOB-12 ESTIMATE_NOT_SENT ae', 'JOB-12 EXCEPTION_IN_APPROVAL']);
    story.approvalEnds(cases.exception(2)).take('go-live');
    expect(story.state.live).toBeDefined();
  });

  it('is not asked for twice, nor for a change order (JOB-19)', () => {
    expect(excepted().attempt('request-exception').last.refusal?.code).toBe('WRONG_STAGE');
    const changing = jobIn('execution').take('submit-change-order').approvalEnds(cases.estimate(2));
    expect(changing.attempt('request-exception').last.refusal?.code).toBe('WRONG_STAGE');
  });

  describe('puts the confirmation off until the day that was expected, and no longer', () => {
    const dayEnds = Date.parse('2026-11-28T00:00:00+08:00');
    const at = (story: Story, ms: number) => {
      story.at = ms - 60_000;
      return story.tell({ type: 'DeadlineReached' });
    };

    it('overdue from the end of that day in the agency’s zone, recorded once', () => {
      const story = excepted();
      expect(jobNextDue(story.state)).toBe(new Date(dayEnds).toISOString());
      expect(at(story.copy(), dayEnds - 1).last.trail).toEqual([]);
      at(story, dayEnds);
      expect(story.last.trail).toMatchObject([
        {
          operation: 'confirmation-overdue',
          detail: { caseId: cases.exception(1), version: 1, expectedConfirmation: '2026-11-27' },
        },
      ]);
      expect(story.blockers.find(({ code }) => code === 'CONFIRMATION_OVERDUE')).toMatchObject({
        rule: 'JOB-12',
        holders: ['ae'],
        since: new Date(dayEnds).toISOString(),
      });
      expect(story.tell({ type: 'DeadlineReached' }).last.trail).toEqual([]);
      story.answer(link(1), 'confirmed');
      expect(story.waits.join()).not.toContain('JOB-12');
    });

    it('not when the client confirmed in time, nor before execution began', () => {
      expect(jobNextDue(excepted().answer(link(1), 'confirmed').state)).toBeNull();
      const paused = sent().take('request-exception').take('pause-job').approvalEnds(cases.exception(1));
      expect(paused.stage).toBe('estimate');
      expect(at(paused, dayEnds).last.trail).toEqual([]);
      at(paused.take('resume-job'), dayEnds);
      expect(paused.last.trail).toMatchObject([{ operation: 'confirmation-overdue', stage: 'execution' }]);
    });

    it('also while the job is paused, and whatever became of the version', () => {
      const story = excepted().answer(link(1), 'declined').take('pause-job');
      expect(at(story, dayEnds).waits).toContain('JOB-12 CONFIRMATION_OVERDUE ae');
    });
  });

  it('does not lift the confirmation that was declined meanwhile', () => {
    const story = sent()
      .take('request-exception')
      .take('pause-job')
      .approvalEnds(cases.exception(1))
      .answer(link(1), 'declined')
      .take('resume-job');
    expect(story.stage).toBe('estimate');
    expect(story.waits).toEqual(['JOB-12 ESTIMATE_DECLINED ae']);
  });

  it('a declined estimate is replaced during execution, by an ordinary new version', () => {
    const story = excepted().answer(link(1), 'declined');
    expect(story.waits[0]).toBe('JOB-12 ESTIMATE_DECLINED ae');
    story.take('submit-estimate').approvalEnds(cases.estimate(2)).take('send-estimate').answer(link(2), 'confirmed');
    expect(story.state.estimates[1]?.changeOrder).toBe(false);
    expect(story.waits[0]).toBe('JOB-14 FINAL_PROOF_MISSING ae');
  });
});

describe('JOB-19: a change order', () => {
  const changing = () => jobIn('execution').take('submit-change-order');

  it('leaves the confirmed estimate in force until its own confirmation', () => {
    const story = changing();
    expect(story.last.commands).toMatchObject([
      { type: 'OpenCase', caseId: cases.estimate(2), fields: { changeOrder: true, reason: '客户增加一支短视频' } },
    ]);
    expect(confirmedEstimate(story.state)?.version).toBe(1);
    story.approvalEnds(cases.estimate(2)).take('send-estimate');
    expect(confirmedEstimate(story.state)?.version).toBe(1);
    story.answer(link(2), 'confirmed');
    expect(confirmedEstimate(story.state)?.version).toBe(2);
    expect(story.state.estimates[0]?.status).toBe('superseded');
    expect(jobTotalFen(story.state)).toBe(9_540_000);
  });

  it.each(['rejected', 'withdrawn', 'terminated'] as const)('%s, it is dropped and the old one holds', (outcome) => {
    const story = changing().approvalEnds(cases.estimate(2), outcome);
    expect(confirmedEstimate(story.state)?.version).toBe(1);
    expect(story.waits.join()).not.toContain('JOB-19');
  });

  it('declined by the client, it is dropped and the old one holds', () => {
    const story = changing().approvalEnds(cases.estimate(2)).take('send-estimate').answer(link(2), 'declined');
    expect(confirmedEstimate(story.state)?.version).toBe(1);
    expect(story.waits.join()).not.toContain('JOB-19');
  });

  it.each([
    [
      'in approval',
      () => changing(),
      [{ type: 'SignalCase', event: { type: 'Withdrawn', reason: '客户决定维持原方案' } }],
    ],
    [
      'returned',
      () => changing().approvalReturns(cases.estimate(2)),
      [{ type: 'SignalCase', caseId: cases.estimate(2) }],
    ],
    ['approved', () => changing().approvalEnds(cases.estimate(2)), []],
    [
      'at the client’s',
      () => changing().approvalEnds(cases.estimate(2)).take('send-estimate'),
      [{ type: 'RevokeLink', linkId: link(2) }],
    ],
  ])('withdrawn while %s, it is dropped: what comes late changes nothing', (_where, story, commands) => {
    const told = story().take('withdraw-change-order');
    expect(told.last.commands).toMatchObject(commands);
    expect(told.last.trail).toMatchObject([{ operation: 'withdraw-change-order', comment: '客户决定维持原方案' }]);
    const after = told.state;
    told.approvalEnds(cases.estimate(2)).answer(link(2), 'confirmed');
    expect(told.last.refusal?.code).toMatch(/LINK_(EXPIRED|UNKNOWN)/);
    expect(told.state).toEqual(after);
    expect(confirmedEstimate(told.state)?.version).toBe(1);
    told.take('submit-change-order');
    expect(told.last.commands).toMatchObject([{ type: 'OpenCase', caseId: cases.estimate(3) }]);
  });

  it('withdrawn, it holds billing up no longer (JOB-17)', () => {
    const story = jobIn('billing').take('submit-change-order').approvalEnds(cases.estimate(2)).take('send-estimate');
    expect(story.attempt('request-billing').last.refusal?.data).toEqual({ why: 'CHANGE_ORDER_OPEN' });
    story.take('withdraw-change-order').take('request-billing');
    expect(story.state.billings).toMatchObject([{ amountFen: totalFen, outcome: 'running' }]);
  });

  it('may not go below what was billed', () => {
    const story = jobIn('billing').take('request-billing').approvalEnds(cases.billing(1));
    const cheap = { lines: [{ description: '减项', unit: '项', quantity: 1, unitPriceFen: 100, outsideCostFen: 0 }] };
    expect(story.attempt('submit-change-order', cheap).last.refusal).toMatchObject({
      rule: 'JOB-19',
      data: { errors: [{ path: 'lines', code: 'below_billed' }] },
    });
  });

  it('raised during billing, the difference is billed too', () => {
    const story = jobIn('billing').take('request-billing').approvalEnds(cases.billing(1));
    story.take('submit-change-order').approvalEnds(cases.estimate(2)).take('send-estimate');
    expect(story.waits[0]).toBe('JOB-19 CONFIRMATION_AWAITED client');
    story.answer(link(2), 'confirmed');
    expect(unbilledFen(story.state)).toBe(9_540_000 - totalFen);
    story.take('request-billing', { amountFen: 9_540_000 - totalFen });
    expect(story.state.billings).toHaveLength(2);
  });
});

describe('JOB-17: billing', () => {
  it('lays what was billed before and the confirmed total before the approver', () => {
    const story = jobIn('billing').take('request-billing', { amountFen: 1_000_000 }).approvalEnds(cases.billing(1));
    story.take('request-billing', { amountFen: 500_000 });
    expect(story.last.commands).toMatchObject([
      {
        type: 'OpenCase',
        caseId: cases.billing(2),
        fields: { number: 2, amountFen: 500_000, confirmedFen: totalFen, billedBeforeFen: 1_000_000 },
      },
    ]);
  });

  it('a returned request may ask for another amount, in its own case', () => {
    const story = jobIn('billing').take('request-billing').approvalReturns(cases.billing(1));
    story.take('request-billing', { amountFen: 1 });
    expect(story.last.commands).toMatchObject([{ caseId: cases.billing(1), event: { type: 'Resubmitted' } }]);
    expect(story.state.billings).toMatchObject([{ number: 1, amountFen: 1, outcome: 'running' }]);
  });

  it('a refused request counts for nothing', () => {
    const story = jobIn('billing').take('request-billing').approvalEnds(cases.billing(1), 'rejected');
    expect(unbilledFen(story.state)).toBe(totalFen);
    story.take('request-billing');
    expect(story.state.billings.map(({ number: n, outcome }) => [n, outcome])).toEqual([
      [1, 'rejected'],
      [2, 'running'],
    ]);
  });
});

describe('JOB-21: pause, cancel, hand over', () => {
  it('a paused job takes what others owe, and goes on from there when resumed', () => {
    const story = sent().take('pause-job', { resumeOn: '2026-12-01' });
    expect(story.state.paused).toMatchObject({ reason: '客户调整预算', resumeOn: '2026-12-01' });
    story.answer(link(1), 'confirmed');
    expect(story.stage).toBe('estimate');
    expect(story.take('resume-job').stage).toBe('execution');
  });

  it('cancelling ends open approvals, revokes links and keeps reason and settlement', () => {
    const story = sent().take('request-exception').take('cancel-job');
    expect(story.last.commands).toEqual([
      { type: 'SignalCase', caseId: cases.exception(1), event: { type: 'Terminated', reason: '客户撤销项目' } },
      { type: 'RevokeLink', linkId: link(1) },
    ]);
    expect(story.state.ended).toMatchObject({
      how: 'cancelled',
      by: 'ae',
      reason: '客户撤销项目',
      settlementFen: 1_200_000,
      settlementNote: '设计费由客户承担',
    });
    expect(story.blockers).toEqual([]);
    expect(jobNextDue(story.state)).toBeNull();
  });

  it.each([
    ['an estimate', submitted, cases.estimate(1)],
    ['a returned estimate', () => submitted().approvalReturns(cases.estimate(1)), cases.estimate(1)],
    ['a billing request', () => jobIn('billing').take('request-billing'), cases.billing(1)],
  ])('cancelling ends %s', (_what, story, caseId) => {
    const { commands } = story().take('cancel-job').last;
    expect(commands).toMatchObject([{ type: 'SignalCase', caseId, event: { type: 'Terminated' } }]);
  });

  it('closing ends what is still in approval, so that nobody is reminded of it (JOB-18)', () => {
    const story = jobIn('billing').take('request-outsourcing').take('request-billing');
    story.approvalEnds(cases.billing(1)).take('record-invoice').take('record-receipt').take('record-closing');
    story.take('close-job', { note: '资料已归档' });
    expect(story.last.commands).toEqual([
      { type: 'SignalCase', caseId: cases.outsourcing(2), event: { type: 'Terminated', reason: '资料已归档' } },
    ]);
    expect(story.state.outsourcings.map(({ outcome }) => outcome)).toEqual(['approved', 'terminated']);
  });

  it('nothing changes a job that has ended', () => {
    const story = submitted().take('cancel-job');
    const before = story.state;
    story.tell({ type: 'ApprovalEnded', caseId: cases.estimate(1), outcome: 'approved' });
    expect(story.last.trail).toMatchObject([{ operation: 'approval-ended', detail: { late: true } }]);
    story.approvalReturns(cases.estimate(1)).tell({ type: 'DeadlineReached' });
    expect(story.tell({ type: 'StageEntered', stage: 'execution' }).last.refusal?.code).toBe('ENDED');
    const cancelled = sent().take('cancel-job').answer(link(1), 'confirmed');
    expect(cancelled.last.refusal?.code).toBe('LINK_EXPIRED');
    expect(story.state).toEqual(before);
  });

  it('handed over, what the former AE had open is the new one’s, and what is done stays theirs', () => {
    const story = jobIn('proposal')
      .take('send-job-card')
      .take('add-schedule-items', {
        items: [{ what: '核对版权', ownerId: 'ae', dueOn: '2026-12-03', forClient: false }],
      });
    story.take('record-discussion').take('settle-point').take('record-call').take('send-minutes');
    story.take('finish-schedule-item').take('hand-over-job');
    expect(story.state.schedule.map(({ ownerId }) => ownerId)).toEqual(['creative', 'ae', 'other-ae']);
    const talks = [...story.state.discussions, ...story.state.meetings.flatMap(({ minutes }) => minutes)];
    expect(talks.map(({ points }) => points.map(({ ownerId }) => ownerId))).toEqual([
      ['creative', 'ae'],
      ['other-ae', 'creative'],
    ]);
    story.take('settle-point', { point: 3 }).take('finish-schedule-item', { item: 3 });
  });

  it('handed over, the new AE becomes a party of what is open, and the old one may still see the job', () => {
    const story = submitted().take('hand-over-job');
    expect(story.last.commands).toMatchObject([
      {
        type: 'SignalCase',
        caseId: cases.estimate(1),
        event: {
          type: 'Revised',
          fields: { ae: 'other-ae', amountFen: totalFen },
          partyIds: ['other-ae', 'ae'],
          submitterId: 'other-ae',
        },
      },
    ]);
    expect(story.state).toMatchObject({ aeId: 'other-ae', formerAeIds: ['ae'] });
    expect(jobMembers(story.state, factsFor('ae'))).toEqual([
      'other-ae',
      'manager',
      'director',
      'gm',
      'ae',
      'creative',
    ]);
    expect(story.attempt('pause-job', {}, 'ae').last.refusal?.code).toBe('FORBIDDEN');
    story.take('hand-over-job', { toUserId: 'ae' });
    expect(story.state).toMatchObject({ aeId: 'ae', formerAeIds: ['other-ae'] });
  });

  it('an open link stays open, and counts for the new AE', () => {
    const story = sent().take('hand-over-job');
    expect(story.last.commands).toEqual([]);
    expect(story.answer(link(1), 'confirmed').stage).toBe('execution');
  });

  it('a line that runs in a circle ends', () => {
    const round = people.map((person) => (person.id === 'gm' ? { ...person, managerId: 'manager' } : person));
    expect(jobMembers(jobIn('brief').state, { people: round })).toEqual(['ae', 'manager', 'director', 'gm']);
  });
});
