/** Prints what is new in the trail of a job and of its approvals, in the words of the house. */
import type { z } from 'zod';
import type { jobView } from '../../api/jobs/contract';
import type { trailPage } from '../../api/approvals/contract';
import type { trailEntry } from '../../api/shared/contract';
import { stageWords, steps } from '../../domain/jobs';
import type { Caller } from './http';

type TrailLine = z.infer<typeof trailEntry>;

/** What is not a step of the register. */
const words: { [operation: string]: string } = {
  'open-job': '开立工作卡',
  'enter-stage': '进入阶段',
  'approval-ended': '审批结束',
  'approval-returned': '审批退回',
  'client-confirmed': '客户确认估价单',
  'client-declined': '客户未接受估价单',
  opened: '发起审批',
  roundOpened: '开始新一轮',
  stageOpened: '送达审批人',
  stageSkipped: '跳过节点',
  stageApproved: '节点通过',
  stageRejected: '节点否决',
  approved: '同意',
  rejected: '否决',
  returned: '退回',
  commented: '留言',
  resubmitted: '重新提交',
  ended: '审批完成',
};

/** A printer for one job, seen as `reader`; call `catchUp` after every act. */
export function trailPrinter(reader: Caller, number: string, print: (line: string) => void) {
  const printed = new Map<string, number>();

  const since = async (path: string): Promise<TrailLine[]> => {
    const page = await reader.get<z.infer<typeof trailPage>>(path);
    const fresh = page.items.filter(({ seq }) => seq > (printed.get(path) ?? 0));
    printed.set(path, fresh.at(-1)?.seq ?? printed.get(path) ?? 0);
    return fresh;
  };

  return {
    catchUp: async (): Promise<void> => {
      const job = await reader.get<z.infer<typeof jobView>>(`/jobs/${number}`);
      const paths = [
        `/jobs/${number}/trail?limit=100`,
        ...job.cases.map(({ id }) => `/cases/${encodeURIComponent(id)}/trail?limit=100`),
      ];
      const lines = (await Promise.all(paths.map(since))).flat();
      // The sort is stable: what happened in one instant stays in the order of its trail.
      lines.sort((a, b) => a.at.localeCompare(b.at));
      for (const line of lines) print(describe(line));
    },
  };
}

function describe({ at, actor, operation, stage, comment, detail }: TrailLine): string {
  const time = new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
  const who = actor.kind === 'system' ? '系统' : actor.kind === 'client' ? `客户 ${actor.name}` : actor.name;
  const where =
    stage === undefined ? '' : `［${(stageWords as { [stage: string]: { zh: string } })[stage]?.zh ?? stage}］`;
  const title =
    (steps as { [kind: string]: { title: { zh: string } } })[operation]?.title.zh ?? words[operation] ?? operation;
  const amount = typeof detail?.['totalFen'] === 'number' ? detail['totalFen'] : detail?.['amountFen'];
  const money =
    typeof amount === 'number' ? `　¥${(amount / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })}` : '';
  return `${time}　${who}　${title}${where}${money}${comment === undefined ? '' : `　“${comment}”`}`;
}
