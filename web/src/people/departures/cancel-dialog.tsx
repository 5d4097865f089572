/** A departure that has not begun does not take place. */
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { api } from '../../shared/api-client';
import type { Departure } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { PlainDialog } from '../plain-dialog';
import { staffKey } from '../staff/staff-queries';
import { departuresKey } from './departure-queries';

export function CancelDialog({ departure, onClose }: { departure: Departure; onClose: () => void }) {
  const t = useWords('people');
  const shared = useWords('shared');
  const queryClient = useQueryClient();
  return (
    <PlainDialog<{ reason: string }, Departure>
      title={t('departure.cancel')}
      hint={t('departure.cancel.hint', { name: departure.person.name })}
      okText={t('departure.cancel')}
      done={t('departure.cancelled')}
      danger
      onClose={onClose}
      onDone={() => {
        void queryClient.invalidateQueries({ queryKey: departuresKey });
        void queryClient.invalidateQueries({ queryKey: staffKey });
      }}
      send={({ reason }, key) =>
        api.POST('/departures/{id}/cancellation', {
          params: { path: { id: departure.id }, header: { 'Idempotency-Key': key } },
          body: { reason: reason.trim() },
        })
      }
    >
      <Form.Item
        name="reason"
        label={t('departure.reason')}
        rules={[{ required: true, whitespace: true, message: shared('required', { field: t('departure.reason') }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </PlainDialog>
  );
}
