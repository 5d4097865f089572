/** One stage of the path: how it stands and why, who sits in it, who may start it, who has claimed it. */
import type { Case, StageView } from '../../shared/types';
import { DueTag } from '../../shared/ui/due-tag';
import { Moment } from '../../shared/ui/moment';
import { useBilingual, useListed, useLookup, useWords } from '../../shared/use-words';
import { SeatLine } from './seat-line';
import { seatTree, type SeatNode } from './seat-tree';
import { useWhyWords } from './use-why-words';

interface Props {
  subject: Case;
  stage: StageView;
  /** It is what comes next. */
  next: boolean;
}

export function StageItem({ subject, stage, next }: Props) {
  const t = useWords('approvals');
  const said = useBilingual();
  const lookup = useLookup();
  const listed = useListed();
  const state =
    stage.state === 'kept' && stage.keptFrom !== undefined
      ? t('path.keptFrom', { n: stage.keptFrom })
      : lookup('approvals', `path.${stage.state}`, stage.state);
  const remarks = [
    next ? t('path.next') : state,
    stage.because && lookup('approvals', `because.${stage.because}`, ''),
    stage.conditional && stage.state === 'ahead' && t('path.conditional'),
    stage.manual && stage.state === 'ahead' && t('path.manual'),
    stage.decide && stage.seats.length > 1 && lookup('approvals', `path.${stage.decide}`, ''),
  ].filter(Boolean);
  const starters = subject.openTasks.filter((task) => task.kind === 'start' && task.stage === stage.id);
  return (
    <li className={stage.state}>
      <div>
        <strong>{said(stage.title)}</strong> <span className="muted small">{remarks.join(' · ')}</span>{' '}
        {stage.state === 'open' && subject.status !== 'suspended' && <DueTag dueAt={stage.dueAt} />}
      </div>
      {stage.state === 'toStart' && starters.length > 0 && (
        <div className="small">{t('path.starters', { people: listed(starters.map((task) => task.holder.name)) })}</div>
      )}
      {stage.claim && (
        <div className="small">
          {t('path.claimed', { name: stage.claim.person.name })} <Moment at={stage.claim.since} />
        </div>
      )}
      {seatTree(stage.seats).map((node) => (
        <SeatBranch key={node.seat.id} node={node} />
      ))}
      <PassedOver stage={stage} />
      {stage.seats.length === 0 && stage.state === 'ahead' && <div className="muted small">{t('path.nobodyYet')}</div>}
    </li>
  );
}

/** Whom the rules named and who has no seat, with why; not those among whom the submitter chose others. */
function PassedOver({ stage }: { stage: StageView }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const listed = useListed();
  const why = useWhyWords();
  const told = stage.passedOver.flatMap(({ person, why: reasons }) => {
    const last = reasons.at(-1);
    return last && last.by !== 'notChosen' ? [shared('said.of', { what: person.name, how: why(last) })] : [];
  });
  if (told.length === 0) return null;
  return <div className="muted small">{t('seat.passedOver', { people: listed(told, 'semicolon') })}</div>;
}

function SeatBranch({ node }: { node: SeatNode }) {
  return (
    <>
      <SeatLine seat={node.seat} />
      {node.signers.length > 0 && (
        <div className="signers">
          {node.signers.map((signer) => (
            <SeatBranch key={signer.seat.id} node={signer} />
          ))}
        </div>
      )}
    </>
  );
}
