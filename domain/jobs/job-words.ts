/** The words for a job's stages and steps, for what stands in its way and what happened to it: Chinese as users say it, English beside it. Pure data for API and web. */
import type { Bilingual } from '../approvals/definition';
import type {
  AgreementMedium,
  ConfirmationMedium,
  EstimateStatus,
  MinutesStatus,
  ProposalOutcome,
  Stage,
  StepKind,
} from './types';

/** Why a stage is not left yet. */
export const blockerCodes = [
  'JOB_PAUSED',
  'MINUTES_OVERDUE',
  'MINUTES_UNCONFIRMED',
  'BACKGROUND_MISSING',
  'BRIEF_MISSING',
  'STRATEGY_MISSING',
  'STRATEGY_IN_APPROVAL',
  'STRATEGY_RETURNED',
  'STRATEGY_REFUSED',
  'REHEARSAL_MISSING',
  'REHEARSAL_IN_APPROVAL',
  'REHEARSAL_RETURNED',
  'REHEARSAL_REFUSED',
  'PRESENTATION_UNREVIEWED',
  'PROPOSAL_NOT_PRESENTED',
  'PROPOSAL_OUTCOME_AWAITED',
  'PROPOSAL_TO_REVISE',
  'PROPOSAL_REJECTED',
  'ESTIMATE_MISSING',
  'ESTIMATE_IN_APPROVAL',
  'ESTIMATE_RETURNED',
  'ESTIMATE_REFUSED',
  'ESTIMATE_NOT_SENT',
  'CONFIRMATION_AWAITED',
  'ESTIMATE_DECLINED',
  'OUTSOURCING_MISSING',
  'OUTSOURCING_IN_APPROVAL',
  'OUTSOURCING_RETURNED',
  'OUTSOURCING_REFUSED',
  'EXCEPTION_IN_APPROVAL',
  'EXCEPTION_RETURNED',
  'CONFIRMATION_OVERDUE',
  'FINAL_PROOF_MISSING',
  'FINAL_PROOF_UNSIGNED',
  'FINAL_PROOF_FAILED',
  'NOT_LIVE',
  'BILLING_INCOMPLETE',
  'BILLING_IN_APPROVAL',
  'BILLING_RETURNED',
  'INVOICE_MISSING',
  'RECEIPT_AWAITED',
  'CLOSING_MISSING',
  'REVIEW_MISSING',
  'CARD_OPEN',
] as const;
export type BlockerCode = (typeof blockerCodes)[number];

export const blockerWords: Record<BlockerCode, Bilingual> = {
  JOB_PAUSED: { zh: '工作已暂停', en: 'The job is paused' },
  MINUTES_OVERDUE: { zh: '客户会议纪要逾期未发出', en: 'Minutes of a client meeting are overdue' },
  MINUTES_UNCONFIRMED: { zh: '会议纪要逾期未获客户确认', en: 'The client’s confirmation of minutes is overdue' },
  BACKGROUND_MISSING: { zh: '尚未填写背景资料', en: 'Background not recorded' },
  BRIEF_MISSING: { zh: '尚未填写简报', en: 'Brief not recorded' },
  STRATEGY_MISSING: { zh: '尚未提交创意简报', en: 'Creative brief not submitted' },
  STRATEGY_IN_APPROVAL: { zh: '创意简报待签署', en: 'Creative brief waits to be signed' },
  STRATEGY_RETURNED: { zh: '创意简报被退回，待修改后重新提交', en: 'Creative brief returned for correction' },
  STRATEGY_REFUSED: { zh: '创意简报未获签署，需重新提交', en: 'Creative brief not signed; a new one is needed' },
  REHEARSAL_MISSING: { zh: '本轮提案尚未预演', en: 'This round is not rehearsed' },
  REHEARSAL_IN_APPROVAL: { zh: '提案预演待确认', en: 'The rehearsal waits to be confirmed' },
  REHEARSAL_RETURNED: { zh: '提案预演被退回，待修改后重新提交', en: 'The rehearsal was returned for correction' },
  REHEARSAL_REFUSED: {
    zh: '提案预演未获确认，需重新预演',
    en: 'The rehearsal was not confirmed; another one is needed',
  },
  PRESENTATION_UNREVIEWED: { zh: '上一轮提案尚未内部检讨', en: 'The last presentation was not gone over' },
  PROPOSAL_NOT_PRESENTED: { zh: '尚未向客户提案', en: 'Proposal not presented' },
  PROPOSAL_OUTCOME_AWAITED: { zh: '等待客户对提案的答复', en: 'Client’s answer to the proposal awaited' },
  PROPOSAL_TO_REVISE: { zh: '客户要求修改提案', en: 'Client wants the proposal revised' },
  PROPOSAL_REJECTED: { zh: '提案被客户否决，需重新提案或取消', en: 'Client rejected the proposal' },
  ESTIMATE_MISSING: { zh: '尚未提交估价单', en: 'No estimate submitted' },
  ESTIMATE_IN_APPROVAL: { zh: '估价单审批中', en: 'Estimate in approval' },
  ESTIMATE_RETURNED: { zh: '估价单被退回，待修改后重新提交', en: 'Estimate returned for correction' },
  ESTIMATE_REFUSED: { zh: '估价单未获批准，需提交新版本', en: 'Estimate not approved; a new version is needed' },
  ESTIMATE_NOT_SENT: { zh: '估价单已批准，尚未发给客户', en: 'Estimate approved, not yet sent to the client' },
  CONFIRMATION_AWAITED: { zh: '等待客户确认估价单', en: 'Client’s confirmation awaited' },
  ESTIMATE_DECLINED: { zh: '客户未接受估价单，需提交新版本', en: 'Client declined the estimate' },
  OUTSOURCING_MISSING: { zh: '外发项目尚未提交外发申请单', en: 'An outsourced item has no request' },
  OUTSOURCING_IN_APPROVAL: { zh: '外发申请单审批中', en: 'Outsourcing request in approval' },
  OUTSOURCING_RETURNED: { zh: '外发申请被退回，待修改后重新提交', en: 'Outsourcing request returned for correction' },
  OUTSOURCING_REFUSED: {
    zh: '外发申请单未获批准，需重新申请',
    en: 'Outsourcing request not approved; a new one is needed',
  },
  EXCEPTION_IN_APPROVAL: { zh: '先执行申请审批中', en: 'Execution before confirmation is in approval' },
  EXCEPTION_RETURNED: { zh: '先执行申请被退回', en: 'Execution before confirmation was returned' },
  CONFIRMATION_OVERDUE: {
    zh: '已先执行，客户确认逾期未到',
    en: 'Execution went ahead; the client’s confirmation is overdue',
  },
  FINAL_PROOF_MISSING: { zh: '尚未提交终稿', en: 'Final proof not submitted' },
  FINAL_PROOF_UNSIGNED: { zh: '终稿待广告审查员签署', en: 'Final proof waits for the ad reviewer' },
  FINAL_PROOF_FAILED: { zh: '终稿未通过审查，需提交新版本', en: 'Final proof did not pass; a new version is needed' },
  NOT_LIVE: { zh: '尚未上线', en: 'Not live yet' },
  BILLING_INCOMPLETE: { zh: '尚有未请款金额', en: 'Not everything has been billed' },
  BILLING_IN_APPROVAL: { zh: '请款审批中', en: 'Billing request in approval' },
  BILLING_RETURNED: { zh: '请款单被退回，待修改后重新提交', en: 'Billing request returned for correction' },
  INVOICE_MISSING: { zh: '待财务开票', en: 'Invoice not issued' },
  RECEIPT_AWAITED: { zh: '等待客户回款', en: 'Client’s payment awaited' },
  CLOSING_MISSING: { zh: '工作卡尚未收回归档', en: 'Job cards not yet returned and archived' },
  REVIEW_MISSING: { zh: '尚未内部总结', en: 'Internal review not recorded' },
  CARD_OPEN: { zh: '可以结卡', en: 'Ready to be closed' },
};

export const stageWords: Record<Stage, Bilingual> = {
  brief: { zh: '简报', en: 'Brief' },
  proposal: { zh: '提案', en: 'Proposal' },
  estimate: { zh: '估价', en: 'Estimate' },
  execution: { zh: '执行', en: 'Execution' },
  billing: { zh: '请款', en: 'Billing' },
  closing: { zh: '结卡', en: 'Closing' },
};

export const isStage = (value: string): value is Stage => Object.hasOwn(stageWords, value);

export const estimateStatusWords: Record<EstimateStatus, Bilingual> = {
  inApproval: { zh: '审批中', en: 'In approval' },
  returned: { zh: '已退回', en: 'Returned' },
  rejected: { zh: '未批准', en: 'Rejected' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  terminated: { zh: '审批已终止', en: 'Terminated' },
  approved: { zh: '已批准', en: 'Approved' },
  sent: { zh: '待客户确认', en: 'Sent to the client' },
  confirmed: { zh: '客户已确认', en: 'Confirmed' },
  declined: { zh: '客户未接受', en: 'Declined' },
  superseded: { zh: '已被新版本取代', en: 'Superseded' },
};

export const proposalOutcomeWords: Record<ProposalOutcome, Bilingual> = {
  accepted: { zh: '接受', en: 'Accepted' },
  revise: { zh: '修改后再提', en: 'Revise' },
  rejected: { zh: '否决', en: 'Rejected' },
};

/** How the client agreed to an agenda. */
export const agreementMediumWords: Record<AgreementMedium, Bilingual> = {
  phone: { zh: '电话', en: 'Phone' },
  'e-mail': { zh: '电子邮件', en: 'E-mail' },
  wechat: { zh: '微信', en: 'WeChat' },
  letter: { zh: '信函或传真', en: 'Letter or fax' },
  'in-person': { zh: '当面', en: 'In person' },
};

/** How a client said something in writing, when it did not come through a link. */
export const confirmationMediumWords: Record<ConfirmationMedium, Bilingual> = {
  'signed-copy': { zh: '签字盖章件', en: 'Signed copy' },
  'e-mail': { zh: '电子邮件', en: 'E-mail' },
  wechat: { zh: '微信', en: 'WeChat' },
  letter: { zh: '信函或传真', en: 'Letter or fax' },
  other: { zh: '其他书面形式', en: 'Other, in writing' },
};

export const minutesStatusWords: Record<MinutesStatus, Bilingual> = {
  sent: { zh: '待客户确认', en: 'Sent to the client' },
  expired: { zh: '链接已过期', en: 'The link expired' },
  declined: { zh: '客户有异议', en: 'The client objected' },
  confirmed: { zh: '客户已确认', en: 'Confirmed' },
  replaced: { zh: '已被新版本取代', en: 'Replaced' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** What a person does in each step; buttons, forms and trails say it in these words. */
export const stepTitles: Record<StepKind, Bilingual> = {
  'record-background': { zh: '填写背景资料', en: 'Record the background' },
  'record-brief': { zh: '填写简报', en: 'Record the brief' },
  'record-discussion': { zh: '登记内部讨论', en: 'Record an internal discussion' },
  'settle-point': { zh: '办结讨论事项', en: 'Settle a point of a discussion' },
  'send-minutes': { zh: '发出会议纪要', en: 'Send the minutes of a meeting' },
  'confirm-minutes': { zh: '登记客户确认纪要', en: 'Record that the client confirmed minutes' },
  'agree-agenda': { zh: '登记会议议程', en: 'Record the agenda of a meeting' },
  'record-call': { zh: '登记客户电话', en: 'Record a call with the client' },
  'cancel-meeting': { zh: '取消会议', en: 'Call a meeting off' },
  'send-job-card': { zh: '发出工作卡', en: 'Send the job card out' },
  'finish-schedule-item': { zh: '完成时间表事项', en: 'Finish an item of the schedule' },
  'change-schedule-item': { zh: '调整时间表事项', en: 'Change an item of the schedule' },
  'add-schedule-items': { zh: '增加时间表事项', en: 'Add items to the schedule' },
  'submit-strategy': { zh: '提交创意简报', en: 'Submit the creative brief' },
  'rehearse-proposal': { zh: '提交提案预演', en: 'Submit the rehearsal of the proposal' },
  'present-proposal': { zh: '登记提案', en: 'Record the presentation' },
  'record-proposal-outcome': { zh: '登记提案结果', en: 'Record the outcome of the proposal' },
  'review-presentation': { zh: '登记提案检讨', en: 'Record the review of a presentation' },
  'submit-estimate': { zh: '提交估价单', en: 'Submit the estimate' },
  'request-outsourcing': { zh: '提交外发申请单', en: 'Request outsourcing' },
  'send-estimate': { zh: '发给客户确认', en: 'Send to the client for confirmation' },
  'record-confirmation': { zh: '登记客户书面确认', en: 'Record the client’s written confirmation' },
  'request-exception': { zh: '申请未确认先执行', en: 'Ask leave to execute before confirmation' },
  'submit-final-proof': { zh: '提交终稿', en: 'Submit the final proof' },
  'sign-final-proof': { zh: '签署终稿', en: 'Sign the final proof' },
  'go-live': { zh: '登记上线', en: 'Record going live' },
  'submit-change-order': { zh: '提交变更单', en: 'Submit a change order' },
  'withdraw-change-order': { zh: '撤回变更单', en: 'Withdraw the change order' },
  'request-billing': { zh: '提交请款', en: 'Request billing' },
  'record-invoice': { zh: '登记发票', en: 'Record the invoice' },
  'record-receipt': { zh: '登记回款', en: 'Record a receipt' },
  'record-closing': { zh: '登记归档与总结', en: 'Record archive and review' },
  'close-job': { zh: '结卡', en: 'Close the job' },
  'pause-job': { zh: '暂停工作', en: 'Pause the job' },
  'resume-job': { zh: '恢复工作', en: 'Resume the job' },
  'cancel-job': { zh: '取消工作', en: 'Cancel the job' },
  'hand-over-job': { zh: '移交工作', en: 'Hand the job over' },
};

/** What a job's trail tells beside the steps. */
export const happeningWords = {
  'open-job': { zh: '建立工作卡', en: 'opened the job card' },
  'enter-stage': { zh: '进入阶段', en: 'entered the stage' },
  'approval-returned': { zh: '审批退回', en: 'approval returned it' },
  'approval-ended': { zh: '审批结束', en: 'approval ended' },
  'client-confirmed': { zh: '客户确认估价单', en: 'confirmed the estimate' },
  'client-declined': { zh: '客户未接受估价单', en: 'declined the estimate' },
  'item-overdue': { zh: '时间表事项逾期', en: 'an item of the schedule is overdue' },
  'minutes-confirmed': { zh: '客户确认会议纪要', en: 'confirmed the minutes' },
  'minutes-declined': { zh: '客户对会议纪要有异议', en: 'objected to the minutes' },
  'minutes-overdue': { zh: '会议纪要逾期未发出', en: 'the minutes of a meeting are overdue' },
  'minutes-unconfirmed': { zh: '会议纪要逾期未获客户确认', en: 'the client’s confirmation of minutes is overdue' },
  'minutes-escalated': { zh: '会议纪要逾期已报上级', en: 'overdue minutes were reported to the line above' },
  'minutes-link-expired': { zh: '会议纪要的客户链接已过期', en: 'the client’s link to minutes expired' },
  'link-unanswered': {
    zh: '客户链接即将过期，仍未答复',
    en: 'the client has not answered, and the link is about to expire',
  },
  'link-expired': { zh: '客户链接已过期', en: 'the client’s link expired' },
  'confirmation-overdue': { zh: '客户确认逾期（未确认先执行）', en: 'the client’s confirmation is overdue' },
} satisfies Record<string, Bilingual>;
export type Happening = keyof typeof happeningWords;

/** Why a step waits, where nothing blocks the stage itself. */
export const readyCodes = [
  'NOTHING_TO_BILL',
  'NOTHING_TO_INVOICE',
  'NOTHING_OWED',
  'CHANGE_ORDER_OPEN',
  'INVOICE_UNPAID',
  'MINUTES_OWED',
] as const;
export type ReadyCode = (typeof readyCodes)[number];

/** The words of `data.why` in a STEP_NOT_READY. */
export const notReadyWords: Record<BlockerCode | ReadyCode, Bilingual> = {
  ...blockerWords,
  NOTHING_TO_BILL: { zh: '确认金额已全部请款', en: 'The confirmed total has been billed' },
  NOTHING_TO_INVOICE: { zh: '没有待开票的请款单', en: 'No approved billing request waits for an invoice' },
  NOTHING_OWED: { zh: '没有待回款的发票', en: 'No invoice waits for money' },
  INVOICE_UNPAID: { zh: '已开发票尚未全部到账', en: 'An invoice is not fully paid yet' },
  MINUTES_OWED: { zh: '还有会议纪要未经客户确认', en: 'The client has not confirmed the minutes of every meeting' },
  CHANGE_ORDER_OPEN: { zh: '变更单尚未定案', en: 'A change order is not decided yet' },
};

/** What can be wrong with content beside its form, as `data.errors[].code`; the pages have words for each. */
export const faultCodes = [
  'above_owed',
  'above_unbilled',
  'already_theirs',
  'begun_already',
  'below_billed',
  'future_date',
  'no_outside_cost',
  'not_active',
  'not_an_ae',
  'not_a_creative',
  'not_as_approved',
  'not_begun',
  'not_the_client',
  'not_the_newest',
  'no_such_offer',
  'not_outsourced',
  'not_unique',
  'not_waiting',
  'outside_cost',
  'past_date',
  'required',
  'too_big',
  'total_zero',
  'unknown_client',
  'unknown_contact',
] as const;
export type FaultCode = (typeof faultCodes)[number];

export const isNotReadyCode = (code: string): code is BlockerCode | ReadyCode => Object.hasOwn(notReadyWords, code);

/** The words of an operation in a job's trail; undefined for what is none of a job's. */
export const operationWords = (operation: string): Bilingual | undefined => {
  const words: { [operation: string]: Bilingual } = { ...stepTitles, ...happeningWords };
  return Object.hasOwn(words, operation) ? words[operation] : undefined;
};
