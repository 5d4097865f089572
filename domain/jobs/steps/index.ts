/** The register of steps: all that people do in a job, one file each. Update, route, OpenAPI text, form and tests are drawn from it. */
import type { Step, StepKind } from '../types';
import { addScheduleItems } from './add-schedule-items';
import { agreeAgenda } from './agree-agenda';
import { cancelJob } from './cancel-job';
import { cancelMeeting } from './cancel-meeting';
import { changeScheduleItem } from './change-schedule-item';
import { closeJob } from './close-job';
import { confirmMinutes } from './confirm-minutes';
import { finishScheduleItem } from './finish-schedule-item';
import { goLive } from './go-live';
import { handOverJob } from './hand-over-job';
import { pauseJob } from './pause-job';
import { presentProposal } from './present-proposal';
import { recordBackground } from './record-background';
import { recordBrief } from './record-brief';
import { recordCall } from './record-call';
import { recordClosing } from './record-closing';
import { recordConfirmation } from './record-confirmation';
import { recordDiscussion } from './record-discussion';
import { recordInvoice } from './record-invoice';
import { recordProposalOutcome } from './record-proposal-outcome';
import { recordReceipt } from './record-receipt';
import { rehearseProposal } from './rehearse-proposal';
import { requestBilling } from './request-billing';
import { requestOutsourcing } from './request-outsourcing';
import { requestException } from './request-exception';
import { resumeJob } from './resume-job';
import { reviewPresentation } from './review-presentation';
import { sendEstimate } from './send-estimate';
import { sendJobCard } from './send-job-card';
import { sendMinutes } from './send-minutes';
import { settlePoint } from './settle-point';
import { signFinalProof } from './sign-final-proof';
import { submitChangeOrder } from './submit-change-order';
import { submitEstimate } from './submit-estimate';
import { submitFinalProof } from './submit-final-proof';
import { submitStrategy } from './submit-strategy';
import { withdrawChangeOrder } from './withdraw-change-order';

export const steps = {
  'record-background': recordBackground,
  'record-brief': recordBrief,
  'record-discussion': recordDiscussion,
  'settle-point': settlePoint,
  'send-minutes': sendMinutes,
  'confirm-minutes': confirmMinutes,
  'agree-agenda': agreeAgenda,
  'record-call': recordCall,
  'cancel-meeting': cancelMeeting,
  'send-job-card': sendJobCard,
  'finish-schedule-item': finishScheduleItem,
  'change-schedule-item': changeScheduleItem,
  'add-schedule-items': addScheduleItems,
  'submit-strategy': submitStrategy,
  'rehearse-proposal': rehearseProposal,
  'present-proposal': presentProposal,
  'record-proposal-outcome': recordProposalOutcome,
  'review-presentation': reviewPresentation,
  'submit-estimate': submitEstimate,
  'request-outsourcing': requestOutsourcing,
  'send-estimate': sendEstimate,
  'record-confirmation': recordConfirmation,
  'request-exception': requestException,
  'submit-final-proof': submitFinalProof,
  'sign-final-proof': signFinalProof,
  'go-live': goLive,
  'submit-change-order': submitChangeOrder,
  'withdraw-change-order': withdrawChangeOrder,
  'request-billing': requestBilling,
  'record-invoice': recordInvoice,
  'record-receipt': recordReceipt,
  'record-closing': recordClosing,
  'close-job': closeJob,
  'pause-job': pauseJob,
  'resume-job': resumeJob,
  'cancel-job': cancelJob,
  'hand-over-job': handOverJob,
} satisfies Record<StepKind, Step>;
