import { Alert } from 'antd';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { Case } from '../../shared/types';
import { useLookup, useWords } from '../../shared/use-words';

/** Says that a case is stuck, why, and since when. */
export function IncidentAlert({ subject }: { subject: Case }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const lookup = useLookup();
  const [incident] = subject.incidents;
  if (!incident) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={shared('said.of', {
        what: t('incident.title'),
        how: lookup('approvals', `incident.${incident.why}`, incident.why),
      })}
      description={
        <>
          <div>{t('task.incident.hint')}</div>
          <div className="muted small">
            {incident.detail} · {t('incident.since', { at: formatInstant(incident.since, currentLanguage()) })}
          </div>
        </>
      }
    />
  );
}
