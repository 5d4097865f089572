/** When an absence ends, changed afterwards: the open tasks follow at that minute. */
import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { api } from '../../shared/api-client';
import type { Substitution } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { InstantInput } from '../instant-input';
import { PlainDialog } from '../plain-dialog';
import { absencesKey } from './absence-queries';

export function ChangeEndDialog({ absence, onClose }: { absence: Substitution; onClose: () => void }) {
  const t = useWords('people');
  const shared = useWords('shared');
  const queryClient = useQueryClient();
  const [untilEnded, setUntilEnded] = useState(absence.to === null);
  return (
    <PlainDialog<{ to?: string | null }, Substitution>
      title={t('absence.changeEnd')}
      hint={t('absence.to.help')}
      okText={t('absence.changeEnd')}
      done={t('absence.changed')}
      initial={{ to: absence.to }}
      onClose={onClose}
      onDone={() => void queryClient.invalidateQueries({ queryKey: absencesKey })}
      send={({ to }, key) =>
        api.POST('/substitutions/{id}/changes', {
          params: { path: { id: absence.id }, header: { 'Idempotency-Key': key } },
          body: { to: untilEnded ? null : (to ?? null) },
        })
      }
    >
      <Form.Item
        name="to"
        label={t('absence.to')}
        rules={untilEnded ? [] : [{ required: true, message: shared('required', { field: t('absence.to') }) }]}
      >
        <InstantInput disabled={untilEnded} />
      </Form.Item>
      <Checkbox checked={untilEnded} onChange={({ target }) => setUntilEnded(target.checked)}>
        {t('absence.untilEnded')}
      </Checkbox>
    </PlainDialog>
  );
}
