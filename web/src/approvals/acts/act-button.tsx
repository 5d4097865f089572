/** An act that needs no more than a click: claim, release, call back, start. A refusal stands under the button. */
import { App, Button, type ButtonProps } from 'antd';
import type { Answer } from '../../shared/api-client';
import type { CaseAnswer, OperationStatus } from '../../shared/types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitNote } from '../../shared/ui/submit-note';
import { useSubmit } from '../../shared/use-submit';
import { useWords } from '../../shared/use-words';
import { useRefreshCase } from './use-refresh-case';

interface Props extends Pick<ButtonProps, 'type' | 'size'> {
  act: 'claim' | 'release' | 'recall' | 'start';
  caseId: string;
  send: (key: string) => Promise<Answer<CaseAnswer | OperationStatus>>;
}

export function ActButton({ act, caseId, send, ...look }: Props) {
  const t = useWords('approvals');
  const { message } = App.useApp();
  const refresh = useRefreshCase();
  const submission = useSubmit<null, CaseAnswer>((_, key) => send(key));
  const click = async () => {
    const answer = await submission.run(null);
    if (answer) void message.success(t(`act.done.${act}`));
    await refresh(caseId);
  };
  return (
    <>
      <Button {...look} loading={submission.state !== null} onClick={() => void click()}>
        {t(`act.${act}`)}
      </Button>
      {(submission.state ?? submission.problem) && (
        <div style={{ flexBasis: '100%' }}>
          <SubmitNote state={submission.state} />
          <ProblemAlert problem={submission.problem} />
        </div>
      )}
    </>
  );
}
