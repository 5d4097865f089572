/** An administrator names who shall have a task; on an incident, who shall decide. */
import { Form, Select } from 'antd';
import { api } from '../../shared/api-client';
import type { Case } from '../../shared/types';
import { useMe } from '../../people/use-me';
import { useLookup, useWords } from '../../shared/use-words';
import { useStageTitle } from '../case/use-stage-title';
import { ActDialog, type Reasoned } from './act-dialog';
import { PersonField } from './person-field';

interface Filled extends Reasoned {
  taskId: string;
  toUserId: string;
}

interface Props {
  subject: Case;
  /** The task that it begins with, e.g. the one on the page. */
  taskId?: string | undefined;
  onClose: () => void;
}

export function ReassignDialog({ subject, taskId, onClose }: Props) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const lookup = useLookup();
  const stageTitle = useStageTitle(subject);
  const { data: me } = useMe();
  const tasks = onePerIncident(subject.openTasks, [taskId, ...(me ? myTasks(subject, me.id) : [])]);
  const first = tasks.find((task) => task.id === taskId) ?? tasks.find((task) => task.kind === 'incident') ?? tasks[0];
  const label = t('act.task');
  return (
    <ActDialog<Filled>
      act="reassign"
      caseId={subject.id}
      reason="required"
      initial={{ taskId: first?.id }}
      onClose={onClose}
      send={({ taskId: chosen, toUserId, reason = '' }, key) =>
        api.POST('/cases/{id}/reassignments', {
          params: { path: { id: subject.id }, header: { 'Idempotency-Key': key } },
          body: { taskId: chosen, toUserId, reason },
        })
      }
    >
      <Form.Item
        name="taskId"
        label={label}
        hidden={tasks.length < 2}
        rules={[{ required: true, message: shared('required', { field: label }) }]}
      >
        <Select
          options={tasks.map((task) => ({
            value: task.id,
            label: [
              task.kind !== 'incident' && task.holder.name,
              task.stage && stageTitle(task.stage),
              lookup('approvals', `taskKind.${task.kind}`, task.kind),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      </Form.Item>
      <PersonField name="toUserId" label={t('act.person')} orMyself />
    </ActDialog>
  );
}

type OpenTask = Case['openTasks'][number];

const myTasks = ({ openTasks }: Case, id: string): string[] =>
  openTasks.filter((task) => task.holder.id === id).map((task) => task.id);

/** Every administrator has a task of each incident; naming somebody through any of them solves it. Preferred ones first. */
function onePerIncident(tasks: readonly OpenTask[], preferred: readonly (string | undefined)[]): OpenTask[] {
  const ranked = tasks.toSorted((a, b) => Number(preferred.includes(b.id)) - Number(preferred.includes(a.id)));
  const kept = new Map(
    ranked.toReversed().map((task) => [task.kind === 'incident' ? `incident ${task.stage ?? ''}` : task.id, task]),
  );
  return tasks.filter((task) => [...kept.values()].includes(task));
}
