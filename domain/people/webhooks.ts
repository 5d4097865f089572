/** What other systems may be told of, and what a message says: ids, numbers and states, never amounts or personal data. */

export const webhookWords = {
  'job.opened': { zh: '工作已建立', en: 'A job was opened' },
  'job.stage-entered': { zh: '工作进入阶段', en: 'A job entered a stage' },
  'job.client-answered': { zh: '客户已答复', en: 'The client answered' },
  'job.ended': { zh: '工作已结束', en: 'A job ended' },
  'approval.started': { zh: '审批已发起', en: 'An approval began' },
  'approval.ended': { zh: '审批已结束', en: 'An approval ended' },
} as const;

export type WebhookKind = keyof typeof webhookWords;

/** Every kind, in the order in which they are shown. */
export const webhookKinds = Object.keys(webhookWords) as WebhookKind[];

/** The message as it is sent (Standard Webhooks): what, when, about what. */
export interface WebhookEvent {
  type: WebhookKind;
  timestamp: string;
  data: { [field: string]: string };
}
