/** Absences: mine, those in which I stand in, of people below me; for administrators everybody's. */
import { Button, Card, Checkbox, Flex, Segmented } from 'antd';
import { useState } from 'react';
import { PageHead } from '../../shared/ui/page-head';
import { useWords } from '../../shared/use-words';
import { AbsenceList } from './absence-list';
import type { Whose } from './absence-queries';
import { EnterAbsenceDialog } from './enter-absence-dialog';

const choices: readonly Whose[] = ['all', 'mine', 'asSubstitute', 'below'];

export function AbsencesPage() {
  const t = useWords('people');
  const [whose, setWhose] = useState<Whose>('all');
  const [past, setPast] = useState(false);
  const [entering, setEntering] = useState(false);
  return (
    <>
      <PageHead
        title={t('absences.title')}
        sub={t('absences.sub')}
        extra={
          <Button type="primary" onClick={() => setEntering(true)}>
            {t('absence.enter')}
          </Button>
        }
      />
      <Card>
        <Flex gap={16} wrap align="center" style={{ marginBottom: 12 }}>
          <Segmented<Whose>
            value={whose}
            onChange={setWhose}
            options={choices.map((value) => ({ value, label: t(`absences.${value}`) }))}
          />
          <Checkbox checked={past} onChange={({ target }) => setPast(target.checked)}>
            {t('absences.past')}
          </Checkbox>
        </Flex>
        <AbsenceList whose={whose} past={past} />
      </Card>
      {entering && <EnterAbsenceDialog onClose={() => setEntering(false)} />}
    </>
  );
}
