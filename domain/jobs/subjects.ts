/** What a job asks consent for: the strategy (JOB-23), a rehearsed proposal (JOB-8), the estimate (JOB-11, JOB-19), what partners do (JOB-10), the exception to JOB-12, and billing (JOB-17). */
import type { SubjectKind } from '../approvals/subject';

const jobFields = {
  jobNumber: { kind: 'text', label: { zh: '工作号', en: 'Job number' } },
  title: { kind: 'text', label: { zh: '项目名称', en: 'Title' } },
  clientId: { kind: 'client', label: { zh: '客户', en: 'Client' } },
  ae: { kind: 'user', label: { zh: '客户执行', en: 'AE' } },
} as const;

export const strategySubject = {
  kind: 'strategy',
  title: { zh: '创意简报', en: 'Creative brief' },
  fields: {
    ...jobFields,
    version: { kind: 'number', label: { zh: '版本', en: 'Version' } },
    audience: { kind: 'text', label: { zh: '目标受众', en: 'Audience' } },
    message: { kind: 'text', label: { zh: '核心讯息', en: 'Core message' } },
    support: { kind: 'text', label: { zh: '支持点', en: 'Support' } },
    tone: { kind: 'text', label: { zh: '调性与限制', en: 'Tone and limits' } },
    deliverables: { kind: 'text', label: { zh: '创意产出', en: 'Deliverables' } },
    creative: { kind: 'user', label: { zh: '创意负责人', en: 'Creative lead' } },
    neededOn: { kind: 'date', label: { zh: '创意提交日期', en: 'Needed on' } },
  },
  partyFields: ['ae'],
  clientField: 'clientId',
  titleFields: ['jobNumber', 'title'],
  systemMayApprove: false,
} as const satisfies SubjectKind;

export const rehearsalSubject = {
  kind: 'rehearsal',
  title: { zh: '提案预演', en: 'Rehearsal of the proposal' },
  fields: {
    ...jobFields,
    round: { kind: 'number', label: { zh: '提案轮次', en: 'Round' } },
    heldOn: { kind: 'date', label: { zh: '预演日期', en: 'Rehearsed on' } },
    presenter: { kind: 'user', label: { zh: '主讲人', en: 'Presenter' } },
    creative: { kind: 'user', label: { zh: '创意负责人', en: 'Creative lead' } },
    summary: { kind: 'text', label: { zh: '提案内容', en: 'What will be presented' } },
    findings: { kind: 'text', label: { zh: '预演意见与修改', en: 'What the rehearsal changed' } },
  },
  partyFields: ['ae'],
  clientField: 'clientId',
  titleFields: ['jobNumber', 'title'],
  systemMayApprove: false,
} as const satisfies SubjectKind;

export const estimateSubject = {
  kind: 'estimate',
  title: { zh: '估价单', en: 'Estimate' },
  fields: {
    ...jobFields,
    version: { kind: 'number', label: { zh: '版本', en: 'Version' } },
    changeOrder: { kind: 'boolean', label: { zh: '变更单', en: 'Change order' } },
    reason: { kind: 'text', label: { zh: '变更原因', en: 'Reason for the change' }, optional: true },
    lines: { kind: 'lines', label: { zh: '明细', en: 'Lines' } },
    netFen: { kind: 'fen', label: { zh: '不含税金额', en: 'Net' } },
    vatFen: { kind: 'fen', label: { zh: '增值税', en: 'VAT' } },
    amountFen: { kind: 'fen', label: { zh: '含税总额', en: 'Total' } },
    costFen: { kind: 'fen', label: { zh: '外部成本', en: 'Outside cost' } },
    discountPercent: { kind: 'percent', label: { zh: '折扣', en: 'Discount' } },
    outsidePartners: { kind: 'boolean', label: { zh: '需要外部合作方', en: 'Needs outside partners' } },
    deliveryDate: { kind: 'date', label: { zh: '交付日期', en: 'Delivery date' } },
    note: { kind: 'text', label: { zh: '备注', en: 'Note' }, optional: true },
  },
  partyFields: ['ae'],
  amountField: 'amountFen',
  clientField: 'clientId',
  titleFields: ['jobNumber', 'title'],
  systemMayApprove: false,
} as const satisfies SubjectKind;

export const outsourcingSubject = {
  kind: 'outsourcing',
  title: { zh: '外发申请单', en: 'Outsourcing request' },
  fields: {
    ...jobFields,
    number: { kind: 'number', label: { zh: '申请次数', en: 'Number' } },
    item: { kind: 'text', label: { zh: '外发项目', en: 'Item' } },
    quotedCostFen: { kind: 'fen', label: { zh: '估价单所列外部成本', en: 'Outside cost in the estimate' } },
    costFen: { kind: 'fen', label: { zh: '拟采用报价', en: 'Proposed offer' } },
    partner: { kind: 'text', label: { zh: '拟采用合作方', en: 'Proposed partner' } },
    deliveryDate: { kind: 'date', label: { zh: '交付日期', en: 'Delivery date' } },
    offerCount: { kind: 'number', label: { zh: '报价家数', en: 'Offers' } },
    offers: { kind: 'lines', label: { zh: '报价', en: 'Offers' } },
    reason: { kind: 'text', label: { zh: '选择理由', en: 'Why this one' } },
  },
  partyFields: ['ae'],
  amountField: 'costFen',
  clientField: 'clientId',
  titleFields: ['jobNumber', 'title'],
  systemMayApprove: false,
} as const satisfies SubjectKind;

export const executionExceptionSubject = {
  kind: 'execution-exception',
  title: { zh: '未确认先执行申请', en: 'Execution before confirmation' },
  fields: {
    ...jobFields,
    amountFen: { kind: 'fen', label: { zh: '估价单总额', en: 'Estimate total' } },
    reason: { kind: 'text', label: { zh: '理由', en: 'Reason' } },
    expectedConfirmation: { kind: 'date', label: { zh: '预计客户确认日期', en: 'Confirmation expected on' } },
  },
  partyFields: ['ae'],
  amountField: 'amountFen',
  clientField: 'clientId',
  titleFields: ['jobNumber', 'title'],
  systemMayApprove: false,
} as const satisfies SubjectKind;

export const billingSubject = {
  kind: 'billing',
  title: { zh: '请款单', en: 'Billing request' },
  fields: {
    ...jobFields,
    number: { kind: 'number', label: { zh: '请款次数', en: 'Number' } },
    amountFen: { kind: 'fen', label: { zh: '请款金额', en: 'Amount' } },
    confirmedFen: { kind: 'fen', label: { zh: '客户确认总额', en: 'Confirmed total' } },
    billedBeforeFen: { kind: 'fen', label: { zh: '此前已请款', en: 'Billed before' } },
    proofOfPerformance: { kind: 'text', label: { zh: '执行凭证', en: 'Proof of performance' } },
  },
  partyFields: ['ae'],
  amountField: 'amountFen',
  clientField: 'clientId',
  titleFields: ['jobNumber', 'title'],
  systemMayApprove: false,
} as const satisfies SubjectKind;
