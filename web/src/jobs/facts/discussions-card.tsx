/** Internal discussions, newest first: what was concluded, and what is still to be done by whom. Left out while there is none. */
import { Card, Tag } from 'antd';
import { openPoints } from '../../../../domain/jobs/discussions';
import type { DiscussionPoint } from '../../../../domain/jobs/types';
import { usePersonName } from '../../people/use-names';
import { agencyZone } from '../../shared/format/date';
import type { Job } from '../../shared/types';
import { LinesScroll } from '../../shared/ui/lines-scroll';
import { useNow } from '../../shared/ui/use-now';
import { useWords } from '../../shared/use-words';
import { day, FactList, Recorded } from './fact-list';
import { factsOf } from './facts-of';

const dayInZone = new Intl.DateTimeFormat('en-CA', { timeZone: agencyZone });

export function DiscussionsCard({ job }: { job: Job }) {
  const t = useWords('jobs');
  const personName = usePersonName();
  const facts = factsOf(job);
  if (facts.discussions.length === 0) return null;
  const open = openPoints(facts).length;
  return (
    <Card
      title={t('discussions.title')}
      {...(open > 0 ? { extra: <Tag variant="filled">{t('discussions.open', { count: open })}</Tag> } : {})}
    >
      <div className="stack">
        {[...facts.discussions].reverse().map((discussion) => (
          <section key={discussion.number}>
            <h3 className="fact-head">
              {t('discussions.one', { n: discussion.number })} <Recorded by={discussion.by} at={discussion.at} />
            </h3>
            <FactList
              facts={[
                ['discussedOn', day(discussion.heldOn)],
                ['participants', discussion.participants],
                ['conclusions', discussion.conclusions],
              ]}
            />
            <LinesScroll
              heads={[t('fact.what'), t('fact.owner'), t('fact.dueOn'), t('fact.result')]}
              rows={discussion.points.map((point) => ({
                key: String(point.number),
                cells: [
                  point.what,
                  personName(point.ownerId),
                  day(point.dueOn),
                  <PointStanding key="standing" point={point} />,
                ],
              }))}
            />
          </section>
        ))}
      </div>
    </Card>
  );
}

function PointStanding({ point }: { point: DiscussionPoint }) {
  const t = useWords('jobs');
  const now = useNow();
  if (point.settled) {
    return (
      <>
        <Tag color="success" variant="filled">
          {t('discussions.settled')}
        </Tag>{' '}
        {point.settled.result}
      </>
    );
  }
  const overdue = point.dueOn < dayInZone.format(now);
  return (
    <Tag color={overdue ? 'error' : 'processing'} variant="filled">
      {t(overdue ? 'discussions.overdue' : 'discussions.waiting')}
    </Tag>
  );
}
