import { Card, Skeleton } from 'antd';
import { useWords } from '../use-words';

/** The shape of a page while it is being loaded. */
export function PageSkeleton() {
  const t = useWords('shared');
  return (
    <div aria-busy="true" aria-live="polite">
      <span className="visually-hidden">{t('loading')}</span>
      <Skeleton active title={{ width: 240 }} paragraph={{ rows: 1, width: 160 }} />
      <Card style={{ marginTop: 18 }}>
        <Skeleton active paragraph={{ rows: 6 }} />
      </Card>
    </div>
  );
}
