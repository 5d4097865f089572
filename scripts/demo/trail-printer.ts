/** Prints what is new in the trail of a job and of its approvals, in the words of the house. */
import type { z } from 'zod';
import type { jobView } from '../../api/jobs/contract';
import type { trailPage } from '../../api/approvals/contract';
import type { caseView } from '../../api/approvals/contract-case';
import type { trailEntry } from '../../api/shared/contract';
import { stageWords, steps } from '../../domain/jobs';
import type { Caller } from './http';

type TrailLine = z.infer<typeof trailEntry>;
type StageTitles = ReadonlyMap<string, string>;

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
  const jobStages = new Map(Object.entries(stageWords).map(([stage, { zh }]) => [stage, zh]));
  const caseStages = new Map<string, StageTitles>();

  /** What the stages of a case are called stands in the definition that it runs on. */
  const stagesOf = async (path: string): Promise<StageTitles> => {
    const known = caseStages.get(path);
    if (known) return known;
    const { stages } = await reader.get<z.infer<typeof caseView>>(path);
    const titles = new Map(stages.map(({ id, title }) => [id, title.zh]));
    caseStages.set(path, titles);
    return titles;
  };

  const fresh = async (path: string, titles: StageTitles): Promise<{ at: string; text: string }[]> => {
    const { items } = await reader.get<z.infer<typeof trailPage>>(`${path}/trail?limit=100`);
    const lines = items.filter(({ seq }) => seq > (printed.get(path) ?? 0));
    printed.set(path, items.at(-1)?.seq ?? 0);
    return lines.map((line) => ({ at: line.at, text: describe(line, titles) }));
  };

  return {
    catchUp: async (): Promise<void> => {
      const { cases } = await reader.get<z.infer<typeof jobView>>(`/jobs/${number}`);
      const lines = await fresh(`/jobs/${number}`, jobStages);
      for (const { id } of cases) {
        const path = `/cases/${encodeURIComponent(id)}`;
        lines.push(...(await fresh(path, await stagesOf(path))));
      }
      // The sort is stable: what happened in one instant stays in the order of its trail.
      for (const { text } of lines.sort((a, b) => a.at.localeCompare(b.at))) print(text);
    },
  };
}

function describe(line: TrailLine, stageTitles: StageTitles): string {
  const { at, actor, operation, stage, comment, detail } = line;
  const time = new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
  const who = actor.kind === 'system' ? '系统' : actor.kind === 'client' ? `客户 ${actor.name}` : actor.name;
  const where = stage === undefined ? '' : `［${stageTitles.get(stage) ?? stage}］`;
  const title =
    (steps as { [kind: string]: { title: { zh: string } } })[operation]?.title.zh ?? words[operation] ?? operation;
  const amount = typeof detail?.['totalFen'] === 'number' ? detail['totalFen'] : detail?.['amountFen'];
  const money =
    typeof amount === 'number' ? `　¥${(amount / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })}` : '';
  return `${time}　${who}　${title}${where}${money}${comment === undefined ? '' : `　“${comment}”`}`;
}
