/** Jobs as a table: the columns of the list, and what holds each up in words. */
import { z } from 'zod';
import { blockerCodes, blockerWords, stageWords } from '../../domain/jobs/job-words';
import type { Say, Table } from '../shared/export/columns';
import type { jobSummary } from './contract';

type Job = z.output<typeof jobSummary>;

const code = z.enum(blockerCodes);

export const jobTable: Table<Job> = {
  title: { zh: '工作单', en: 'Jobs' },
  columns: [
    { title: { zh: '工作号', en: 'Number' }, kind: 'text', of: (job) => job.number },
    { title: { zh: '名称', en: 'Title' }, kind: 'text', of: (job) => job.title },
    { title: { zh: '客户', en: 'Client' }, kind: 'text', of: (job) => job.client.name },
    { title: { zh: '客户主任', en: 'AE' }, kind: 'text', of: (job) => job.ae.name },
    { title: { zh: '阶段', en: 'Stage' }, kind: 'text', of: (job, say) => standing(job, say) },
    { title: { zh: '阶段开始', en: 'Stage since' }, kind: 'instant', of: (job) => job.stageSince },
    { title: { zh: '金额（元）', en: 'Total (CNY)' }, kind: 'fen', of: (job) => job.totalFen },
    { title: { zh: '当前卡点', en: 'Held up by' }, kind: 'text', of: heldUp },
    { title: { zh: '开单时间', en: 'Opened' }, kind: 'instant', of: (job) => job.openedAt },
    { title: { zh: '更新时间', en: 'Updated' }, kind: 'instant', of: (job) => job.updatedAt },
  ],
};

const ended = { closed: { zh: '已结卡', en: 'Closed' }, cancelled: { zh: '已取消', en: 'Cancelled' } };

function standing({ stage, ended: how, paused }: Job, say: Say): string {
  if (how) return say(ended[how]);
  return paused ? `${say(stageWords[stage])}${say({ zh: '（已暂停）', en: ' (paused)' })}` : say(stageWords[stage]);
}

/** One line for each: what it is, and who has it. */
function heldUp({ blockers }: Job, say: Say): string {
  const lines = blockers.map((one) => {
    const known = code.safeParse(one.code);
    const what = known.success ? say(blockerWords[known.data]) : one.code;
    const who = one.holders.map(({ name }) => name).join(say({ zh: '、', en: ', ' }));
    return who ? `${what}（${who}）` : what;
  });
  return lines.join('\n');
}
