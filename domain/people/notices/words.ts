/** What each kind of notice says, in one sentence, in both languages: on the pages and in mails. */
import type { NoticeGroup, NoticeKind } from './kinds';

interface Words {
  zh: string;
  en: string;
}

export const noticeWords = {
  'task-opened': { zh: '有新的待办', en: 'A new task for you' },
  'task-ready': { zh: '待办可以继续处理了', en: 'A task of yours can go on' },
  'task-reminder': { zh: '待办即将到期或已到期，请尽快处理', en: 'Reminder: a task of yours is due' },
  'task-overdue': { zh: '待办已超时', en: 'A task of yours is overdue' },
  'case-urged': { zh: '发起人催办', en: 'You are urged to decide' },
  'task-closed': { zh: '待办已无需处理', en: 'A task of yours is no longer needed' },
  'task-moved': { zh: '待办已转给他人', en: 'A task of yours went to somebody else' },
  'escalation-skipped': { zh: '超时升级未能执行', en: 'An escalation could not be carried out' },
  'silence-kept': { zh: '超时未能自动处理，仍需您决定', en: 'Silence decides nothing here: it still needs you' },
  'case-ended': { zh: '审批已结束', en: 'An approval has ended' },
  'case-returned': { zh: '审批被退回到前面的环节', en: 'An approval was returned to an earlier stage' },
  'case-copied': { zh: '有审批抄送给您', en: 'An approval was copied to you' },
  'case-moved': { zh: '管理员调整了审批的环节', en: 'An administrator moved an approval to another stage' },
  'case-migrated': { zh: '审批改用了新版流程', en: 'An approval runs on another version of its rules' },
  'case-suspended': { zh: '审批已暂停', en: 'An approval was suspended' },
  'case-resumed': { zh: '审批已恢复', en: 'An approval goes on' },
  'decision-taken-back': { zh: '有人撤销了审批决定', en: 'A decision was taken back' },
  'silence-approved': { zh: '因超时未处理，已自动通过', en: 'Approved because nobody decided in time' },
  'opinion-given': { zh: '您委派的意见已给出', en: 'The opinion that you asked for is there' },
  'question-answered': { zh: '您的询问已得到答复', en: 'Your question was answered' },
  'question-closed': { zh: '您的询问已关闭', en: 'Your question was closed' },
  'link-answered': { zh: '客户已答复', en: 'The client has answered' },
  'link-unanswered': { zh: '客户尚未答复', en: 'The client has not answered yet' },
  'link-expired': { zh: '给客户的链接已过期', en: 'The link to the client has expired' },
  'confirmation-overdue': { zh: '补签的客户确认已逾期', en: 'The client’s confirmation is overdue' },
  'item-overdue': { zh: '时间表事项已逾期', en: 'An item of the work schedule is overdue' },
  'minutes-overdue': { zh: '客户会议纪要逾期未发出', en: 'The minutes of a client meeting are overdue' },
  'minutes-unconfirmed': { zh: '客户尚未确认会议纪要', en: 'The client has not confirmed the minutes' },
  'minutes-escalated': {
    zh: '下属工作的会议纪要已逾期一天以上',
    en: 'Minutes in a job of your line have been overdue for a day',
  },
  'job-handed-over': { zh: '工作已交接', en: 'A job was handed over' },
} as const satisfies Record<NoticeKind, Words>;

export const noticeGroupWords = {
  tasks: { zh: '待办', en: 'Tasks' },
  cases: { zh: '审批', en: 'Approvals' },
  jobs: { zh: '工作', en: 'Jobs' },
} as const satisfies Record<NoticeGroup, Words>;
