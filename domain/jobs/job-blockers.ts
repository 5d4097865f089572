/**
 * What keeps a job in its stage: one function a rule, facts in, blockers out, each with who holds it and since when.
 * Knows the job's facts only: an approval is named by its case, a role by its name; readers put people there.
 */
import type { Json } from '../shared/process';
import { unbilledFen, unpaidFen, withoutInvoice, withoutMoney } from './billing-sums';
import { blocker, type BlockerRule as Rule, type JobBlocker } from './blocker';
import { confirmedEstimate, exceptionOf, mayExecute, pendingEstimate } from './estimates';
import type { BlockerCode } from './job-words';
import { minutesInTime, presentationReviewed } from './meeting-blockers';
import { isUndecided } from './runs';
import { heldEstimate, outsourcedItems } from './outsourcing';
import { nextRound, presentationOwed, rehearsalOfNextRound, signedStrategy } from './preparation';
import type { Estimate, JobState, Stage } from './types';

/** Everything that has to happen before the present stage is left, in the order in which it is usually done; empty once the job has ended. */
export function jobBlockers(job: JobState): JobBlocker[] {
  if (job.ended) return [];
  return [pausedJob, minutesInTime, ...rulesOf[job.stage]].flatMap((rule) => rule(job));
}

/** JOB-21: a paused job rests in its stage, whatever else comes in. */
const pausedJob: Rule = (job) =>
  job.paused ? [blocker('JOB-21', 'JOB_PAUSED', job.aeId, job.paused.at, { reason: job.paused.reason })] : [];

/** JOB-2: background before the briefing. */
const backgroundRecorded: Rule = (job) =>
  job.background ? [] : [blocker('JOB-2', 'BACKGROUND_MISSING', job.aeId, job.stageSince)];

/** JOB-1, JOB-3: no job starts without a brief. */
const briefRecorded: Rule = (job) => (job.brief ? [] : [blocker('JOB-1', 'BRIEF_MISSING', job.aeId, job.stageSince)]);

/** JOB-23: creation starts when creative agreed with the strategy and the account director signed it; a newer one under way holds up what is presented. */
export const strategySigned: Rule = (job) => {
  const last = job.strategies.at(-1);
  if (!presentationOwed(job) || (signedStrategy(job) && last && !isUndecided(last))) return [];
  if (!last) return [blocker('JOB-23', 'STRATEGY_MISSING', job.aeId, job.stageSince)];
  const { version, caseId, outcome, since } = last;
  if (outcome === 'running') return [blocker('JOB-23', 'STRATEGY_IN_APPROVAL', null, since, { version, caseId })];
  const code = outcome === 'returned' ? 'STRATEGY_RETURNED' : 'STRATEGY_REFUSED';
  return [blocker('JOB-23', code, job.aeId, since, { version })];
};

/** JOB-8: the account line and creative confirmed the rehearsal of the round that is to be presented; there is one once creation may start. */
export const proposalRehearsed: Rule = (job) => {
  if (!presentationOwed(job) || strategySigned(job).length > 0) return [];
  const last = rehearsalOfNextRound(job);
  const round = nextRound(job);
  if (!last) {
    const since = job.proposals.at(-1)?.outcomeAt ?? signedStrategy(job)?.since ?? job.stageSince;
    return [blocker('JOB-8', 'REHEARSAL_MISSING', job.aeId, since, { round })];
  }
  const { caseId, outcome, since } = last;
  if (outcome === 'approved') return [];
  if (outcome === 'running') return [blocker('JOB-8', 'REHEARSAL_IN_APPROVAL', null, since, { round, caseId })];
  const code = outcome === 'returned' ? 'REHEARSAL_RETURNED' : 'REHEARSAL_REFUSED';
  return [blocker('JOB-8', code, job.aeId, since, { round })];
};

/** JOB-9: the newest round of the proposal was accepted. */
const proposalAccepted: Rule = (job) => {
  const last = job.proposals.at(-1);
  if (!last) return [blocker('JOB-9', 'PROPOSAL_NOT_PRESENTED', job.aeId, job.stageSince)];
  const detail = { round: last.round };
  const since = last.outcomeAt ?? last.at;
  switch (last.outcome) {
    case 'accepted':
      return [];
    case 'revise':
      return [blocker('JOB-9', 'PROPOSAL_TO_REVISE', job.aeId, since, detail)];
    case 'rejected':
      return [blocker('JOB-9', 'PROPOSAL_REJECTED', job.aeId, since, detail)];
    case undefined:
      return [blocker('JOB-9', 'PROPOSAL_OUTCOME_AWAITED', 'client', since, detail)];
  }
};

/** How far an estimate is from the client's confirmation: first our approval (`approval`), then the client (`confirmation`). */
function towardsConfirmation(job: JobState, estimate: Estimate, approval: string, confirmation: string): JobBlocker[] {
  const { version, caseId, statusSince, status } = estimate;
  const ours = (code: BlockerCode, holder: string | null, detail: { [key: string]: Json } = {}) => [
    blocker(approval, code, holder, statusSince, { version, ...detail }),
  ];
  const theirs = (code: BlockerCode, holder: string, detail: { [key: string]: Json } = {}) => [
    blocker(confirmation, code, holder, statusSince, { version, ...detail }),
  ];
  switch (status) {
    case 'inApproval':
      return ours('ESTIMATE_IN_APPROVAL', null, { caseId });
    case 'returned':
      return ours('ESTIMATE_RETURNED', job.aeId);
    case 'rejected':
    case 'withdrawn':
    case 'terminated':
      return ours('ESTIMATE_REFUSED', job.aeId, { outcome: status });
    case 'approved':
      return theirs('ESTIMATE_NOT_SENT', job.aeId);
    case 'sent':
      return theirs('CONFIRMATION_AWAITED', 'client', estimate.link ? { linkId: estimate.link.id } : {});
    case 'declined':
      return theirs('ESTIMATE_DECLINED', job.aeId);
    case 'confirmed':
    case 'superseded':
      return [];
  }
}

/** JOB-10, JOB-11, JOB-12: an estimate, approved by us and confirmed by the client. */
const estimateConfirmed: Rule = (job) => {
  if (confirmedEstimate(job)) return [];
  const pending = pendingEstimate(job);
  return pending
    ? towardsConfirmation(job, pending, 'JOB-11', 'JOB-12')
    : [blocker('JOB-10', 'ESTIMATE_MISSING', job.aeId, job.stageSince)];
};

/** JOB-12: leave to go on without the confirmation has been asked for, and is not decided. */
const exceptionDecided: Rule = (job) => {
  const pending = pendingEstimate(job);
  const exception = pending && exceptionOf(job, pending);
  if (!exception || confirmedEstimate(job)) return [];
  const { caseId, outcome, since } = exception;
  if (outcome === 'running') return [blocker('JOB-12', 'EXCEPTION_IN_APPROVAL', null, since, { caseId })];
  return outcome === 'returned' ? [blocker('JOB-12', 'EXCEPTION_RETURNED', job.aeId, since)] : [];
};

/** JOB-12: without the client's confirmation only an approved exception for this very version lets execution start. */
export const executionAllowed: Rule = (job) =>
  mayExecute(job) ? [] : [...estimateConfirmed(job), ...exceptionDecided(job)];

/** JOB-12: an exception puts the confirmation off until a day, not for good. */
const confirmationInTime: Rule = (job) => {
  if (confirmedEstimate(job)) return [];
  const late = job.exceptions.find(({ overdueAt }) => overdueAt !== undefined);
  if (late?.overdueAt === undefined) return [];
  const { overdueAt, estimateVersion: version, expectedConfirmation } = late;
  return [blocker('JOB-12', 'CONFIRMATION_OVERDUE', job.aeId, overdueAt, { version, expectedConfirmation })];
};

/** JOB-10: each line that a partner does has an approved request; an approved one holds until another is, or the line becomes dearer. */
export const outsourcingApproved: Rule = (job) =>
  outsourcedItems(job).flatMap(({ line, description: item, approved, newest, unasked }) => {
    if (approved || unasked) return [];
    const asked = heldEstimate(job)?.statusSince ?? job.stageSince;
    const since = asked > job.stageSince ? asked : job.stageSince;
    if (!newest || newest.outcome === 'approved')
      return [blocker('JOB-10', 'OUTSOURCING_MISSING', job.aeId, since, { line, item })];
    const { number, caseId, outcome } = newest;
    if (outcome === 'running') {
      return [blocker('JOB-10', 'OUTSOURCING_IN_APPROVAL', null, newest.since, { line, item, number, caseId })];
    }
    const code = outcome === 'returned' ? 'OUTSOURCING_RETURNED' : 'OUTSOURCING_REFUSED';
    return [blocker('JOB-10', code, job.aeId, newest.since, { line, item, number })];
  });

/** JOB-14: the ad reviewer signed the newest final proof. */
const finalProofSigned: Rule = (job) => {
  const last = job.finalProofs.at(-1);
  if (!last) return [blocker('JOB-14', 'FINAL_PROOF_MISSING', job.aeId, job.stageSince)];
  const { version, submittedAt, signedAt } = last;
  if (last.passed === undefined) {
    return [blocker('JOB-14', 'FINAL_PROOF_UNSIGNED', 'role:ad-reviewer', submittedAt, { version })];
  }
  return last.passed ? [] : [blocker('JOB-14', 'FINAL_PROOF_FAILED', job.aeId, signedAt ?? submittedAt, { version })];
};

/** JOB-15: the work is live. */
const workLive: Rule = (job) =>
  job.live ? [] : [blocker('JOB-15', 'NOT_LIVE', job.aeId, job.finalProofs.at(-1)?.signedAt ?? job.stageSince)];

/** JOB-19: a change of scope or budget goes through approval and confirmation before the stage is left. */
const noChangeOrderOpen: Rule = (job) => {
  const pending = pendingEstimate(job);
  return pending?.changeOrder ? towardsConfirmation(job, pending, 'JOB-19', 'JOB-19') : [];
};

/** JOB-17: every fen of the confirmed total is in a billing request. */
const everythingBilled: Rule = (job) => {
  const missing = unbilledFen(job);
  const since = job.billings.at(-1)?.since ?? job.stageSince;
  return missing > 0 ? [blocker('JOB-17', 'BILLING_INCOMPLETE', job.aeId, since, { amountFen: missing })] : [];
};

/** JOB-17: every billing request is approved. */
const billingsApproved: Rule = (job) =>
  job.billings.flatMap(({ number, caseId, outcome, since }) => {
    if (outcome === 'running') return [blocker('JOB-17', 'BILLING_IN_APPROVAL', null, since, { number, caseId })];
    return outcome === 'returned' ? [blocker('JOB-17', 'BILLING_RETURNED', job.aeId, since, { number })] : [];
  });

/** JOB-17: finance issued the invoice of every approved request. */
const invoicesIssued: Rule = (job) =>
  withoutInvoice(job).map(({ number, since, amountFen }) =>
    blocker('JOB-17', 'INVOICE_MISSING', 'role:finance', since, { number, amountFen }),
  );

/** JOB-17: the money of every invoice arrived. */
const moneyArrived: Rule = (job) =>
  withoutMoney(job).map((billing) => {
    const last = job.receipts.findLast((receipt) => receipt.billing === billing.number);
    const since = last?.at ?? billing.invoice?.at ?? billing.since;
    return blocker('JOB-17', 'RECEIPT_AWAITED', 'client', since, {
      number: billing.number,
      amountFen: unpaidFen(job, billing),
    });
  });

/** JOB-18: the cards are back and archived. */
const cardsArchived: Rule = (job) =>
  job.closing ? [] : [blocker('JOB-18', 'CLOSING_MISSING', job.aeId, job.stageSince)];

/** JOB-20: the job was reviewed. */
const jobReviewed: Rule = (job) => (job.closing ? [] : [blocker('JOB-20', 'REVIEW_MISSING', job.aeId, job.stageSince)]);

/** JOB-18: then the card closes; the last stage is left by that alone. */
const cardClosed: Rule = (job) => (job.closing ? [blocker('JOB-18', 'CARD_OPEN', job.aeId, job.closing.at)] : []);

const rulesOf: Record<Stage, readonly Rule[]> = {
  brief: [backgroundRecorded, briefRecorded],
  proposal: [presentationReviewed, strategySigned, proposalRehearsed, proposalAccepted],
  estimate: [executionAllowed],
  execution: [
    estimateConfirmed,
    exceptionDecided,
    confirmationInTime,
    noChangeOrderOpen,
    outsourcingApproved,
    finalProofSigned,
    workLive,
  ],
  billing: [noChangeOrderOpen, outsourcingApproved, everythingBilled, billingsApproved, invoicesIssued, moneyArrived],
  closing: [cardsArchived, jobReviewed, cardClosed],
};
