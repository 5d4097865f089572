/** Takes a document out of use; the reason stands in the list from then on. */
import { Form, Input } from 'antd';
import { PlainDialog } from '../people/plain-dialog';
import { api } from '../shared/api-client';
import type { DocumentView } from '../shared/types';
import { useWords } from '../shared/use-words';

interface Props {
  document: DocumentView;
  onDone: () => void;
  onClose: () => void;
}

export function WithdrawDialog({ document, onDone, onClose }: Props) {
  const t = useWords('documents');
  return (
    <PlainDialog<{ reason: string }, DocumentView>
      title={t('withdraw.title', { title: document.title })}
      hint={t('withdraw.hint')}
      okText={t('withdraw')}
      done={t('withdraw.done')}
      danger
      send={(body, key) =>
        api.POST('/documents/{id}/withdrawal', {
          params: { path: { id: document.id }, header: { 'Idempotency-Key': key } },
          body,
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('withdraw.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </PlainDialog>
  );
}
