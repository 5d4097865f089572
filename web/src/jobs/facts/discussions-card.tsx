/** Internal discussions, newest first: what was concluded, and what is still to be done by whom. Left out while there is none. */
import { Card, Tag } from 'antd';
import { openPoints } from '../../../../domain/jobs/discussions';
import type { Job } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { day, FactList, Recorded } from './fact-list';
import { factsOf } from './facts-of';
import { PointsTable } from './points-table';

export function DiscussionsCard({ job }: { job: Job }) {
  const t = useWords('jobs');
  const { discussions } = factsOf(job);
  if (discussions.length === 0) return null;
  const open = openPoints({ discussions, meetings: [] }).length;
  return (
    <Card
      title={t('discussions.title')}
      {...(open > 0 ? { extra: <Tag variant="filled">{t('discussions.open', { count: open })}</Tag> } : {})}
    >
      <div className="stack">
        {[...discussions].reverse().map((discussion) => (
          <section key={discussion.number}>
            <h3 className="fact-head">
              {discussion.round === undefined
                ? t('discussions.one', { n: discussion.number })
                : t('discussions.review', { n: discussion.round })}{' '}
              <Recorded by={discussion.by} at={discussion.at} />
            </h3>
            <FactList
              facts={[
                ['discussedOn', day(discussion.heldOn)],
                ['participants', discussion.participants],
                ['conclusions', discussion.conclusions],
              ]}
            />
            <PointsTable points={discussion.points} />
          </section>
        ))}
      </div>
    </Card>
  );
}
