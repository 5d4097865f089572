/** For every rule: facts without X give the blocker that names who holds it and since when, and no step taken then leaves the stage. */
import { describe, expect, it } from 'vitest';
import { nameHolders, stages, stepKinds, type Stage } from '../../../domain/jobs';
import { cases, jobIn, number, people, type Story } from './story';

interface Row {
  rule: string;
  without: string;
  story: () => Story;
  /** `RULE CODE holder`, as {@link Story.waits} tells them. */
  waits: string[];
  /** Steps that lift it or go round it; every other one is tried in vain. */
  lifts?: string[];
}

const strategyIn = () => jobIn('proposal').take('submit-strategy');
const signed = () => jobIn('proposal').sign();
const rehearsed = () => signed().take('rehearse-proposal');
const inApproval = () => jobIn('estimate').take('submit-estimate');
const approved = () => inApproval().approvalEnds(cases.estimate(1));
const sent = () => approved().take('send-estimate');
const byException = () => sent().outsource().take('request-exception').approvalEnds(cases.exception(1));
/** In execution, with nobody approved for the line that a partner does. */
const notOutsourced = () => sent().answer(`${number}-l1`, 'confirmed');
const outsourcingIn = () => notOutsourced().take('request-outsourcing');
const proofIn = () => jobIn('execution').take('submit-final-proof');
const changing = () => jobIn('execution').take('submit-change-order');
const asked = () => jobIn('billing').take('request-billing');
const billed = () => asked().approvalEnds(cases.billing(1));
const invoiced = () => billed().take('record-invoice');

const overdue = (story: Story) => {
  story.at += 86_400_000;
  return story.tell({ type: 'DeadlineReached' });
};

const rows: Row[] = [
  {
    rule: 'JOB-1',
    without: 'a brief',
    story: () => jobIn('brief').take('record-background'),
    waits: ['JOB-1 BRIEF_MISSING ae'],
    lifts: ['record-brief'],
  },
  {
    rule: 'JOB-2',
    without: 'background',
    story: () => jobIn('brief').take('record-brief'),
    waits: ['JOB-2 BACKGROUND_MISSING ae'],
    lifts: ['record-background'],
  },
  {
    rule: 'JOB-3',
    without: 'anything of the briefing',
    story: () => jobIn('brief'),
    waits: ['JOB-2 BACKGROUND_MISSING ae', 'JOB-1 BRIEF_MISSING ae'],
  },
  {
    rule: 'JOB-23',
    without: 'a strategy',
    story: () => jobIn('proposal'),
    waits: ['JOB-23 STRATEGY_MISSING ae', 'JOB-9 PROPOSAL_NOT_PRESENTED ae'],
  },
  {
    rule: 'JOB-23',
    without: 'the agreement of creative and the signature of the account director',
    story: strategyIn,
    waits: ['JOB-23 STRATEGY_IN_APPROVAL', 'JOB-9 PROPOSAL_NOT_PRESENTED ae'],
  },
  {
    rule: 'JOB-23',
    without: 'a correction of the returned strategy',
    story: () => strategyIn().approvalReturns(cases.strategy(1)),
    waits: ['JOB-23 STRATEGY_RETURNED ae', 'JOB-9 PROPOSAL_NOT_PRESENTED ae'],
  },
  ...(['rejected', 'withdrawn', 'terminated'] as const).map((outcome) => ({
    rule: 'JOB-23',
    without: `a new strategy after the old one was ${outcome}`,
    story: () => strategyIn().approvalEnds(cases.strategy(1), outcome),
    waits: ['JOB-23 STRATEGY_REFUSED ae', 'JOB-9 PROPOSAL_NOT_PRESENTED ae'],
  })),
  {
    rule: 'JOB-8',
    without: 'a rehearsal',
    story: signed,
    waits: ['JOB-8 REHEARSAL_MISSING ae', 'JOB-9 PROPOSAL_NOT_PRESENTED ae'],
  },
  {
    rule: 'JOB-8',
    without: 'the account line’s and creative’s confirmation of the rehearsal',
    story: rehearsed,
    waits: ['JOB-8 REHEARSAL_IN_APPROVAL', 'JOB-9 PROPOSAL_NOT_PRESENTED ae'],
  },
  {
    rule: 'JOB-8',
    without: 'a correction of the returned rehearsal',
    story: () => rehearsed().approvalReturns(cases.rehearsal(1)),
    waits: ['JOB-8 REHEARSAL_RETURNED ae', 'JOB-9 PROPOSAL_NOT_PRESENTED ae'],
  },
  ...(['rejected', 'withdrawn', 'terminated'] as const).map((outcome) => ({
    rule: 'JOB-8',
    without: `another rehearsal after the old one was ${outcome}`,
    story: () => rehearsed().approvalEnds(cases.rehearsal(1), outcome),
    waits: ['JOB-8 REHEARSAL_REFUSED ae', 'JOB-9 PROPOSAL_NOT_PRESENTED ae'],
  })),
  {
    rule: 'JOB-9',
    without: 'a presentation',
    story: () => jobIn('proposal').prepare(),
    waits: ['JOB-9 PROPOSAL_NOT_PRESENTED ae'],
  },
  {
    rule: 'JOB-9',
    without: 'the client’s answer to the proposal',
    story: () => jobIn('proposal').prepare().take('present-proposal'),
    waits: ['JOB-9 PROPOSAL_OUTCOME_AWAITED client'],
    lifts: ['record-proposal-outcome'],
  },
  {
    rule: 'JOB-9',
    without: 'a revised proposal',
    story: () =>
      jobIn('proposal')
        .prepare()
        .take('present-proposal')
        .take('record-proposal-outcome', { outcome: 'revise', feedback: '太冷' }),
    waits: ['JOB-22 PRESENTATION_UNREVIEWED ae', 'JOB-8 REHEARSAL_MISSING ae', 'JOB-9 PROPOSAL_TO_REVISE ae'],
  },
  {
    rule: 'JOB-9',
    without: 'a proposal that was not rejected',
    story: () =>
      jobIn('proposal')
        .prepare()
        .take('present-proposal')
        .take('record-proposal-outcome', { outcome: 'rejected', feedback: '方向不对' }),
    waits: ['JOB-22 PRESENTATION_UNREVIEWED ae', 'JOB-8 REHEARSAL_MISSING ae', 'JOB-9 PROPOSAL_REJECTED ae'],
  },
  {
    rule: 'JOB-4',
    without: 'minutes within 24 hours of a call',
    story: () => overdue(jobIn('estimate').take('record-call')),
    waits: ['JOB-4 MINUTES_OVERDUE ae', 'JOB-10 ESTIMATE_MISSING ae'],
  },
  {
    rule: 'JOB-4',
    without: 'the client’s confirmation of minutes within 24 hours',
    story: () => overdue(jobIn('estimate').take('record-call').take('send-minutes')),
    waits: ['JOB-4 MINUTES_UNCONFIRMED client', 'JOB-10 ESTIMATE_MISSING ae'],
  },
  {
    rule: 'JOB-4',
    without: 'a correction of minutes that the client objected to',
    story: () => overdue(jobIn('estimate').take('record-call').take('send-minutes').answer(`${number}-l1`, 'declined')),
    waits: ['JOB-4 MINUTES_OVERDUE ae', 'JOB-10 ESTIMATE_MISSING ae'],
  },
  { rule: 'JOB-10', without: 'an estimate', story: () => jobIn('estimate'), waits: ['JOB-10 ESTIMATE_MISSING ae'] },
  {
    rule: 'JOB-11',
    without: 'our approval of the estimate',
    story: inApproval,
    waits: ['JOB-11 ESTIMATE_IN_APPROVAL'],
  },
  {
    rule: 'JOB-11',
    without: 'a correction of the returned estimate',
    story: () => inApproval().approvalReturns(cases.estimate(1)),
    waits: ['JOB-11 ESTIMATE_RETURNED ae'],
  },
  ...(['rejected', 'withdrawn', 'terminated'] as const).map((outcome) => ({
    rule: 'JOB-11',
    without: `a new version after the old one was ${outcome}`,
    story: () => inApproval().approvalEnds(cases.estimate(1), outcome),
    waits: ['JOB-11 ESTIMATE_REFUSED ae'],
  })),
  {
    rule: 'JOB-12',
    without: 'asking the client',
    story: approved,
    waits: ['JOB-12 ESTIMATE_NOT_SENT ae'],
    lifts: ['record-confirmation'],
  },
  {
    rule: 'JOB-12',
    without: 'the client’s confirmation',
    story: sent,
    waits: ['JOB-12 CONFIRMATION_AWAITED client'],
    lifts: ['record-confirmation'],
  },
  {
    rule: 'JOB-12',
    without: 'a new version after the client declined',
    story: () => sent().answer(`${number}-l1`, 'declined', '太贵'),
    waits: ['JOB-12 ESTIMATE_DECLINED ae'],
  },
  {
    rule: 'JOB-12',
    without: 'a decision on the exception',
    story: () => sent().take('request-exception'),
    waits: ['JOB-12 CONFIRMATION_AWAITED client', 'JOB-12 EXCEPTION_IN_APPROVAL'],
    lifts: ['record-confirmation'],
  },
  {
    rule: 'JOB-12',
    without: 'a corrected request for the exception',
    story: () => sent().take('request-exception').approvalReturns(cases.exception(1)),
    waits: ['JOB-12 CONFIRMATION_AWAITED client', 'JOB-12 EXCEPTION_RETURNED ae'],
    lifts: ['record-confirmation'],
  },
  {
    rule: 'JOB-12',
    without: 'leave, since the exception was refused',
    story: () => sent().take('request-exception').approvalEnds(cases.exception(1), 'rejected'),
    waits: ['JOB-12 CONFIRMATION_AWAITED client'],
    lifts: ['record-confirmation'],
  },
  {
    rule: 'JOB-12',
    without: 'the confirmation that an exception only put off',
    story: () => byException().take('submit-final-proof').take('sign-final-proof').take('go-live'),
    waits: ['JOB-12 CONFIRMATION_AWAITED client'],
    lifts: ['record-confirmation'],
  },
  {
    rule: 'JOB-12',
    without: 'the confirmation on the day that the exception promised',
    story: () => {
      const story = byException().take('submit-final-proof').take('sign-final-proof').take('go-live');
      story.at = Date.parse('2026-11-28T00:00:00+08:00');
      return story.tell({ type: 'DeadlineReached' });
    },
    waits: ['JOB-12 CONFIRMATION_AWAITED client', 'JOB-12 CONFIRMATION_OVERDUE ae'],
    lifts: ['record-confirmation'],
  },
  {
    rule: 'JOB-10',
    without: 'a request for what a partner does',
    story: notOutsourced,
    waits: ['JOB-10 OUTSOURCING_MISSING ae', 'JOB-14 FINAL_PROOF_MISSING ae', 'JOB-15 NOT_LIVE ae'],
  },
  {
    rule: 'JOB-10',
    without: 'the approval of what a partner does, and nothing goes live until then',
    story: () => outsourcingIn().take('submit-final-proof').take('sign-final-proof'),
    waits: ['JOB-10 OUTSOURCING_IN_APPROVAL', 'JOB-15 NOT_LIVE ae'],
  },
  {
    rule: 'JOB-10',
    without: 'a correction of the returned outsourcing request',
    story: () =>
      outsourcingIn().approvalReturns(cases.outsourcing(1)).take('submit-final-proof').take('sign-final-proof'),
    waits: ['JOB-10 OUTSOURCING_RETURNED ae', 'JOB-15 NOT_LIVE ae'],
  },
  ...(['rejected', 'withdrawn', 'terminated'] as const).map((outcome) => ({
    rule: 'JOB-10',
    without: `another outsourcing request after the old one was ${outcome}`,
    story: () =>
      outsourcingIn().approvalEnds(cases.outsourcing(1), outcome).take('submit-final-proof').take('sign-final-proof'),
    waits: ['JOB-10 OUTSOURCING_REFUSED ae', 'JOB-15 NOT_LIVE ae'],
  })),
  {
    rule: 'JOB-14',
    without: 'a final proof',
    story: () => jobIn('execution'),
    waits: ['JOB-14 FINAL_PROOF_MISSING ae', 'JOB-15 NOT_LIVE ae'],
  },
  {
    rule: 'JOB-14',
    without: 'the ad reviewer’s signature (ADR-6)',
    story: proofIn,
    waits: ['JOB-14 FINAL_PROOF_UNSIGNED role:ad-reviewer', 'JOB-15 NOT_LIVE ae'],
  },
  {
    rule: 'JOB-14',
    without: 'a proof that passed (ADR-6)',
    story: () => proofIn().take('sign-final-proof', { passed: false }),
    waits: ['JOB-14 FINAL_PROOF_FAILED ae', 'JOB-15 NOT_LIVE ae'],
  },
  {
    rule: 'JOB-15',
    without: 'going live',
    story: () => proofIn().take('sign-final-proof'),
    waits: ['JOB-15 NOT_LIVE ae'],
    lifts: ['go-live'],
  },
  {
    rule: 'JOB-19',
    without: 'our approval of the change order',
    story: () => changing().take('submit-final-proof').take('sign-final-proof').take('go-live'),
    waits: ['JOB-19 ESTIMATE_IN_APPROVAL'],
    lifts: ['withdraw-change-order'],
  },
  {
    rule: 'JOB-19',
    without: 'the client’s confirmation of the change order',
    story: () =>
      changing()
        .approvalEnds(cases.estimate(2))
        .take('send-estimate')
        .take('submit-final-proof')
        .take('sign-final-proof')
        .take('go-live'),
    waits: ['JOB-19 CONFIRMATION_AWAITED client'],
    lifts: ['record-confirmation', 'withdraw-change-order'],
  },
  {
    rule: 'JOB-17',
    without: 'a billing request',
    story: () => jobIn('billing'),
    waits: ['JOB-17 BILLING_INCOMPLETE ae'],
  },
  { rule: 'JOB-17', without: 'our approval of the bill', story: asked, waits: ['JOB-17 BILLING_IN_APPROVAL'] },
  {
    rule: 'JOB-17',
    without: 'a corrected billing request',
    story: () => asked().approvalReturns(cases.billing(1)),
    waits: ['JOB-17 BILLING_RETURNED ae'],
  },
  {
    rule: 'JOB-17',
    without: 'a new request after the old one was rejected',
    story: () => asked().approvalEnds(cases.billing(1), 'rejected'),
    waits: ['JOB-17 BILLING_INCOMPLETE ae'],
  },
  { rule: 'JOB-17', without: 'the invoice', story: billed, waits: ['JOB-17 INVOICE_MISSING role:finance'] },
  {
    rule: 'JOB-17',
    without: 'the money',
    story: invoiced,
    waits: ['JOB-17 RECEIPT_AWAITED client'],
    lifts: ['record-receipt'],
  },
  {
    rule: 'JOB-17',
    without: 'the last fen',
    story: () => invoiced().take('record-receipt', { amountFen: 5_151_599 }),
    waits: ['JOB-17 RECEIPT_AWAITED client'],
  },
  {
    rule: 'JOB-18',
    without: 'cards and archive (JOB-20: and review)',
    story: () => jobIn('closing'),
    waits: ['JOB-18 CLOSING_MISSING ae', 'JOB-20 REVIEW_MISSING ae'],
  },
  {
    rule: 'JOB-18',
    without: 'closing the card',
    story: () => jobIn('closing').take('record-closing'),
    waits: ['JOB-18 CARD_OPEN ae'],
    lifts: ['close-job'],
  },
  {
    rule: 'JOB-21',
    without: 'resuming a paused job',
    story: () => sent().take('pause-job').answer(`${number}-l1`, 'confirmed'),
    waits: ['JOB-21 JOB_PAUSED ae'],
    lifts: ['resume-job'],
  },
];

/** Taking the job out of the agency's hands, or out of the AE's, is open in every stage and leaves none. */
const ends = ['cancel-job'];

describe.each(rows)('$rule: without $without', ({ story, waits, lifts = [] }) => {
  it('names what blocks, who holds it and since when', () => {
    const told = story();
    expect(told.waits).toEqual(waits);
    for (const { since, rule } of told.blockers) {
      expect(rule).toMatch(/^JOB-\d+$/);
      expect(Date.parse(since)).toBeGreaterThanOrEqual(Date.parse(told.state.openedAt));
      expect(Date.parse(since)).toBeLessThanOrEqual(told.at);
    }
  });

  it('no other step leaves the stage, and the loop is refused', () => {
    const start = story();
    const { stage } = start;
    const next = stages[stages.indexOf(stage) + 1];
    for (const kind of stepKinds) {
      if (lifts.includes(kind) || ends.includes(kind)) continue;
      const tried = start.copy().attempt(kind);
      if (!next) {
        expect(tried.state.ended, kind).toBeUndefined();
        continue;
      }
      expect(tried.blockers, kind).not.toEqual([]);
      expect(tried.tell({ type: 'StageEntered', stage: next }).last.refusal?.code, kind).toBe('STEP_NOT_READY');
      expect(tried.stage).toBe(stage);
    }
  });

  it('what lifts it does leave the stage', () => {
    for (const kind of lifts) {
      const start = story();
      const { stage } = start;
      start.take(kind as never);
      expect(start.state.ended !== undefined || start.stage !== stage, kind).toBe(true);
    }
  });
});

describe('Since when', () => {
  it('is the moment at which the present holder got it (JOB-9, JOB-11, JOB-12, JOB-14, JOB-17)', () => {
    const story = jobIn('estimate');
    expect(story.blockers[0]?.since).toBe(story.state.stageSince);
    const moment = () => new Date(story.at).toISOString();
    story.take('submit-estimate');
    expect(story.blockers[0]?.since).toBe(moment());
    story.approvalReturns(cases.estimate(1));
    expect(story.blockers[0]?.since).toBe(moment());
    story.take('submit-estimate').approvalEnds(cases.estimate(1));
    expect(story.blockers[0]?.since).toBe(moment());
    story.take('send-estimate');
    expect(story.blockers[0]?.since).toBe(moment());
    story.answer(`${number}-l1`, 'declined');
    expect(story.blockers[0]?.since).toBe(moment());
  });
});

describe('Holders', () => {
  it('JOB-11: an approval is held by whoever has its open tasks', () => {
    const caseId = cases.estimate(1);
    const named = nameHolders(inApproval().blockers, { taskHolders: { [caseId]: ['manager'] }, people });
    expect(named.map(({ holders }) => holders)).toEqual([['manager']]);
  });

  it('JOB-14: a role is held by its active people, the client by the client', () => {
    const left = { ...people[6], id: 'old-reviewer', active: false } as (typeof people)[number];
    const named = nameHolders(proofIn().blockers, { taskHolders: {}, people: [...people, left] });
    expect(named[0]?.holders).toEqual(['reviewer', 'reviewing-ae']);
    expect(nameHolders(sent().blockers, { taskHolders: {}, people })[0]?.holders).toEqual(['client']);
  });
});

describe('The loop', () => {
  it('may not skip a stage or go back', () => {
    const story = jobIn('execution');
    for (const stage of stages.filter((each): each is Stage => each !== 'execution' && each !== 'billing')) {
      expect(story.tell({ type: 'StageEntered', stage }).last.refusal?.code, stage).toBe('WRONG_STAGE');
    }
  });

  it('entering the stage in which the job is changes nothing', () => {
    const story = jobIn('execution');
    const before = story.state;
    expect(story.tell({ type: 'StageEntered', stage: 'execution' }).last.trail).toEqual([]);
    expect(story.state).toEqual(before);
  });
});
