/** What happened, newest first: who, what, when, why. */
import { Empty, Timeline } from 'antd';
import type { TrailEntry } from '../types';
import { useLookup, useWords } from '../use-words';
import { ActorName } from './actor-name';
import { Moment } from './moment';

interface Props {
  entries: TrailEntry[];
  /** Titles of the case's stages or the job's steps by id. */
  stageTitle?: (id: string) => string;
  /** Words of an operation that only the page knows, e.g. a step's title. */
  operationTitle?: (operation: string) => string | undefined;
}

const colourOf = (operation: string): string =>
  /reject|decline|cancel|terminat|incident|overdue/i.test(operation)
    ? 'red'
    : /return|withdr|pause|remind|escalat/i.test(operation)
      ? 'orange'
      : 'green';

export function Trail({ entries, stageTitle, operationTitle }: Props) {
  const t = useWords('shared');
  const lookup = useLookup();
  if (entries.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('trail.empty')} />;
  return (
    <Timeline
      items={[...entries]
        .sort((a, b) => b.seq - a.seq)
        .map((entry) => ({
          key: entry.seq,
          color: colourOf(entry.operation),
          content: (
            <div>
              <div>
                <strong>
                  <ActorName actor={entry.actor} />
                </strong>{' '}
                {operationTitle?.(entry.operation) ??
                  lookup(
                    'approvals',
                    `op.${entry.operation}`,
                    lookup('jobs', `op.${entry.operation}`, entry.operation),
                  )}
                {entry.stage && (
                  <span className="muted">
                    {' '}
                    · {stageTitle?.(entry.stage) ?? lookup('jobs', `stage.${entry.stage}`, entry.stage)}
                  </span>
                )}
              </div>
              {entry.comment && <div className="preline">“{entry.comment}”</div>}
              <div className="muted small">
                <Moment at={entry.at} plain />
                {entry.round !== undefined && entry.round > 1 && ` · ${t('trail.round', { n: entry.round })}`}
              </div>
            </div>
          ),
        }))}
    />
  );
}
