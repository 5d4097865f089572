/** One day: a holiday, a make-up workday, or as every week. */
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { api } from '../../shared/api-client';
import { formatDay } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { CalendarYear } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { PlainDialog } from '../plain-dialog';
import { afterCalendarChange } from './calendar-queries';

const kinds = ['holiday', 'workday', 'ordinary'] as const;

interface Filled {
  kind: (typeof kinds)[number];
  name?: string;
}

interface Props {
  calendar: CalendarYear;
  day: string;
  onClose: () => void;
}

export function DayDialog({ calendar, day, onClose }: Props) {
  const t = useWords('people');
  const shared = useWords('shared');
  const queryClient = useQueryClient();
  const known = calendar.days.find((entry) => entry.day === day);
  return (
    <PlainDialog<Filled, { recheckId: string }>
      title={formatDay(day, currentLanguage())}
      okText={t('calendar.day.change')}
      done={t('calendar.done')}
      initial={{ kind: known?.kind ?? 'ordinary', name: known?.name ?? '' }}
      onClose={onClose}
      onDone={() => afterCalendarChange.forEach((queryKey) => void queryClient.invalidateQueries({ queryKey }))}
      send={({ kind, name }, key) =>
        api.POST('/calendars/{id}/days', {
          params: { path: { id: calendar.id }, header: { 'Idempotency-Key': key } },
          body: { day, kind, ...(name?.trim() ? { name: name.trim() } : {}) },
        })
      }
    >
      <Form.Item name="kind" label={t('calendar.day.kind')}>
        <Radio.Group optionType="button" options={kinds.map((value) => ({ value, label: t(`calendar.${value}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={`${t('calendar.day.name')} (${shared('optional')})`}>
        <Input maxLength={60} />
      </Form.Item>
    </PlainDialog>
  );
}
