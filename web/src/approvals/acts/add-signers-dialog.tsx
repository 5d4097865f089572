/** 加签: before, after or beside me, several people at once. */
import { Form, Radio } from 'antd';
import { api } from '../../shared/api-client';
import type { Task } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { ActDialog, type Reasoned } from './act-dialog';
import { PersonField } from './person-field';

interface Filled extends Reasoned {
  kind: Task['signerKinds'][number];
  userIds: string[];
}

export function AddSignersDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useWords('approvals');
  return (
    <ActDialog<Filled>
      act="addSigner"
      caseId={task.caseId}
      reason={task.requireComment.includes('addSigner') ? 'required' : 'optional'}
      reasonLabel={t('act.note')}
      initial={{ kind: task.signerKinds[0] }}
      onClose={onClose}
      send={({ kind, userIds, reason: comment }, key) =>
        api.POST('/tasks/{id}/signers', {
          params: { path: { id: task.id }, header: { 'Idempotency-Key': key } },
          body: { kind, userIds, comment },
        })
      }
    >
      <Form.Item name="kind" label={t('signer.kind')}>
        <Radio.Group
          vertical
          options={task.signerKinds.map((kind) => ({
            value: kind,
            label: (
              <>
                {t(`signer.${kind}`)} <span className="muted small">{t(`signer.hint.${kind}`)}</span>
              </>
            ),
          }))}
        />
      </Form.Item>
      <PersonField name="userIds" label={t('act.to.addSigner')} several />
    </ActDialog>
  );
}
