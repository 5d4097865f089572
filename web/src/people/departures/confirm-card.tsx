/** The last word: why, and the button. One submission however often it is clicked. */
import { Button, Card, Form, Input } from 'antd';
import type { ApiProblem } from '../../shared/problem';
import type { SubmitState } from '../../shared/submit';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitNote } from '../../shared/ui/submit-note';
import { useWords } from '../../shared/use-words';
import { FaultList } from '../fault-list';
import type { SortedFaults } from './successors';

interface Props {
  problem: ApiProblem | null;
  faults: SortedFaults;
  state: SubmitState | null;
  disabled: boolean;
  onConfirm: (reason: string) => void;
}

export function ConfirmCard({ problem, faults, state, disabled, onConfirm }: Props) {
  const t = useWords('people');
  const shared = useWords('shared');
  return (
    <Card title={t('departure.plan.confirm')}>
      <Form<{ reason: string }> layout="vertical" onFinish={({ reason }) => onConfirm(reason.trim())}>
        <Form.Item
          name="reason"
          label={t('departure.reason')}
          rules={[{ required: true, whitespace: true, message: shared('required', { field: t('departure.reason') }) }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
        <ProblemAlert problem={problem} />
        <FaultList faults={faults.rest} />
        <SubmitNote state={state} />
        <Button
          type="primary"
          danger
          htmlType="submit"
          loading={state !== null}
          disabled={disabled}
          style={{ marginTop: 8 }}
        >
          {t('departure.plan.confirm')}
        </Button>
      </Form>
    </Card>
  );
}
