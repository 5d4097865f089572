import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { departmentsPath, peoplePath } from '../people-path';
import { useWords } from '../../shared/use-words';

/** People and departments stand side by side. */
export function PeopleTabs({ value }: { value: 'people' | 'departments' }) {
  const t = useWords('people');
  const navigate = useNavigate();
  return (
    <Segmented
      aria-label={t('staff.title')}
      value={value}
      onChange={(tab) => void navigate(tab === 'people' ? peoplePath : departmentsPath)}
      options={[
        { value: 'people', label: t('staff.tab.people') },
        { value: 'departments', label: t('staff.tab.departments') },
      ]}
    />
  );
}
