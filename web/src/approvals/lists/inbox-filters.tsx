import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { subjectKinds } from '../../../../domain/subjects';
import { clientsQuery } from '../../people/use-names';
import { ExportMenu } from '../../shared/ui/export-menu';
import { useBilingual, useWords } from '../../shared/use-words';
import { dueWords, type TaskFilter } from '../task-queries';

interface Props {
  filter: TaskFilter;
  onChange: (changes: Partial<Record<keyof TaskFilter, string | undefined>>) => void;
}

/** Kind, client and deadline of the tasks to be shown. */
export function InboxFilters({ filter, onChange }: Props) {
  const t = useWords('approvals');
  const said = useBilingual();
  const clients = useQuery(clientsQuery);
  return (
    <div className="toolbar">
      <Select
        allowClear
        style={{ minWidth: 150 }}
        placeholder={t('inbox.kind')}
        aria-label={t('inbox.kind')}
        value={filter.kind ?? null}
        onChange={(kind: string | null) => onChange({ kind: kind ?? undefined })}
        options={Object.values(subjectKinds).map((kind) => ({ value: kind.kind, label: said(kind.title) }))}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: 170 }}
        placeholder={t('inbox.client')}
        aria-label={t('inbox.client')}
        value={filter.client ?? null}
        loading={clients.isPending}
        onChange={(client: string | null) => onChange({ client: client ?? undefined })}
        options={clients.data?.items.map((client) => ({ value: client.id, label: client.shortName })) ?? []}
      />
      {filter.state === 'open' && (
        <Select
          allowClear
          style={{ minWidth: 120 }}
          placeholder={t('inbox.due')}
          aria-label={t('inbox.due')}
          value={filter.due ?? null}
          onChange={(due: string | null) => onChange({ due: due ?? undefined })}
          options={dueWords.map((due) => ({ value: due, label: t(`inbox.due.${due}`) }))}
        />
      )}
      <ExportMenu list="tasks" filter={filter} />
    </div>
  );
}
