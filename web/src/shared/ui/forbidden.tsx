import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../use-words';

/** The server said that this person may not. */
export function Forbidden() {
  const t = useWords('shared');
  return (
    <Result
      status="403"
      title={t('forbidden.title')}
      subTitle={t('forbidden.text')}
      extra={
        <Link to="/tasks">
          <Button type="primary">{t('notFound.home')}</Button>
        </Link>
      }
    />
  );
}
