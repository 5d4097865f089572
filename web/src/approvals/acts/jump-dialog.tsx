/** An administrator sends the case straight to a stage or a block. */
import { Form, Select } from 'antd';
import { api } from '../../shared/api-client';
import type { Case } from '../../shared/types';
import { useBilingual, useWords } from '../../shared/use-words';
import { ActDialog, type Reasoned } from './act-dialog';

interface Filled extends Reasoned {
  to: string;
}

export function JumpDialog({ subject, onClose }: { subject: Case; onClose: () => void }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  const label = t('act.to.jump');
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
        <Select options={subject.jumpTargets.map((target) => ({ value: target.id, label: said(target.title) }))} />
      </Form.Item>
    </ActDialog>
  );
}
