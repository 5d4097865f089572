/** Next steps as they were agreed: what, by whom, until when, and what came of each. */
import { Tag } from 'antd';
import type { DiscussionPoint } from '../../../../domain/jobs/types';
import { usePersonName } from '../../people/use-names';
import { agencyZone } from '../../shared/format/date';
import { LinesScroll } from '../../shared/ui/lines-scroll';
import { useNow } from '../../shared/ui/use-now';
import { useWords } from '../../shared/use-words';
import { day } from './fact-list';

const dayInZone = new Intl.DateTimeFormat('en-CA', { timeZone: agencyZone });

export function PointsTable({ points }: { points: readonly DiscussionPoint[] }) {
  const t = useWords('jobs');
  const personName = usePersonName();
  return (
    <LinesScroll
      heads={[t('fact.what'), t('fact.owner'), t('fact.dueOn'), t('fact.result')]}
      rows={points.map((point) => ({
        key: String(point.number),
        cells: [
          point.what,
          personName(point.ownerId),
          day(point.dueOn),
          <PointStanding key="standing" point={point} />,
        ],
      }))}
    />
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
