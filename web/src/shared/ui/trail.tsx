/** What happened, newest first: who, what, when, why. */
import { Empty, Timeline } from 'antd';
import type { ReactNode } from 'react';
import type { TrailEntry } from '../types';
import { useWords } from '../use-words';
import { ActorName } from './actor-name';
import { Moment } from './moment';

interface Props {
  entries: TrailEntry[];
  /** Words of an operation; each process has its own. */
  operationTitle: (operation: string) => string;
  /** Title of a case's or a job's stage by its id. */
  stageTitle: (id: string) => string;
  /** What else is worth saying, e.g. to whom it went. */
  extra?: (entry: TrailEntry) => ReactNode;
}

const colourOf = (operation: string): string | undefined => {
  if (/reject|decline|cancel|terminat|incident|overdue|vacant/i.test(operation)) return 'red';
  return /return|withdr|pause|remind|escalat|expired/i.test(operation) ? 'orange' : undefined;
};

export function Trail({ entries, operationTitle, stageTitle, extra }: Props) {
  const t = useWords('shared');
  if (entries.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('trail.empty')} />;
  return (
    <Timeline
      items={[...entries]
        .sort((a, b) => b.seq - a.seq)
        .map((entry) => {
          const more = extra?.(entry);
          return {
            key: entry.seq,
            // What the system keeps track of by itself steps back behind what people did.
            color: colourOf(entry.operation) ?? (entry.actor.kind === 'system' ? 'gray' : 'green'),
            content: (
              <div>
                <div className={entry.actor.kind === 'system' ? 'muted' : ''}>
                  {entry.actor.kind !== 'system' && (
                    <>
                      <strong>
                        <ActorName actor={entry.actor} />
                      </strong>{' '}
                    </>
                  )}
                  {operationTitle(entry.operation)}
                  {entry.stage && <span className="muted"> · {stageTitle(entry.stage)}</span>}
                  {more && <span className="muted"> · {more}</span>}
                </div>
                {entry.comment && <div className="preline">“{entry.comment}”</div>}
                <div className="muted small">
                  <Moment at={entry.at} plain />
                  {entry.round !== undefined && entry.round > 1 && ` · ${t('trail.round', { n: entry.round })}`}
                </div>
              </div>
            ),
          };
        })}
    />
  );
}
