/** Who heads a department as of an instant; nobody is possible too. */
import { Form } from 'antd';
import { api } from '../../../shared/api-client';
import type { Department } from '../../../shared/types';
import { useWords } from '../../../shared/use-words';
import { AsOfField } from '../../as-of-field';
import { PersonSelect } from '../../person-select';
import { PlainDialog } from '../../plain-dialog';
import { useRefreshPeople } from '../use-refresh-people';

interface Filled {
  userId?: string;
  at: string | null;
}

export function HeadDialog({ department, onClose }: { department: Department; onClose: () => void }) {
  const t = useWords('people');
  const refresh = useRefreshPeople();
  return (
    <PlainDialog<Filled, unknown>
      title={t('departments.setHead.of', { name: department.name })}
      hint={t('staff.change.hint')}
      okText={t('departments.setHead')}
      done={t('staff.changed')}
      initial={department.head ? { userId: department.head.id } : {}}
      onClose={onClose}
      onDone={refresh}
      send={({ userId, at }, key) =>
        api.POST('/departments/{id}/heads', {
          params: { path: { id: department.id }, header: { 'Idempotency-Key': key } },
          body: { userId: userId ?? null, ...(at ? { at } : {}) },
        })
      }
    >
      <Form.Item name="userId" label={t('departments.head')} extra={t('departments.head.help')}>
        <PersonSelect allowClear />
      </Form.Item>
      <AsOfField />
    </PlainDialog>
  );
}
