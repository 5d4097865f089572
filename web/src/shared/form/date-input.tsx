import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

interface Props {
  id?: string;
  value?: string | null;
  /** `2026-11-22`, null when cleared. */
  onChange?: (day: string | null) => void;
  disabled?: boolean;
  /** In a table the column's head is the label. */
  'aria-label'?: string;
}

/** A calendar day, shown as 2026年11月22日 and kept as `2026-11-22`. */
export function DateInput({ id, value, onChange, disabled, 'aria-label': label }: Props) {
  const { i18n } = useTranslation();
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      style={{ width: '100%', maxWidth: 240 }}
      format={[i18n.language === 'en' ? 'D MMM YYYY' : 'YYYY年M月D日', 'YYYY-MM-DD', 'YYYYMMDD']}
      value={value ? dayjs(value) : null}
      disabled={disabled ?? false}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
