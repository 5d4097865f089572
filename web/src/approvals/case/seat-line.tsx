/** One seat: who, for whom, how it stands, what was said; why them on hover and focus. */
import { Tag, Tooltip } from 'antd';
import type { Seat } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { useBilingual, useListed, useLookup, useWords } from '../../shared/use-words';
import { useWhyWords } from './use-why-words';

const colours: Record<string, string> = {
  open: 'processing',
  approved: 'success',
  rejected: 'error',
  returned: 'warning',
  vacant: 'error',
};

export function SeatLine({ seat }: { seat: Seat }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const lookup = useLookup();
  const said = useBilingual();
  const why = useWhyWords();
  const listed = useListed();
  const shown = seat.pending ? 'pending' : seat.state === 'open' && seat.onHold ? `hold.${seat.onHold}` : seat.state;
  const colour = seat.onHold ? undefined : colours[seat.pending ? 'approved' : seat.state];
  return (
    <div className="seat">
      <Tooltip title={listed(seat.why.map(why), 'semicolon')}>
        <span tabIndex={0}>{seat.person.name}</span>
      </Tooltip>
      {seat.onBehalfOf && (
        <span className="muted small"> ({shared('actor.onBehalfOf', { name: seat.onBehalfOf.name })})</span>
      )}{' '}
      {seat.addedBy && <Tag variant="outlined">{t(`signer.${seat.addedBy.kind}`)}</Tag>}{' '}
      <Tag {...(colour ? { color: colour } : {})} variant="filled">
        {lookup('approvals', `seat.${shown}`, lookup('approvals', `path.${shown}`, shown))}
      </Tag>{' '}
      {seat.carriedOver && (
        <Tag variant="filled">
          {seat.carriedFrom ? t('seat.carriedFrom', { stage: said(seat.carriedFrom.title) }) : t('seat.carriedOver')}
        </Tag>
      )}{' '}
      <span className="muted small">
        {seat.decidedAt && <Moment at={seat.decidedAt} />}
        {seat.decidedBy &&
          ` · ${t('seat.decidedBy', {
            name: seat.decidedBy.id === 'system' ? shared('actor.system') : seat.decidedBy.name,
          })}`}
      </span>
      {seat.comment && <div className="preline small">“{seat.comment}”</div>}
    </div>
  );
}
