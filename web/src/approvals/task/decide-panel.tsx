/** Approve, reject, return or comment: one submission, whatever is clicked how often. */
import { App, Button, Card, Flex, Form, Input, Popconfirm } from 'antd';
import { useCallback, useState } from 'react';
import { api } from '../../shared/api-client';
import type { CaseAnswer, Task } from '../../shared/types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitNote } from '../../shared/ui/submit-note';
import { useUnsavedWarning } from '../../shared/ui/use-unsaved-warning';
import { useSubmit } from '../../shared/use-submit';
import { useBilingual, useWords } from '../../shared/use-words';
import { useRefreshCase } from '../acts/use-refresh-case';

type Act = 'approve' | 'reject' | 'return' | 'comment';
type Asked = { act: Act; comment?: string; version: number; subjectRevision: number };
const acts: readonly Act[] = ['approve', 'return', 'reject', 'comment'];

export function DecidePanel({ task }: { task: Task }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  const { message } = App.useApp();
  const refresh = useRefreshCase();
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState<Act | null>(null);
  const [pressed, setPressed] = useState<Act | null>(null);
  useUnsavedWarning(comment.trim() !== '');

  const path = { id: task.id };
  const send = useCallback(
    ({ act, comment: said, ...seen }: Asked, key: string) => {
      const params = { path: { id: path.id }, header: { 'Idempotency-Key': key } };
      return act === 'comment'
        ? api.POST('/tasks/{id}/comments', { params, body: { comment: said ?? '' } })
        : api.POST('/tasks/{id}/decisions', {
            params,
            body: { outcome: act, ...(said ? { comment: said } : {}), ...seen },
          });
    },
    [path.id],
  );
  const submission = useSubmit<Asked, CaseAnswer>(send);

  const act = async (chosen: Act) => {
    const text = comment.trim();
    if (!text && (chosen === 'comment' || task.requireComment.includes(chosen))) {
      setMissing(chosen);
      document.getElementById('comment')?.focus();
      return;
    }
    setMissing(null);
    setPressed(chosen);
    const answer = await submission.run({
      act: chosen,
      ...(text ? { comment: text } : {}),
      version: task.version,
      subjectRevision: task.subjectRevision,
    });
    if (answer) {
      setComment('');
      void message.success(t(`act.done.${chosen}`));
    }
    await refresh(task.case.id);
    setPressed(null);
  };

  const allowed = acts.filter((one) => task.operations.includes(one));
  if (allowed.length === 0 && !submission.problem) return null;
  const busy = submission.state !== null;
  const needing = allowed.filter((one) => task.requireComment.includes(one)).map((one) => t(`act.${one}`));
  const missingWords = (one: Act) =>
    one === 'comment'
      ? shared('required', { field: t('act.comment.label') })
      : t('act.comment.required', { act: t(`act.${one}`) });
  const labels = new Map(task.case.subject.map((field) => [field.name, said(field.label)]));

  return (
    <Card title={allowed.includes('approve') ? t('act.title') : t('act.comment')} className="decide">
      <Form layout="vertical" component="div">
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
        <Flex gap={8} wrap>
          {allowed.includes('approve') && (
            <Button
              type="primary"
              size="large"
              style={{ flex: '1 1 120px' }}
              disabled={busy}
              loading={busy && pressed === 'approve'}
              onClick={() => void act('approve')}
            >
              {t('act.approve')}
            </Button>
          )}
          {allowed.includes('return') && (
            <Button
              size="large"
              disabled={busy}
              loading={busy && pressed === 'return'}
              onClick={() => void act('return')}
            >
              {t('act.return')}
            </Button>
          )}
          {allowed.includes('reject') && (
            <Popconfirm
              title={t('act.sure.reject')}
              okText={t('act.reject')}
              cancelText={shared('cancel')}
              okButtonProps={{ danger: true }}
              // A missing reason is said before anybody is asked whether they are sure.
              disabled={busy || (task.requireComment.includes('reject') && comment.trim() === '')}
              onConfirm={() => void act('reject')}
            >
              <Button
                danger
                size="large"
                disabled={busy}
                loading={busy && pressed === 'reject'}
                onClick={() => {
                  if (task.requireComment.includes('reject') && comment.trim() === '') void act('reject');
                }}
              >
                {t('act.reject')}
              </Button>
            </Popconfirm>
          )}
          {allowed.includes('comment') && (
            <Button
              type="text"
              size="large"
              disabled={busy}
              loading={busy && pressed === 'comment'}
              onClick={() => void act('comment')}
            >
              {t('act.comment')}
            </Button>
          )}
        </Flex>
        <SubmitNote state={submission.state} />
        <ProblemAlert
          problem={submission.problem}
          fieldLabel={(name) => labels.get(name) ?? name}
          stale={submission.problem?.status === 409}
        />
      </Form>
    </Card>
  );
}
