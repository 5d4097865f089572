import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useWords } from '../../shared/use-words';
import { activeStates, departmentsQuery, type StaffFilter } from './staff-queries';
import { useRoleOptions } from './use-role-options';

interface Props {
  filter: StaffFilter;
  onChange: (name: keyof StaffFilter, value: string | undefined) => void;
}

/** Words, role, department, and whether somebody works here now. */
export function StaffFilters({ filter, onChange }: Props) {
  const t = useWords('people');
  const roles = useRoleOptions();
  const departments = useQuery(departmentsQuery);
  return (
    <>
      <Input.Search
        allowClear
        style={{ width: 220 }}
        placeholder={t('staff.search')}
        aria-label={t('staff.search')}
        defaultValue={filter.q ?? ''}
        key={filter.q ?? ''}
        maxLength={60}
        onSearch={(value) => onChange('q', value.trim())}
      />
      <Select<string | null>
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: 130 }}
        placeholder={t('staff.role')}
        aria-label={t('staff.role')}
        value={filter.role ?? null}
        onChange={(role) => onChange('role', role ?? undefined)}
        options={roles}
      />
      <Select<string | null>
        allowClear
        style={{ minWidth: 120 }}
        placeholder={t('staff.department')}
        aria-label={t('staff.department')}
        value={filter.department ?? null}
        loading={departments.isPending}
        onChange={(department) => onChange('department', department ?? undefined)}
        options={(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select<StaffFilter['active']>
        style={{ minWidth: 100 }}
        aria-label={t('staff.active')}
        value={filter.active}
        onChange={(active) => onChange('active', active === 'true' ? undefined : active)}
        options={activeStates.map((value) => ({ value, label: t(`staff.active.${value}`) }))}
      />
    </>
  );
}
