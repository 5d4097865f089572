/** Why a task waits: an administrator stopped the case, signers come first, a colleague has claimed it, a clock rests. */
import { Alert } from 'antd';
import { api } from '../../shared/api-client';
import type { Task } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { useListed, useWords } from '../../shared/use-words';
import { useMe } from '../../people/use-me';
import { ActButton } from '../acts/act-button';

export function HoldBanners({ task }: { task: Task }) {
  if (task.state !== 'open') return null;
  return (
    <>
      <HoldBanner task={task} />
      <ClaimBanner task={task} />
      <PauseBanner task={task} />
    </>
  );
}

/** A title with what it means below, and since when. */
function Told({ title, hint, since }: { title: string; hint: string; since?: string | undefined }) {
  return (
    <>
      {title}
      <div className="muted small">
        {hint}
        {since && (
          <>
            {' · '}
            <Moment at={since} />
          </>
        )}
      </div>
    </>
  );
}

function HoldBanner({ task }: { task: Task }) {
  const t = useWords('approvals');
  const listed = useListed();
  const hold = task.hold;
  if (!hold || hold.why === 'claimed') return null;
  const people = listed(hold.waitsFor.map((person) => person.name));
  return (
    <Alert
      type="info"
      showIcon
      title={<Told title={t(`hold.${hold.why}`, { people })} hint={t(`hold.hint.${hold.why}`)} since={hold.since} />}
      action={
        task.operations.includes('recall') && (
          <ActButton
            act="recall"
            size="small"
            caseId={task.caseId}
            send={(key) =>
              api.DELETE('/tasks/{id}/delegations', {
                params: { path: { id: task.id }, header: { 'Idempotency-Key': key } },
              })
            }
          />
        )
      }
    />
  );
}

function ClaimBanner({ task }: { task: Task }) {
  const t = useWords('approvals');
  const { data: me } = useMe();
  const { claim } = task;
  const mine = claim?.person.id === me?.id;
  const release = task.operations.includes('release') && (
    <ActButton
      act="release"
      size="small"
      caseId={task.caseId}
      send={(key) =>
        api.POST('/tasks/{id}/release', {
          params: { path: { id: task.id }, header: { 'Idempotency-Key': key } },
          body: {},
        })
      }
    />
  );
  if (claim) {
    return (
      <Alert
        type="info"
        showIcon
        title={
          mine ? (
            <Told title={t('hold.claimedByMe')} hint={t('hold.hint.claimedByMe')} since={claim.since} />
          ) : (
            <Told
              title={t('hold.claimed', { people: claim.person.name })}
              hint={t('hold.hint.claimed')}
              since={claim.since}
            />
          )
        }
        action={release}
      />
    );
  }
  if (!task.operations.includes('claim')) return null;
  return (
    <Alert
      type="info"
      title={t('hold.claimable')}
      action={
        <ActButton
          act="claim"
          size="small"
          caseId={task.caseId}
          send={(key) =>
            api.POST('/tasks/{id}/claim', { params: { path: { id: task.id }, header: { 'Idempotency-Key': key } } })
          }
        />
      }
    />
  );
}

/** The clock of this task stands still; a suspended case says so by itself. */
function PauseBanner({ task }: { task: Task }) {
  const t = useWords('approvals');
  const open = task.pauses.find((pause) => pause.to === undefined && pause.why === 'question');
  if (!open) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={<Told title={t('hold.question')} hint={t('hold.hint.question')} since={open.from} />}
    />
  );
}
