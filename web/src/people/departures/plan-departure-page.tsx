/** 离职/岗位变动: what it would touch, who takes over, then the one reviewed move. Nothing changes before it is confirmed. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { DeparturePreviewAsked, StaffRecord } from '../../shared/types';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { departurePath, staffPath } from '../people-path';
import { staffRecordQuery } from '../staff/staff-queries';
import { departurePreviewQuery } from './departure-queries';
import { Review } from './review';
import { nobodyChosen } from './successors';
import { WishCard } from './wish-card';
import { WishFacts } from './wish-facts';

export function PlanDeparturePage() {
  const { id = '' } = useParams();
  const query = useQuery(staffRecordQuery(id));
  return <QueryStates query={query}>{(person) => <Plan key={person.id} person={person} />}</QueryStates>;
}

function Plan({ person }: { person: StaffRecord }) {
  const t = useWords('people');
  const [asked, setAsked] = useState<DeparturePreviewAsked | null>(null);
  const [editing, setEditing] = useState(true);
  // Kept here: choices outlive another look, also one at another day.
  const [chosen, setChosen] = useState(nobodyChosen);
  const preview = useQuery(departurePreviewQuery(asked));

  const look = (wish: DeparturePreviewAsked) => {
    // The same question again is asked again: what it touches may have changed.
    if (JSON.stringify(wish) === JSON.stringify(asked)) void preview.refetch();
    setAsked(wish);
    setEditing(false);
  };

  return (
    <>
      <PageHead
        title={t('departure.plan.title', { name: person.name })}
        sub={t('departure.plan.sub')}
        extra={
          <Link to={staffPath(person.id)}>
            <Button>{t('staff.back')}</Button>
          </Link>
        }
      />
      <div className="stack">
        {person.departureId !== null ? (
          <Alert
            type="info"
            showIcon
            title={t('departure.plan.running')}
            action={<Link to={departurePath(person.departureId)}>{t('departure.plan.open')}</Link>}
          />
        ) : !person.active ? (
          <Alert type="info" showIcon title={t('departure.plan.inactive')} />
        ) : editing || asked === null ? (
          <WishCard person={person} asked={asked} onLook={look} />
        ) : (
          <>
            <WishFacts person={person} asked={asked} onChange={() => setEditing(true)} />
            <QueryStates query={preview}>
              {(data) => (
                <Review
                  asked={asked}
                  preview={data}
                  chosen={chosen}
                  onChoose={setChosen}
                  isLooking={preview.isFetching}
                  onLookAgain={() => void preview.refetch()}
                />
              )}
            </QueryStates>
          </>
        )}
      </div>
    </>
  );
}
