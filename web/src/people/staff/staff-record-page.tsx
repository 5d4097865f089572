/** One person: what holds now, what held and what will; what they hold; and every change as of an instant. */
import { useQuery } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { Link, useParams } from 'react-router';
import type { StaffRecord } from '../../shared/types';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { peoplePath, planDeparturePath } from '../people-path';
import { useMay } from '../use-me';
import { ActiveTag } from './active-tag';
import { DepartureNote } from './departure-note';
import { HistoryCard } from './history-card';
import { HoldsCard } from './holds-card';
import { PersonActs } from './person-acts';
import { PersonCard } from './person-card';
import { RolesCard } from './roles-card';
import { staffRecordQuery } from './staff-queries';

export function StaffRecordPage() {
  const { id = '' } = useParams();
  const query = useQuery(staffRecordQuery(id));
  return <QueryStates query={query}>{(person) => <Body key={person.id} person={person} />}</QueryStates>;
}

function Body({ person }: { person: StaffRecord }) {
  const t = useWords('people');
  const may = useMay();
  return (
    <>
      <PageHead
        title={person.name}
        sub={<Link to={peoplePath}>{t('staff.title')}</Link>}
        extra={
          <Flex gap={8} wrap align="center">
            <ActiveTag person={person} />
            <PersonActs person={person} />
            {may('create:Departure') && person.active && person.departureId === null && (
              <Link to={planDeparturePath(person.id)}>
                <Button danger>{t('departure.plan')}</Button>
              </Link>
            )}
          </Flex>
        }
      />
      <div className="columns">
        <div className="stack">
          {person.departureId !== null && <DepartureNote id={person.departureId} />}
          <PersonCard person={person} />
          <RolesCard person={person} />
          <HistoryCard person={person} />
        </div>
        <div className="stack">
          <HoldsCard person={person} />
        </div>
      </div>
    </>
  );
}
