import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { usePersonOptions } from '../../people/use-person-options';
import { api, read } from '../../shared/api-client';
import { useBilingual, useWords } from '../../shared/use-words';
import { caseStatuses, type CaseFilter } from '../task-queries';

interface Props {
  filter: CaseFilter;
  onChange: (changes: Partial<Record<keyof CaseFilter, string | undefined>>) => void;
}

/** Status, rules, person, and what is late or stuck. */
export function CaseFilters({ filter, onChange }: Props) {
  const t = useWords('approvals');
  const said = useBilingual();
  const people = usePersonOptions();
  const definitions = useQuery({ queryKey: ['definitions'], queryFn: () => read(api.GET('/definitions')) });
  return (
    <div className="toolbar">
      <Select
        allowClear
        style={{ minWidth: 150 }}
        placeholder={t('column.status')}
        aria-label={t('column.status')}
        value={filter.status ?? null}
        onChange={(status: string | null) => onChange({ status: status ?? undefined })}
        options={caseStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
      />
      <Select
        allowClear
        style={{ minWidth: 170 }}
        placeholder={t('definitions.name')}
        aria-label={t('definitions.name')}
        value={filter.definition ?? null}
        loading={definitions.isPending}
        onChange={(definition: string | null) => onChange({ definition: definition ?? undefined })}
        options={definitions.data?.items.map((one) => ({ value: one.key, label: said(one.title) })) ?? []}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: 190 }}
        placeholder={t('allCases.person')}
        aria-label={t('allCases.person')}
        value={filter.person ?? null}
        onChange={(person: string | null) => onChange({ person: person ?? undefined })}
        {...people}
      />
      <Checkbox
        checked={filter.overdue === 'true'}
        onChange={(event) => onChange({ overdue: event.target.checked ? 'true' : undefined })}
      >
        {t('allCases.overdue')}
      </Checkbox>
      <Checkbox
        checked={filter.incident === 'true'}
        onChange={(event) => onChange({ incident: event.target.checked ? 'true' : undefined })}
      >
        {t('allCases.incident')}
      </Checkbox>
    </div>
  );
}
