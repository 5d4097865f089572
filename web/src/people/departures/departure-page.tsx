/** One departure: who takes over what, how far it is, what is left and why. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { casePath } from '../../approvals/case-path';
import type { Departure } from '../../shared/types';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useLookup, useWords } from '../../shared/use-words';
import { departuresPath } from '../people-path';
import { useMay } from '../use-me';
import { CancelDialog } from './cancel-dialog';
import { DepartureFacts } from './departure-facts';
import { departureQuery } from './departure-queries';
import { DepartureTag } from './departure-tag';
import './departures.css';
import { ItemTitle } from './item-title';
import { groupsOf } from './successors';

export function DeparturePage() {
  const { id = '' } = useParams();
  const query = useQuery(departureQuery(id));
  return <QueryStates query={query}>{(departure) => <Body departure={departure} />}</QueryStates>;
}

function Body({ departure }: { departure: Departure }) {
  const t = useWords('people');
  const may = useMay();
  const [cancelling, setCancelling] = useState(false);
  const { person, state, leaves } = departure;
  return (
    <>
      <PageHead
        title={t(leaves ? 'departure.title' : 'departure.title.loses', { name: person.name })}
        sub={<Link to={departuresPath}>{t('departures.title')}</Link>}
        extra={
          <>
            <DepartureTag state={state} />
            {state === 'planned' && may('change:Departure') && (
              <Button danger onClick={() => setCancelling(true)}>
                {t('departure.cancel')}
              </Button>
            )}
          </>
        }
      />
      <div className="stack">
        <Outcome departure={departure} />
        <DepartureFacts departure={departure} />
        {groupsOf(departure.items).map(([kind, items]) => (
          <Card
            key={kind}
            title={
              <>
                {t(`departure.kind.${kind}`)} <span className="muted">{items.length}</span>
              </>
            }
          >
            {items.map((item) => (
              <div key={item.id} className="handover">
                <ItemTitle item={item} person={person} />
                <ItemState item={item} />
              </div>
            ))}
          </Card>
        ))}
      </div>
      {cancelling && <CancelDialog departure={departure} onClose={() => setCancelling(false)} />}
    </>
  );
}

/** At the end: nothing left, or what still has to be seen to. */
function Outcome({ departure: { state, items, stillHeld } }: { departure: Departure }) {
  const t = useWords('people');
  if (state !== 'done') return null;
  const left = items.filter((item) => item.state === 'left').length;
  return (
    <>
      {left > 0 && <Alert type="warning" showIcon title={t('departure.someLeft', { count: left })} />}
      {stillHeld.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('departure.stillHeld')}
          description={
            <>
              <div>{t('departure.stillHeld.text')}</div>
              {stillHeld.map(({ taskId, caseId, title }) => (
                <div key={taskId}>
                  <Link to={casePath(caseId)}>{title}</Link>
                </div>
              ))}
            </>
          }
        />
      )}
      {left === 0 && stillHeld.length === 0 && <Alert type="success" showIcon title={t('departure.allDone')} />}
    </>
  );
}

const colours = { waiting: 'default', done: 'green', left: 'red' } as const;

function ItemState({ item: { kind, state, successor, late, why } }: { item: Departure['items'][number] }) {
  const t = useWords('people');
  const lookup = useLookup();
  const reason = why && lookup('people', `departure.why.${why}`, lookup('refusal', why, why));
  return (
    <div>
      <div>
        <Tag color={colours[state]}>{t(`departure.item.${state}`)}</Tag>
        {late && <Tag color="gold">{t('departure.item.late')}</Tag>}
        {state === 'left' ? null : successor ? (
          successor.name
        ) : (
          <span className="muted small">{t(kind === 'task' ? 'departure.successor.rule' : 'departure.item.none')}</span>
        )}
      </div>
      {reason && <div className={state === 'left' ? 'fault small' : 'muted small'}>{reason}</div>}
    </div>
  );
}
