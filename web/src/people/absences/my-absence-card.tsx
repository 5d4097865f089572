/** In the profile: while I am away somebody stands in for me. */
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useWords } from '../../shared/use-words';
import { AbsenceList } from './absence-list';
import { EnterAbsenceDialog } from './enter-absence-dialog';

export function MyAbsenceCard({ myId }: { myId: string }) {
  const t = useWords('people');
  const [entering, setEntering] = useState(false);
  return (
    <Card title={t('absence.mine')} extra={<Button onClick={() => setEntering(true)}>{t('absence.enter')}</Button>}>
      <p className="muted" style={{ marginTop: 0 }}>
        {t('absence.hint')}
      </p>
      <AbsenceList whose="mine" past={false} />
      {entering && <EnterAbsenceDialog absentId={myId} onClose={() => setEntering(false)} />}
    </Card>
  );
}
