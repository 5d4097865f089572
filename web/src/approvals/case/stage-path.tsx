/** Who has decided, who decides now, and what comes next. */
import { Tag, Tooltip } from 'antd';
import type { Seat, StageView } from '../../shared/types';
import { DueTag } from '../../shared/ui/due-tag';
import { Moment } from '../../shared/ui/moment';
import { useBilingual, useListed, useLookup, useWords } from '../../shared/use-words';
import { useWhyWords } from './use-why-words';
import './stage-path.css';

/** Not planned yet, or waiting for its turn. */
const isAhead = (stage: StageView): boolean => stage.state === 'ahead' || stage.state === 'waiting';

export function StagePath({ stages }: { stages: StageView[] }) {
  const t = useWords('approvals');
  const said = useBilingual();
  const lookup = useLookup();
  const next = stages.find(isAhead)?.id;
  return (
    <ol className="path">
      {stages.map((stage) => {
        const decide = stage.decide && stage.seats.length > 1 ? lookup('approvals', `path.${stage.decide}`, '') : '';
        return (
          <li key={`${stage.id} ${stage.round}`} className={stage.state}>
            <div>
              <strong>{said(stage.title)}</strong>{' '}
              <span className="muted small">
                {stage.id === next ? t('path.next') : lookup('approvals', `path.${stage.state}`, stage.state)}
                {stage.conditional && isAhead(stage) && ` · ${t('path.conditional')}`}
                {decide && ` · ${decide}`}
              </span>{' '}
              {stage.state === 'open' && <DueTag dueAt={stage.dueAt} />}
            </div>
            {stage.seats.map((seat) => (
              <SeatLine key={`${seat.person.id} ${seat.stage}`} seat={seat} />
            ))}
            {stage.seats.length === 0 && isAhead(stage) && <div className="muted small">{t('path.nobodyYet')}</div>}
          </li>
        );
      })}
    </ol>
  );
}

const colours: Record<string, string> = {
  open: 'processing',
  approved: 'success',
  rejected: 'error',
  returned: 'warning',
};

function SeatLine({ seat }: { seat: Seat }) {
  const shared = useWords('shared');
  const lookup = useLookup();
  const why = useWhyWords();
  const listed = useListed();
  const colour = colours[seat.state];
  return (
    <div style={{ marginTop: 4 }}>
      <Tooltip title={listed(seat.why.map(why), 'semicolon')}>
        <span tabIndex={0}>{seat.person.name}</span>
      </Tooltip>
      {seat.onBehalfOf && (
        <span className="muted small"> ({shared('actor.onBehalfOf', { name: seat.onBehalfOf.name })})</span>
      )}{' '}
      <Tag {...(colour ? { color: colour } : {})} variant="filled">
        {lookup('approvals', `path.${seat.state}`, seat.state)}
      </Tag>
      {seat.decidedAt && (
        <span className="muted small">
          <Moment at={seat.decidedAt} />
        </span>
      )}
      {seat.comment && <div className="preline small">“{seat.comment}”</div>}
    </div>
  );
}
