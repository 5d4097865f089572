/** The hours of every worked day, one interval a line. */
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { api } from '../../shared/api-client';
import type { CalendarYear } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { PlainDialog } from '../plain-dialog';
import { afterCalendarChange } from './calendar-queries';

const interval = /^\s*(\d{2}:\d{2})\s*[-–]\s*(\d{2}:\d{2})\s*$/;
const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

export function HoursDialog({ calendar, onClose }: { calendar: CalendarYear; onClose: () => void }) {
  const t = useWords('people');
  const queryClient = useQueryClient();
  const check = (_: unknown, text: string | undefined) => {
    const wrong = linesOf(text ?? '').findIndex((line) => !interval.test(line));
    return wrong === -1 ? Promise.resolve() : Promise.reject(new Error(t('calendar.hours.fault', { n: wrong + 1 })));
  };
  return (
    <PlainDialog<{ text: string }, { recheckId: string }>
      title={t('calendar.hours.change')}
      hint={t('calendar.hours.hint')}
      okText={t('calendar.hours.change')}
      done={t('calendar.done')}
      initial={{ text: calendar.hours.map(({ from, to }) => `${from}-${to}`).join('\n') }}
      onClose={onClose}
      onDone={() => afterCalendarChange.forEach((queryKey) => void queryClient.invalidateQueries({ queryKey }))}
      send={({ text }, key) =>
        api.POST('/calendars/{id}/hours', {
          params: { path: { id: calendar.id }, header: { 'Idempotency-Key': key } },
          body: { hours: linesOf(text).map(intervalOf) },
        })
      }
    >
      <Form.Item name="text" label={t('calendar.hours')} rules={[{ required: true }, { validator: check }]}>
        <Input.TextArea autoSize={{ minRows: 3 }} className="mono" />
      </Form.Item>
    </PlainDialog>
  );
}

function intervalOf(line: string): { from: string; to: string } {
  const [, from = '', to = ''] = interval.exec(line) ?? [];
  return { from, to };
}
