/** Tasks, cases and copies as tables: the columns of their lists. */
import type { z } from 'zod';
import type { Column, Say, Table } from '../shared/export/columns';
import type { caseSummary, copySummary, taskSummary } from './contract';
import { momentWords, statusWords } from './print/words';

type Case = z.output<typeof caseSummary>;
type Copy = z.output<typeof copySummary>;
type Task = z.output<typeof taskSummary>;

const title = {
  what: { zh: '审批内容', en: 'What' },
  definition: { zh: '审批模板', en: 'Definition' },
  stage: { zh: '环节', en: 'Stage' },
  client: { zh: '客户', en: 'Client' },
  amount: { zh: '金额（元）', en: 'Amount (CNY)' },
  submitter: { zh: '发起人', en: 'Submitted by' },
  status: { zh: '状态', en: 'Status' },
  due: { zh: '截止', en: 'Due' },
  overdue: { zh: '逾期自', en: 'Overdue since' },
};

const caseColumns: Column<Case>[] = [
  { title: title.what, kind: 'text', of: (one) => one.title },
  { title: title.definition, kind: 'text', of: (one, say) => say(one.definitionTitle) },
  { title: title.client, kind: 'text', of: (one) => one.client?.name },
  { title: title.amount, kind: 'fen', of: (one) => one.amountFen },
  { title: title.submitter, kind: 'text', of: (one) => one.submitter.name },
  { title: title.status, kind: 'text', of: (one, say) => standing(one.outcome ?? one.status, say) },
  { title: { zh: '轮次', en: 'Round' }, kind: 'count', of: (one) => one.round },
  { title: { zh: '待处理人', en: 'Waits for' }, kind: 'text', of: (one, say) => names(one, say) },
  { title: title.due, kind: 'instant', of: (one) => one.dueAt },
  { title: title.overdue, kind: 'instant', of: (one) => one.overdueSince },
  { title: { zh: '发起时间', en: 'Started' }, kind: 'instant', of: (one) => one.startedAt },
  { title: { zh: '结束时间', en: 'Ended' }, kind: 'instant', of: (one) => one.endedAt },
];

export const caseTable: Table<Case> = { title: { zh: '审批单', en: 'Cases' }, columns: caseColumns };

export const copyTable: Table<Copy> = {
  title: { zh: '抄送我的', en: 'Copied to me' },
  columns: [
    { title: { zh: '抄送时间', en: 'Copied' }, kind: 'instant', of: (copy) => copy.at },
    { title: { zh: '时机', en: 'Moment' }, kind: 'text', of: (copy, say) => say(momentWords[copy.on]) },
    { title: title.stage, kind: 'text', of: (copy, say) => copy.stageTitle && say(copy.stageTitle) },
    { title: { zh: '已读时间', en: 'Read' }, kind: 'instant', of: (copy) => copy.readAt },
    ...caseColumns.map((column): Column<Copy> => ({ ...column, of: (copy, say) => column.of(copy.case, say) })),
  ],
};

export const taskTable: Table<Task> = {
  title: { zh: '待办', en: 'Tasks' },
  columns: [
    { title: title.what, kind: 'text', of: (task) => task.title },
    { title: title.definition, kind: 'text', of: (task, say) => say(task.definitionTitle) },
    { title: title.stage, kind: 'text', of: (task, say) => task.stageTitle && say(task.stageTitle) },
    { title: title.client, kind: 'text', of: (task) => task.client?.name },
    { title: title.amount, kind: 'fen', of: (task) => task.amountFen },
    { title: title.submitter, kind: 'text', of: (task) => task.submitter.name },
    { title: title.status, kind: 'text', of: (task, say) => standing(task.caseStatus, say) },
    { title: { zh: '到达时间', en: 'Arrived' }, kind: 'instant', of: (task) => task.openedAt },
    { title: title.due, kind: 'instant', of: (task) => task.dueAt },
    { title: title.overdue, kind: 'instant', of: (task) => task.overdueSince },
    { title: { zh: '处理时间', en: 'Done' }, kind: 'instant', of: (task) => task.closedAt },
  ],
};

function standing(status: string, say: Say): string {
  const words = statusWords[status];
  return words ? say(words) : status;
}

function names({ waitingFor }: Case, say: Say): string {
  return [...new Set(waitingFor.map(({ name }) => name))].join(say({ zh: '、', en: ', ' }));
}
