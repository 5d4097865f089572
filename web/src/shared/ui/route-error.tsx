/** The last net: a page that failed while it was drawn, with a reference to give to an administrator. */
import { Button, Result, Typography } from 'antd';
import { useState } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { newKey } from '../new-key';
import { asProblem } from '../problem';
import { useWords } from '../use-words';
import { NotFound } from './not-found';

export function RouteError() {
  const t = useWords('shared');
  const error = useRouteError();
  const [reference] = useState(() => asProblem(error)?.problem.correlationId || newKey().slice(0, 12));
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  console.error(`reference ${reference}`, error);
  return (
    <Result
      status="warning"
      title={t('error.title')}
      subTitle={t('error.text')}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </Button>
      }
    >
      <Typography.Text type="secondary">
        {t('failed.correlation')} <span className="mono">{reference}</span>
      </Typography.Text>
    </Result>
  );
}
