/** What the other layers use of the jobs slice. */
export { stepJob } from './step-job';
export { jobBlockers } from './job-blockers';
export { codeMailText, linkMailText, maskedAddress, type ClientMailFrame } from './client-mails';
export { jobLoopView, type JobLoopView } from './job-loop-view';
export { jobNextDue } from './job-next-due';
export { costRoles, houseWideRoles, jobMembers, lineAbove } from './job-members';
export { openPoints } from './discussions';
export { latestMinutes, openMeetings } from './meetings';
export { nameHolders, type HolderFacts } from './name-holders';
export { peopleConcerned, textsIn } from './people-concerned';
export { nextSteps, type NextStep } from './next-steps';
export { stepSchema } from './step-schema';
export { steps } from './steps';
export { estimateTotals, type EstimateTotals } from './estimate-totals';
export { outsourcedItems, type OutsourcedItem } from './outsourcing';
export { shownEstimate, type ShownEstimate } from './shown-estimate';
export {
  confirmedEstimate,
  isReplaced,
  jobTotalFen,
  latestEstimate,
  openChangeOrder,
  pendingEstimate,
  wasApproved,
} from './estimates';
export { billedFen, receivedFen, unbilledFen, unpaidFen } from './billing-sums';
export * from './job-words';
export * from './types';
