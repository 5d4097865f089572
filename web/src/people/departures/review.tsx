/**
 * The review: everything that is touched with who takes it over, and the one button that plans the move. When something
 * has changed since, what is new is shown and has to be looked at; nothing that was chosen is lost.
 */
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Card, Empty } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../shared/api-client';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { Departure, DeparturePlan, DeparturePreview, DeparturePreviewAsked } from '../../shared/types';
import { useFaultWords } from '../../shared/form/use-fault-words';
import { useUnsavedWarning } from '../../shared/ui/use-unsaved-warning';
import { useSubmit } from '../../shared/use-submit';
import { useWords } from '../../shared/use-words';
import { departurePath } from '../people-path';
import { staffKey } from '../staff/staff-queries';
import { ConfirmCard } from './confirm-card';
import { departuresKey } from './departure-queries';
import './departures.css';
import { GroupCard } from './group-card';
import { SuccessorSelect } from './successor-select';
import { groupsOf, nobodyChosen, planOf, sortFaults, unseenOf, type Chosen } from './successors';

interface Props {
  asked: DeparturePreviewAsked;
  preview: DeparturePreview;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  isLooking: boolean;
  onLookAgain: () => void;
}

const send = (body: DeparturePlan, key: string) =>
  api.POST('/departures', { params: { header: { 'Idempotency-Key': key } }, body });

export function Review({ asked, preview, chosen, onChoose, isLooking, onLookAgain }: Props) {
  const t = useWords('people');
  const shared = useWords('shared');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const faultWords = useFaultWords();
  const [planned, setPlanned] = useState<string | null>(null);
  const [sent, setSent] = useState(nobodyChosen);
  const [defaultMissing, setDefaultMissing] = useState(false);
  const submission = useSubmit<DeparturePlan, Departure>(send);
  useUnsavedWarning(chosen !== nobodyChosen && planned === null);
  // Only now, or the warning would still hold the way out.
  useEffect(() => {
    if (planned !== null) void navigate(departurePath(planned));
  }, [planned, navigate]);

  const { problem } = submission;
  const faults = sortFaults(problem?.problem.errors ?? [], chosen, sent);
  const unseen = unseenOf(problem?.problem);

  const confirm = async (reason: string) => {
    const { defaultSuccessorId } = chosen;
    setDefaultMissing(defaultSuccessorId === undefined);
    if (defaultSuccessorId === undefined) return;
    setSent(chosen);
    const departure = await submission.run(planOf(asked, preview, { ...chosen, defaultSuccessorId }, reason));
    if (departure === null) {
      onLookAgain();
      return;
    }
    void message.success(t('departure.plan.done'));
    setPlanned(departure.id);
    void queryClient.invalidateQueries({ queryKey: departuresKey, exact: true });
    void queryClient.invalidateQueries({ queryKey: staffKey });
  };

  const defaultFault = faults.default
    ? faultWords(faults.default)
    : defaultMissing && chosen.defaultSuccessorId === undefined
      ? shared('required', { field: t('departure.default') })
      : undefined;
  return (
    <>
      {unseen.length > 0 && (
        <Alert role="alert" type="warning" showIcon title={t('departure.plan.stale', { count: unseen.length })} />
      )}
      <Card
        title={t('departure.plan.touches', { count: preview.items.length })}
        extra={
          <span className="muted small">
            {t('departure.plan.at', { at: formatInstant(preview.at, currentLanguage()) })}
          </span>
        }
      >
        {preview.items.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('departure.plan.nothing')} />
        )}
        <div className="handover">
          <div>
            <div className="title">{t('departure.default')}</div>
            <div className="muted small">{t('departure.default.help')}</div>
          </div>
          <SuccessorSelect
            label={t('departure.default')}
            except={[preview.person.id]}
            placeholder={shared('choose')}
            value={chosen.defaultSuccessorId}
            onChange={(id) => onChoose({ ...chosen, defaultSuccessorId: id })}
            fault={defaultFault}
          />
        </div>
      </Card>
      {groupsOf(preview.items).map(([kind, items]) => (
        <GroupCard
          key={kind}
          kind={kind}
          items={items}
          person={preview.person}
          chosen={chosen}
          onChoose={onChoose}
          faults={faults}
          unseen={unseen}
        />
      ))}
      <ConfirmCard
        problem={unseen.length > 0 ? null : problem}
        faults={faults}
        state={submission.state}
        disabled={isLooking}
        onConfirm={(reason) => void confirm(reason)}
      />
    </>
  );
}
