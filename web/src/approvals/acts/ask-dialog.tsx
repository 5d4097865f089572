/** 询问: a question to somebody, from one's own task or about the case as a whole. */
import { Form, Input } from 'antd';
import type { Answer } from '../../shared/api-client';
import type { CaseAnswer, OperationStatus } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { ActDialog } from './act-dialog';
import { PersonField } from './person-field';

interface Question {
  toUserId: string;
  question: string;
}
type Filled = Question & { reason?: never };

interface Props {
  caseId: string;
  /** Whom one would usually ask. */
  usually?: string | undefined;
  send: (question: Question, key: string) => Promise<Answer<CaseAnswer | OperationStatus>>;
  onClose: () => void;
}

export function AskDialog({ caseId, usually, send, onClose }: Props) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  return (
    <ActDialog<Filled>
      act="ask"
      caseId={caseId}
      initial={{ toUserId: usually }}
      onClose={onClose}
      send={({ toUserId, question }, key) => send({ toUserId, question: question.trim() }, key)}
    >
      <PersonField name="toUserId" label={t('act.to.ask')} />
      <Form.Item
        name="question"
        label={t('act.question')}
        rules={[{ required: true, whitespace: true, message: shared('required', { field: t('act.question') }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </ActDialog>
  );
}
