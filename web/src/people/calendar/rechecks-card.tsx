/** How far the open cases are with looking again at what a change touches. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, Progress } from 'antd';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { RecheckRun } from '../../shared/types';
import { MoreButton } from '../../shared/ui/more-button';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { recheckPages } from './calendar-queries';

export function RechecksCard() {
  const t = useWords('people');
  const query = useInfiniteQuery(recheckPages);
  return (
    <Card title={t('recheck.title')}>
      <QueryStates
        query={query}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('recheck.empty')} />}
      >
        {(data) => (
          <Flex vertical gap={12}>
            {data.pages
              .flatMap((page) => page.items)
              .map((run) => (
                <Run key={run.id} run={run} />
              ))}
            <MoreButton query={query} />
          </Flex>
        )}
      </QueryStates>
    </Card>
  );
}

function Run({ run: { cause, why, total, done, startedAt, doneAt } }: { run: RecheckRun }) {
  const t = useWords('people');
  const percent = doneAt !== null ? 100 : total === null || total === 0 ? 0 : Math.floor((done * 100) / total);
  return (
    <div>
      <Flex justify="space-between" wrap gap={8}>
        <span>
          {t(`recheck.cause.${cause}`)} <span className="muted small">{why}</span>
        </span>
        <span className="muted small">{formatInstant(startedAt, currentLanguage())}</span>
      </Flex>
      <Progress
        percent={percent}
        size="small"
        format={() => (total === null ? t('recheck.counting') : t('recheck.progress', { done, total }))}
      />
    </div>
  );
}
