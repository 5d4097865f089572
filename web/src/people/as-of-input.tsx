import { Flex, Radio } from 'antd';
import { useWords } from '../shared/use-words';
import { InstantInput } from './instant-input';

interface Props {
  id?: string;
  /** Null is now; '' a later instant that has not been chosen yet. */
  value?: string | null;
  onChange?: (at: string | null) => void;
}

/** As of when something holds: at once, or from an instant on. */
export function AsOfInput({ id, value = null, onChange }: Props) {
  const t = useWords('people');
  return (
    <Flex gap={10} wrap align="center">
      <Radio.Group
        {...(id ? { id } : {})}
        value={value === null ? 'now' : 'later'}
        onChange={({ target }) => onChange?.(target.value === 'now' ? null : '')}
        options={[
          { value: 'now', label: t('asOf.now') },
          { value: 'later', label: t('asOf.later') },
        ]}
      />
      {value !== null && (
        <InstantInput label={t('asOf.instant')} value={value || null} onChange={(at) => onChange?.(at ?? '')} />
      )}
    </Flex>
  );
}
