/** A case's trail in words: its operations, its stages, to whom something went; what administrators did is marked. */
import { Tag } from 'antd';
import type { Case, TrailEntry } from '../../shared/types';
import { Trail } from '../../shared/ui/trail';
import { useLookup, useWords } from '../../shared/use-words';
import { useStageTitle } from './use-stage-title';
import { useTrailWords } from './use-trail-words';

export function CaseTrail({ subject, entries }: { subject: Case; entries: TrailEntry[] }) {
  const t = useWords('approvals');
  const lookup = useLookup();
  const stageTitle = useStageTitle(subject);
  const words = useTrailWords(subject);
  const extra = (entry: TrailEntry) => {
    const more = words(entry);
    if (entry.detail?.override !== true) return more;
    return (
      <>
        {more}{' '}
        <Tag color="warning" variant="filled">
          {t('trail.override')}
        </Tag>
      </>
    );
  };
  return (
    <Trail
      entries={entries}
      operationTitle={(operation) => lookup('approvals', `op.${operation}`, operation)}
      stageTitle={stageTitle}
      extra={extra}
    />
  );
}
