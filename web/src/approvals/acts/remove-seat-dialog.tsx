/** An administrator takes away a seat that has not decided, an original one too. */
import { Form, Select } from 'antd';
import { api } from '../../shared/api-client';
import type { Case } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { useStageTitle } from '../case/use-stage-title';
import { ActDialog, type Reasoned } from './act-dialog';

interface Filled extends Reasoned {
  seatId: string;
}

export function RemoveSeatDialog({ subject, onClose }: { subject: Case; onClose: () => void }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const stageTitle = useStageTitle(subject);
  const seats = subject.stages.flatMap((stage) => stage.seats.filter((seat) => seat.mayRemove));
  const label = t('act.seat');
  return (
    <ActDialog<Filled>
      act="removeSeat"
      caseId={subject.id}
      reason="required"
      danger
      initial={{ seatId: seats.length === 1 ? seats[0]?.id : undefined }}
      onClose={onClose}
      send={({ seatId, reason = '' }, key) =>
        api.POST('/cases/{id}/removals', {
          params: { path: { id: subject.id }, header: { 'Idempotency-Key': key } },
          body: { seatId, reason },
        })
      }
    >
      <Form.Item
        name="seatId"
        label={label}
        rules={[{ required: true, message: shared('required', { field: label }) }]}
      >
        <Select
          options={seats.map((seat) => ({ value: seat.id, label: `${seat.person.name} · ${stageTitle(seat.stage)}` }))}
        />
      </Form.Item>
    </ActDialog>
  );
}
