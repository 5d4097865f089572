/** An estimate's content becomes a version, and the version goes to its approval (JOB-11): the same for a first one and for a change order. */
import type { Incoming, Json } from '../../../shared/process';
import { caseId, estimateFields } from '../../case-fields';
import { estimateTotals } from '../../estimate-totals';
import { latestEstimate, returnedEstimate } from '../../estimates';
import type { Estimate, JobCommand, JobFacts, JobState, StepEffect } from '../../types';
import { askApproval } from './ask-approval';
import type { EstimateContent } from './estimate-content';

/** The estimate's fields from its content, amounts worked out. */
function priced(content: EstimateContent, facts: JobFacts) {
  const { discountFen, netFen, vatFen, totalFen, costFen } = estimateTotals(
    content.lines,
    content.discountPercent,
    facts.vatPercent,
  );
  return { ...content, vatPercent: facts.vatPercent, discountFen, netFen, vatFen, totalFen, costFen };
}

/** What the trail says of a submitted estimate: never its costs. */
const trailOf = (estimate: Estimate): { [key: string]: Json } => ({
  version: estimate.version,
  changeOrder: estimate.changeOrder,
  totalFen: estimate.totalFen,
  deliveryDate: estimate.deliveryDate,
  caseId: estimate.caseId,
});

/**
 * Lays the content before its approvers (JOB-11): a returned version again in its own case, anything else as a new
 * version in a new one. A version that the client has not answered is replaced, and its link revoked.
 */
export function submitVersion(
  job: JobState,
  content: EstimateContent,
  kind: { changeOrder: boolean; reason?: string },
  incoming: Incoming,
  facts: JobFacts,
): StepEffect {
  const submitter = facts.actor?.id ?? '';
  const latest = latestEstimate(job);
  const again = returnedEstimate(job, kind.changeOrder);
  const version = again?.version ?? (latest?.version ?? 0) + 1;
  const estimate: Estimate = {
    version,
    ...kind,
    ...priced(content, facts),
    status: 'inApproval',
    caseId: again?.caseId ?? caseId(job, `estimate-${version}`),
    submittedAt: incoming.at,
    submittedBy: submitter,
    statusSince: incoming.at,
  };
  const replaced = again ? undefined : latest;
  const estimates = job.estimates
    .filter((other) => other.version !== version)
    .map((other) => (other === replaced ? supersede(other, incoming) : other));
  const state: JobState = { ...job, estimates: [...estimates, estimate] };
  const commands: JobCommand[] = [
    ...revokeOf(replaced),
    askApproval(state, {
      key: 'estimate',
      caseId: estimate.caseId,
      subjectId: `${job.number}/estimate-${version}`,
      fields: estimateFields(state, estimate),
      submitterId: submitter,
      again: again !== undefined,
    }),
  ];
  return {
    state,
    commands,
    trail: trailOf(estimate),
    ...(kind.reason === undefined ? {} : { comment: kind.reason }),
  };
}

const unanswered = (estimate: Estimate | undefined) => estimate?.status === 'approved' || estimate?.status === 'sent';

const supersede = (estimate: Estimate, incoming: Incoming): Estimate =>
  unanswered(estimate) ? { ...estimate, status: 'superseded', statusSince: incoming.at } : estimate;

const revokeOf = (estimate: Estimate | undefined): JobCommand[] =>
  estimate?.status === 'sent' && estimate.link ? [{ type: 'RevokeLink', linkId: estimate.link.id }] : [];
