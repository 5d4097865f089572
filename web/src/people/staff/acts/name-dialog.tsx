import { Form, Input } from 'antd';
import { useWords } from '../../../shared/use-words';
import { ChangeDialog, type ChangeDialogProps } from './change-dialog';

/** Another name, at once. */
export function NameDialog({ person, onClose }: ChangeDialogProps) {
  const t = useWords('people');
  const shared = useWords('shared');
  return (
    <ChangeDialog<{ name: string; pinyin?: string }>
      person={person}
      onClose={onClose}
      title={t('staff.change.name')}
      hint={t('staff.change.name.hint')}
      atOnce
      initial={{ name: person.name }}
      change={({ name, pinyin }) => ({
        kind: 'name',
        name: name.trim(),
        ...(pinyin?.trim() ? { pinyin: pinyin.trim() } : {}),
      })}
    >
      <Form.Item
        name="name"
        label={t('staff.name')}
        rules={[{ required: true, whitespace: true, message: shared('required', { field: t('staff.name') }) }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="pinyin" label={`${t('staff.pinyin')} (${shared('optional')})`} extra={t('staff.pinyin.help')}>
        <Input maxLength={120} />
      </Form.Item>
    </ChangeDialog>
  );
}
