/** 抄送: who was informed of what, and whether they have read it. */
import { Card, Tag } from 'antd';
import type { Case } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { useWords } from '../../shared/use-words';
import { useStageTitle } from './use-stage-title';

export function CopiesCard({ subject }: { subject: Case }) {
  const t = useWords('approvals');
  const stageTitle = useStageTitle(subject);
  if (subject.copies.length === 0) return null;
  return (
    <Card title={t('copies.card')}>
      {subject.copies.map((copy) => (
        <div key={copy.id} style={{ marginTop: 4 }}>
          {copy.person.name}{' '}
          <Tag variant="filled" {...(copy.readAt ? { color: 'success' } : {})}>
            {copy.readAt ? t('copies.read') : t('copies.unread')}
          </Tag>{' '}
          <span className="muted small">
            {t(`copies.on.${copy.on}`)}
            {copy.stage && ` · ${stageTitle(copy.stage)}`} · <Moment at={copy.readAt ?? copy.at} />
          </span>
        </div>
      ))}
    </Card>
  );
}
