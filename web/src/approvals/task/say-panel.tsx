/** Something to be said in words: an opinion, an answer, a comment. What was typed stays until it has been taken. */
import { App, Button, Card, Flex, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../../shared/api-client';
import type { CaseAnswer, OperationStatus } from '../../shared/types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitNote } from '../../shared/ui/submit-note';
import { useUnsavedWarning } from '../../shared/ui/use-unsaved-warning';
import { useSubmit } from '../../shared/use-submit';
import { useWords } from '../../shared/use-words';
import { useRefreshCase } from '../acts/use-refresh-case';

interface Props {
  act: 'opine' | 'answer' | 'comment';
  caseId: string;
  send: (text: string, key: string) => Promise<Answer<CaseAnswer | OperationStatus>>;
  /** Nothing more may be said, but a refusal of what was said still shows. */
  closed?: boolean;
  /** What else may be done, beside the button. */
  more?: ReactNode;
  children?: ReactNode;
}

export function SayPanel({ act, caseId, send, closed = false, more, children }: Props) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const { message } = App.useApp();
  const refresh = useRefreshCase();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  useUnsavedWarning(text.trim() !== '');
  const submission = useSubmit<string, CaseAnswer>(send);
  const label = act === 'answer' ? t('act.answer') : t('act.comment.label');
  const say = async () => {
    const said = text.trim();
    setMissing(said === '');
    if (said === '') {
      document.getElementById(act)?.focus();
      return;
    }
    const answer = await submission.run(said);
    if (answer) {
      setText('');
      void message.success(t(`act.done.${act}`));
    }
    await refresh(caseId);
  };
  if (closed && !submission.problem) return null;
  return (
    <Card title={t(`act.${act}`)} className={act === 'comment' ? '' : 'first'}>
      {children}
      <Form layout="vertical" component="div">
        <Form.Item
          label={label}
          htmlFor={act}
          {...(missing
            ? {
                validateStatus: 'error' as const,
                help: <span role="alert">{shared('required', { field: label })}</span>,
              }
            : {})}
        >
          <Input.TextArea
            id={act}
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoSize={{ minRows: 2, maxRows: 10 }}
            maxLength={2000}
          />
        </Form.Item>
        <Flex gap={8} wrap>
          <Button
            type={act === 'comment' ? 'default' : 'primary'}
            size="large"
            loading={submission.state !== null}
            onClick={() => void say()}
          >
            {t(`act.${act}`)}
          </Button>
          {more}
        </Flex>
        <SubmitNote state={submission.state} />
        {submission.problem && (
          <div style={{ marginTop: 12 }}>
            <ProblemAlert problem={submission.problem} stale={submission.problem.status === 409} />
          </div>
        )}
      </Form>
    </Card>
  );
}
