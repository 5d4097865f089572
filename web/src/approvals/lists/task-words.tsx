/** What a line of the inbox says of a task: which kind it is, by when, how it ended. */
import { Tag } from 'antd';
import type { TaskSummary } from '../../shared/types';
import { DueTag } from '../../shared/ui/due-tag';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';

export function TaskKind({ task }: { task: TaskSummary }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  return (
    <>
      {said(task.definitionTitle)}
      {task.stageTitle && <span className="muted"> · {said(task.stageTitle)}</span>}{' '}
      {task.kind !== 'decide' && (
        <Tag color={task.kind === 'incident' ? 'error' : 'warning'} variant="filled">
          {t(`taskKind.${task.kind}`)}
        </Tag>
      )}
      {task.onHold && <Tag variant="filled">{t(`seat.hold.${task.onHold}`)}</Tag>}
      {task.onBehalfOf && <Tag variant="filled">{shared('actor.onBehalfOf', { name: task.onBehalfOf.name })}</Tag>}
    </>
  );
}

/** By when; or that its clock stands still. */
export function TaskDue({ task }: { task: TaskSummary }) {
  const t = useWords('approvals');
  if (task.caseStatus === 'suspended') return <Tag variant="filled">{t('status.suspended')}</Tag>;
  if (task.pausedSince) return <Tag variant="filled">{t('task.paused')}</Tag>;
  return <DueTag dueAt={task.dueAt} overdueSince={task.overdueSince} provisional={task.provisional} />;
}

export function TaskOutcome({ task }: { task: TaskSummary }) {
  const t = useWords('approvals');
  const lookup = useLookup();
  return (
    <>{task.outcome ? lookup('approvals', `outcome.${task.outcome}`, task.outcome) : t(`taskState.${task.state}`)}</>
  );
}
