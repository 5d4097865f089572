/**
 * One decision on many tasks. Each is looked at first: what needs more than a click is left to its own page. Each has
 * its own result, and what failed stays chosen with why.
 */
import { useQueries } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Popconfirm, Radio } from 'antd';
import { useRef, useState } from 'react';
import type { Task } from '../../shared/types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { useAskBeforeClose } from '../../shared/ui/use-ask-before-close';
import { useWords } from '../../shared/use-words';
import { taskQuery } from '../task-queries';
import { apartBecause } from './apart-because';
import { DecideManyItem } from './decide-many-item';
import { useDecideMany, type ManyDecision } from './use-decide-many';

type Outcome = ManyDecision['outcome'];

interface Props {
  taskIds: readonly string[];
  /** With the tasks that were not decided. */
  onClose: (left: readonly string[]) => void;
}

export function DecideManyDialog({ taskIds, onClose }: Props) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const [outcome, setOutcome] = useState<Outcome>('approve');
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const running = useRef(false);
  const { run, results, busy, problem } = useDecideMany();
  // Seen as they were when the dialog opened: what changes meanwhile is refused as stale, and said.
  const looked = useQueries({
    queries: taskIds.map((id) => ({ ...taskQuery(id), refetchInterval: false as const, staleTime: Infinity })),
  });
  const tasks = looked.flatMap((query) => query.data ?? []);
  const loading = looked.some((query) => query.isPending);
  const open = tasks.filter((task) => {
    const state = results.get(task.id)?.state;
    return (state === undefined || state === 'unknown') && apartBecause(task, outcome) === null;
  });
  const left = taskIds.filter((id) => results.get(id)?.state !== 'done');
  const close = useAskBeforeClose(comment.trim() !== '' && results.size === 0, () => onClose(left));

  const needsWords = (task: Task) => task.requireComment.includes(outcome);
  const lacksWords = comment.trim() === '' && open.some(needsWords);

  const decide = async () => {
    const said = comment.trim();
    setMissing(lacksWords);
    if (lacksWords) document.getElementById('many-comment')?.focus();
    if (lacksWords || running.current) return;
    running.current = true;
    await run(open, { outcome, comment: said === '' ? undefined : said });
    running.current = false;
  };

  const done = [...results.values()].filter((result) => result.state === 'done').length;
  return (
    <Modal
      open
      width={640}
      title={t('many.title', { n: taskIds.length })}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={close}>{results.size > 0 ? shared('close') : shared('cancel')}</Button>
          {(open.length > 0 || busy) && (
            // As on a task's own page: what may end something asks once more, but not before it could be sent.
            <Popconfirm
              title={t('act.sure.reject')}
              okText={t('act.reject')}
              cancelText={shared('cancel')}
              okButtonProps={{ danger: true }}
              disabled={outcome !== 'reject' || lacksWords || busy}
              onConfirm={() => void decide()}
            >
              <Button
                type="primary"
                danger={outcome === 'reject'}
                loading={busy || loading}
                onClick={() => {
                  if (outcome !== 'reject' || lacksWords) void decide();
                }}
              >
                {t(`act.${outcome}`)} ({open.length})
              </Button>
            </Popconfirm>
          )}
        </>
      }
    >
      <Form layout="vertical" component="div">
        <Radio.Group
          aria-label={t('act.title')}
          value={outcome}
          disabled={busy}
          onChange={(event) => setOutcome(event.target.value as Outcome)}
          options={(['approve', 'reject'] as const).map((one) => ({ value: one, label: t(`act.${one}`) }))}
          style={{ margin: '6px 0 14px' }}
        />
        <Form.Item
          label={t('act.comment.label')}
          htmlFor="many-comment"
          extra={t('many.comment.hint')}
          {...(missing && lacksWords
            ? {
                validateStatus: 'error' as const,
                help: <span role="alert">{t('act.comment.required', { act: t(`act.${outcome}`) })}</span>,
              }
            : {})}
        >
          <Input.TextArea
            id="many-comment"
            value={comment}
            disabled={busy}
            onChange={(event) => setComment(event.target.value)}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2000}
          />
        </Form.Item>
      </Form>
      {results.size > 0 && !busy && (
        <Alert
          role="status"
          style={{ marginBottom: 12 }}
          showIcon
          type={left.length === 0 ? 'success' : 'warning'}
          title={
            left.length === 0 ? t('many.allDone', { n: done }) : t('many.someDone', { n: done, left: left.length })
          }
        />
      )}
      <ProblemAlert problem={problem} />
      <ul className="many">
        {taskIds.map((id, index) => (
          <DecideManyItem
            key={id}
            id={id}
            query={looked[index]}
            apart={(task) => apartBecause(task, outcome)}
            wordsFor={(task) => (needsWords(task) ? outcome : null)}
            result={results.get(id)}
          />
        ))}
      </ul>
    </Modal>
  );
}
