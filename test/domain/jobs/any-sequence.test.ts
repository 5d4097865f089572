/** Any sequence of steps and news, valid or not, leaves the rules standing: the search tries what nobody thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  billedFen,
  confirmedEstimate,
  jobBlockers,
  jobNextDue,
  latestMinutes,
  nextSteps,
  openMeetings,
  outsourcedItems,
  receivedFen,
  stages,
  stepKinds,
  type JobState,
  type StepKind,
} from '../../../domain/jobs';
import { owedMeetings } from '../../../domain/jobs/meetings';
import { openRuns } from '../../../domain/jobs/open-runs';
import type { Story } from './story';
import { cases, content, factsFor, jobIn, number, whoTakes } from './story';

type Move = (story: Story) => void;

/** Content that fits the job as it is, where a fixed one would fit only once. */
function fitting(kind: StepKind, job: JobState): { [field: string]: string | number | boolean } {
  const start = nextSteps(job, factsFor(whoTakes(kind, job), job.aeId)).find((step) => step.kind === kind)?.initial;
  if (kind === 'request-billing') return { amountFen: Number(start?.['amountFen'] ?? 1) };
  if (kind === 'record-invoice') {
    const billing = Number(start?.['billing'] ?? 1);
    return { billing, amountFen: Number(start?.['amountFen'] ?? 1), invoiceNumber: String(10_000_000 + billing) };
  }
  if (kind === 'record-receipt') {
    const { billing = 1, amountFen = 1 } = start ?? {};
    return { billing: Number(billing), amountFen: Number(amountFen), reference: `R${job.receipts.length}` };
  }
  if (kind === 'submit-final-proof') return { version: `V${job.finalProofs.length + 1}` };
  if (kind === 'sign-final-proof') return { version: job.finalProofs.at(-1)?.version ?? 'V1' };
  if (kind === 'request-outsourcing') return { line: Number(start?.['line'] ?? 2) };
  if (kind === 'settle-point') return { point: Number(start?.['point'] ?? 1) };
  if (/minutes|cancel-meeting/.test(kind)) return { meeting: Number(start?.['meeting'] ?? 1) };
  if (/schedule-item$/.test(kind)) return { item: Number(start?.['item'] ?? 1) };
  if (kind === 'hand-over-job') return { toUserId: job.aeId === 'ae' ? 'other-ae' : 'ae' };
  return {};
}

const stepMove = fc
  .tuple(fc.constantFrom(...stepKinds.filter((kind) => kind !== 'cancel-job')), fc.boolean())
  .map(([kind, yes]): [string, Move] => [
    `${kind} ${String(yes)}`,
    (story) => {
      const more = fitting(kind, story.state);
      if (kind === 'sign-final-proof') more['passed'] = yes;
      if (kind === 'record-proposal-outcome' && !yes) Object.assign(more, { outcome: 'revise', feedback: '再改' });
      if (kind === 'request-billing' && !yes)
        more['amountFen'] = Math.max(1, Math.floor(Number(more['amountFen']) / 2));
      story.attempt(kind, more);
    },
  ]);

const outcome = fc.constantFrom('approved', 'approved', 'approved', 'rejected', 'withdrawn', 'returned');
const newsMove = fc
  .tuple(
    fc.constantFrom('strategy', 'rehearsal', 'estimate', 'outsourcing', 'exception', 'billing'),
    fc.integer({ min: 1, max: 3 }),
    outcome,
  )
  .map(([about, which, how]): [string, Move] => [
    `${about}-${which} ${how}`,
    (story) => {
      const caseId = cases[about](which);
      if (how === 'returned') story.tell({ type: 'ApprovalReturned', caseId });
      else story.tell({ type: 'ApprovalEnded', caseId, outcome: how as 'approved' });
    },
  ]);
/** Of the approvals that are under way one ends: the others' ends are tried above. */
const decisionMove = fc.tuple(fc.nat(), outcome).map(([which, how]): [string, Move] => [
  `open run ${which} ${how}`,
  (story) => {
    const open = openRuns(story.state);
    const caseId = open[which % Math.max(1, open.length)]?.caseId ?? cases.estimate(1);
    if (how === 'returned') story.tell({ type: 'ApprovalReturned', caseId });
    else story.tell({ type: 'ApprovalEnded', caseId, outcome: how as 'approved' });
  },
]);
const linkMove = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('confirmed', 'confirmed', 'declined'))
  .map(([which, answer]): [string, Move] => [
    `link ${which} ${answer}`,
    (story) =>
      story.tell({
        type: 'LinkAnswered',
        linkId: `${number}-l${which}`,
        answer: answer as 'confirmed',
        byName: '许文静',
      }),
  ]);
const timeMove = fc.integer({ min: 1, max: 20 }).map((days): [string, Move] => [
  `${days} days`,
  (story) => {
    story.at += days * 86_400_000;
    story.tell({ type: 'DeadlineReached' });
  },
]);
const loopMove = fc
  .constantFrom(...stages)
  .map((stage): [string, Move] => [`enter ${stage}`, (story) => story.tell({ type: 'StageEntered', stage })]);

const anyMove = fc.oneof(
  { weight: 8, arbitrary: stepMove },
  { weight: 2, arbitrary: newsMove },
  { weight: 3, arbitrary: decisionMove },
  { weight: 3, arbitrary: linkMove },
  { weight: 1, arbitrary: timeMove },
  { weight: 3, arbitrary: loopMove },
);

function check(job: JobState, before: JobState) {
  const at = stages.indexOf(job.stage);
  expect(at).toBeGreaterThanOrEqual(stages.indexOf(before.stage));
  expect(job.left).toEqual(stages.slice(0, at));
  expect(job.estimates.filter(({ status }) => status === 'confirmed').length).toBeLessThanOrEqual(1);
  expect(job.estimates.filter(({ status }) => status === 'sent').length).toBeLessThanOrEqual(1);
  expect(new Set(job.estimates.map(({ version }) => version)).size).toBe(job.estimates.length);
  const confirmed = confirmedEstimate(job);
  if (at > 0) expect(job.background && job.brief, 'JOB-1, JOB-2').toBeTruthy();
  if (job.proposals.length > 0)
    expect(
      job.strategies.some((each) => each.outcome === 'approved'),
      'JOB-23',
    ).toBe(true);
  for (const { round } of job.proposals) {
    const confirmed = job.rehearsals.some((each) => each.round === round && each.outcome === 'approved');
    expect(confirmed, 'JOB-8').toBe(true);
  }
  if (at > 1) expect(job.proposals.at(-1)?.outcome, 'JOB-9').toBe('accepted');
  if (at > 2) {
    const excepted = job.exceptions.some((exception) => exception.outcome === 'approved');
    expect(confirmed !== undefined || excepted, 'JOB-12').toBe(true);
  }
  if (job.live && !before.live) {
    expect(
      outsourcedItems(job).filter(({ approved }) => !approved),
      'JOB-10',
    ).toEqual([]);
  }
  if (job.live) expect(job.finalProofs.at(-1)?.passed, 'JOB-14').toBe(true);
  if (at > 3) expect(confirmed && job.live, 'JOB-12, JOB-15').toBeTruthy();
  expect(billedFen(job), 'JOB-17').toBeLessThanOrEqual(confirmed?.totalFen ?? 0);
  for (const { number: billing, invoice, amountFen } of job.billings) {
    if (invoice) expect(invoice.amountFen).toBe(amountFen);
    expect(receivedFen(job, billing)).toBeLessThanOrEqual(invoice?.amountFen ?? 0);
  }
  if (at > 4) {
    const received = job.receipts.reduce((sum, { amountFen }) => sum + amountFen, 0);
    expect(received, 'JOB-17').toBe(confirmed?.totalFen);
  }
  if (job.ended?.how === 'closed') expect(job.closing, 'JOB-18').toBeTruthy();
  if (job.ended?.how === 'closed') expect(owedMeetings(job), 'JOB-4').toEqual([]);
  for (const meeting of job.meetings) {
    const settled = meeting.cancelled !== undefined || latestMinutes(meeting)?.status === 'confirmed';
    expect(meeting.duty === undefined, 'JOB-4').toBe(settled);
    expect(meeting.minutes.filter(({ status }) => status === 'sent').length, 'JOB-4').toBeLessThanOrEqual(1);
  }
  const points = job.discussions.flatMap((each) => each.points);
  const agreed = [...points, ...job.meetings.flatMap((each) => latestMinutes(each)?.points ?? [])];
  expect(new Set(agreed.map((each) => each.number)).size, 'JOB-7').toBe(agreed.length);
  for (const { round } of job.proposals.slice(0, -1)) {
    expect(
      job.discussions.some((each) => each.round === round),
      'JOB-22',
    ).toBe(true);
  }
  if (!job.ended) expect(job.paused === undefined || jobBlockers(job)[0]?.rule === 'JOB-21').toBe(true);
  if (jobNextDue(job) !== null) {
    const excepted =
      job.stage === 'execution' && !confirmed && job.exceptions.some((each) => each.outcome === 'approved');
    const owed = openMeetings(job).length > 0 || job.schedule.some(({ done }) => done === undefined);
    expect(excepted || owed || job.estimates.some(({ status }) => status === 'sent')).toBe(true);
  }
  if (job.live && !before.live)
    expect(
      jobBlockers(before).map(({ code }) => code),
      'JOB-12',
    ).not.toContain('ESTIMATE_DECLINED');
}

describe('JOB-1 JOB-2 JOB-4 JOB-22 JOB-9 JOB-11 JOB-12 JOB-14 JOB-15 JOB-17 JOB-18 JOB-19 JOB-21: no sequence of events breaks a rule', () => {
  it.each(stages)('from the stage %s on', (stage) => {
    const start = jobIn(stage);
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 5, maxLength: 60 }), (moves) => {
        const story = start.copy();
        const opened = new Set<string>();
        const issued = new Set<string>();
        for (const [name, move] of moves) {
          const before = story.state;
          move(story);
          check(story.state, before);
          for (const command of story.last.commands) {
            if (command.type === 'OpenCase') {
              expect(opened.has(command.caseId), name).toBe(false);
              opened.add(command.caseId);
            }
            if (command.type === 'IssueLink') {
              expect(issued.has(command.linkId), name).toBe(false);
              issued.add(command.linkId);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reaches every stage and the end, so that the search is about something', () => {
    const reached = new Set<string>();
    const plain = stepMove.filter(
      ([name]) => !/pause|exception|change|hand-over|agenda|call|minutes|meeting|outsourcing/.test(name),
    );
    const towardsTheEnd = fc.oneof(
      { weight: 6, arbitrary: plain },
      { weight: 3, arbitrary: decisionMove },
      { weight: 1, arbitrary: newsMove },
      { weight: 1, arbitrary: linkMove },
    );
    fc.assert(
      fc.property(fc.array(towardsTheEnd, { minLength: 110, maxLength: 170 }), (moves) => {
        for (const stage of stages) {
          const story = jobIn(stage);
          for (const [, move] of moves) {
            move(story);
            story.advance();
          }
          reached.add(`${stage} to ${story.state.ended ? 'closed' : story.stage}`);
        }
      }),
      { numRuns: 24, seed: 7 },
    );
    stages.forEach((stage, index) => {
      expect(
        [...reached].some((way) => way === `${stage} to ${stages[index + 1] ?? 'closed'}`),
        stage,
      ).toBe(true);
    });
  });

  it('what next-steps calls ready is accepted, and what it greys is refused for the reason it gives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages), fc.array(anyMove, { maxLength: 30 }), (stage, moves) => {
        const story = jobIn(stage);
        for (const [, move] of moves) move(story);
        for (const person of ['ae', 'other-ae', 'manager', 'reviewer', 'finance', 'creative']) {
          const listed = nextSteps(story.state, factsFor(person, story.state.aeId));
          for (const kind of stepKinds) {
            const step = listed.find((each) => each.kind === kind);
            const { refusal } = story.copy().attempt(kind, fitting(kind, story.state), person).last;
            if (step?.ready) expect(['INVALID', undefined], kind).toContain(refusal?.code);
            else if (step) expect(refusal, kind).toEqual(step.reason);
            else expect(refusal?.code, kind).toMatch(/FORBIDDEN|WRONG_STAGE|ENDED|OWN_REQUEST|JOB_PAUSED/);
          }
        }
        expect(Object.keys(content)).toHaveLength(stepKinds.length);
      }),
      { numRuns: 40 },
    );
  });
});
