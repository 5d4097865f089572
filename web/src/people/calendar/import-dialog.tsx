/** A calendar file: read here, shown as the server understood it, imported only as it was shown. */
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Modal, Upload } from 'antd';
import { useCallback, useState } from 'react';
import { api, read } from '../../shared/api-client';
import { asProblem, type ApiProblem } from '../../shared/problem';
import type { CalendarPreview } from '../../shared/types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitNote } from '../../shared/ui/submit-note';
import { useSubmit } from '../../shared/use-submit';
import { useWords } from '../../shared/use-words';
import { afterCalendarChange } from './calendar-queries';
import { ImportPreview } from './import-preview';

interface File {
  format: 'csv' | 'ics';
  text: string;
}
type Import = File & { seen: string };

const mostCharacters = 80_000;

export function ImportDialog({ calendarId, onClose }: { calendarId: string; onClose: () => void }) {
  const t = useWords('people');
  const shared = useWords('shared');
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<CalendarPreview | null>(null);
  const [failed, setFailed] = useState<ApiProblem | null>(null);
  const send = useCallback(
    (body: Import, key: string) =>
      api.POST('/calendars/{id}/imports', {
        params: { path: { id: calendarId }, header: { 'Idempotency-Key': key } },
        body,
      }),
    [calendarId],
  );
  const submission = useSubmit<Import, { recheckId: string }>(send);

  const show = async (chosen: File) => {
    setFile(chosen);
    setPreview(null);
    setFailed(null);
    submission.clear();
    try {
      setPreview(
        await read(api.POST('/calendars/{id}/previews', { params: { path: { id: calendarId } }, body: chosen })),
      );
    } catch (error) {
      setFailed(asProblem(error));
    }
  };

  const choose = async (picked: Blob & { name: string }) => {
    const text = await picked.text();
    if (text.length > mostCharacters) void message.error(t('calendar.import.tooLarge'));
    else await show({ format: picked.name.toLowerCase().endsWith('.ics') ? 'ics' : 'csv', text });
  };

  const carryOut = async () => {
    if (!file || !preview) return;
    const answer = await submission.run({ ...file, seen: preview.seen });
    if (!answer) return;
    void message.success(t('calendar.done'));
    for (const queryKey of afterCalendarChange) void queryClient.invalidateQueries({ queryKey });
    onClose();
  };

  const usable = preview !== null && preview.faults.length === 0 && preview.years.length > 0;
  return (
    <Modal
      open
      width={720}
      title={t('calendar.import')}
      okText={t('calendar.import')}
      cancelText={shared('cancel')}
      okButtonProps={{ disabled: !usable, loading: submission.state !== null }}
      onOk={() => void carryOut()}
      onCancel={onClose}
    >
      <Upload.Dragger
        accept=".csv,.ics,text/csv,text/calendar"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(picked) => {
          void choose(picked);
          return false; // it is read here, nothing is uploaded yet
        }}
      >
        <p>{t('calendar.import.choose')}</p>
        <p className="muted small">{t('calendar.import.hint')}</p>
      </Upload.Dragger>
      <ProblemAlert problem={failed} />
      {preview && <ImportPreview preview={preview} />}
      {preview && preview.faults.length > 0 && (
        <Alert type="error" showIcon title={t('calendar.import.faults', { count: preview.faults.length })} />
      )}
      <SubmitNote state={submission.state} />
      <ProblemAlert problem={submission.problem} />
    </Modal>
  );
}
