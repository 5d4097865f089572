import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../use-words';

/** No such page, or none for this person: the two look the same on purpose. */
export function NotFound() {
  const t = useWords('shared');
  return (
    <Result
      status="404"
      title={t('notFound.title')}
      subTitle={t('notFound.text')}
      extra={
        <Link to="/tasks">
          <Button type="primary">{t('notFound.home')}</Button>
        </Link>
      }
    />
  );
}
