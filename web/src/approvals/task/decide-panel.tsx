/**
 * Approve, reject, abstain, return or comment: one submission, whatever is clicked how often. What was typed stays when
 * it is refused; the page then shows how things stand.
 */
import { useIsFetching } from '@tanstack/react-query';
import { App, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../shared/api-client';
import type { FormValues } from '../../shared/form/form-content';
import type { CaseAnswer, Task } from '../../shared/types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitNote } from '../../shared/ui/submit-note';
import { useUnsavedWarning } from '../../shared/ui/use-unsaved-warning';
import { useSubmit } from '../../shared/use-submit';
import { useBilingual, useWords } from '../../shared/use-words';
import { useRefreshCase } from '../acts/use-refresh-case';
import { DecideButtons, type DecideAct } from './decide-buttons';
import { OutputInputs } from './output-inputs';
import { outputsGiven } from './outputs-given';
import { ReturnDialog } from './return-dialog';

interface Asked {
  act: DecideAct;
  comment?: string;
  returnTo?: string;
  outputs?: { [name: string]: string | number | boolean };
  version: number;
  subjectRevision: number;
}

const order: readonly DecideAct[] = ['approve', 'return', 'reject', 'abstain', 'comment'];

export function DecidePanel({ task }: { task: Task }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  const { message } = App.useApp();
  const refresh = useRefreshCase();
  const [form] = Form.useForm<FormValues>();
  const [comment, setComment] = useState('');
  const [filled, setFilled] = useState(false);
  const [missing, setMissing] = useState<DecideAct | null>(null);
  const [pressed, setPressed] = useState<DecideAct | null>(null);
  const [choosing, setChoosing] = useState(false);
  useUnsavedWarning(filled || comment.trim() !== '');

  const submission = useSubmit<Asked, CaseAnswer>(({ act, comment: words, ...seen }, key) => {
    const params = { path: { id: task.id }, header: { 'Idempotency-Key': key } };
    return act === 'comment'
      ? api.POST('/tasks/{id}/comments', { params, body: { comment: words ?? '' } })
      : api.POST('/tasks/{id}/decisions', { params, body: { outcome: act, comment: words, ...seen } });
  });

  // What I have just done to the task otherwise has changed it: a decision on what the page still shows would be stale.
  const refreshing =
    useIsFetching({ queryKey: ['task', task.id], predicate: (query) => query.state.isInvalidated }) > 0;

  const needsWords = (act: DecideAct) => act === 'comment' || task.requireComment.includes(act);
  const lacksWords = (act: DecideAct) => needsWords(act) && comment.trim() === '';

  const sendAct = async (act: DecideAct, more: Pick<Asked, 'returnTo' | 'outputs'> = {}) => {
    setPressed(act);
    const { version, subjectRevision } = task;
    const words = comment.trim() === '' ? undefined : comment.trim();
    const answer = await submission.run({ act, comment: words, ...more, version, subjectRevision });
    if (answer) {
      setComment('');
      if (act === 'approve') setFilled(false);
      void message.success(t(`act.done.${act}`));
    }
    // Also after a refusal: the page then shows how it stands.
    await refresh(task.caseId);
    setPressed(null);
  };

  const act = async (chosen: DecideAct) => {
    setMissing(lacksWords(chosen) ? chosen : null);
    if (lacksWords(chosen)) {
      document.getElementById('comment')?.focus();
      return;
    }
    if (chosen === 'return') {
      if (task.returnTargets.length > 1) setChoosing(true);
      else await sendAct('return', { returnTo: task.returnTargets[0]?.id });
    } else if (chosen === 'approve' && task.outputs.length > 0) {
      const values = await form.validateFields().catch(() => null);
      if (values) await sendAct('approve', { outputs: outputsGiven(task.outputs, values) });
    } else {
      await sendAct(chosen);
    }
  };

  const allowed = order.filter((one) => task.operations.includes(one));
  if (allowed.length === 0 && !submission.problem) return null;
  const needing = allowed.filter((one) => task.requireComment.includes(one)).map((one) => t(`act.${one}`));
  const missingWords = (one: DecideAct) =>
    one === 'comment'
      ? shared('required', { field: t('act.comment.label') })
      : t('act.comment.required', { act: t(`act.${one}`) });
  const labels = new Map(task.case.subject.map((field) => [field.name, said(field.label)]));
  const deciding = allowed.includes('approve');

  return (
    <Card title={deciding ? t('act.title') : t('act.comment')} className="decide first">
      <Form form={form} layout="vertical" onValuesChange={() => setFilled(true)}>
        {deciding && <OutputInputs outputs={task.outputs} />}
        <Form.Item
          label={t('act.comment.label')}
          htmlFor="comment"
          {...(missing ? { validateStatus: 'error' as const } : {})}
          {...(needing.length > 0 ? { extra: t('act.comment.requiredHint', { acts: needing.join(' / ') }) } : {})}
          {...(missing ? { help: <span role="alert">{missingWords(missing)}</span> } : {})}
        >
          <Input.TextArea
            id="comment"
            value={comment}
            onChange={(event) => setComment(event.target.value)}
            placeholder={t('act.comment.placeholder')}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
          />
        </Form.Item>
        <DecideButtons
          task={task}
          allowed={allowed}
          busy={submission.state === null ? null : pressed}
          waiting={refreshing}
          lacksWords={lacksWords}
          onAct={(chosen) => void act(chosen)}
        />
        <SubmitNote state={submission.state} />
        {submission.problem && (
          <div style={{ marginTop: 12 }}>
            <ProblemAlert
              problem={submission.problem}
              fieldLabel={(name) => labels.get(name) ?? name}
              stale={submission.problem.status === 409}
            />
          </div>
        )}
      </Form>
      {choosing && (
        <ReturnDialog
          task={task}
          onClose={() => setChoosing(false)}
          onChosen={(returnTo) => {
            setChoosing(false);
            void sendAct('return', { returnTo });
          }}
        />
      )}
    </Card>
  );
}
