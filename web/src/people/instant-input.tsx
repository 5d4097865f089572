import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { minuteMs, toInstant, toLocal } from '../../../domain/shared/zoned-time';
import { agencyZone } from '../shared/format/date';

interface Props {
  id?: string;
  /** An ISO instant, null when there is none. */
  value?: string | null;
  onChange?: (instant: string | null) => void;
  disabled?: boolean;
  /** Said of it where no label stands beside it. */
  label?: string;
}

/** A day with its clock as the agency's clocks show it, wherever the browser stands; kept as an instant. */
export function InstantInput({ id, value, onChange, disabled = false, label }: Props) {
  const { i18n } = useTranslation();
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      style={{ width: '100%', maxWidth: 260 }}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format={[i18n.language === 'en' ? 'D MMM YYYY HH:mm' : 'YYYY年M月D日 HH:mm', 'YYYY-MM-DD HH:mm']}
      value={value ? shown(value) : null}
      disabled={disabled}
      onChange={(picked) => onChange?.(picked ? instantOf(picked) : null)}
    />
  );
}

/** The picker knows the browser's zone only: it is handed the agency's wall clock as if it were local. */
function shown(instant: string): Dayjs {
  const { day, ms } = toLocal(agencyZone, instant);
  return dayjs(day).startOf('day').add(ms, 'millisecond');
}

function instantOf(picked: Dayjs): string {
  const ms = (picked.hour() * 60 + picked.minute()) * minuteMs;
  return toInstant(agencyZone, { day: picked.format('YYYY-MM-DD'), ms });
}
