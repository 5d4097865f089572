import type { Texts } from '../../shared/texts';

/** Words of the page where other systems are told of events. */
export const webhookTexts = {
  'hooks.title': ['事件推送', 'Webhooks'],
  'hooks.sub': [
    '把工作与审批的事件签名后推送到其他系统（Standard Webhooks）',
    'Events of jobs and approvals for other systems, signed (Standard Webhooks)',
  ],
  'hooks.add': ['添加地址', 'Add an address'],
  'hooks.empty': ['还没有推送地址', 'No address yet'],
  'hooks.url': ['接收地址', 'Address'],
  'hooks.kinds': ['推送哪些事件', 'Which events'],
  'hooks.by': ['{{name}} 添加于 {{at}}', 'Added by {{name}} on {{at}}'],
  'hooks.remove': ['移除', 'Remove'],
  'hooks.removeSure': [
    '不再向 {{url}} 推送？尚未送达的也不再发送。',
    'Tell {{url}} nothing more? What waits is not sent either.',
  ],
  'hooks.removed': ['已移除', 'Removed'],
  'hooks.secret': ['签名密钥，只显示这一次，请现在保存', 'The signing key, shown this once only: keep it now'],
  'hooks.messages': ['没有送达的事件', 'Events that did not get through'],
  'hooks.failed': ['投递失败', 'Given up'],
  'hooks.waiting': ['正在重试', 'Tried again'],
  'hooks.none.failed': ['没有投递失败的事件', 'No event was given up'],
  'hooks.none.waiting': ['没有正在重试的事件', 'No event is being tried again'],
  'hooks.tried': ['已尝试 {{attempts}} 次', 'tried {{attempts}} times'],
  'hooks.again': ['再次发送', 'Send again'],
  'hooks.again.done': ['将再次发送', 'It is sent again'],
} satisfies Texts;
