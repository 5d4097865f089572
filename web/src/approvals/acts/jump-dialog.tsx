/** An administrator sends the case straight to a stage or a block. */
import { Form, Select } from 'antd';
import { api } from '../../shared/api-client';
import type { Case } from '../../shared/types';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';
import { ActDialog, type Reasoned } from './act-dialog';

interface Filled extends Reasoned {
  to: string;
}

export function JumpDialog({ subject, onClose }: { subject: Case; onClose: () => void }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  const lookup = useLookup();
  const label = t('act.to.jump');
  /** Whether it lies ahead or behind is what the jump means. */
  const stateOf = (id: string): string => {
    const found = subject.stages.find((stage) => stage.id === id) ?? subject.blocks.find((block) => block.id === id);
    return found ? lookup('approvals', `path.${found.state}`, found.state) : '';
  };
  return (
    <ActDialog<Filled>
      act="jump"
      caseId={subject.id}
      reason="required"
      danger
      onClose={onClose}
      send={({ to, reason = '' }, key) =>
        api.POST('/cases/{id}/jumps', {
          params: { path: { id: subject.id }, header: { 'Idempotency-Key': key } },
          body: { to, reason },
        })
      }
    >
      <Form.Item name="to" label={label} rules={[{ required: true, message: shared('required', { field: label }) }]}>
        <Select
          options={subject.jumpTargets.map(({ id, title }) => ({
            value: id,
            label: [said(title), stateOf(id)].filter(Boolean).join(' · '),
          }))}
        />
      </Form.Item>
    </ActDialog>
  );
}
