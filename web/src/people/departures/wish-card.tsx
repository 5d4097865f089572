/** Whether somebody leaves or loses roles, and when. */
import { Button, Card, Checkbox, Form, Radio } from 'antd';
import type { DeparturePreviewAsked, StaffRecord } from '../../shared/types';
import { useNow } from '../../shared/ui/use-now';
import { useWords } from '../../shared/use-words';
import { AsOfField } from '../as-of-field';
import { isNotOver } from '../staff/when';
import { useRoleWords } from '../use-role-words';

interface Filled {
  what: 'leaves' | 'loses';
  at: string | null;
  roleIds?: string[];
}

interface Props {
  person: StaffRecord;
  /** What was looked at before. */
  asked: DeparturePreviewAsked | null;
  onLook: (wish: DeparturePreviewAsked) => void;
}

export function WishCard({ person, asked, onLook }: Props) {
  const t = useWords('people');
  const shared = useWords('shared');
  const roleWords = useRoleWords();
  const now = useNow();
  const [form] = Form.useForm<Filled>();
  const what = Form.useWatch('what', form);
  // Also those that are given from a later day on.
  const roles = person.history.roles.filter((role) => isNotOver(role, now));
  const look = ({ what: wish, at, roleIds = [] }: Filled) =>
    onLook({ userId: person.id, at, ...(wish === 'loses' ? { roleIds } : {}) });
  return (
    <Card title={t('departure.plan.what')}>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{
          what: asked?.roleIds ? 'loses' : 'leaves',
          at: asked?.at ?? null,
          roleIds: asked?.roleIds ?? [],
        }}
        onFinish={look}
      >
        <Form.Item name="what" label={t('departure.what')}>
          <Radio.Group
            vertical
            options={[
              { value: 'leaves', label: t('departure.plan.leaves') },
              { value: 'loses', label: t('departure.plan.loses'), disabled: roles.length === 0 },
            ]}
          />
        </Form.Item>
        {what === 'loses' && (
          <Form.Item
            name="roleIds"
            label={t('departure.plan.roles')}
            rules={[{ required: true, message: shared('required', { field: t('departure.plan.roles') }) }]}
          >
            <Checkbox.Group options={roles.map((role) => ({ value: role.id, label: roleWords(role) }))} />
          </Form.Item>
        )}
        <AsOfField label={t('departure.at')} />
        <Button type="primary" htmlType="submit">
          {t('departure.plan.preview')}
        </Button>
      </Form>
    </Card>
  );
}
